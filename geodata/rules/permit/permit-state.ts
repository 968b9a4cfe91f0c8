import type { Day, Permit, PermitState } from '../../model/index.ts';

/** A word of an office beside a document, and what it makes of it. */
interface StatusWord {
  pattern: string;
  state: PermitState;
  /** There will never be a document, not only none yet. */
  refused?: true;
}

/**
 * Words by which offices say that a document is none yet, one, or none any more, as patterns that JavaScript and PostgreSQL read alike.
 * The first that fits: `Permohonan Ditolak` is refused and `Permohonan Disetujui` granted, though both are a permohonan too.
 */
export const permitStatusWords: readonly StatusWord[] = [
  { pattern: 'daluwarsa|kadaluarsa|habis|expired', state: 'expired' },
  { pattern: 'cabut|batal|beku|tidak (berlaku|aktif|sah)|non-?aktif|revoked', state: 'revoked' },
  { pattern: 'tolak|tidak disetujui|rejected', state: 'not-yet', refused: true },
  {
    pattern:
      'belum|menunggu|proses|konsultasi|verifikasi|pemeriksaan|penilaian|perbaikan|dikembalikan|draf|pengajuan|pembayaran',
    state: 'not-yet',
  },
  {
    pattern: 'terbit|aktif|berlaku|setuju|selesai|issued|in-force|sah($|[^a-z])',
    state: 'in-force',
  },
  { pattern: 'permohonan', state: 'not-yet' },
];
const words = permitStatusWords.map((word) => ({ word, says: new RegExp(word.pattern, 'i') }));

/** The first of them that an office's status holds; none says nothing against the document. */
export const permitStatusWord = (status: string): StatusWord | undefined =>
  words.find(({ says }) => says.test(status))?.word;

/** What a permit is worth on a day. `server/queries/permit-worth.ts` asks the same of PostGIS; a story holds both together. */
export function permitState(
  permit: Omit<Permit, 'geometry'> & Partial<Pick<Permit, 'geometry'>>,
  day: Day,
): PermitState {
  if (permit.revokedOn !== null && permit.revokedOn <= day) return 'revoked';
  if (permit.issuedOn !== null && permit.issuedOn > day) return 'not-yet';
  if (permit.validTo !== null && permit.validTo < day) return 'expired';
  if (permit.revokedOn !== null) return 'in-force';
  return permitStatusWord(permit.status ?? '')?.state ?? 'in-force';
}

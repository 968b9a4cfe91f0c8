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
 * The first that fits: `Permohonan Ditolak` is refused and `Permohonan Disetujui` granted, though both are a permohonan too; what is
 * denied stands before what it denies: `Tidak diterbitkan` is not issued.
 */
export const permitStatusWords: readonly StatusWord[] = [
  {
    pattern: 'daluwarsa|kadaluarsa|habis|expired|(telah|sudah|berlaku|lama)[^a-z]+(ber|di)?akhir',
    state: 'expired',
  },
  {
    pattern:
      '(tidak|tdk|tak|gagal|batal|urung|not|never)[^a-z]+([a-z]+[^a-z]+){0,2}(di|ter)?(terbit|issue)|unissued',
    state: 'not-yet',
    refused: true,
  },
  {
    pattern:
      'cabut|batal|beku|henti|tangguh|gagal|tutup|gugur|suspend|cancel|revoke|withdrawn|closed|(^|[^a-z])(void|null)',
    state: 'revoked',
  },
  {
    pattern:
      '(tidak|tdk|tak|non|not|no longer)[^a-z]*([a-z]+[^a-z]+){0,2}(di|ber|ter)?(laku|aktif|active|sah|valid|in.force)|inactive|invalid|(^|[^a-z])(non|in)aktif',
    state: 'revoked',
  },
  {
    pattern:
      'tolak|(tidak|tdk|tak|not)[^a-z]+([a-z]+[^a-z]+){0,2}(di|me)?(setuju|selesai|approve|grant|kabul)|rejected|refused|denied',
    state: 'not-yet',
    refused: true,
  },
  {
    pattern:
      'belum|menunggu|tunda|proses|konsultasi|verifikasi|validasi|pemeriksaan|penilaian|perbaikan|dikembalikan|draf|pengajuan|pembayaran|pending',
    state: 'not-yet',
  },
  {
    pattern:
      'terbit|aktif|active|berlaku|setuju|selesai|issued|in.force|approved|granted|valid($|[^a-z])|disahkan|sah($|[^a-z])',
    state: 'in-force',
  },
  { pattern: 'permohonan', state: 'not-yet' },
];
/** What is no word says nothing: `-`. */
export const anyStatusWord = '[a-z0-9]';
const saysAnything = new RegExp(anyStatusWord, 'i');
const words = permitStatusWords.map((word) => ({ word, says: new RegExp(word.pattern, 'i') }));

/** The first of them that an office's status holds. */
export const permitStatusWord = (status: string): StatusWord | undefined =>
  words.find(({ says }) => says.test(status))?.word;

/** True for a word of an office that nobody knows: whether there is a permit is then for the office to say. */
export const isUnknownStatus = (status: string): boolean =>
  saysAnything.test(status) && permitStatusWord(status) === undefined;

/** What a permit is worth on a day. `server/queries/permit-worth.ts` asks the same of PostGIS; a story holds both together. */
export function permitState(
  permit: Omit<Permit, 'geometry'> & Partial<Pick<Permit, 'geometry'>>,
  day: Day,
): PermitState {
  if (permit.revokedOn !== null && permit.revokedOn <= day) return 'revoked';
  if (permit.issuedOn !== null && permit.issuedOn > day) return 'not-yet';
  if (permit.validTo !== null && permit.validTo < day) return 'expired';
  if (permit.revokedOn !== null) return 'in-force';
  const status = permit.status ?? '';
  return permitStatusWord(status)?.state ?? (isUnknownStatus(status) ? 'unclear' : 'in-force');
}

import type { Day, Permit, PermitState } from '../../model/index.ts';

/** Office words that say a permit is not, or no longer, one, as patterns that JavaScript and PostgreSQL read alike; the first that fits. */
export const permitStatusWords: readonly { pattern: string; state: PermitState }[] = [
  { pattern: 'daluwarsa|kadaluarsa|habis|expired', state: 'expired' },
  { pattern: 'cabut|batal|beku|tidak (berlaku|aktif|sah)|non-?aktif|revoked', state: 'revoked' },
  {
    pattern:
      'tolak|proses|verifikasi|permohonan|pengajuan|draf|konsultasi|belum|menunggu|pemeriksaan|penilaian|perbaikan|dikembalikan|pembayaran',
    state: 'not-yet',
  },
];
const words = permitStatusWords.map(({ pattern, state }) => ({ says: new RegExp(pattern, 'i'), state }));

/** What a permit is worth on a day. `server/queries/permit-worth.ts` asks the same of PostGIS; a story holds both together. */
export function permitState(
  permit: Omit<Permit, 'geometry'> & Partial<Pick<Permit, 'geometry'>>,
  day: Day,
): PermitState {
  if (permit.revokedOn !== null && permit.revokedOn <= day) return 'revoked';
  if (permit.issuedOn !== null && permit.issuedOn > day) return 'not-yet';
  if (permit.validTo !== null && permit.validTo < day) return 'expired';
  if (permit.revokedOn !== null) return 'in-force';
  return words.find(({ says }) => says.test(permit.status ?? ''))?.state ?? 'in-force';
}

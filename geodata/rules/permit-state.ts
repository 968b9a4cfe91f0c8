import type { Day, Permit, PermitState } from '../model/index.ts';

/** Office words that say a permit is not, or no longer, one; the SQL of `server/queries/collection.ts` repeats them for the map. */
const words: [RegExp, PermitState][] = [
  [/daluwarsa|kadaluarsa|habis|expired/i, 'expired'],
  [/cabut|batal|beku|tidak (berlaku|aktif|sah)|non-?aktif|revoked/i, 'revoked'],
  [
    /tolak|proses|verifikasi|permohonan|pengajuan|draf|konsultasi|belum|menunggu|pemeriksaan|penilaian|perbaikan|dikembalikan|pembayaran/i,
    'not-yet',
  ],
];

/** What a permit is worth on a day. */
export function permitState(permit: Permit, day: Day): PermitState {
  if (permit.revokedOn !== null && permit.revokedOn <= day) return 'revoked';
  if (permit.issuedOn !== null && permit.issuedOn > day) return 'not-yet';
  if (permit.validTo !== null && permit.validTo < day) return 'expired';
  if (permit.revokedOn !== null) return 'in-force';
  return words.find(([word]) => word.test(permit.status ?? ''))?.[1] ?? 'in-force';
}

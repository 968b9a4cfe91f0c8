/** What an office's status word says about a document: that it is one, that it is none (yet), or that it was taken back. */
export type PermitStanding = 'issued' | 'revoked' | 'refused' | 'open' | 'unknown';

/** In this order: `Permohonan Ditolak` is refused, though it is a permohonan too. */
const words: [RegExp, PermitStanding][] = [
  [/cabut|batal|tidak berlaku|revoked/i, 'revoked'],
  [/tolak|rejected/i, 'refused'],
  [
    /belum|menunggu|proses|konsultasi|verifikasi|pemeriksaan|penilaian|perbaikan|dikembalikan|draf|pengajuan|pembayaran/i,
    'open',
  ],
  [/terbit|aktif|berlaku|disetujui|selesai|setuju|issued|in-force|sah\b/i, 'issued'],
  [/permohonan/i, 'open'],
];

export const readStanding = (status: string): PermitStanding =>
  words.find(([pattern]) => pattern.test(status))?.[1] ?? 'unknown';

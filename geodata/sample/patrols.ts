import type { Position } from '../model/index.ts';

/** Near the town hall: where the invented squads set out. */
export const office: Position = [98.678, 3.59];

/** Invented squads: who of the demo accounts is in them, when they set out, and what is put down for them. Seconds from midnight. */
export const squads = [
  {
    name: 'Regu Deli (contoh)',
    members: ['petugas', 'satpolpp'],
    startsAt: 8 * 3600,
    shiftS: 6 * 3600,
    note: 'Data contoh. Bawa meteran dan rompi; mulai dari titik temu.',
    appointment: {
      title: 'Titik temu dengan lurah (contoh)',
      position: [98.6744, 3.5952] as Position,
      windowFrom: 9 * 3600,
      windowTo: 10 * 3600,
      serviceS: 1800,
    },
  },
  {
    name: 'Regu Babura (contoh)',
    members: ['petugas2'],
    startsAt: 8.5 * 3600,
    shiftS: 5 * 3600,
    note: 'Data contoh. Dahulukan laporan warga.',
    appointment: {
      title: 'Mediasi di kantor camat (contoh)',
      position: [98.6655, 3.5745] as Position,
      windowFrom: 13 * 3600,
      windowTo: 13.25 * 3600,
      serviceS: 1200,
    },
  },
];

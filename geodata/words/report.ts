import type { ReportCategory, ReportStatus } from '../model/index.ts';
import { bilingual } from './bilingual.ts';

interface ReportWords {
  categories: Record<ReportCategory, string>;
  statuses: Record<ReportStatus, string>;
}

/** What a complaint is about and where it stands, for citizens and staff alike. */
export const reportWords = bilingual<ReportWords>(
  {
    categories: {
      building: 'Bangunan',
      'land-use': 'Penggunaan lahan',
      river: 'Sempadan sungai',
      'public-land': 'Tanah umum',
      height: 'Ketinggian bangunan',
      other: 'Lainnya',
    },
    statuses: {
      received: 'Menunggu',
      verified: 'Terverifikasi',
      assigned: 'Diteruskan ke petugas',
      scheduled: 'Dijadwalkan',
      'followed-up': 'Diproses',
      done: 'Selesai',
      rejected: 'Ditolak',
      forwarded: 'Diteruskan ke instansi lain',
    },
  },
  {
    categories: {
      building: 'Building',
      'land-use': 'Use of land',
      river: 'River setback',
      'public-land': 'Public land',
      height: 'Height of a building',
      other: 'Something else',
    },
    statuses: {
      received: 'Waiting',
      verified: 'Verified',
      assigned: 'Passed to an officer',
      scheduled: 'Scheduled',
      'followed-up': 'In progress',
      done: 'Done',
      rejected: 'Rejected',
      forwarded: 'Passed to another agency',
    },
  },
);

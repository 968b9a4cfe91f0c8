import type { FindingKind, FindingStatus } from '../model/index.ts';
import { bilingual } from './bilingual.ts';

interface FindingWords {
  kinds: Record<FindingKind, string>;
  /** What the kind means, one short line under the card. */
  hints: Record<FindingKind, string>;
  statuses: Record<FindingStatus, string>;
}

/** Words about a finding that officers and planners share. */
export const findingWords = bilingual<FindingWords>(
  {
    kinds: {
      'building-new': 'Bangunan baru',
      'building-extension': 'Perluasan bangunan',
      'building-storeys': 'Penambahan lantai',
      'use-change': 'Perubahan fungsi',
      setback: 'Masuk sempadan',
      'public-land': 'Di tanah umum',
      demolition: 'Pembongkaran',
      other: 'Lainnya',
    },
    hints: {
      'building-new': 'Sedang atau baru selesai dibangun',
      'building-extension': 'Melebar dari bangunan lama',
      'building-storeys': 'Bertambah tinggi atau lantai',
      'use-change': 'Dipakai untuk kegiatan lain',
      setback: 'Terlalu dekat sungai, jalan, atau rel',
      'public-land': 'Di jalan, taman, atau saluran',
      demolition: 'Bangunan dibongkar',
      other: 'Jelaskan di catatan',
    },
    statuses: {
      received: 'Menunggu tinjauan',
      'case-opened': 'Kasus dibuka',
      rejected: 'Ditolak',
    },
  },
  {
    kinds: {
      'building-new': 'New building',
      'building-extension': 'Extension',
      'building-storeys': 'Added storeys',
      'use-change': 'Change of use',
      setback: 'Inside a setback',
      'public-land': 'On public land',
      demolition: 'Demolition',
      other: 'Something else',
    },
    hints: {
      'building-new': 'Under construction or just finished',
      'building-extension': 'Grown beyond the old building',
      'building-storeys': 'Taller, or more storeys',
      'use-change': 'Used for another activity',
      setback: 'Too close to a river, road or railway',
      'public-land': 'On a road, a park or a drain',
      demolition: 'A building being taken down',
      other: 'Explain in the note',
    },
    statuses: {
      received: 'Awaiting review',
      'case-opened': 'Case opened',
      rejected: 'Rejected',
    },
  },
);

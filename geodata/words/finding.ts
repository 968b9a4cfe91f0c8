import type { FindingKind, FindingStatus } from '../model/index.ts';
import { bilingual } from './bilingual.ts';

interface FindingWords {
  kinds: Record<FindingKind, string>;
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
    statuses: {
      received: 'Menunggu tinjauan',
      asked: 'Dikembalikan dengan pertanyaan',
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
    statuses: {
      received: 'Awaiting review',
      asked: 'Returned with a question',
      'case-opened': 'Case opened',
      rejected: 'Rejected',
    },
  },
);

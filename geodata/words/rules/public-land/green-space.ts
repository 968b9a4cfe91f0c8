import { bilingual } from '../../bilingual.ts';
import type { RuleWords } from '../rule-words.ts';

export const greenSpace = bilingual(
  {
    name: 'Ruang terbuka hijau (RTH)',
    titles: {
      violates: 'Di ruang terbuka hijau.',
      unclear: 'Ruang terbuka hijau belum jelas.',
      complies: 'Diizinkan di ruang terbuka hijau.',
      'not-applicable': 'Di luar ruang terbuka hijau.',
    },
    cases: {
      mainly: (t) =>
        `Bangunan berdiri terutama di zona ${t.text('zone')} (${t.text('zoneName') || 'ruang terbuka hijau'}): ${t.measured} dari tapaknya. Zona ini dijaga bebas bangunan.`,
      partly: (t) =>
        `Bangunan menjorok ke zona ${t.text('zone')} (${t.text('zoneName') || 'ruang terbuka hijau'}): ${t.measured} dari tapaknya. Zona ini dijaga bebas bangunan.`,
      here: (t) =>
        `Tempat ini di zona ${t.text('zone')} (${t.text('zoneName') || 'ruang terbuka hijau'}), yang dijaga bebas bangunan.`,
      named: (t) =>
        `Rencana menyebut kegiatan ${t.text('activityName')} di zona ${t.text('zone')} (${t.text('zoneName') || 'ruang terbuka hijau'}).`,
    },
    plain: {
      unclear: 'Belum dapat dipastikan apakah bangunan ini di luar ruang terbuka hijau.',
      'not-applicable': 'Tidak ada ruang terbuka hijau yang menyentuh tempat ini.',
    },
  } satisfies RuleWords,
  {
    name: 'Green open space (RTH)',
    titles: {
      violates: 'In green open space.',
      unclear: 'Green open space is unclear.',
      complies: 'Allowed in green open space.',
      'not-applicable': 'Outside green open space.',
    },
    cases: {
      mainly: (t) =>
        `The building stands mainly in zone ${t.text('zone')} (${t.text('zoneName') || 'green open space'}): ${t.measured} of its footprint. This zone is kept free of buildings.`,
      partly: (t) =>
        `The building reaches into zone ${t.text('zone')} (${t.text('zoneName') || 'green open space'}): ${t.measured} of its footprint. This zone is kept free of buildings.`,
      here: (t) =>
        `This place lies in zone ${t.text('zone')} (${t.text('zoneName') || 'green open space'}), which is kept free of buildings.`,
      named: (t) =>
        `The plan names ${t.text('activityName')} in zone ${t.text('zone')} (${t.text('zoneName') || 'green open space'}).`,
    },
    plain: {
      unclear: 'Whether this building stands outside the green open space cannot be said yet.',
      'not-applicable': 'No green open space touches this place.',
    },
  },
);

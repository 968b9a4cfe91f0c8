import { bilingual } from '../../bilingual.ts';
import type { RuleWords } from '../rule-words.ts';

export const setbackZone = bilingual(
  {
    name: 'Zona sempadan',
    titles: {
      violates: 'Di zona sempadan.',
      unclear: 'Zona sempadan belum jelas.',
      complies: 'Diizinkan di zona sempadan.',
      'not-applicable': 'Di luar zona sempadan.',
    },
    cases: {
      mainly: (t) =>
        `Bangunan berdiri terutama di zona ${t.text('zone')} (${t.text('zoneName') || 'zona sempadan'}): ${t.measured} dari tapaknya. Zona ini dijaga bebas bangunan.`,
      partly: (t) =>
        `Bangunan menjorok ke zona ${t.text('zone')} (${t.text('zoneName') || 'zona sempadan'}): ${t.measured} dari tapaknya. Zona ini dijaga bebas bangunan.`,
      here: (t) =>
        `Tempat ini di zona ${t.text('zone')} (${t.text('zoneName') || 'zona sempadan'}), yang dijaga bebas bangunan.`,
      named: (t) =>
        `Rencana menyebut kegiatan ${t.text('activityName')} di zona ${t.text('zone')} (${t.text('zoneName') || 'zona sempadan'}).`,
    },
    plain: {
      unclear: 'Belum dapat dipastikan apakah bangunan ini di luar zona sempadan.',
      'not-applicable': 'Tidak ada zona sempadan yang menyentuh tempat ini.',
    },
  } satisfies RuleWords,
  {
    name: 'Setback zone',
    titles: {
      violates: 'In a setback zone.',
      unclear: 'The setback zone is unclear.',
      complies: 'Allowed in the setback zone.',
      'not-applicable': 'Outside setback zones.',
    },
    cases: {
      mainly: (t) =>
        `The building stands mainly in zone ${t.text('zone')} (${t.text('zoneName') || 'setback zone'}): ${t.measured} of its footprint. This zone is kept free of buildings.`,
      partly: (t) =>
        `The building reaches into zone ${t.text('zone')} (${t.text('zoneName') || 'setback zone'}): ${t.measured} of its footprint. This zone is kept free of buildings.`,
      here: (t) =>
        `This place lies in zone ${t.text('zone')} (${t.text('zoneName') || 'setback zone'}), which is kept free of buildings.`,
      named: (t) =>
        `The plan names ${t.text('activityName')} in zone ${t.text('zone')} (${t.text('zoneName') || 'setback zone'}).`,
    },
    plain: {
      unclear: 'Whether this building stands outside the setback zone cannot be said yet.',
      'not-applicable': 'No setback zone touches this place.',
    },
  },
);

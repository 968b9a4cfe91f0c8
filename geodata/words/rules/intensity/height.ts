import { bilingual } from '../../bilingual.ts';
import type { RuleWords } from '../rule-words.ts';

export const height = bilingual(
  {
    name: 'Tinggi bangunan',
    titles: {
      violates: 'Melanggar batas tinggi.',
      unclear: 'Tinggi bangunan belum jelas.',
      complies: 'Sesuai batas tinggi.',
      'not-applicable': 'Tinggi bangunan tidak dibatasi di sini.',
    },
    cases: {
      over: (t) => `Tinggi bangunan ${t.measured}; paling tinggi ${t.limit} di zona ${t.text('zone')}.`,
      under: (t) => `Tinggi bangunan ${t.measured}; paling tinggi ${t.limit} di zona ${t.text('zone')}.`,
    },
    plain: {
      unclear: 'Tinggi bangunan belum dapat dinilai.',
      'not-applicable': 'Rencana tidak membatasi tinggi bangunan di zona ini.',
    },
    settles: { height: () => 'Ukur tinggi bangunan dari permukaan tanah sampai puncak atap.' },
  } satisfies RuleWords,
  {
    name: 'Height',
    titles: {
      violates: 'Too high for the zone.',
      unclear: 'The height is unclear.',
      complies: 'Within the height allowed.',
      'not-applicable': 'Heights are not limited here.',
    },
    cases: {
      over: (t) => `The building is ${t.measured} high; at most ${t.limit} in zone ${t.text('zone')}.`,
      under: (t) => `The building is ${t.measured} high; at most ${t.limit} in zone ${t.text('zone')}.`,
    },
    plain: {
      unclear: 'The building’s height cannot be judged yet.',
      'not-applicable': 'The plan does not limit heights in this zone.',
    },
    settles: { height: () => 'Measure the building from the ground to the top of the roof.' },
  },
);

import { bilingual } from '../../bilingual.ts';
import type { RuleWords } from '../rule-words.ts';

export const permitFloorArea = bilingual(
  {
    name: 'Luas lantai menurut izin',
    titles: {
      violates: 'Luas lantai melebihi izin.',
      unclear: 'Luas lantai belum jelas.',
      complies: 'Luas lantai sesuai izin.',
      'not-applicable': 'Luas lantai tidak dapat dibandingkan.',
    },
    cases: {
      over: (t) =>
        `Luas lantai bangunan ${t.measured}; izin ${t.text('number')} mengizinkan paling banyak ${t.limit}.`,
      within: (t) =>
        `Luas lantai bangunan ${t.measured}; izin ${t.text('number')} mengizinkan sampai ${t.limit}.`,
    },
    plain: {
      unclear: 'Luas lantai belum dapat dibandingkan dengan izin.',
      'not-applicable': 'Tidak ada izin bangunan berlaku yang dapat dibandingkan.',
    },
    settles: {
      'floor-area-built': () => 'Ukur luas seluruh lantai bangunan.',
    },
    legacyNote: 'Bangunan ini didirikan saat izin yang mengizinkannya berlaku.',
  } satisfies RuleWords,
  {
    name: 'Floor area against the permit',
    titles: {
      violates: 'More floor area than permitted.',
      unclear: 'The floor area is unclear.',
      complies: 'Floor area as permitted.',
      'not-applicable': 'The floor area has nothing to be compared with.',
    },
    cases: {
      over: (t) =>
        `The building has ${t.measured} of floor; permit ${t.text('number')} allows at most ${t.limit}.`,
      within: (t) =>
        `The building has ${t.measured} of floor; permit ${t.text('number')} allows up to ${t.limit}.`,
    },
    plain: {
      unclear: 'The floor area cannot be compared with the permit yet.',
      'not-applicable': 'No building permit in force to compare with.',
    },
    settles: {
      'floor-area-built': () => 'Measure the floor area of all storeys.',
    },
    legacyNote: 'This building was built while a permit that allowed it was in force.',
  },
);

import { bilingual } from '../../bilingual.ts';
import type { RuleWords } from '../rule-words.ts';

export const permitHeight = bilingual(
  {
    name: 'Tinggi menurut izin',
    titles: {
      violates: 'Lebih tinggi dari izin.',
      unclear: 'Tinggi bangunan belum jelas.',
      complies: 'Tinggi sesuai izin.',
      'not-applicable': 'Tinggi tidak dapat dibandingkan.',
    },
    cases: {
      over: (t) =>
        `Tinggi bangunan ${t.measured}; izin ${t.text('number')} mengizinkan paling tinggi ${t.limit}.`,
      within: (t) => `Tinggi bangunan ${t.measured}; izin ${t.text('number')} mengizinkan sampai ${t.limit}.`,
    },
    plain: {
      unclear: 'Tinggi bangunan belum dapat dibandingkan dengan izin.',
      'not-applicable': 'Tidak ada izin bangunan berlaku yang dapat dibandingkan.',
    },
    settles: {
      'height-built': () => 'Ukur tinggi bangunan.',
    },
    legacyNote: 'Bangunan ini didirikan saat izin yang mengizinkannya berlaku.',
  } satisfies RuleWords,
  {
    name: 'Height against the permit',
    titles: {
      violates: 'Higher than permitted.',
      unclear: 'The height is unclear.',
      complies: 'Height as permitted.',
      'not-applicable': 'The height has nothing to be compared with.',
    },
    cases: {
      over: (t) =>
        `The building is ${t.measured} high; permit ${t.text('number')} allows at most ${t.limit}.`,
      within: (t) =>
        `The building is ${t.measured} high; permit ${t.text('number')} allows up to ${t.limit}.`,
    },
    plain: {
      unclear: 'The height cannot be compared with the permit yet.',
      'not-applicable': 'No building permit in force to compare with.',
    },
    settles: {
      'height-built': () => 'Measure the height of the building.',
    },
    legacyNote: 'This building was built while a permit that allowed it was in force.',
  },
);

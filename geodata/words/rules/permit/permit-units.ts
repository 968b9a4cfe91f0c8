import { bilingual } from '../../bilingual.ts';
import type { RuleWords } from '../rule-words.ts';

export const permitUnits = bilingual(
  {
    name: 'Jumlah unit menurut izin',
    titles: {
      violates: 'Unit lebih banyak dari izin.',
      unclear: 'Jumlah unit belum jelas.',
      complies: 'Jumlah unit sesuai izin.',
      'not-applicable': 'Jumlah unit tidak dapat dibandingkan.',
    },
    cases: {
      over: (t) =>
        `Bangunan berisi ${t.measured} unit; izin ${t.text('number')} mengizinkan paling banyak ${t.limit}.`,
      within: (t) =>
        `Bangunan berisi ${t.measured} unit; izin ${t.text('number')} mengizinkan sampai ${t.limit}.`,
    },
    plain: {
      unclear: 'Jumlah unit belum dapat dibandingkan dengan izin.',
      'not-applicable': 'Tidak ada izin bangunan berlaku yang dapat dibandingkan.',
    },
    settles: {
      'units-built': () => 'Hitung unit (rumah, toko) di bangunan.',
    },
    legacyNote: 'Bangunan ini didirikan saat izin yang mengizinkannya berlaku.',
  } satisfies RuleWords,
  {
    name: 'Units against the permit',
    titles: {
      violates: 'More units than permitted.',
      unclear: 'The number of units is unclear.',
      complies: 'Units as permitted.',
      'not-applicable': 'The number of units has nothing to be compared with.',
    },
    cases: {
      over: (t) =>
        `The building holds ${t.measured} units; permit ${t.text('number')} allows at most ${t.limit}.`,
      within: (t) =>
        `The building holds ${t.measured} units; permit ${t.text('number')} allows up to ${t.limit}.`,
    },
    plain: {
      unclear: 'The number of units cannot be compared with the permit yet.',
      'not-applicable': 'No building permit in force to compare with.',
    },
    settles: {
      'units-built': () => 'Count the units (dwellings, shops) in the building.',
    },
    legacyNote: 'This building was built while a permit that allowed it was in force.',
  },
);

import { bilingual } from '../../bilingual.ts';
import type { RuleWords } from '../rule-words.ts';

export const permitStoreys = bilingual(
  {
    name: 'Jumlah lantai menurut izin',
    titles: {
      violates: 'Lantai lebih banyak dari izin.',
      unclear: 'Jumlah lantai belum jelas.',
      complies: 'Jumlah lantai sesuai izin.',
      'not-applicable': 'Jumlah lantai tidak dapat dibandingkan.',
    },
    cases: {
      over: (t) =>
        `Bangunan berlantai ${t.measured}; izin ${t.text('number')} mengizinkan paling banyak ${t.limit}.`,
      within: (t) =>
        `Bangunan berlantai ${t.measured}; izin ${t.text('number')} mengizinkan sampai ${t.limit}.`,
    },
    plain: {
      unclear: 'Jumlah lantai belum dapat dibandingkan dengan izin.',
      'not-applicable': 'Tidak ada izin bangunan berlaku yang dapat dibandingkan.',
    },
    settles: {
      'storeys-built': () => 'Hitung jumlah lantai bangunan.',
    },
    legacyNote: 'Bangunan ini didirikan saat izin yang mengizinkannya berlaku.',
  } satisfies RuleWords,
  {
    name: 'Storeys against the permit',
    titles: {
      violates: 'More storeys than permitted.',
      unclear: 'The number of storeys is unclear.',
      complies: 'Storeys as permitted.',
      'not-applicable': 'The number of storeys has nothing to be compared with.',
    },
    cases: {
      over: (t) =>
        `The building has ${t.measured} storeys; permit ${t.text('number')} allows at most ${t.limit}.`,
      within: (t) =>
        `The building has ${t.measured} storeys; permit ${t.text('number')} allows up to ${t.limit}.`,
    },
    plain: {
      unclear: 'The number of storeys cannot be compared with the permit yet.',
      'not-applicable': 'No building permit in force to compare with.',
    },
    settles: {
      'storeys-built': () => 'Count the storeys of the building.',
    },
    legacyNote: 'This building was built while a permit that allowed it was in force.',
  },
);

import { bilingual } from '../../bilingual.ts';
import type { RuleWords } from '../rule-words.ts';

export const permitFunction = bilingual(
  {
    name: 'Fungsi menurut izin',
    titles: {
      violates: 'Fungsi tidak sesuai izin.',
      unclear: 'Fungsi bangunan belum jelas.',
      complies: 'Fungsi sesuai izin.',
      'not-applicable': 'Fungsi tidak dapat dibandingkan.',
    },
    cases: {
      other: (t) =>
        `Bangunan dipakai untuk ${t.text('use')}; izin ${t.text('number')} untuk ${t.text('permitted')}.`,
      same: (t) => `Bangunan dipakai untuk ${t.text('use')}, sesuai izin ${t.text('number')}.`,
    },
    plain: {
      unclear: 'Fungsi bangunan belum dapat dibandingkan dengan izin.',
      'not-applicable': 'Tidak ada izin bangunan berlaku yang dapat dibandingkan.',
    },
    settles: {
      'function-used': () => 'Sebutkan fungsi bangunan.',
      'function-unread': (t) =>
        `Fungsi “${t.text('text')}” tidak dikenal. Nyatakan sebagai hunian, keagamaan, usaha, sosial dan budaya, khusus, atau campuran.`,
      'function-mixed': (t) =>
        `Fungsi campuran tidak dirinci (izin: ${t.text('permitted')}). Periksa fungsi apa saja yang diizinkan dan dipakai.`,
    },
    legacyNote: 'Bangunan ini didirikan saat izin yang mengizinkannya berlaku.',
  } satisfies RuleWords,
  {
    name: 'Function against the permit',
    titles: {
      violates: 'Used for another function than permitted.',
      unclear: 'The function is unclear.',
      complies: 'Used as permitted.',
      'not-applicable': 'The function has nothing to be compared with.',
    },
    cases: {
      other: (t) =>
        `The building is used for ${t.text('use')}; permit ${t.text('number')} is for ${t.text('permitted')}.`,
      same: (t) => `The building is used for ${t.text('use')}, as permit ${t.text('number')} says.`,
    },
    plain: {
      unclear: 'The function cannot be compared with the permit yet.',
      'not-applicable': 'No building permit in force to compare with.',
    },
    settles: {
      'function-used': () => 'State the function of the building.',
      'function-unread': (t) =>
        `Function “${t.text('text')}” is not known. State it as dwelling, religious, business, social and cultural, special or mixed.`,
      'function-mixed': (t) =>
        `The mix of functions is not spelled out (permit: ${t.text('permitted')}). Check which functions are permitted and in use.`,
    },
    legacyNote: 'This building was built while a permit that allowed it was in force.',
  },
);

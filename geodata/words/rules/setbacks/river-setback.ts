import { bilingual } from '../../bilingual.ts';
import type { RuleWords } from '../rule-words.ts';

export const riverSetback = bilingual(
  {
    name: 'Sempadan sungai',
    titles: {
      violates: 'Melanggar sempadan sungai.',
      unclear: 'Sempadan sungai belum jelas.',
      complies: 'Di luar sempadan sungai.',
      'not-applicable': 'Tidak ada sungai di dekatnya.',
    },
    cases: {
      inside: (t) =>
        `Bangunan masuk ${t.m('intrusionM')} ke sempadan ${t.limit} ${t.text('name') || 'sungai'}.`,
      outside: (t) =>
        `Bangunan berjarak ${t.measured} dari ${t.text('name') || 'sungai'}; sempadannya ${t.limit}.`,
    },
    plain: {
      unclear: 'Belum dapat dipastikan apakah bangunan ini di luar sempadan sungai.',
      'not-applicable': 'Tidak ada sempadan sungai yang menyentuh tempat ini.',
    },
  } satisfies RuleWords,
  {
    name: 'River setback',
    titles: {
      violates: 'Breaks the river setback.',
      unclear: 'The river setback is unclear.',
      complies: 'Outside the river setback.',
      'not-applicable': 'No river is near.',
    },
    cases: {
      inside: (t) =>
        `The building reaches ${t.m('intrusionM')} into the ${t.limit} setback of ${t.text('name') || 'the river'}.`,
      outside: (t) =>
        `The building stands ${t.measured} from ${t.text('name') || 'the river'}; the setback is ${t.limit}.`,
    },
    plain: {
      unclear: 'Whether this building stands outside the river setback cannot be said yet.',
      'not-applicable': 'No river setback touches this place.',
    },
  },
);

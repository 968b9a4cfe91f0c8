import { bilingual } from '../../bilingual.ts';
import type { RuleWords } from '../rule-words.ts';

export const lakeSetback = bilingual(
  {
    name: 'Sempadan danau',
    titles: {
      violates: 'Melanggar sempadan danau.',
      unclear: 'Sempadan danau belum jelas.',
      complies: 'Di luar sempadan danau.',
      'not-applicable': 'Tidak ada danau di dekatnya.',
    },
    cases: {
      inside: (t) =>
        `Bangunan masuk ${t.m('intrusionM')} ke sempadan ${t.limit} dari ${t.text('name') || 'danau'}.`,
      outside: (t) =>
        `Bangunan berjarak ${t.measured} dari ${t.text('name') || 'danau'}; sempadannya ${t.limit}.`,
    },
    plain: {
      unclear: 'Belum dapat dipastikan apakah bangunan ini di luar sempadan danau.',
      'not-applicable': 'Tidak ada sempadan danau yang menyentuh tempat ini.',
    },
  } satisfies RuleWords,
  {
    name: 'Lake setback',
    titles: {
      violates: 'Breaks the lake setback.',
      unclear: 'The lake setback is unclear.',
      complies: 'Outside the lake setback.',
      'not-applicable': 'No lake is near.',
    },
    cases: {
      inside: (t) =>
        `The building reaches ${t.m('intrusionM')} into the ${t.limit} setback of ${t.text('name') || 'the lake'}.`,
      outside: (t) =>
        `The building stands ${t.measured} from ${t.text('name') || 'the lake'}; the setback is ${t.limit}.`,
    },
    plain: {
      unclear: 'Whether this building stands outside the lake setback cannot be said yet.',
      'not-applicable': 'No lake setback touches this place.',
    },
  },
);

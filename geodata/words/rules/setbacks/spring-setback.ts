import { bilingual } from '../../bilingual.ts';
import type { RuleWords } from '../rule-words.ts';

export const springSetback = bilingual(
  {
    name: 'Sempadan mata air',
    titles: {
      violates: 'Melanggar sempadan mata air.',
      unclear: 'Sempadan mata air belum jelas.',
      complies: 'Di luar sempadan mata air.',
      'not-applicable': 'Tidak ada mata air di dekatnya.',
    },
    cases: {
      inside: (t) =>
        `Bangunan masuk ${t.m('intrusionM')} ke sempadan ${t.limit} dari ${t.text('name') || 'mata air'}.`,
      outside: (t) =>
        `Bangunan berjarak ${t.measured} dari ${t.text('name') || 'mata air'}; sempadannya ${t.limit}.`,
    },
    plain: {
      unclear: 'Belum dapat dipastikan apakah bangunan ini di luar sempadan mata air.',
      'not-applicable': 'Tidak ada sempadan mata air yang menyentuh tempat ini.',
    },
  } satisfies RuleWords,
  {
    name: 'Spring setback',
    titles: {
      violates: 'Breaks the spring setback.',
      unclear: 'The spring setback is unclear.',
      complies: 'Outside the spring setback.',
      'not-applicable': 'No spring is near.',
    },
    cases: {
      inside: (t) =>
        `The building reaches ${t.m('intrusionM')} into the ${t.limit} setback of ${t.text('name') || 'the spring'}.`,
      outside: (t) =>
        `The building stands ${t.measured} from ${t.text('name') || 'the spring'}; the setback is ${t.limit}.`,
    },
    plain: {
      unclear: 'Whether this building stands outside the spring setback cannot be said yet.',
      'not-applicable': 'No spring setback touches this place.',
    },
  },
);

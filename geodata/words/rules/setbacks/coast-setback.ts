import { bilingual } from '../../bilingual.ts';
import type { RuleWords } from '../rule-words.ts';

export const coastSetback = bilingual(
  {
    name: 'Sempadan pantai',
    titles: {
      violates: 'Melanggar sempadan pantai.',
      unclear: 'Sempadan pantai belum jelas.',
      complies: 'Di luar sempadan pantai.',
      'not-applicable': 'Tidak ada pantai di dekatnya.',
    },
    cases: {
      inside: (t) =>
        `Bangunan masuk ${t.m('intrusionM')} ke sempadan ${t.limit} dari ${t.text('name') || 'garis pantai'}.`,
      outside: (t) =>
        `Bangunan berjarak ${t.measured} dari ${t.text('name') || 'garis pantai'}; sempadannya ${t.limit}.`,
    },
    plain: {
      unclear: 'Belum dapat dipastikan apakah bangunan ini di luar sempadan pantai.',
      'not-applicable': 'Tidak ada sempadan pantai yang menyentuh tempat ini.',
    },
  } satisfies RuleWords,
  {
    name: 'Coast setback',
    titles: {
      violates: 'Breaks the coast setback.',
      unclear: 'The coast setback is unclear.',
      complies: 'Outside the coast setback.',
      'not-applicable': 'No coast is near.',
    },
    cases: {
      inside: (t) =>
        `The building reaches ${t.m('intrusionM')} into the ${t.limit} setback of ${t.text('name') || 'the coast line'}.`,
      outside: (t) =>
        `The building stands ${t.measured} from ${t.text('name') || 'the coast line'}; the setback is ${t.limit}.`,
    },
    plain: {
      unclear: 'Whether this building stands outside the coast setback cannot be said yet.',
      'not-applicable': 'No coast setback touches this place.',
    },
  },
);

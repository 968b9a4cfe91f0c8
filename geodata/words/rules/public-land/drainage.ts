import { bilingual } from '../../bilingual.ts';
import type { RuleWords } from '../rule-words.ts';

export const drainage = bilingual(
  {
    name: 'Parit dan drainase',
    titles: {
      violates: 'Di atas saluran drainase.',
      unclear: 'Tepi saluran drainase belum jelas.',
      complies: 'Di luar saluran drainase.',
      'not-applicable': 'Tidak ada saluran di dekatnya.',
    },
    cases: {
      inside: (t) => `Bangunan masuk ${t.m('intrusionM')} ke badan saluran ${t.text('name') || 'parit'}.`,
      beside: (t) =>
        `Bangunan berdiri ${t.measured} dari tepi saluran ${t.text('name') || 'parit'}; paling sedikit ${t.limit}.`,
      outside: (t) =>
        `Bangunan berdiri di luar badan saluran ${t.text('name') || 'parit'}, ${t.measured} dari tepinya.`,
    },
    plain: {
      unclear: 'Belum dapat dipastikan apakah bangunan ini di luar badan saluran.',
      'not-applicable': 'Tidak ada saluran drainase yang menyentuh tempat ini.',
    },
    settles: {
      'drain-width': (t) => `Ukur lebar saluran ${t.text('name') || 'di sini'}.`,
    },
  } satisfies RuleWords,
  {
    name: 'Drains and ditches',
    titles: {
      violates: 'Over a drain.',
      unclear: 'The drain’s edge is unclear.',
      complies: 'Off the drains.',
      'not-applicable': 'No drain is near.',
    },
    cases: {
      inside: (t) =>
        `The building reaches ${t.m('intrusionM')} into the channel of ${t.text('name') || 'the ditch'}.`,
      beside: (t) =>
        `The building stands ${t.measured} from the edge of ${t.text('name') || 'the ditch'}; at least ${t.limit}.`,
      outside: (t) =>
        `The building stands outside the channel of ${t.text('name') || 'the ditch'}, ${t.measured} from its edge.`,
    },
    plain: {
      unclear: 'Whether this building stands outside the channel cannot be said yet.',
      'not-applicable': 'No drain touches this place.',
    },
    settles: {
      'drain-width': (t) => `Measure how wide ${t.text('name') || 'the drain'} is here.`,
    },
  },
);

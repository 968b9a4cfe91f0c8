import { bilingual } from '../../bilingual.ts';
import type { RuleWords } from '../rule-words.ts';

export const roadReserve = bilingual(
  {
    name: 'Ruang milik jalan',
    titles: {
      violates: 'Di ruang milik jalan.',
      unclear: 'Ruang milik jalan belum jelas.',
      complies: 'Di luar ruang milik jalan.',
      'not-applicable': 'Tidak ada jalan di dekatnya.',
    },
    cases: {
      inside: (t) => `Bangunan masuk ${t.m('intrusionM')} ke ruang milik ${t.text('name') || 'jalan'}.`,
      beside: (t) =>
        `Bangunan berdiri ${t.measured} dari tepi ruang milik ${t.text('name') || 'jalan'}; paling sedikit ${t.limit}.`,
      outside: (t) =>
        `Bangunan berdiri di luar ruang milik ${t.text('name') || 'jalan'}, ${t.measured} dari tepinya.`,
    },
    plain: {
      unclear: 'Belum dapat dipastikan apakah bangunan ini di luar ruang milik jalan.',
      'not-applicable': 'Tidak ada ruang milik jalan yang menyentuh tempat ini.',
    },
    settles: {
      'road-width': (t) => `Pastikan lebar ruang milik ${t.text('name') || 'jalan'} di sini.`,
    },
  } satisfies RuleWords,
  {
    name: 'Road reserve',
    titles: {
      violates: 'On the road’s ground.',
      unclear: 'The road’s ground is unclear.',
      complies: 'Outside the road’s ground.',
      'not-applicable': 'No road is near.',
    },
    cases: {
      inside: (t) =>
        `The building reaches ${t.m('intrusionM')} into the ground of ${t.text('name') || 'the road'}.`,
      beside: (t) =>
        `The building stands ${t.measured} from the edge of the ground of ${t.text('name') || 'the road'}; at least ${t.limit}.`,
      outside: (t) =>
        `The building stands outside the ground of ${t.text('name') || 'the road'}, ${t.measured} from its edge.`,
    },
    plain: {
      unclear: 'Whether this building stands outside the road’s ground cannot be said yet.',
      'not-applicable': 'No road’s ground touches this place.',
    },
    settles: {
      'road-width': (t) => `Find out how wide the ground of ${t.text('name') || 'the road'} is here.`,
    },
  },
);

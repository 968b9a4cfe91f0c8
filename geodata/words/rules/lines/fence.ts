import { bilingual } from '../../bilingual.ts';
import type { RuleWords } from '../rule-words.ts';

export const fence = bilingual(
  {
    name: 'Garis sempadan pagar (GSP)',
    titles: {
      violates: 'Pagar melewati GSP.',
      unclear: 'Garis sempadan pagar belum jelas.',
      complies: 'Pagar di belakang GSP.',
      'not-applicable': 'Bukan pagar, atau tidak ada jalan di dekatnya.',
    },
    cases: {
      inside: (t) =>
        `Pagar melewati garis sempadan di ${t.text('name') || 'jalan'} sejauh ${t.m('intrusionM')}.`,
      beside: (t) =>
        `Pagar berdiri ${t.measured} dari tepi ruang milik ${t.text('name') || 'jalan'}; rencana meminta paling sedikit ${t.limit}.`,
      outside: (t) =>
        `Pagar berdiri ${t.measured} dari tepi ruang milik ${t.text('name') || 'jalan'}; garis sempadannya ${t.limit} dari tepi itu.`,
    },
    plain: {
      unclear: 'Belum dapat dipastikan apakah pagar ini di luar ruang milik jalan.',
      'not-applicable': 'Yang dinilai hanya pagar, yang digambar sebagai garis, di dekat jalan.',
    },
    settles: {
      'road-width': (t) => `Pastikan lebar ruang milik ${t.text('name') || 'jalan'} di sini.`,
      'road-class': (t) =>
        `Pastikan kelas ${t.text('name') || 'jalan'}; garis sempadannya antara ${t.m('fromM')} dan ${t.m('toM')}.`,
    },
  } satisfies RuleWords,
  {
    name: 'Fence line (GSP)',
    titles: {
      violates: 'The fence passes the fence line.',
      unclear: 'The fence line is unclear.',
      complies: 'The fence stands behind the fence line.',
      'not-applicable': 'No fence, or no road near.',
    },
    cases: {
      inside: (t) =>
        `The fence passes the fence line at ${t.text('name') || 'the road'} by ${t.m('intrusionM')}.`,
      beside: (t) =>
        `The fence stands ${t.measured} from the edge of the ground of ${t.text('name') || 'the road'}; the plan asks for ${t.limit}.`,
      outside: (t) =>
        `The fence stands ${t.measured} from the edge of the ground of ${t.text('name') || 'the road'}; the fence line is ${t.limit} from that edge.`,
    },
    plain: {
      unclear: 'Whether this fence stands outside the road’s ground cannot be said yet.',
      'not-applicable': 'Only fences, drawn as lines, near a road are judged.',
    },
    settles: {
      'road-width': (t) => `Find out how wide the ground of ${t.text('name') || 'the road'} is here.`,
      'road-class': (t) =>
        `Find out the class of ${t.text('name') || 'the road'}; the fence line is between ${t.m('fromM')} and ${t.m('toM')}.`,
    },
  },
);

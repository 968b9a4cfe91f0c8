import { bilingual } from '../../bilingual.ts';
import type { RuleWords } from '../rule-words.ts';

export const kdh = bilingual(
  {
    name: 'Koefisien dasar hijau (KDH)',
    titles: {
      violates: 'Melanggar KDH.',
      unclear: 'KDH belum jelas.',
      complies: 'Sesuai KDH.',
      'not-applicable': 'KDH tidak disyaratkan di sini.',
    },
    cases: {
      over: (t) =>
        `Ruang hijau ${t.m2('greenM2')} hanya ${t.measured} dari persil ${t.text('parcel')} (${t.m2('parcelM2')}); paling sedikit ${t.limit} di zona ${t.text('zone')}.`,
      under: (t) =>
        `Ruang hijau ${t.m2('greenM2')} adalah ${t.measured} dari persil ${t.text('parcel')}; paling sedikit ${t.limit} di zona ${t.text('zone')}.`,
      'no-room': (t) =>
        `Bangunan menyisakan ${t.measured} dari persil ${t.text('parcel')} (tapak ${t.m2('coveredM2')} dari ${t.m2('parcelM2')}); ruang hijau paling sedikit ${t.limit} di zona ${t.text('zone')}.`,
    },
    plain: {
      unclear: 'Ruang hijau di persil ini belum dapat dinilai.',
      'not-applicable': 'Rencana tidak mensyaratkan KDH di zona ini.',
    },
    settles: {
      'green-area': () => 'Ukur ruang terbuka yang ditanami di persil ini.',
    },
  } satisfies RuleWords,
  {
    name: 'Green coverage (KDH)',
    titles: {
      violates: 'Too little green ground.',
      unclear: 'Green coverage is unclear.',
      complies: 'Enough green ground.',
      'not-applicable': 'No green coverage is asked for here.',
    },
    cases: {
      over: (t) =>
        `Green ground of ${t.m2('greenM2')} is only ${t.measured} of parcel ${t.text('parcel')} (${t.m2('parcelM2')}); at least ${t.limit} in zone ${t.text('zone')}.`,
      under: (t) =>
        `Green ground of ${t.m2('greenM2')} is ${t.measured} of parcel ${t.text('parcel')}; at least ${t.limit} in zone ${t.text('zone')}.`,
      'no-room': (t) =>
        `The building leaves ${t.measured} of parcel ${t.text('parcel')} open (it covers ${t.m2('coveredM2')} of ${t.m2('parcelM2')}); at least ${t.limit} must be green in zone ${t.text('zone')}.`,
    },
    plain: {
      unclear: 'The green ground of this parcel cannot be judged yet.',
      'not-applicable': 'The plan asks for no green coverage in this zone.',
    },
    settles: {
      'green-area': () => 'Measure the open planted ground of this parcel.',
    },
  },
);

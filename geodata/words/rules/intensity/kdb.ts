import { bilingual } from '../../bilingual.ts';
import type { RuleWords } from '../rule-words.ts';

export const kdb = bilingual(
  {
    name: 'Koefisien dasar bangunan (KDB)',
    titles: {
      violates: 'Melanggar KDB.',
      unclear: 'KDB belum jelas.',
      complies: 'Sesuai KDB.',
      'not-applicable': 'KDB tidak dibatasi di sini.',
    },
    cases: {
      over: (t) =>
        `Bangunan menutup ${t.measured} dari persil ${t.text('parcel')} (${t.m2('coveredM2')} dari ${t.m2('parcelM2')}); paling banyak ${t.limit} di zona ${t.text('zone')}.`,
      under: (t) =>
        `Bangunan menutup ${t.measured} dari persil ${t.text('parcel')}; paling banyak ${t.limit} di zona ${t.text('zone')}.`,
    },
    plain: {
      unclear: 'Bagian persil yang tertutup bangunan belum dapat dinilai.',
      'not-applicable': 'Rencana tidak membatasi KDB di zona ini.',
    },
  } satisfies RuleWords,
  {
    name: 'Building coverage (KDB)',
    titles: {
      violates: 'Covers too much of its parcel.',
      unclear: 'Building coverage is unclear.',
      complies: 'Within the building coverage.',
      'not-applicable': 'Building coverage is not limited here.',
    },
    cases: {
      over: (t) =>
        `The building covers ${t.measured} of parcel ${t.text('parcel')} (${t.m2('coveredM2')} of ${t.m2('parcelM2')}); at most ${t.limit} in zone ${t.text('zone')}.`,
      under: (t) =>
        `The building covers ${t.measured} of parcel ${t.text('parcel')}; at most ${t.limit} in zone ${t.text('zone')}.`,
    },
    plain: {
      unclear: 'The covered part of the parcel cannot be judged yet.',
      'not-applicable': 'The plan does not limit building coverage in this zone.',
    },
  },
);

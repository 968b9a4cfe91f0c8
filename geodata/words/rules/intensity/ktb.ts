import { bilingual } from '../../bilingual.ts';
import type { RuleWords } from '../rule-words.ts';
import { parcelSettles } from './parcel-settles.ts';

export const ktb = bilingual(
  {
    name: 'Koefisien tapak basemen (KTB)',
    titles: {
      violates: 'Melanggar KTB.',
      unclear: 'KTB belum jelas.',
      complies: 'Sesuai KTB.',
      'not-applicable': 'KTB tidak dibatasi di sini.',
    },
    cases: {
      over: (t) =>
        `Tapak basemen ${t.m2('basementM2')} adalah ${t.measured} dari persil ${t.text('parcel')} (${t.m2('parcelM2')}); paling banyak ${t.limit} di zona ${t.text('zone')}.`,
      under: (t) =>
        `Tapak basemen ${t.m2('basementM2')} adalah ${t.measured} dari persil ${t.text('parcel')}; paling banyak ${t.limit} di zona ${t.text('zone')}.`,
      none: () => 'Bangunan ini tidak memiliki basemen.',
    },
    plain: {
      unclear: 'Tapak basemen terhadap persilnya belum dapat dinilai.',
      'not-applicable': 'Rencana tidak membatasi KTB di zona ini.',
    },
    settles: {
      ...parcelSettles.id,
      'basement-area': () => 'Sebutkan luas tapak basemen; 0 bila tidak ada.',
    },
  } satisfies RuleWords,
  {
    name: 'Basement coverage (KTB)',
    titles: {
      violates: 'The basement takes too much of its parcel.',
      unclear: 'Basement coverage is unclear.',
      complies: 'Within the basement coverage.',
      'not-applicable': 'Basement coverage is not limited here.',
    },
    cases: {
      over: (t) =>
        `The basement’s footprint of ${t.m2('basementM2')} is ${t.measured} of parcel ${t.text('parcel')} (${t.m2('parcelM2')}); at most ${t.limit} in zone ${t.text('zone')}.`,
      under: (t) =>
        `The basement’s footprint of ${t.m2('basementM2')} is ${t.measured} of parcel ${t.text('parcel')}; at most ${t.limit} in zone ${t.text('zone')}.`,
      none: () => 'This building has no basement.',
    },
    plain: {
      unclear: 'The basement’s footprint against its parcel cannot be judged yet.',
      'not-applicable': 'The plan does not limit basement coverage in this zone.',
    },
    settles: {
      ...parcelSettles.en,
      'basement-area': () => 'State the footprint of the basement; 0 if there is none.',
    },
  },
);

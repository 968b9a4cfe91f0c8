import { bilingual } from '../../bilingual.ts';
import type { RuleWords } from '../rule-words.ts';
import { parcelSettles } from './parcel-settles.ts';

export const klb = bilingual(
  {
    name: 'Koefisien lantai bangunan (KLB)',
    titles: {
      violates: 'Melanggar KLB.',
      unclear: 'KLB belum jelas.',
      complies: 'Sesuai KLB.',
      'not-applicable': 'KLB tidak dibatasi di sini.',
    },
    cases: {
      over: (t) =>
        `Luas lantai ${t.m2('floorM2')} adalah ${t.measured} kali luas persil ${t.text('parcel')} (${t.m2('parcelM2')}); paling banyak ${t.limit} di zona ${t.text('zone')}.`,
      under: (t) =>
        `Luas lantai ${t.m2('floorM2')} adalah ${t.measured} kali luas persil ${t.text('parcel')}; batasnya ${t.limit} di zona ${t.text('zone')}.`,
      estimated: (t) =>
        `${t.text('storeys')} lantai seluas tapaknya paling banyak ${t.measured} kali luas persil ${t.text('parcel')}; batasnya ${t.limit} di zona ${t.text('zone')}.`,
      'too-little': (t) =>
        `Luas lantai ${t.m2('floorM2')} adalah ${t.measured} kali luas persil ${t.text('parcel')}; paling sedikit ${t.limit} di zona ${t.text('zone')}.`,
    },
    plain: {
      unclear: 'Luas lantai bangunan terhadap persilnya belum dapat dinilai.',
      'not-applicable': 'Rencana tidak membatasi KLB di zona ini.',
    },
    settles: {
      ...parcelSettles.id,
      'floor-area': () => 'Sebutkan luas lantai seluruhnya.',
      'floor-area-others': () => 'Jumlahkan luas lantai bangunan lain di persil ini.',
    },
  } satisfies RuleWords,
  {
    name: 'Floor area ratio (KLB)',
    titles: {
      violates: 'Too much floor area for its parcel.',
      unclear: 'The floor area ratio is unclear.',
      complies: 'Within the floor area ratio.',
      'not-applicable': 'The floor area ratio is not limited here.',
    },
    cases: {
      over: (t) =>
        `A floor area of ${t.m2('floorM2')} is ${t.measured} times parcel ${t.text('parcel')} (${t.m2('parcelM2')}); at most ${t.limit} in zone ${t.text('zone')}.`,
      under: (t) =>
        `A floor area of ${t.m2('floorM2')} is ${t.measured} times parcel ${t.text('parcel')}; the limit is ${t.limit} in zone ${t.text('zone')}.`,
      estimated: (t) =>
        `${t.text('storeys')} storeys as large as the footprint are at most ${t.measured} times parcel ${t.text('parcel')}; the limit is ${t.limit} in zone ${t.text('zone')}.`,
      'too-little': (t) =>
        `A floor area of ${t.m2('floorM2')} is ${t.measured} times parcel ${t.text('parcel')}; at least ${t.limit} in zone ${t.text('zone')}.`,
    },
    plain: {
      unclear: 'The floor area against its parcel cannot be judged yet.',
      'not-applicable': 'The plan does not limit the floor area ratio in this zone.',
    },
    settles: {
      ...parcelSettles.en,
      'floor-area': () => 'State the whole floor area.',
      'floor-area-others': () => 'Add the floor area of the other buildings on this parcel.',
    },
  },
);

import { bilingual } from '../../bilingual.ts';
import { parcelSettles } from '../intensity/parcel-settles.ts';
import type { RuleWords } from '../rule-words.ts';
import { frontSettles } from './front-settles.ts';

export const rearClearance = bilingual(
  {
    name: 'Jarak bebas belakang',
    titles: {
      violates: 'Melanggar jarak bebas belakang.',
      unclear: 'Jarak bebas belakang belum jelas.',
      complies: 'Sesuai jarak bebas belakang.',
      'not-applicable': 'Jarak bebas belakang tidak disyaratkan di sini.',
    },
    cases: {
      short: (t) =>
        `Bangunan berjarak ${t.measured} dari batas belakang persil ${t.text('parcel')}; paling sedikit ${t.limit} di zona ${t.text('zone')}.`,
      clear: (t) =>
        `Bangunan berjarak ${t.measured} dari batas belakang persil ${t.text('parcel')}; paling sedikit ${t.limit} di zona ${t.text('zone')}.`,
      'all-round': (t) =>
        `Bangunan berjarak paling sedikit ${t.measured} dari seluruh batas persil ${t.text('parcel')}; jarak bebas belakang ${t.limit} di zona ${t.text('zone')}.`,
      unsure: (t) =>
        `Bangunan berjarak ${t.measured} dari salah satu batas persil ${t.text('parcel')}; jarak bebas belakang ${t.limit} di zona ${t.text('zone')}.`,
    },
    plain: {
      unclear: 'Jarak bangunan dari batas belakang persilnya belum dapat dinilai.',
      'not-applicable': 'Tidak ada jarak bebas belakang yang disyaratkan di persil ini.',
    },
    settles: { ...parcelSettles.id, ...frontSettles.id },
  } satisfies RuleWords,
  {
    name: 'Rear clearance',
    titles: {
      violates: 'Too near to the back of its parcel.',
      unclear: 'The rear clearance is unclear.',
      complies: 'Clear of the back of its parcel.',
      'not-applicable': 'No rear clearance is asked for here.',
    },
    cases: {
      short: (t) =>
        `The building stands ${t.measured} from the back of parcel ${t.text('parcel')}; zone ${t.text('zone')} asks for ${t.limit}.`,
      clear: (t) =>
        `The building stands ${t.measured} from the back of parcel ${t.text('parcel')}; zone ${t.text('zone')} asks for ${t.limit}.`,
      'all-round': (t) =>
        `The building stands at least ${t.measured} from every border of parcel ${t.text('parcel')}; zone ${t.text('zone')} asks for ${t.limit} at the back.`,
      unsure: (t) =>
        `The building stands ${t.measured} from a border of parcel ${t.text('parcel')}; zone ${t.text('zone')} asks for ${t.limit} at the back.`,
    },
    plain: {
      unclear: 'The distance from the back of its parcel cannot be judged yet.',
      'not-applicable': 'No rear clearance is asked for on this parcel.',
    },
    settles: { ...parcelSettles.en, ...frontSettles.en },
  },
);

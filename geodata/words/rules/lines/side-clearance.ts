import { bilingual } from '../../bilingual.ts';
import { parcelSettles } from '../intensity/parcel-settles.ts';
import type { RuleWords } from '../rule-words.ts';
import { frontSettles } from './front-settles.ts';

export const sideClearance = bilingual(
  {
    name: 'Jarak bebas samping',
    titles: {
      violates: 'Melanggar jarak bebas samping.',
      unclear: 'Jarak bebas samping belum jelas.',
      complies: 'Sesuai jarak bebas samping.',
      'not-applicable': 'Jarak bebas samping tidak disyaratkan di sini.',
    },
    cases: {
      short: (t) =>
        `Bangunan berjarak ${t.measured} dari batas samping persil ${t.text('parcel')}; paling sedikit ${t.limit} di zona ${t.text('zone')}.`,
      clear: (t) =>
        `Bangunan berjarak ${t.measured} dari batas samping persil ${t.text('parcel')}; paling sedikit ${t.limit} di zona ${t.text('zone')}.`,
      'all-round': (t) =>
        `Bangunan berjarak paling sedikit ${t.measured} dari seluruh batas persil ${t.text('parcel')}; jarak bebas samping ${t.limit} di zona ${t.text('zone')}.`,
      unsure: (t) =>
        `Bangunan berjarak ${t.measured} dari salah satu batas persil ${t.text('parcel')}; jarak bebas samping ${t.limit} di zona ${t.text('zone')}.`,
    },
    plain: {
      unclear: 'Jarak bangunan dari batas samping persilnya belum dapat dinilai.',
      'not-applicable': 'Tidak ada jarak bebas samping yang disyaratkan di persil ini.',
    },
    settles: { ...parcelSettles.id, ...frontSettles.id },
  } satisfies RuleWords,
  {
    name: 'Side clearance',
    titles: {
      violates: 'Too near to the side of its parcel.',
      unclear: 'The side clearance is unclear.',
      complies: 'Clear of the side of its parcel.',
      'not-applicable': 'No side clearance is asked for here.',
    },
    cases: {
      short: (t) =>
        `The building stands ${t.measured} from the side of parcel ${t.text('parcel')}; zone ${t.text('zone')} asks for ${t.limit}.`,
      clear: (t) =>
        `The building stands ${t.measured} from the side of parcel ${t.text('parcel')}; zone ${t.text('zone')} asks for ${t.limit}.`,
      'all-round': (t) =>
        `The building stands at least ${t.measured} from every border of parcel ${t.text('parcel')}; zone ${t.text('zone')} asks for ${t.limit} at the side.`,
      unsure: (t) =>
        `The building stands ${t.measured} from a border of parcel ${t.text('parcel')}; zone ${t.text('zone')} asks for ${t.limit} at the side.`,
    },
    plain: {
      unclear: 'The distance from the side of its parcel cannot be judged yet.',
      'not-applicable': 'No side clearance is asked for on this parcel.',
    },
    settles: { ...parcelSettles.en, ...frontSettles.en },
  },
);

import { bilingual } from '../../bilingual.ts';
import type { RuleWords } from '../rule-words.ts';

export const storeys = bilingual(
  {
    name: 'Jumlah lantai',
    titles: {
      violates: 'Melebihi jumlah lantai.',
      unclear: 'Jumlah lantai belum jelas.',
      complies: 'Sesuai jumlah lantai.',
      'not-applicable': 'Jumlah lantai tidak dibatasi di sini.',
    },
    cases: {
      over: (t) =>
        `Bangunan memiliki ${t.measured} lantai; paling banyak ${t.limit} di zona ${t.text('zone')}.`,
      under: (t) =>
        `Bangunan memiliki ${t.measured} lantai; paling banyak ${t.limit} di zona ${t.text('zone')}.`,
    },
    plain: {
      unclear: 'Jumlah lantai bangunan belum dapat dinilai.',
      'not-applicable': 'Rencana tidak membatasi jumlah lantai di zona ini.',
    },
    settles: { storeys: () => 'Hitung lantainya.' },
  } satisfies RuleWords,
  {
    name: 'Storeys',
    titles: {
      violates: 'Too many storeys for the zone.',
      unclear: 'The number of storeys is unclear.',
      complies: 'Within the storeys allowed.',
      'not-applicable': 'Storeys are not limited here.',
    },
    cases: {
      over: (t) => `The building has ${t.measured} storeys; at most ${t.limit} in zone ${t.text('zone')}.`,
      under: (t) => `The building has ${t.measured} storeys; at most ${t.limit} in zone ${t.text('zone')}.`,
    },
    plain: {
      unclear: 'The number of storeys cannot be judged yet.',
      'not-applicable': 'The plan does not limit storeys in this zone.',
    },
    settles: { storeys: () => 'Count the storeys.' },
  },
);

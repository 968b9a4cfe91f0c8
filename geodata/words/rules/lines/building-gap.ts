import { bilingual } from '../../bilingual.ts';
import type { RuleWords } from '../rule-words.ts';

export const buildingGap = bilingual(
  {
    name: 'Jarak antarbangunan',
    titles: {
      violates: 'Terlalu dekat dengan bangunan lain.',
      unclear: 'Jarak antarbangunan belum jelas.',
      complies: 'Sesuai jarak antarbangunan.',
      'not-applicable': 'Jarak antarbangunan tidak berlaku di sini.',
    },
    cases: {
      short: (t) =>
        `Bangunan berjarak ${t.measured} dari ${t.text('name') || 'bangunan lain'} di persil ${t.text('parcel')}; menurut jumlah lantai dan bukaan dindingnya, jarak itu paling sedikit ${t.m('fromM')} sampai ${t.m('toM')}.`,
      clear: (t) =>
        `Bangunan berjarak ${t.measured} dari ${t.text('name') || 'bangunan lain'} di persil ${t.text('parcel')}; dengan dinding apa pun jaraknya paling sedikit ${t.m('fromM')} sampai ${t.m('toM')}.`,
      dwelling: () => 'Ketentuan ini tidak berlaku bagi bangunan rumah tinggal.',
    },
    plain: {
      unclear: 'Jarak antarbangunan di persil ini belum dapat dinilai.',
      'not-applicable': 'Tidak ada bangunan lain yang terpisah di persil ini.',
    },
    settles: {
      'gap-storeys': (t) =>
        `Hitung lantai kedua bangunan; jaraknya paling sedikit antara ${t.m('fromM')} dan ${t.m('toM')}.`,
      'wall-openness': (t) =>
        `Periksa bukaan dinding yang saling berhadapan: jaraknya paling sedikit ${t.m('fromM')} bila keduanya tertutup, ${t.m('toM')} bila keduanya terbuka.`,
      'permitted-neighbour': (t) =>
        `Di persil ini ada izin ${t.text('number')} yang belum dibangun. Pastikan apakah bangunan itu akan didirikan, dan pada jarak berapa.`,
      dwelling: () => 'Pastikan apakah bangunan ini rumah tinggal; ketentuan ini tidak berlaku baginya.',
    },
  } satisfies RuleWords,
  {
    name: 'Gap between buildings',
    titles: {
      violates: 'Too near to another building.',
      unclear: 'The gap between buildings is unclear.',
      complies: 'Far enough from other buildings.',
      'not-applicable': 'No gap between buildings is asked for here.',
    },
    cases: {
      short: (t) =>
        `The building stands ${t.measured} from ${t.text('name') || 'another building'} on parcel ${t.text('parcel')}; by their storeys and walls the gap must be at least ${t.m('fromM')} to ${t.m('toM')}.`,
      clear: (t) =>
        `The building stands ${t.measured} from ${t.text('name') || 'another building'} on parcel ${t.text('parcel')}; whatever their walls, the gap must be at least ${t.m('fromM')} to ${t.m('toM')}.`,
      dwelling: () => 'This provision leaves dwellings alone.',
    },
    plain: {
      unclear: 'The gap between the buildings of this parcel cannot be judged yet.',
      'not-applicable': 'No other building stands apart on this parcel.',
    },
    settles: {
      'gap-storeys': (t) =>
        `Count the storeys of both buildings; the gap must be at least between ${t.m('fromM')} and ${t.m('toM')}.`,
      'wall-openness': (t) =>
        `Look at the openings of the facing walls: the gap must be at least ${t.m('fromM')} if both are closed, ${t.m('toM')} if both are open.`,
      'permitted-neighbour': (t) =>
        `Permit ${t.text('number')} on this parcel has not been built on yet. Find out whether that building will be put up, and how far away.`,
      dwelling: () => 'Find out whether the building is a dwelling; the provision leaves dwellings alone.',
    },
  },
);

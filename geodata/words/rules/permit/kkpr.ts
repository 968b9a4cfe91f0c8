import { bilingual } from '../../bilingual.ts';
import type { RuleWords } from '../rule-words.ts';

export const kkpr = bilingual(
  {
    name: 'Kesesuaian kegiatan pemanfaatan ruang (KKPR)',
    titles: {
      violates: 'KKPR tidak berlaku lagi.',
      unclear: 'KKPR belum jelas.',
      complies: 'KKPR ada.',
      'not-applicable': 'KKPR tidak diperlukan.',
    },
    cases: {
      held: (t) => `KKPR ${t.text('number')} berlaku di sini.`,
      'through-pbg': (t) => `PBG ${t.text('number')} terbit berdasarkan KKPR.`,
      expired: (t) => `KKPR ${t.text('number')} berakhir pada ${t.day('endedOn')}.`,
      revoked: (t) =>
        `KKPR ${t.text('number')} dicabut${t.day('endedOn') ? ` pada ${t.day('endedOn')}` : ''}.`,
      'not-yet': (t) => `KKPR ${t.text('number')} belum berlaku.`,
      unclear: (t) => `Status KKPR ${t.text('number')} tidak dikenal.`,
      part: (t) => `KKPR ${t.text('number')} belum pasti mencakup seluruh bangunan.`,
      unplaced: (t) => `Letak KKPR ${t.text('number')} belum diketahui.`,
      none: () => 'Tidak ada KKPR yang tercatat di sini.',
    },
    plain: {
      unclear: 'Belum dapat dipastikan apakah KKPR dimiliki.',
      'not-applicable': 'Bangunan ini lebih tua daripada kewajiban KKPR.',
    },
    settles: {
      kkpr: () => 'Mintalah KKPR yang berlaku untuk tempat ini.',
      'kkpr-extent': (t) => `Periksa apakah KKPR ${t.text('number')} mencakup seluruh bangunan.`,
      'kkpr-use': (t) =>
        `KKPR ${t.text('number')} untuk ${t.text('permitted')}; bangunan dipakai untuk ${t.text('use')}. Periksa kegiatan di KKPR.`,
    },
    legacyNote: 'Bangunan ini didirikan saat KKPR-nya berlaku.',
  } satisfies RuleWords,
  {
    name: 'Conformity of land use (KKPR)',
    titles: {
      violates: 'The KKPR is no longer in force.',
      unclear: 'The KKPR is unclear.',
      complies: 'A KKPR is held.',
      'not-applicable': 'No KKPR is needed.',
    },
    cases: {
      held: (t) => `KKPR ${t.text('number')} is in force here.`,
      'through-pbg': (t) => `PBG ${t.text('number')} was issued on a KKPR.`,
      expired: (t) => `KKPR ${t.text('number')} ended on ${t.day('endedOn')}.`,
      revoked: (t) =>
        `KKPR ${t.text('number')} was revoked${t.day('endedOn') ? ` on ${t.day('endedOn')}` : ''}.`,
      'not-yet': (t) => `KKPR ${t.text('number')} is not in force yet.`,
      unclear: (t) => `The status of KKPR ${t.text('number')} is not known.`,
      part: (t) => `KKPR ${t.text('number')} does not surely cover the whole building.`,
      unplaced: (t) => `The place of KKPR ${t.text('number')} is not known.`,
      none: () => 'No KKPR is on record here.',
    },
    plain: {
      unclear: 'Whether a KKPR is held cannot be said yet.',
      'not-applicable': 'This building is older than the duty to hold a KKPR.',
    },
    settles: {
      kkpr: () => 'Ask for a KKPR in force for this place.',
      'kkpr-extent': (t) => `Check whether KKPR ${t.text('number')} covers the whole building.`,
      'kkpr-use': (t) =>
        `KKPR ${t.text('number')} is for ${t.text('permitted')}; the building is used for ${t.text('use')}. Check the activity in the KKPR.`,
    },
    legacyNote: 'This building was built while its KKPR was in force.',
  },
);

import { bilingual } from '../../bilingual.ts';
import type { RuleWords } from '../rule-words.ts';

export const slf = bilingual(
  {
    name: 'Sertifikat laik fungsi (SLF)',
    titles: {
      violates: 'SLF tidak berlaku lagi.',
      unclear: 'SLF belum jelas.',
      complies: 'SLF ada.',
      'not-applicable': 'SLF tidak diperlukan.',
    },
    cases: {
      held: (t) => `SLF ${t.text('number')} berlaku untuk bangunan ini.`,
      'through-pbg': (t) => `SLF terbit bersama PBG ${t.text('number')}.`,
      stale: (t) => `SLF ${t.text('number')} tidak menyebut masa berlakunya dan mungkin sudah habis.`,
      expired: (t) => `SLF ${t.text('number')} berakhir pada ${t.day('endedOn')}.`,
      revoked: (t) =>
        `SLF ${t.text('number')} dicabut${t.day('endedOn') ? ` pada ${t.day('endedOn')}` : ''}.`,
      'not-yet': (t) => `SLF ${t.text('number')} belum berlaku.`,
      unclear: (t) => `Status SLF ${t.text('number')} tidak dikenal.`,
      part: (t) => `SLF ${t.text('number')} belum pasti mencakup seluruh bangunan.`,
      unplaced: (t) => `Letak SLF ${t.text('number')} belum diketahui.`,
      none: () => 'Tidak ada SLF yang tercatat untuk bangunan ini.',
    },
    plain: {
      unclear: 'Belum dapat dipastikan apakah SLF dimiliki.',
      'not-applicable': 'Pada hari itu SLF belum diwajibkan.',
    },
    settles: {
      slf: () => 'Pastikan apakah bangunan sudah dipakai; bila sudah, mintalah SLF-nya.',
      'slf-extent': (t) => `Periksa apakah SLF ${t.text('number')} mencakup seluruh bangunan.`,
      'slf-renewal': () => 'Mintalah bukti bahwa SLF masih berlaku atau sudah diperpanjang.',
    },
  } satisfies RuleWords,
  {
    name: 'Certificate of fitness (SLF)',
    titles: {
      violates: 'The SLF is no longer in force.',
      unclear: 'The SLF is unclear.',
      complies: 'An SLF is held.',
      'not-applicable': 'No SLF is needed.',
    },
    cases: {
      held: (t) => `SLF ${t.text('number')} is in force for this building.`,
      'through-pbg': (t) => `The SLF was issued with PBG ${t.text('number')}.`,
      stale: (t) => `SLF ${t.text('number')} states no end and may have run out.`,
      expired: (t) => `SLF ${t.text('number')} ended on ${t.day('endedOn')}.`,
      revoked: (t) =>
        `SLF ${t.text('number')} was revoked${t.day('endedOn') ? ` on ${t.day('endedOn')}` : ''}.`,
      'not-yet': (t) => `SLF ${t.text('number')} is not in force yet.`,
      unclear: (t) => `The status of SLF ${t.text('number')} is not known.`,
      part: (t) => `SLF ${t.text('number')} does not surely cover the whole building.`,
      unplaced: (t) => `The place of SLF ${t.text('number')} is not known.`,
      none: () => 'No SLF is on record for this building.',
    },
    plain: {
      unclear: 'Whether an SLF is held cannot be said yet.',
      'not-applicable': 'On that day no SLF was required.',
    },
    settles: {
      slf: () => 'Find out whether the building is in use; if it is, ask for its SLF.',
      'slf-extent': (t) => `Check whether SLF ${t.text('number')} covers the whole building.`,
      'slf-renewal': () => 'Ask for proof that the SLF still runs or was renewed.',
    },
  },
);

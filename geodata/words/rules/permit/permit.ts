import { bilingual } from '../../bilingual.ts';
import type { RuleWords } from '../rule-words.ts';

export const permit = bilingual(
  {
    name: 'Izin bangunan',
    titles: {
      violates: 'Melanggar izin bangunan.',
      unclear: 'Izin bangunan belum jelas.',
      complies: 'Sesuai izin bangunan.',
      'not-applicable': 'Izin bangunan tidak diperlukan.',
    },
    cases: {
      none: (t) => `Tidak ada izin bangunan yang tercatat untuk bangunan seluas ${t.measured} ini.`,
      expired: (t) => `Izin ${t.text('number')} berakhir pada ${t.day('endedOn')}.`,
      revoked: (t) => `Izin ${t.text('number')} dicabut pada ${t.day('endedOn')}.`,
      'not-yet': (t) => `Izin ${t.text('number')} belum berlaku.`,
      unclear: (t) => `Status izin ${t.text('number')} tidak dikenal.`,
      elsewhere: (t) => `Izin ${t.text('number')} berlaku untuk tempat lain, ${t.m('distanceM')} dari sini.`,
      outside: (t) => `${t.measured} di luar izin ${t.text('number')}, sejauh ${t.m('outsideM')}.`,
      inside: (t) => `Bangunan berdiri di dalam izin ${t.text('number')}.`,
    },
    plain: {
      unclear: 'Belum dapat dipastikan apakah bangunan ini berdiri sesuai izin.',
    },
    legacyNote: 'Bangunan ini didirikan saat izinnya berlaku.',
  } satisfies RuleWords,
  {
    name: 'Building permit',
    titles: {
      violates: 'Breaks the building permit.',
      unclear: 'The building permit is unclear.',
      complies: 'Covered by a building permit.',
      'not-applicable': 'No building permit is needed.',
    },
    cases: {
      none: (t) => `No building permit is on record for this building of ${t.measured}.`,
      expired: (t) => `Permit ${t.text('number')} ended on ${t.day('endedOn')}.`,
      revoked: (t) => `Permit ${t.text('number')} was revoked on ${t.day('endedOn')}.`,
      'not-yet': (t) => `Permit ${t.text('number')} is not in force yet.`,
      unclear: (t) => `The status of permit ${t.text('number')} is not known.`,
      elsewhere: (t) => `Permit ${t.text('number')} is for another place, ${t.m('distanceM')} from here.`,
      outside: (t) => `${t.measured} outside permit ${t.text('number')}, by up to ${t.m('outsideM')}.`,
      inside: (t) => `The building stands inside permit ${t.text('number')}.`,
    },
    plain: {
      unclear: 'Whether this building stands as permitted cannot be said yet.',
    },
    legacyNote: 'This building was built while its permit was in force.',
  },
);

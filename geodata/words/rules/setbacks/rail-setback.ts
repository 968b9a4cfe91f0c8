import { bilingual } from '../../bilingual.ts';
import type { RuleWords } from '../rule-words.ts';

export const railSetback = bilingual(
  {
    name: 'Ruang jalur kereta api',
    titles: {
      violates: 'Masuk ruang jalur kereta api.',
      unclear: 'Ruang jalur kereta api belum jelas.',
      complies: 'Di luar ruang jalur kereta api.',
      'not-applicable': 'Tidak ada rel di dekatnya.',
    },
    cases: {
      inside: (t) =>
        `Bangunan berjarak ${t.measured} dari rel terluar ${t.text('name') || 'jalur ini'}; ruang yang harus bebas sampai ${t.limit}.`,
      outside: (t) =>
        `Bangunan berjarak ${t.measured} dari rel terluar ${t.text('name') || 'jalur ini'}; ruang yang harus bebas sampai ${t.limit}.`,
      watched: (t) =>
        `Bangunan berjarak ${t.measured} dari rel terluar ${t.text('name') || 'jalur ini'}; ruang pengawasan jalur sampai ${t.limit}.`,
    },
    plain: {
      unclear: 'Belum dapat dipastikan apakah bangunan ini di luar ruang jalur kereta api.',
      'not-applicable': 'Tidak ada ruang jalur kereta api yang menyentuh tempat ini.',
    },
    settles: {
      'rail-grade': (t) =>
        `Pastikan apakah rel di sini di permukaan tanah, layang, atau di bawah tanah; batasnya ${t.m('fromM')} atau ${t.m('toM')}.`,
      'rail-permission': () =>
        `Minta izin penyelenggara prasarana kereta api: di ruang pengawasan jalur orang boleh membangun bila tidak membahayakan perjalanan kereta.`,
    },
  } satisfies RuleWords,
  {
    name: 'Railway space',
    titles: {
      violates: 'Inside the railway’s space.',
      unclear: 'The railway’s space is unclear.',
      complies: 'Outside the railway’s space.',
      'not-applicable': 'No track is near.',
    },
    cases: {
      inside: (t) =>
        `The building stands ${t.measured} from the outermost rail of ${t.text('name') || 'this line'}; up to ${t.limit} must stay free.`,
      outside: (t) =>
        `The building stands ${t.measured} from the outermost rail of ${t.text('name') || 'this line'}; up to ${t.limit} must stay free.`,
      watched: (t) =>
        `The building stands ${t.measured} from the outermost rail of ${t.text('name') || 'this line'}; the supervised space reaches to ${t.limit}.`,
    },
    plain: {
      unclear: 'Whether this building stands outside the railway’s space cannot be said yet.',
      'not-applicable': 'No railway space touches this place.',
    },
    settles: {
      'rail-grade': (t) =>
        `Find out whether the track lies on the ground, above it or below; the limit is ${t.m('fromM')} or ${t.m('toM')}.`,
      'rail-permission': () =>
        `Ask for the permission of the railway’s operator: in the supervised space one may build where it does not endanger the trains.`,
    },
  },
);

import { bilingual } from '../../bilingual.ts';
import type { RuleWords } from '../rule-words.ts';

export const powerLine = bilingual(
  {
    name: 'Ruang bebas saluran listrik',
    titles: {
      violates: 'Masuk ruang bebas saluran listrik.',
      unclear: 'Ruang bebas saluran listrik belum jelas.',
      complies: 'Di luar ruang bebas saluran listrik.',
      'not-applicable': 'Tidak ada saluran listrik tegangan tinggi di dekatnya.',
    },
    cases: {
      inside: (t) =>
        `Bangunan berjarak ${t.measured} dari sumbu ${t.text('name') || 'saluran listrik'}, masuk ${t.m('intrusionM')} ke jarak bebas ${t.limit}.`,
      outside: (t) =>
        `Bangunan berjarak ${t.measured} dari sumbu ${t.text('name') || 'saluran listrik'}; jarak bebasnya ${t.limit}.`,
      'in-the-space': (t) =>
        `Bangunan setinggi ${t.m('heightM')} berjarak ${t.measured} dari sumbu ${t.text('name') || 'saluran listrik'} (jarak bebas ${t.limit}) dan mendekati konduktor setinggi ${t.m('conductorM')} sampai kurang dari ${t.m('clearanceM')}.`,
      below: (t) =>
        `Bangunan setinggi ${t.m('heightM')} berada ${t.measured} di bawah konduktor ${t.text('name') || 'saluran listrik'}; paling sedikit ${t.limit}.`,
    },
    plain: {
      unclear: 'Belum dapat dipastikan apakah bangunan ini di luar ruang bebas saluran listrik.',
      'not-applicable': 'Tidak ada ruang bebas saluran listrik yang menyentuh tempat ini.',
    },
    settles: {
      'power-line-voltage': (t) =>
        `Pastikan tegangan saluran; jarak bebasnya antara ${t.m('fromM')} dan ${t.m('toM')}.`,
      'power-line-support': (t) =>
        `Pastikan penyangga saluran (menara atau tiang, berapa sirkuit); jarak bebasnya antara ${t.m('fromM')} dan ${t.m('toM')}.`,
      'power-line-row': (t) =>
        `Tanyakan jarak bebas ${t.text('name') || 'saluran listrik'} kepada pemilik jaringan: aturan yang dimasukkan tidak menyebut tegangan dan penyangganya.`,
      'power-line-clearance': (t) =>
        `Tanyakan jarak bebas vertikal ${t.text('name') || 'saluran listrik'} kepada pemilik jaringan: aturan yang dimasukkan tidak menyebutnya untuk tegangan ini.`,
      'power-line-height': (t) =>
        `Ukur tinggi bangunan: puncaknya harus paling sedikit ${t.m('clearanceM')} di bawah konduktor.`,
      'power-line-conductor': (t) =>
        `Ukur tinggi konduktor terendah di atas tanah: bangunan harus paling sedikit ${t.m('clearanceM')} di bawahnya.`,
    },
  } satisfies RuleWords,
  {
    name: 'Power line clearance',
    titles: {
      violates: 'Inside the space of a power line.',
      unclear: 'The space of the power line is unclear.',
      complies: 'Outside the space of the power line.',
      'not-applicable': 'No high-voltage line is near.',
    },
    cases: {
      inside: (t) =>
        `The building stands ${t.measured} from the axis of ${t.text('name') || 'the power line'}, ${t.m('intrusionM')} inside the clearance of ${t.limit}.`,
      outside: (t) =>
        `The building stands ${t.measured} from the axis of ${t.text('name') || 'the power line'}; the clearance is ${t.limit}.`,
      'in-the-space': (t) =>
        `The building, ${t.m('heightM')} high, stands ${t.measured} from the axis of ${t.text('name') || 'the power line'} (clearance ${t.limit}) and comes nearer than ${t.m('clearanceM')} to conductors at ${t.m('conductorM')}.`,
      below: (t) =>
        `The building, ${t.m('heightM')} high, stays ${t.measured} below the conductors of ${t.text('name') || 'the power line'}; at least ${t.limit}.`,
    },
    plain: {
      unclear: 'Whether this building stands outside the space of the power line cannot be said yet.',
      'not-applicable': 'No power line’s space touches this place.',
    },
    settles: {
      'power-line-voltage': (t) =>
        `Find out the line’s voltage; its clearance is between ${t.m('fromM')} and ${t.m('toM')}.`,
      'power-line-support': (t) =>
        `Find out what carries the line (tower or pole, how many circuits); its clearance is between ${t.m('fromM')} and ${t.m('toM')}.`,
      'power-line-row': (t) =>
        `Ask the owner for the clearance of ${t.text('name') || 'the power line'}: the rules imported do not name its voltage and support.`,
      'power-line-clearance': (t) =>
        `Ask the owner for the vertical clearance of ${t.text('name') || 'the power line'}: the rules imported do not name it for this voltage.`,
      'power-line-height': (t) =>
        `Measure the building’s height: its top must stay at least ${t.m('clearanceM')} below the conductors.`,
      'power-line-conductor': (t) =>
        `Measure how high the lowest conductor hangs above the ground: the building must stay at least ${t.m('clearanceM')} below it.`,
    },
  },
);

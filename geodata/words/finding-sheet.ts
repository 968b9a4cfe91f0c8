import type { ProvisionalSheet, Visit } from '../model/index.ts';
import { bilingual } from './bilingual.ts';

type Reason = NonNullable<ProvisionalSheet['reason']>;

/** What happened to a finding after it was recorded: the tablet's own verdict, contradictions, questions, visits. */
export const findingSheetWords = bilingual(
  {
    provisionalSame: 'Hasil sementara di perangkat sama dengan hasil ini.',
    provisionalOther: (outcome: string) => `Di perangkat petugas hasil sementaranya lain: ${outcome}.`,
    provisionalWhy: {
      'rule-set': 'Perangkat memakai versi aturan yang lain.',
      'pack-older': 'Paket wilayah di perangkat lebih lama daripada data kota:',
      'pack-unknown': 'Umur paket wilayah di perangkat tidak diketahui.',
      'same-data':
        'Aturan dan datanya sama, jadi hasilnya seharusnya sama. Laporkan kepada admin dengan nomor temuan ini.',
    } satisfies Record<Reason, string>,
    provisionalRule: (rule: string, tablet: string, office: string) =>
      `${rule}: di perangkat ${tablet}, di sini ${office}`,
    since: {
      'plan-imported': 'rencana diimpor',
      'rules-imported': 'aturan diimpor',
      'permits-imported': 'izin diimpor',
      'layer-imported': 'lapisan peta diimpor',
      'layer-stated-none': 'lapisan dinyatakan tidak ada',
      'import-undone': 'impor dibatalkan',
      'plan-published': 'rencana diberlakukan',
      'plan-withdrawn': 'rencana dicabut',
    } as Record<string, string>,
    sinceOther: 'data diubah',

    conflict: (field: string) => `Dua keterangan berbeda: ${field}`,
    question: 'Menunggu jawaban petugas',
    corrections: (n: string) => `${n} perbaikan. Catatan pertama tetap tersimpan.`,
    voices: 'Rekaman suara',
    voice: (n: number) => `Unduh rekaman ${n}`,
    visits: 'Kunjungan ulang',
    states: {
      fixed: 'Sudah diperbaiki',
      'partly-fixed': 'Sebagian diperbaiki',
      unchanged: 'Tidak berubah',
      worse: 'Bertambah buruk',
      'not-seen': 'Tidak terlihat',
    } satisfies Record<Visit['marks'][number]['state'], string>,
  },
  {
    provisionalSame: 'The provisional result on the device is the same as this one.',
    provisionalOther: (outcome) => `On the officer’s device the provisional result was another: ${outcome}.`,
    provisionalWhy: {
      'rule-set': 'The device used another version of the rules.',
      'pack-older': 'The area pack on the device is older than the city’s data:',
      'pack-unknown': 'How old the area pack on the device is, is not known.',
      'same-data':
        'Rules and data are the same, so the results should be. Tell the administrator the number of this finding.',
    },
    provisionalRule: (rule, tablet, office) => `${rule}: on the device ${tablet}, here ${office}`,
    since: {
      'plan-imported': 'a plan was imported',
      'rules-imported': 'rules were imported',
      'permits-imported': 'permits were imported',
      'layer-imported': 'a map layer was imported',
      'layer-stated-none': 'a layer was stated to be empty',
      'import-undone': 'an import was taken back',
      'plan-published': 'a plan came into force',
      'plan-withdrawn': 'a plan was withdrawn',
    } as Record<string, string>,
    sinceOther: 'data were changed',

    conflict: (field) => `Two statements differ: ${field}`,
    question: 'Waiting for the officer’s answer',
    corrections: (n) => `${n} corrections. The first record is kept.`,
    voices: 'Voice recordings',
    voice: (n) => `Download recording ${n}`,
    visits: 'Re-visits',
    states: {
      fixed: 'Fixed',
      'partly-fixed': 'Partly fixed',
      unchanged: 'Unchanged',
      worse: 'Worse',
      'not-seen': 'Not seen',
    },
  },
);

import type { CheckReason } from '../model/check.ts';
import { bilingual } from './bilingual.ts';

/** What a plan says about an activity, in plain words. */
export type PermissionWord =
  | 'allowed'
  | 'limited'
  | 'conditional'
  | 'limited-conditional'
  | 'prohibited'
  | 'not-listed'
  | 'unclear';

export interface AnswerSheetWords {
  answer: {
    title: string;
    asking: string;
    activity: string;
    activityPlaceholder: string;
    activityNone: string;
    permission: Record<PermissionWord, { title: string; sentence: string }>;
    conditions: string;
    /** Where no building may stand. */
    nothing: { title: string; sentence: string };
    limits: string;
    limit: Record<'kdb' | 'klb' | 'kdh' | 'gsb' | 'height' | 'storeys', string>;
    limitsVary: string;
    also: string;
    classes: { lindung: string; budidaya: string };
    sharedPlace: string;
    source: string;
    plan: (name: string, since: string) => string;
    dataOf: (day: string) => string;
    lawOf: (day: string) => string;
    notLegal: string;
    reportHere: string;
    reasons: Record<CheckReason, { title: string; sentence: string }>;
    /** Title of an answer for the own position. */
    yourPlace: (accuracy: string) => string;
    permits: string;
    /** Opens the check of what stands there already. */
    standing: string;
  };
  nearby: {
    title: string;
    lead: string;
    zones: string;
    permits: string;
    code: string;
    name: string;
    number: string;
    kind: string;
    none: string;
    more: (shown: number, all: number) => string;
    ask: string;
    zoomIn: string;
  };
}

/** What the citizens’ face says of a place: the answer, and what lies around it. */
export const answerSheetWords = bilingual<AnswerSheetWords>(
  {
    answer: {
      title: 'Aturan di tempat ini',
      asking: 'Memeriksa aturan di tempat ini…',
      activity: 'Mau membangun apa?',
      activityPlaceholder: 'Misalnya rumah, restoran, gudang',
      activityNone: 'Tidak ada di daftar. Coba kata lain atau tanyakan kepada dinas.',
      permission: {
        allowed: {
          title: 'Boleh',
          sentence: 'Kegiatan ini diizinkan di zona ini. Izin bangunan tetap diperlukan.',
        },
        limited: {
          title: 'Boleh terbatas',
          sentence: 'Kegiatan ini diizinkan dengan batas tertentu, misalnya luas, jumlah, atau jam kegiatan.',
        },
        conditional: {
          title: 'Boleh bersyarat',
          sentence: 'Kegiatan ini diizinkan bila syaratnya dipenuhi.',
        },
        'limited-conditional': {
          title: 'Boleh terbatas dan bersyarat',
          sentence: 'Kegiatan ini diizinkan dengan batas tertentu dan bila syaratnya dipenuhi.',
        },
        prohibited: { title: 'Tidak boleh', sentence: 'Kegiatan ini tidak diizinkan di zona ini.' },
        'not-listed': {
          title: 'Belum diatur',
          sentence: 'Rencana tidak menyebut kegiatan ini di zona ini. Tanyakan kepada dinas.',
        },
        unclear: {
          title: 'Belum jelas',
          sentence: 'Data yang ada belum cukup untuk menjawab. Tanyakan kepada dinas.',
        },
      },
      conditions: 'Syarat',
      nothing: {
        title: 'Tidak boleh membangun di sini',
        sentence: 'Bangunan baru tidak diperbolehkan di titik ini. Alasannya ada di bawah.',
      },
      limits: 'Batas bangunan',
      limit: {
        kdb: 'Dasar bangunan (KDB), paling banyak',
        klb: 'Lantai bangunan (KLB), paling banyak',
        kdh: 'Ruang hijau (KDH), paling sedikit',
        gsb: 'Jarak dari jalan (GSB), paling sedikit',
        height: 'Tinggi, paling banyak',
        storeys: 'Jumlah lantai, paling banyak',
      },
      limitsVary: 'Angka yang tepat bergantung pada kelas jalan, luas persil, dan fungsi bangunan.',
      also: 'Yang juga berlaku',
      classes: { lindung: 'Kawasan lindung', budidaya: 'Kawasan budi daya' },
      sharedPlace: 'Tempat ini berada di perbatasan beberapa zona.',
      source: 'Sumber',
      plan: (name, since) => `${name}, berlaku sejak ${since}.`,
      dataOf: (day) => `Data zona per ${day}.`,
      lawOf: (day) => `Hukum per ${day}.`,
      notLegal:
        'Keterangan ini bukan dokumen hukum. Untuk kepastian, mintalah keterangan rencana kota kepada dinas.',
      reportHere: 'Laporkan bangunan di sini',
      reasons: {
        'outside-every-city': {
          title: 'Di luar kota yang dilayani',
          sentence:
            'Kami hanya memiliki rencana kota ini. Geser peta kembali ke dalam batas kota, atau tanyakan kepada pemerintah daerah setempat.',
        },
        'no-plan': {
          title: 'Belum ada rencana rinci',
          sentence:
            'Kota ini belum memiliki rencana rinci yang berlaku di sini. Dinas dapat menjelaskan aturan umumnya.',
        },
        'outside-plan': {
          title: 'Belum tercakup rencana rinci',
          sentence:
            'Tempat ini di luar rencana rinci yang berlaku. Geser sedikit, atau tanyakan kepada dinas.',
        },
      },
      yourPlace: (accuracy) => `Posisi Anda, ±${accuracy}`,
      permits: 'Izin yang tercatat',
      standing: 'Periksa bangunan yang sudah ada di sini',
    },
    nearby: {
      title: 'Daftar di sekitar',
      lead: 'Isi yang sama dengan peta yang terlihat sekarang.',
      zones: 'Zona',
      permits: 'Izin',
      code: 'Kode',
      name: 'Nama zona',
      number: 'Nomor',
      kind: 'Jenis',
      none: 'Tidak ada yang terlihat di peta sekarang. Geser atau perkecil peta.',
      more: (shown, all) => `${shown} terdekat dari ${all}. Perbesar peta untuk mempersempit.`,
      ask: 'Lihat aturannya',
      zoomIn: 'Perbesar peta untuk melihat daftar izin.',
    },
  },
  {
    answer: {
      title: 'Rules at this place',
      asking: 'Looking up the rules at this place…',
      activity: 'What would you like to build?',
      activityPlaceholder: 'A house, a restaurant, a warehouse',
      activityNone: 'Not on the list. Try another word or ask the office.',
      permission: {
        allowed: {
          title: 'Allowed',
          sentence: 'This activity is allowed in this zone. A building permit is still needed.',
        },
        limited: {
          title: 'Allowed within limits',
          sentence: 'This activity is allowed within limits, for example of size, number or hours.',
        },
        conditional: {
          title: 'Allowed on conditions',
          sentence: 'This activity is allowed when its conditions are met.',
        },
        'limited-conditional': {
          title: 'Allowed within limits and on conditions',
          sentence: 'This activity is allowed within limits and when its conditions are met.',
        },
        prohibited: { title: 'Not allowed', sentence: 'This activity is not allowed in this zone.' },
        'not-listed': {
          title: 'Not ruled on',
          sentence: 'The plan does not mention this activity in this zone. Ask the office.',
        },
        unclear: {
          title: 'Unclear',
          sentence: 'The data here does not suffice for an answer. Ask the office.',
        },
      },
      conditions: 'Conditions',
      nothing: {
        title: 'Nothing may be built here',
        sentence: 'A new building is not allowed at this place. The reason stands below.',
      },
      limits: 'Building limits',
      limit: {
        kdb: 'Building coverage (KDB), at most',
        klb: 'Floor area ratio (KLB), at most',
        kdh: 'Green share (KDH), at least',
        gsb: 'Distance from the road (GSB), at least',
        height: 'Height, at most',
        storeys: 'Storeys, at most',
      },
      limitsVary:
        'The exact figure depends on the class of the road, the size of the parcel and the function of the building.',
      also: 'What applies as well',
      classes: { lindung: 'Protected area', budidaya: 'Development area' },
      sharedPlace: 'This place lies on the border of several zones.',
      source: 'Source',
      plan: (name, since) => `${name}, in force since ${since}.`,
      dataOf: (day) => `Zone data of ${day}.`,
      lawOf: (day) => `Law as of ${day}.`,
      notLegal:
        'This information is not a legal document. To be certain, ask the office for a planning statement.',
      reportHere: 'Report a building here',
      reasons: {
        'outside-every-city': {
          title: 'Outside the cities served',
          sentence:
            'We only hold the plan of this city. Move the map back inside its border, or ask the local government there.',
        },
        'no-plan': {
          title: 'No detailed plan yet',
          sentence:
            'This city has no detailed plan in force here yet. The office can explain the general rules.',
        },
        'outside-plan': {
          title: 'Not covered by the detailed plan',
          sentence: 'This place lies outside the detailed plan in force. Move a little, or ask the office.',
        },
      },
      yourPlace: (accuracy) => `Your position, ±${accuracy}`,
      permits: 'Permits on record',
      standing: 'Check the building that stands here',
    },
    nearby: {
      title: 'List of what is around',
      lead: 'The same as the map shows now.',
      zones: 'Zones',
      permits: 'Permits',
      code: 'Code',
      name: 'Name of the zone',
      number: 'Number',
      kind: 'Kind',
      none: 'Nothing is in sight on the map. Move it or zoom out.',
      more: (shown, all) => `The nearest ${shown} of ${all}. Zoom in to narrow it down.`,
      ask: 'See its rules',
      zoomIn: 'Zoom in to list permits.',
    },
  },
);

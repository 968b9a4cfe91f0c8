import type { CheckReason } from '../model/check.ts';
import type { ReportCategory } from '../model/report.ts';
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

interface PublicWords {
  question: string;
  title: string;
  search: { label: string; placeholder: string; none: string; kinds: Record<string, string> };
  hint: string;
  report: string;
  track: string;
  list: string;
  about: string;
  menu: string;
  staff: string;
  staffOfficer: string;
  staffPlanner: string;
  answer: {
    title: string;
    asking: string;
    activity: string;
    activityPlaceholder: string;
    activityNone: string;
    permission: Record<PermissionWord, { title: string; sentence: string }>;
    conditions: string;
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
    permitStates: Record<'in-force' | 'expired' | 'revoked' | 'not-yet', string>;
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
  form: {
    title: string;
    step: (n: number) => string;
    steps: [string, string, string];
    photoLead: string;
    placeTitle: string;
    placeLead: string;
    placeIs: (name: string) => string;
    placeUnknown: string;
    useMyPlace: string;
    category: string;
    categoryHints: Record<ReportCategory, string>;
    categoryMissing: string;
    text: string;
    textHint: string;
    textShort: string;
    anonymous: string;
    anonymousHint: string;
    confidential: string;
    confidentialHint: string;
    contact: string;
    contactHint: string;
    name: string;
    phone: string;
    email: string;
    promise: [string, string, string];
    sending: string;
    sendingPhoto: (n: number, of: number) => string;
    summary: (photos: number) => string;
  };
  receipt: {
    title: string;
    lead: string;
    number: string;
    code: string;
    codeHint: string;
    copyBoth: string;
    file: (number: string, code: string, address: string) => string;
    fileName: (number: string) => string;
    photosWaiting: string;
    follow: string;
    done: string;
    newOne: string;
  };
  tracking: {
    title: string;
    lead: string;
    number: string;
    numberHint: string;
    code: string;
    codeHint: string;
    submit: string;
    another: string;
    about: string;
    place: string;
    timeline: string;
    next: string;
  };
  aboutText: { title: string; paragraphs: string[]; privacyTitle: string; privacy: string[] };
}

/** Everything that the citizens' face says. */
export const publicWords = bilingual<PublicWords>(
  {
    question: 'Apa yang boleh dibangun di sini?',
    title: 'Patrol TARU – Apa yang boleh dibangun di sini?',
    search: {
      label: 'Cari tempat',
      placeholder: 'Alamat, kelurahan, nomor izin',
      none: 'Tidak ditemukan. Coba nama kelurahan atau geser peta.',
      kinds: {
        kecamatan: 'Kecamatan',
        kelurahan: 'Kelurahan',
        address: 'Alamat',
        permit: 'Izin',
        case: 'Kasus',
        parcel: 'Bidang tanah',
        coordinates: 'Koordinat',
        road: 'Jalan',
      },
    },
    hint: 'Ketuk peta untuk melihat aturannya.',
    report: 'Laporkan',
    track: 'Lacak laporan',
    list: 'Lihat sebagai daftar',
    about: 'Tentang dan privasi',
    menu: 'Menu',
    staff: 'Masuk untuk petugas dinas',
    staffOfficer: 'Petugas lapangan',
    staffPlanner: 'Perencana',
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
      permitStates: {
        'in-force': 'berlaku',
        expired: 'sudah berakhir',
        revoked: 'dicabut',
        'not-yet': 'belum berlaku',
      },
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
    form: {
      title: 'Laporkan',
      step: (n) => `Langkah ${n} dari 3`,
      steps: ['Foto dan lokasi', 'Apa yang terjadi', 'Kirim'],
      photoLead: 'Foto membantu petugas menemukan tempatnya. Jangan membahayakan diri Anda.',
      placeTitle: 'Lokasi',
      placeLead: 'Geser peta sampai titik bidik tepat di bangunan yang dilaporkan.',
      placeIs: (name) => `Titik bidik: ${name}`,
      placeUnknown: 'Titik bidik di peta',
      useMyPlace: 'Gunakan posisi saya',
      category: 'Apa yang Anda lihat?',
      categoryHints: {
        building: 'Tanpa izin atau tidak sesuai izin',
        'land-use': 'Kegiatan yang tidak cocok di sini',
        river: 'Terlalu dekat dengan sungai',
        'public-land': 'Di jalan, taman, atau trotoar',
        height: 'Lantai atau tinggi berlebih',
        other: 'Hal lain tentang tata ruang',
      },
      categoryMissing: 'Pilih satu yang paling dekat.',
      text: 'Ceritakan dengan singkat',
      textHint: 'Misalnya: pembangunan lantai tiga, mulai minggu lalu. Jangan menulis nama orang.',
      textShort: 'Tulis paling sedikit lima huruf.',
      anonymous: 'Rahasiakan identitas saya',
      anonymousHint: 'Petugas dan pihak yang dilaporkan tidak melihat siapa Anda.',
      confidential: 'Jangan tampilkan laporan ini kepada umum',
      confidentialHint: 'Isi laporan hanya dibaca oleh dinas.',
      contact: 'Kontak',
      contactHint:
        'Boleh dikosongkan. Dipakai hanya bila petugas perlu bertanya; disimpan terpisah dan dapat dihapus.',
      name: 'Nama',
      phone: 'Nomor telepon',
      email: 'Surel',
      promise: [
        'Laporan Anda dibaca oleh dinas tata ruang, bukan oleh umum.',
        'Anda mendapat nomor dan kode rahasia untuk mengikuti laporan.',
        'Petugas memeriksa laporan, lalu hasilnya muncul di halaman lacak.',
      ],
      sending: 'Mengirim laporan…',
      sendingPhoto: (n, of) => `Mengirim foto ${n} dari ${of}…`,
      summary: (photos) => (photos === 0 ? 'Tanpa foto' : `${photos} foto`),
    },
    receipt: {
      title: 'Laporan diterima',
      lead: 'Simpan nomor dan kode ini. Tanpa kode, laporan tidak dapat dibuka, juga oleh kami.',
      number: 'Nomor laporan',
      code: 'Kode rahasia',
      codeHint: 'Kode dibuat di ponsel Anda dan tidak dikirim kepada kami.',
      copyBoth: 'Salin nomor dan kode',
      file: (number, code, address) =>
        `Laporan Patrol TARU\n\nNomor laporan: ${number}\nKode rahasia: ${code}\n\nLacak di ${address}\nSimpan berkas ini di tempat yang aman.\n`,
      fileName: (number) => `laporan-${number}.txt`,
      photosWaiting: 'Laporan sudah diterima, tetapi sebagian foto belum terkirim.',
      follow: 'Lacak laporan ini',
      done: 'Selesai',
      newOne: 'Laporan lain',
    },
    tracking: {
      title: 'Lacak laporan',
      lead: 'Masukkan nomor laporan dan kode rahasia yang Anda simpan.',
      number: 'Nomor laporan',
      numberHint: 'Misalnya TARU-1271-2026-L000012',
      code: 'Kode rahasia',
      codeHint: '16 huruf dan angka; tanda hubung boleh ditulis atau tidak.',
      submit: 'Lihat perkembangan',
      another: 'Lacak laporan lain',
      about: 'Laporan Anda',
      place: 'Lokasi',
      timeline: 'Perkembangan',
      next: 'Langkah berikutnya akan muncul di sini.',
    },
    aboutText: {
      title: 'Tentang dan privasi',
      paragraphs: [
        'Patrol TARU menunjukkan rencana tata ruang kota dan menerima laporan dugaan pelanggaran. Pemeriksaan dilakukan oleh petugas dinas; laporan Anda adalah petunjuk, bukan putusan.',
        'Aturan yang ditampilkan berasal dari rencana yang berlaku beserta tanggal datanya. Keterangan di sini bukan dokumen hukum.',
      ],
      privacyTitle: 'Data Anda',
      privacy: [
        'Melihat peta dan aturan tidak memerlukan akun, dan pertanyaan Anda tidak disimpan.',
        'Posisi Anda hanya dipakai di perangkat ini, kecuali Anda mengirim laporan.',
        'Laporan menyimpan isi, lokasi, dan foto. Kontak boleh kosong, disimpan terpisah, dan dapat dihapus.',
        'Keterangan tersembunyi di dalam foto (misalnya pemilik ponsel) dibuang sebelum foto ditampilkan.',
        'Halaman ini tidak memuat apa pun dari pihak lain, kecuali Anda menyalakan lapisan OpenStreetMap.',
      ],
    },
  },
  {
    question: 'What may be built here?',
    title: 'Patrol TARU – What may be built here?',
    search: {
      label: 'Search a place',
      placeholder: 'Address, kelurahan, permit number',
      none: 'Nothing found. Try the name of a kelurahan, or move the map.',
      kinds: {
        kecamatan: 'District (kecamatan)',
        kelurahan: 'Ward (kelurahan)',
        address: 'Address',
        permit: 'Permit',
        case: 'Case',
        parcel: 'Parcel',
        coordinates: 'Coordinates',
        road: 'Road',
      },
    },
    hint: 'Tap the map to see its rules.',
    report: 'Report',
    track: 'Follow a report',
    list: 'Show as a list',
    about: 'About and privacy',
    menu: 'Menu',
    staff: 'Log-in for city staff',
    staffOfficer: 'Field officer',
    staffPlanner: 'Planner',
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
      permitStates: {
        'in-force': 'in force',
        expired: 'expired',
        revoked: 'revoked',
        'not-yet': 'not yet in force',
      },
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
    form: {
      title: 'Report',
      step: (n) => `Step ${n} of 3`,
      steps: ['Photo and place', 'What is happening', 'Send'],
      photoLead: 'A photo helps officers to find the place. Do not put yourself in danger.',
      placeTitle: 'Place',
      placeLead: 'Move the map until the crosshair is on the building you report.',
      placeIs: (name) => `Crosshair: ${name}`,
      placeUnknown: 'Crosshair on the map',
      useMyPlace: 'Use my position',
      category: 'What do you see?',
      categoryHints: {
        building: 'No permit, or against it',
        'land-use': 'An activity that does not fit here',
        river: 'Too close to a river',
        'public-land': 'On a road, park or pavement',
        height: 'Too many storeys or too high',
        other: 'Anything else about land use',
      },
      categoryMissing: 'Choose the one that comes closest.',
      text: 'Describe it briefly',
      textHint: 'For example: a third floor is being built since last week. Do not write names of people.',
      textShort: 'Write at least five letters.',
      anonymous: 'Keep my identity secret',
      anonymousHint: 'Officers and the reported party do not see who you are.',
      confidential: 'Do not show this report to the public',
      confidentialHint: 'Only the office reads what you wrote.',
      contact: 'Contact',
      contactHint: 'May stay empty. Only used when an officer has a question; kept apart and can be erased.',
      name: 'Name',
      phone: 'Phone number',
      email: 'E-mail',
      promise: [
        'Your report is read by the planning office, not by the public.',
        'You get a number and a secret code to follow it.',
        'An officer looks into it; the result appears on the tracking page.',
      ],
      sending: 'Sending the report…',
      sendingPhoto: (n, of) => `Sending photo ${n} of ${of}…`,
      summary: (photos) => (photos === 0 ? 'No photo' : `${photos} ${photos === 1 ? 'photo' : 'photos'}`),
    },
    receipt: {
      title: 'Report received',
      lead: 'Keep this number and code. Without the code nobody can open the report, not even we.',
      number: 'Report number',
      code: 'Secret code',
      codeHint: 'The code was made on your phone and is not sent to us.',
      copyBoth: 'Copy number and code',
      file: (number, code, address) =>
        `Patrol TARU report\n\nReport number: ${number}\nSecret code: ${code}\n\nFollow it at ${address}\nKeep this file in a safe place.\n`,
      fileName: (number) => `report-${number}.txt`,
      photosWaiting: 'The report has been received, but some photos have not been sent yet.',
      follow: 'Follow this report',
      done: 'Done',
      newOne: 'Another report',
    },
    tracking: {
      title: 'Follow a report',
      lead: 'Enter the report number and the secret code that you kept.',
      number: 'Report number',
      numberHint: 'For example TARU-1271-2026-L000012',
      code: 'Secret code',
      codeHint: '16 letters and figures; hyphens may be left out.',
      submit: 'See what happened',
      another: 'Follow another report',
      about: 'Your report',
      place: 'Place',
      timeline: 'What happened',
      next: 'The next step will appear here.',
    },
    aboutText: {
      title: 'About and privacy',
      paragraphs: [
        'Patrol TARU shows the city’s spatial plan and takes reports of suspected violations. Officers do the checking; your report is a hint, not a judgement.',
        'The rules shown come from the plan in force, with the date of the data. Nothing here is a legal document.',
      ],
      privacyTitle: 'Your data',
      privacy: [
        'Looking at the map and the rules needs no account, and your questions are not stored.',
        'Your position is only used on this device, unless you send a report.',
        'A report stores its text, place and photos. Contact may stay empty, is kept apart, and can be erased.',
        'Hidden information inside photos (such as the phone’s owner) is removed before photos are shown.',
        'This page loads nothing from others, unless you switch on the OpenStreetMap layer.',
      ],
    },
  },
);

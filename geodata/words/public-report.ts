import type { ReportCategory } from '../model/report.ts';
import { bilingual } from './bilingual.ts';

export interface ComplaintWords {
  form: {
    title: string;
    step: (n: number) => string;
    steps: [string, string, string];
    photoLead: string;
    placeTitle: string;
    placeLead: string;
    placeIs: (name: string) => string;
    placeUnknown: string;
    placeTooFar: string;
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
}

/** What the citizens’ face says to who complains: form, receipt, tracking. */
export const complaintWords = bilingual<ComplaintWords>(
  {
    form: {
      title: 'Laporkan',
      step: (n) => `Langkah ${n} dari 3`,
      steps: ['Foto dan lokasi', 'Apa yang terjadi', 'Kirim'],
      photoLead: 'Foto membantu petugas menemukan tempatnya. Jangan membahayakan diri Anda.',
      placeTitle: 'Lokasi',
      placeLead: 'Geser peta sampai titik bidik tepat di bangunan yang dilaporkan.',
      placeIs: (name) => `Titik bidik: ${name}`,
      placeUnknown: 'Titik bidik di peta',
      placeTooFar: 'Perbesar peta sampai bangunannya terlihat, cari alamatnya, atau gunakan posisi Anda.',
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
      lead: 'Simpan nomor dan kode ini. Tanpa kode, laporan tidak dapat diikuti, dan kami tidak dapat memulihkannya.',
      number: 'Nomor laporan',
      code: 'Kode rahasia',
      codeHint: 'Kode dibuat di perangkat Anda. Kami tidak menyimpannya.',
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
  },
  {
    form: {
      title: 'Report',
      step: (n) => `Step ${n} of 3`,
      steps: ['Photo and place', 'What is happening', 'Send'],
      photoLead: 'A photo helps officers to find the place. Do not put yourself in danger.',
      placeTitle: 'Place',
      placeLead: 'Move the map until the crosshair is on the building you report.',
      placeIs: (name) => `Crosshair: ${name}`,
      placeUnknown: 'Crosshair on the map',
      placeTooFar: 'Zoom in until you see the building, search its address, or use your position.',
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
      lead: 'Keep this number and code. Without the code the report cannot be followed, and we cannot restore it.',
      number: 'Report number',
      code: 'Secret code',
      codeHint: 'The code was made on your device. We do not keep it.',
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
  },
);

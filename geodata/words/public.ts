import { bilingual } from './bilingual.ts';
import { type AnswerSheetWords, answerSheetWords } from './public-answer.ts';
import { type ComplaintWords, complaintWords } from './public-report.ts';

interface PublicWords extends AnswerSheetWords, ComplaintWords {
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
  aboutText: { title: string; paragraphs: string[]; privacyTitle: string; privacy: string[] };
}

/** Everything that the citizens' face says. */
export const publicWords = bilingual<PublicWords>(
  {
    ...answerSheetWords.id,
    ...complaintWords.id,
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
    aboutText: {
      title: 'Tentang dan privasi',
      paragraphs: [
        'Patrol TARU menunjukkan rencana tata ruang kota dan menerima laporan dugaan pelanggaran. Pemeriksaan dilakukan oleh petugas dinas; laporan Anda adalah petunjuk, bukan putusan.',
        'Aturan yang ditampilkan berasal dari rencana yang berlaku beserta tanggal datanya. Keterangan di sini bukan dokumen hukum.',
      ],
      privacyTitle: 'Data Anda',
      privacy: [
        'Melihat peta dan aturan tidak memerlukan akun, dan pertanyaan Anda tidak disimpan.',
        'Posisi Anda dikirim hanya untuk menjawab aturan di tempat itu dan tidak disimpan, kecuali Anda mengirim laporan.',
        'Laporan menyimpan isi, lokasi, dan foto. Kontak boleh kosong, disimpan terpisah, dan dapat dihapus.',
        'Keterangan tersembunyi di dalam foto (misalnya pemilik ponsel) dibuang sebelum foto ditampilkan.',
        'Halaman ini tidak memuat apa pun dari pihak lain, kecuali Anda menyalakan lapisan OpenStreetMap.',
      ],
    },
  },
  {
    ...answerSheetWords.en,
    ...complaintWords.en,
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
    aboutText: {
      title: 'About and privacy',
      paragraphs: [
        'Patrol TARU shows the city’s spatial plan and takes reports of suspected violations. Officers do the checking; your report is a hint, not a judgement.',
        'The rules shown come from the plan in force, with the date of the data. Nothing here is a legal document.',
      ],
      privacyTitle: 'Your data',
      privacy: [
        'Looking at the map and the rules needs no account, and your questions are not stored.',
        'Your position is sent only to answer for the rules there and is not stored, unless you send a report.',
        'A report stores its text, place and photos. Contact may stay empty, is kept apart, and can be erased.',
        'Hidden information inside photos (such as the phone’s owner) is removed before photos are shown.',
        'This page loads nothing from others, unless you switch on the OpenStreetMap layer.',
      ],
    },
  },
);

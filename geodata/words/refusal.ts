import type { RefusalCode } from '../wire/refusals.ts';
import { bilingual } from './bilingual.ts';

/** What is told to whoever was refused: one sentence, with what to do next where there is something. */
export const refusalWords = bilingual<Record<RefusalCode | 'unexpected', string>>(
  {
    'malformed-json': 'Isi kiriman bukan JSON yang benar.',
    'malformed-geojson': 'Bentuk GeoJSON tidak benar.',
    'invalid-request': 'Ada isian yang tidak sesuai. Periksa bagian yang ditunjukkan.',
    'geometry-not-checkable':
      'Geometri ini tidak dapat diperiksa. Kirim satu titik, garis, atau bidang yang sah.',
    'not-logged-in': 'Silakan masuk terlebih dahulu.',
    'wrong-credentials': 'Nama pengguna atau kata sandi salah.',
    'password-must-change': 'Ganti kata sandi sekali pakai Anda sebelum melanjutkan.',
    'password-too-weak': 'Kata sandi terlalu lemah. Gunakan 12 sampai 128 karakter yang tidak mudah ditebak.',
    'not-allowed': 'Akun Anda tidak berwenang melakukan ini.',
    'cross-site': 'Permintaan dari situs lain ditolak. Buka kembali halaman ini lalu ulangi.',
    'not-found': 'Data tidak ditemukan.',
    'finding-unknown': 'Temuan yang dirujuk belum sampai di server. Kirim temuannya lebih dahulu.',
    'wrong-tracking-code': 'Nomor laporan atau kode pelacakan tidak cocok.',
    'method-not-allowed': 'Cara permintaan ini tidak dilayani pada alamat tersebut.',
    'same-id-other-content':
      'Nomor kiriman ini sudah dipakai untuk isi yang berbeda. Kedua versi disimpan untuk diperiksa.',
    'not-your-duty': 'Masa tugas ini milik petugas lain.',
    'not-on-duty': 'Anda sedang tidak bertugas. Mulai tugas terlebih dahulu.',
    'recorded-after-closing':
      'Menurut catatannya, ini dibuat setelah akun pembuatnya ditutup. Tidak diterima; salinannya disimpan di kantor untuk diperiksa.',
    'already-decided': 'Temuan ini sudah diputuskan.',
    'already-asked': 'Temuan ini sudah dikembalikan dengan pertanyaan lain yang belum dijawab.',
    'plan-not-draft':
      'Rencana ini bukan rancangan lagi. Untuk mengubahnya, buat versi baru dari rencana yang berlaku.',
    'area-too-wide':
      'Wilayah ini terlalu luas untuk dibawa sekaligus. Pilih kecamatan atau kelurahan yang lebih kecil.',
    'plan-backdated':
      'Hari pertama rencana ini sudah lewat: hukum untuk hari-hari itu ikut berubah. Pastikan ini disengaja, lalu konfirmasikan.',
    'zone-changed-since':
      'Zona ini sudah diubah orang lain sejak Anda membukanya. Lihat keadaannya sekarang, lalu ulangi perubahan Anda.',
    'patrol-changed-since':
      'Patroli ini sudah diubah orang lain sejak Anda membukanya. Lihat keadaannya sekarang, lalu ulangi perubahan Anda.',
    'site-taken': 'Lokasi ini sudah dikunjungi regu lain pada hari yang sama. Pilih salah satu regu.',
    'squad-already-out': 'Regu ini sudah bertugas pada jam tersebut. Ubah jam tugasnya atau pilih regu lain.',
    'id-taken': 'Nomor ini sudah dipakai untuk hal lain. Kirim ulang dengan nomor baru.',
    'comparison-unfinished':
      'Perhitungan ini belum selesai atau terhenti. Tunggu sampai selesai, atau hitung lagi.',
    'body-too-large': 'Kiriman terlalu besar.',
    'not-a-photo': 'Berkas ini bukan foto JPEG, PNG, atau WebP yang dapat dibaca.',
    'not-a-rescue-file': 'Berkas ini bukan berkas darurat dari tablet, atau rusak.',
    'not-a-sound': 'Berkas ini bukan rekaman suara WebM, Ogg, atau MP4.',
    'unsupported-media-type': 'Jenis isi tidak dilayani. Kirim sebagai application/json.',
    'digest-mismatch': 'Berkas rusak dalam perjalanan. Kirim ulang foto ini.',
    'sealed-unreadable': 'Kiriman tersegel ini tidak dapat dibuka di sini.',
    'photo-not-expected': 'Foto ini tidak tercantum pada data yang dikirim.',
    'too-many-requests': 'Terlalu banyak permintaan. Coba lagi sebentar lagi.',
    'store-busy': 'Basis data sedang sibuk. Coba lagi sebentar lagi.',
    starting: 'Layanan sedang disiapkan. Coba lagi sebentar lagi.',
    'city-unknown': 'Lokasi ini di luar wilayah yang dilayani.',
    unexpected: 'Terjadi kesalahan pada layanan. Sebutkan nomor permintaan ini kepada admin.',
  },
  {
    'malformed-json': 'What was sent is not valid JSON.',
    'malformed-geojson': 'The form of the GeoJSON is not right.',
    'invalid-request': 'Something sent does not fit. Look at the parts pointed out.',
    'geometry-not-checkable': 'This geometry cannot be checked. Send one valid point, line or area.',
    'not-logged-in': 'Please log in first.',
    'wrong-credentials': 'The user name or the password is wrong.',
    'password-must-change': 'Change your one-time password before going on.',
    'password-too-weak': 'The password is too weak. Use 12 to 128 characters that are hard to guess.',
    'not-allowed': 'Your account is not allowed to do this.',
    'cross-site': 'A request from another site was refused. Open this page again and retry.',
    'not-found': 'There is nothing here.',
    'finding-unknown': 'The finding this is about has not reached the server yet. Send that finding first.',
    'wrong-tracking-code': 'The report number or the tracking code does not fit.',
    'method-not-allowed': 'This address does not serve that method.',
    'same-id-other-content': 'This id was already used for other content. Both versions are kept for review.',
    'not-your-duty': 'This time on duty belongs to another officer.',
    'not-on-duty': 'You are not on duty. Begin your duty first.',
    'recorded-after-closing':
      'By its own date this was recorded after its author’s account was closed. It is not taken in; the office keeps a copy for review.',
    'already-decided': 'This finding has already been decided.',
    'already-asked': 'This finding was already returned with another question, which is not answered yet.',
    'plan-not-draft':
      'This plan is no draft any more. To change it, make a new version of the plan in force.',
    'area-too-wide':
      'This area is too wide to be taken along at once. Choose a smaller kecamatan or kelurahan.',
    'plan-backdated':
      'The first day of this plan is past: the law of those days changes too. Make sure that this is meant, then confirm it.',
    'zone-changed-since':
      'Somebody else has changed this zone since you opened it. Look at it as it is now, then make your change again.',
    'patrol-changed-since':
      'Somebody else has changed this patrol since you opened it. Look at it as it is now, then make your change again.',
    'site-taken': 'Another squad visits this place on the same day. Choose one of the two.',
    'squad-already-out': 'This squad is already out at that time. Change the shift or choose another squad.',
    'id-taken': 'This id was already used for something else. Send it again with a new one.',
    'comparison-unfinished':
      'This comparison has not ended, or stopped early. Wait until it has, or compute again.',
    'body-too-large': 'What was sent is too large.',
    'not-a-photo': 'This file is not a readable JPEG, PNG or WebP photo.',
    'not-a-rescue-file': 'This is no emergency file of a tablet, or it is damaged.',
    'not-a-sound': 'This file is not a sound recording in WebM, Ogg or MP4.',
    'unsupported-media-type': 'This type of content is not served. Send application/json.',
    'digest-mismatch': 'The file was damaged on the way. Send this photo again.',
    'sealed-unreadable': 'This sealed delivery cannot be opened here.',
    'photo-not-expected': 'This photo is not listed in what was sent.',
    'too-many-requests': 'Too many requests. Try again in a moment.',
    'store-busy': 'The database is busy. Try again in a moment.',
    starting: 'The service is starting. Try again in a moment.',
    'city-unknown': 'This place lies outside the cities served.',
    unexpected: 'Something went wrong in the service. Tell the administrator the number of this request.',
  },
);

/** Figures of a fault: what was expected, how many at most. */
export type FaultFigures = Readonly<Record<string, number | string>>;
type FaultWords = Record<string, (figures: FaultFigures) => string>;

/** Kinds of values of JSON, as schemas call them. */
const kindsOfValue: Record<string, string> = {
  number: 'angka',
  int: 'bilangan bulat',
  string: 'teks',
  boolean: 'true atau false',
  array: 'daftar',
  object: 'objek',
};

/** One fault in what was sent; a code without words of its own is told by `other`. */
export const faultWords = bilingual<FaultWords & { other: (figures: FaultFigures) => string }>(
  {
    missing: () => 'Wajib diisi.',
    'wrong-type': ({ expected }) =>
      `Jenis nilai salah; seharusnya ${kindsOfValue[String(expected)] ?? expected}.`,
    'too-small': ({ minimum }) => `Terlalu kecil atau pendek; paling sedikit ${minimum}.`,
    'too-big': ({ maximum }) => `Terlalu besar atau panjang; paling banyak ${maximum}.`,
    'zone-unknown': ({ value }) =>
      `Kode zona "${value}" tidak dipakai rencana ini dan tidak ada dalam daftar nasional.`,
    twice: () => 'Tercantum dua kali.',
    'site-taken': ({ squad }) => `Sudah dikunjungi ${squad} pada hari ini.`,
    'too-early': ({ first }) => `Hari ini terlalu awal; paling awal ${first}.`,
    'wrong-format': ({ format }) => `Format salah (${format}).`,
    'wrong-value': ({ values }) => `Nilai tidak dikenal; pilihan: ${values}.`,
    'unknown-key': () => 'Isian ini tidak dikenal.',
    'too-deep': ({ limit }) => `Susunan terlalu dalam; paling banyak ${limit} tingkat.`,
    'unstorable-text': () => 'Teks memuat karakter yang tidak dapat disimpan.',
    other: () => 'Nilai tidak sesuai.',
  },
  {
    missing: () => 'This is required.',
    'wrong-type': ({ expected }) => `Wrong type; ${expected} is expected.`,
    'too-small': ({ minimum }) => `Too small or short; at least ${minimum}.`,
    'too-big': ({ maximum }) => `Too large or long; at most ${maximum}.`,
    'zone-unknown': ({ value }) =>
      `Zone code "${value}" is neither used by this plan nor in the national table.`,
    twice: () => 'This stands here twice.',
    'site-taken': ({ squad }) => `${squad} visits it on this day.`,
    'too-early': ({ first }) => `This day is too early; ${first} is the first possible.`,
    'wrong-format': ({ format }) => `Wrong format (${format}).`,
    'wrong-value': ({ values }) => `Unknown value; choose from ${values}.`,
    'unknown-key': () => 'This field is not known.',
    'too-deep': ({ limit }) => `Nested too deeply; at most ${limit} levels.`,
    'unstorable-text': () => 'The text holds a character that cannot be kept.',
    other: () => 'The value does not fit.',
  },
);

/** The sentence for one fault. */
export const faultSentence = (language: 'id' | 'en', code: string, figures: FaultFigures = {}): string =>
  (faultWords[language][code] ?? faultWords[language].other)(figures);

import { bilingual, type Language } from './bilingual.ts';
import { formatNumber } from './format.ts';

/** Why a file, a feature or a row could not be taken as it is; keys are the codes of reports. */
export const importProblems = bilingual(
  {
    // The whole file
    'unknown-format': (f: { name: string }) =>
      `Jenis berkas ${f.name} tidak dikenal. Yang dapat dibaca: GeoJSON, GeoPackage, Shapefile (dalam .zip atau .shp beserta .dbf, .shx, .prj), KML, KMZ, CSV, XLSX.`,
    'file-empty': () => 'Berkas kosong.',
    'file-too-large': (f: { megabytes: number; limit: number }) =>
      `Berkas ${formatNumber('id', f.megabytes, 0)} MB, lebih besar dari batas ${formatNumber('id', f.limit, 0)} MB. Bagi berkas menurut kecamatan, lalu impor satu per satu.`,
    'file-missing': (f: { name: string }) => `Berkas ${f.name} tidak ditemukan.`,
    truncated: () => 'Berkas terpotong: bagian akhirnya hilang. Unduh atau salin ulang berkas itu.',
    'not-json': (f: { detail: string }) => `Isi berkas bukan JSON yang benar: ${f.detail}.`,
    'not-geojson': (f: { type: string }) =>
      `Berkas ini JSON, tetapi bukan GeoJSON (type: ${f.type}). Diperlukan FeatureCollection atau Feature.`,
    unreadable: (f: { detail: string }) => `Berkas rusak dan tidak dapat dibaca: ${f.detail}`,
    'out-of-time': (f: { seconds: number }) =>
      `Pembacaan berkas dihentikan setelah ${formatNumber('id', f.seconds, 0)} detik. Berkas mungkin rusak atau terlalu besar.`,
    'out-of-memory': () =>
      'Pembacaan berkas memerlukan terlalu banyak memori. Berkas mungkin rusak atau terlalu besar.',
    'zip-too-many-files': (f: { files: number; limit: number }) =>
      `Arsip berisi ${formatNumber('id', f.files, 0)} berkas, lebih dari batas ${formatNumber('id', f.limit, 0)}.`,
    'zip-too-large': (f: { megabytes: number; limit: number }) =>
      `Isi arsip ${formatNumber('id', f.megabytes, 0)} MB, lebih besar dari batas ${formatNumber('id', f.limit, 0)} MB.`,
    'zip-bomb': (f: { name: string }) =>
      `${f.name} di dalam arsip mengembang secara tidak wajar. Arsip ditolak demi keamanan.`,
    'zip-path': (f: { name: string }) =>
      `Arsip berisi jalur berkas yang berbahaya (${f.name}). Arsip ditolak.`,
    'zip-encrypted': () => 'Arsip dilindungi kata sandi. Buat arsip baru tanpa kata sandi.',
    'zip-without-layer': () => 'Arsip tidak berisi berkas .shp, .gpkg, .geojson, .kml, .csv, atau .xlsx.',
    'no-layer': () => 'Berkas tidak berisi lapisan data.',
    'crs-unknown': (f: { crs: string }) =>
      `Sistem koordinat ${f.crs} tidak dikenal. Sebutkan sistemnya dengan --crs EPSG:n.`,
    'crs-missing': (f: { x: number; y: number }) =>
      `Berkas tidak menyebut sistem koordinatnya, dan koordinat pertamanya (${formatNumber('id', f.x, 1)}; ${formatNumber('id', f.y, 1)}) bukan bujur dan lintang. Sebutkan dengan --crs EPSG:n.`,
    'columns-missing': (f: { missing: string; found: string }) =>
      `Kolom ${f.missing} tidak ditemukan. Kolom yang ada: ${f.found}.`,
    'no-rows': () => 'Berkas tidak berisi baris data.',
    'row-broken': (f: { line: number }) =>
      `Baris ${formatNumber('id', f.line, 0)} terlalu panjang atau tanda kutipnya tidak ditutup.`,
    // One feature or row
    'not-a-feature': () => 'Bukan Feature GeoJSON.',
    'bad-json': () => 'Bukan JSON yang benar.',
    'no-geometry': () => 'Tidak ada geometri.',
    'bad-geometry': (f: { detail: string }) => `Bentuk geometri salah: ${f.detail}.`,
    'wrong-kind': (f: { found: string; wanted: string }) =>
      `Geometri ${f.found}, padahal lapisan ini memerlukan ${f.wanted}.`,
    'axes-swapped': (f: { lon: number; lat: number }) =>
      `Berada di luar kota (bujur ${formatNumber('id', f.lon, 4)}, lintang ${formatNumber('id', f.lat, 4)}). Mungkin lintang dan bujur tertukar.`,
    'range-backwards': (f: { from: string; to: string }) =>
      `Batas bawah atau awalnya (${f.from}) melampaui batas atas atau akhirnya (${f.to}).`,
    'outside-city': (f: { lon: number; lat: number }) =>
      `Berada di luar kota (bujur ${formatNumber('id', f.lon, 4)}, lintang ${formatNumber('id', f.lat, 4)}).`,
    'id-again': (f: { column: string; value: string }) =>
      `${f.column}: nilai ${f.value} dipakai lebih dari satu fitur; hanya yang pertama memakainya sebagai tanda pengenal.`,
    'zone-unknown': (f: { column: string; value: string }) =>
      `${f.column}: kode zona ${f.value} tidak ada dalam daftar zona nasional; dicatat apa adanya.`,
    'place-unclear': () => 'Kolom koordinatnya tidak dapat dibaca sebagai tempat.',
    'not-projectable': () => 'Koordinatnya berada di luar jangkauan sistem koordinat berkas.',
    'number-unclear': (f: { column: string; value: string }) =>
      `${f.column}: "${f.value}" bukan bilangan yang dapat dipastikan.`,
    'date-unclear': (f: { column: string; value: string }) =>
      `${f.column}: "${f.value}" bukan tanggal yang dapat dipastikan.`,
    'year-only': (f: { column: string; value: string }) =>
      `${f.column}: hanya tahun ${f.value}; dicatat sebagai 1 Januari ${f.value}.`,
    'boolean-unclear': (f: { column: string; value: string }) =>
      `${f.column}: "${f.value}" bukan ya atau tidak.`,
    'number-missing': (f: { column: string }) => `Nomor izin (${f.column}) kosong.`,
    'number-malformed': (f: { number: string }) =>
      `Nomor PBG ${f.number} tidak mengikuti pola SK-PBG-kodekecamatan-tanggal-urut.`,
    'number-date': (f: { number: string }) => `Tanggal di dalam nomor ${f.number} tidak ada dalam kalender.`,
    'number-place': (f: { number: string; code: string }) =>
      `Kode kecamatan ${f.code} di dalam nomor ${f.number} bukan kecamatan kota ini.`,
    'kecamatan-unknown': (f: { name: string }) => `Kecamatan "${f.name}" tidak dikenal di kota ini.`,
    'same-permit-again': (f: { number: string; first: number }) =>
      `Nomor ${f.number} sudah ada dengan isi yang sama pada baris ${formatNumber('id', f.first, 0)}; dicatat satu kali.`,
    'permit-renewed': (f: { number: string; kept: number }) =>
      `Nomor ${f.number} muncul lagi dengan tanggal terbit lebih baru pada baris ${formatNumber('id', f.kept, 0)}; yang terbaru yang dicatat.`,
    'permit-contradicts': (f: { number: string; other: number }) =>
      `Nomor ${f.number} muncul dua kali dengan isi yang berbeda (juga pada baris ${formatNumber('id', f.other, 0)}). Keduanya ditolak; perbaiki di berkas asal.`,
    'application-refused': (f: { status: string }) =>
      `Permohonan berstatus "${f.status}": bukan izin, tidak dicatat.`,
    'application-open': (f: { status: string }) =>
      `Permohonan berstatus "${f.status}": izin belum terbit, tidak dicatat.`,
    'status-unclear': (f: { status: string }) =>
      `Status "${f.status}" tidak dikenal; izinnya dicatat, tetapi belum dianggap berlaku. Tanyakan artinya kepada dinas.`,
    'not-a-permit': (f: { kind: string }) => `"${f.kind}" bukan PBG, IMB, SLF, atau KKPR; tidak dicatat.`,
    'permit-placeless': (f: { number: string }) =>
      `Letak izin ${f.number} tidak dapat dipakai; izinnya dicatat tanpa letak.`,
    'zone-not-in-plan': (f: { column: string; value: string }) =>
      `${f.column}: zona ${f.value} tidak ada dalam rencana; aturannya dicatat.`,
    'zone-without-rules': (f: { value: string }) =>
      `Zona ${f.value} ada dalam rencana, tetapi tidak ada dalam tabel ini.`,
    'zone-states-nothing': (f: { value: string }) =>
      `Zona ${f.value} tercantum tanpa angka intensitas; yang berlaku hanya yang dinyatakan di tempat lain untuk kode yang sama.`,
    'text-for-person': (f: { column: string }) =>
      `${f.column}: ketentuannya berupa teks bersyarat; dicatat sebagai catatan dan perlu diputuskan petugas.`,
    'zone-missing': () => 'Kode zona kosong.',
    'activity-missing': () => 'Kegiatan kosong.',
    'permission-unclear': (f: { value: string }) => `Ketentuan "${f.value}" bukan I, T, B, TB, atau X.`,
    'object-unknown': (f: { value: string }) =>
      `Objek sempadan "${f.value}" tidak dikenal. Pilih: sungai, danau, mata air, pantai, rel kereta api, SUTT, SUTT vertikal, jalan, bandar udara, bangunan, pagar.`,
    'datum-missing': () => 'Tidak disebut dari mana jaraknya diukur.',
    'overlay-missing': () => 'Nama ketentuan khusus kosong.',
    'effect-unclear': (f: { value: string }) => `Akibat "${f.value}" bukan dilarang, dokumen, atau tindakan.`,
    'text-too-long': (f: { column: string; value: string; most: number }) =>
      `${f.column}: teksnya lebih dari ${formatNumber('id', f.most, 0)} huruf ("${f.value}…"). Ringkas di berkas asal.`,
    'days-reversed': (f: { from: string; to: string }) =>
      `Berlaku sampai ${f.to}, padahal baru mulai ${f.from}.`,
    'figure-out-of-range': (f: { column: string; value: number; low: number; high: number }) =>
      `${f.column}: ${formatNumber('id', f.value, 2)} di luar rentang ${formatNumber('id', f.low, 0)}–${formatNumber('id', f.high, 0)}.`,
    'same-row-again': (f: { first: number }) =>
      `Sama dengan baris ${formatNumber('id', f.first, 0)}; dicatat satu kali.`,
    'rows-contradict': (f: { other: number }) =>
      `Bertentangan dengan baris ${formatNumber('id', f.other, 0)} untuk zona dan kegiatan yang sama. Keduanya ditolak.`,
  },
  {
    'unknown-format': (f) =>
      `The kind of file ${f.name} is not known. Readable are GeoJSON, GeoPackage, Shapefile (in a .zip, or .shp with its .dbf, .shx, .prj), KML, KMZ, CSV, XLSX.`,
    'file-empty': () => 'The file is empty.',
    'file-too-large': (f) =>
      `The file has ${formatNumber('en', f.megabytes, 0)} MB, more than the limit of ${formatNumber('en', f.limit, 0)} MB. Split it by district and import the parts one by one.`,
    'file-missing': (f) => `The file ${f.name} was not found.`,
    truncated: () => 'The file is cut short: its end is missing. Download or copy it again.',
    'not-json': (f) => `The content is not valid JSON: ${f.detail}.`,
    'not-geojson': (f) =>
      `The file is JSON but not GeoJSON (type: ${f.type}). A FeatureCollection or a Feature is needed.`,
    unreadable: (f) => `The file is damaged and cannot be read: ${f.detail}`,
    'out-of-time': (f) =>
      `Reading was stopped after ${formatNumber('en', f.seconds, 0)} seconds. The file may be damaged or too large.`,
    'out-of-memory': () => 'Reading the file takes too much memory. It may be damaged or too large.',
    'zip-too-many-files': (f) =>
      `The archive holds ${formatNumber('en', f.files, 0)} files, more than the limit of ${formatNumber('en', f.limit, 0)}.`,
    'zip-too-large': (f) =>
      `The archive unpacks to ${formatNumber('en', f.megabytes, 0)} MB, more than the limit of ${formatNumber('en', f.limit, 0)} MB.`,
    'zip-bomb': (f) => `${f.name} in the archive swells beyond reason. The archive is refused for safety.`,
    'zip-path': (f) => `The archive holds a dangerous file path (${f.name}). The archive is refused.`,
    'zip-encrypted': () => 'The archive has a password. Make a new one without.',
    'zip-without-layer': () => 'The archive holds no .shp, .gpkg, .geojson, .kml, .csv or .xlsx file.',
    'no-layer': () => 'The file holds no layer of data.',
    'crs-unknown': (f) => `The reference system ${f.crs} is not known. Name it with --crs EPSG:n.`,
    'crs-missing': (f) =>
      `The file does not name its reference system, and its first coordinates (${formatNumber('en', f.x, 1)}; ${formatNumber('en', f.y, 1)}) are not longitude and latitude. Name it with --crs EPSG:n.`,
    'columns-missing': (f) => `No column ${f.missing} was found. The columns are: ${f.found}.`,
    'no-rows': () => 'The file holds no rows of data.',
    'row-broken': (f) =>
      `Line ${formatNumber('en', f.line, 0)} is too long, or a quotation mark is not closed.`,
    'not-a-feature': () => 'Not a GeoJSON Feature.',
    'bad-json': () => 'Not valid JSON.',
    'no-geometry': () => 'Has no geometry.',
    'bad-geometry': (f) => `The geometry is malformed: ${f.detail}.`,
    'wrong-kind': (f) => `A ${f.found}, but this layer needs ${f.wanted}.`,
    'axes-swapped': (f) =>
      `Lies outside the city (longitude ${formatNumber('en', f.lon, 4)}, latitude ${formatNumber('en', f.lat, 4)}). Latitude and longitude may be swapped.`,
    'range-backwards': (f) =>
      `Its lower bound or beginning (${f.from}) lies beyond its upper bound or end (${f.to}).`,
    'outside-city': (f) =>
      `Lies outside the city (longitude ${formatNumber('en', f.lon, 4)}, latitude ${formatNumber('en', f.lat, 4)}).`,
    'id-again': (f) =>
      `${f.column}: more than one feature has the value ${f.value}; only the first is known by it.`,
    'zone-unknown': (f) => `${f.column}: zone code ${f.value} is not in the national list; taken as it is.`,
    'place-unclear': () => 'Its columns of coordinates cannot be read as a place.',
    'not-projectable': () => 'Its coordinates lie outside the reach of the reference system of the file.',
    'number-unclear': (f) => `${f.column}: "${f.value}" is not a number that can be told for sure.`,
    'date-unclear': (f) => `${f.column}: "${f.value}" is not a date that can be told for sure.`,
    'year-only': (f) => `${f.column}: only the year ${f.value}; taken as 1 January ${f.value}.`,
    'boolean-unclear': (f) => `${f.column}: "${f.value}" is neither yes nor no.`,
    'number-missing': (f) => `The permit number (${f.column}) is empty.`,
    'number-malformed': (f) => `The PBG number ${f.number} does not follow SK-PBG-district-date-sequence.`,
    'number-date': (f) => `The date in the number ${f.number} is not in the calendar.`,
    'number-place': (f) => `The district code ${f.code} in the number ${f.number} is not of this city.`,
    'kecamatan-unknown': (f) => `The district "${f.name}" is not known in this city.`,
    'same-permit-again': (f) =>
      `The number ${f.number} stands with the same content in row ${formatNumber('en', f.first, 0)}; taken once.`,
    'permit-renewed': (f) =>
      `The number ${f.number} stands again with a later date of issue in row ${formatNumber('en', f.kept, 0)}; the latest is taken.`,
    'permit-contradicts': (f) =>
      `The number ${f.number} stands twice with different content (also in row ${formatNumber('en', f.other, 0)}). Both are refused; correct them at the source.`,
    'application-refused': (f) => `The application has the status "${f.status}": not a permit, not taken.`,
    'application-open': (f) => `The application has the status "${f.status}": not yet a permit, not taken.`,
    'status-unclear': (f) =>
      `The status "${f.status}" is not known; the permit was taken, but does not count as in force. Ask the office what it means.`,
    'not-a-permit': (f) => `"${f.kind}" is no PBG, IMB, SLF or KKPR; not taken.`,
    'permit-placeless': (f) =>
      `The place of permit ${f.number} cannot be used; the permit was taken without it.`,
    'zone-not-in-plan': (f) => `${f.column}: zone ${f.value} is not in the plan; its rules were taken.`,
    'zone-without-rules': (f) => `Zone ${f.value} is in the plan but not in this table.`,
    'zone-states-nothing': (f) =>
      `Zone ${f.value} is listed without any figure of intensity; only what is stated elsewhere for the same code applies.`,
    'text-for-person': (f) =>
      `${f.column}: the provision is conditional text; it is kept as a note for a person to decide.`,
    'zone-missing': () => 'The zone code is empty.',
    'activity-missing': () => 'The activity is empty.',
    'permission-unclear': (f) => `The provision "${f.value}" is none of I, T, B, TB and X.`,
    'object-unknown': (f) =>
      `A setback from "${f.value}" is not known. Choose: sungai, danau, mata air, pantai, rel kereta api, SUTT, SUTT vertikal, jalan, bandar udara, bangunan, pagar.`,
    'datum-missing': () => 'It does not say what the distance is measured from.',
    'overlay-missing': () => 'The name of the overlay is empty.',
    'effect-unclear': (f) => `The effect "${f.value}" is none of dilarang, dokumen and tindakan.`,
    'text-too-long': (f) =>
      `${f.column}: the text has more than ${formatNumber('en', f.most, 0)} characters ("${f.value}…"). Shorten it at the source.`,
    'days-reversed': (f) => `Valid to ${f.to}, but only from ${f.from}.`,
    'figure-out-of-range': (f) =>
      `${f.column}: ${formatNumber('en', f.value, 2)} is not between ${formatNumber('en', f.low, 0)} and ${formatNumber('en', f.high, 0)}.`,
    'same-row-again': (f) => `Same as row ${formatNumber('en', f.first, 0)}; taken once.`,
    'rows-contradict': (f) =>
      `Contradicts row ${formatNumber('en', f.other, 0)} for the same zone and activity. Both are refused.`,
  },
);

type Problems = (typeof importProblems)['id'];
export type ImportProblemCode = keyof Problems;
/** Why something could not be taken, as data: a code and the figures of its sentence. */
export type ImportProblem = {
  [Code in ImportProblemCode]: { code: Code } & (Parameters<Problems[Code]> extends [infer Figures]
    ? { figures: Figures }
    : { figures?: undefined });
}[ImportProblemCode];

/** What a reader assumed about a file and says so. */
export const importNotes = bilingual(
  {
    'attributes-missing': () => 'Berkas .dbf tidak ada: bentuk dibaca tanpa atribut.',
    'index-rebuilt': () => 'Berkas .shx tidak ada dan disusun ulang dari .shp.',
    'encoding-assumed': (f: { encoding: string }) =>
      `Berkas tidak menyebut penyandian hurufnya; dibaca sebagai ${f.encoding}.`,
    'other-layers': (f: { taken: string; left: string }) =>
      `Dibaca lapisan ${f.taken}; tidak dibaca: ${f.left}.`,
    'heading-rows': (f: { count: number; rows: string }) =>
      `${formatNumber('id', f.count, 0)} baris judul tanpa ketentuan dilewati: nomor ${f.rows}.`,
    'kml-names-only': () => 'Dari KML hanya nama dan keterangan yang dapat dibaca, bukan atribut lain.',
    'permit-shape': (f: { shape: string }) => `Kolom dikenali sebagai ekspor ${f.shape}.`,
  },
  {
    'attributes-missing': () => 'The .dbf file is missing: shapes were read without attributes.',
    'index-rebuilt': () => 'The .shx file is missing and was rebuilt from the .shp.',
    'encoding-assumed': (f) => `The file does not name its character encoding; read as ${f.encoding}.`,
    'other-layers': (f) => `The layer ${f.taken} was read; not read: ${f.left}.`,
    'heading-rows': (f) =>
      `${formatNumber('en', f.count, 0)} heading rows without a provision were passed over: numbers ${f.rows}.`,
    'kml-names-only': () => 'From KML only names and descriptions can be read, no other attributes.',
    'permit-shape': (f) => `The columns were recognised as an export of ${f.shape}.`,
  },
);

type Notes = (typeof importNotes)['id'];
export type ImportNoteCode = keyof Notes;
export type ImportNote = {
  [Code in ImportNoteCode]: { code: Code } & (Parameters<Notes[Code]> extends [infer Figures]
    ? { figures: Figures }
    : { figures?: undefined });
}[ImportNoteCode];

/** The sentence of a problem. */
export function importProblem(language: Language, problem: ImportProblem): string {
  // Code and figures belong together by type; the compiler cannot follow them through the look-up.
  return (importProblems[language][problem.code] as (figures: unknown) => string)(problem.figures);
}

/** The sentence of a note. */
export function importNote(language: Language, note: ImportNote): string {
  return (importNotes[language][note.code] as (figures: unknown) => string)(note.figures);
}

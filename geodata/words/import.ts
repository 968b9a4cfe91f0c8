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
    'not-a-permit': (f: { kind: string }) => `"${f.kind}" bukan PBG, IMB, SLF, atau KKPR; tidak dicatat.`,
    'permit-placeless': (f: { number: string }) =>
      `Letak izin ${f.number} tidak dapat dipakai; izinnya dicatat tanpa letak.`,
    'zone-not-in-plan': (f: { column: string; value: string }) =>
      `${f.column}: zona ${f.value} tidak ada dalam rencana; aturannya dicatat.`,
    'zone-without-rules': (f: { value: string }) =>
      `Zona ${f.value} ada dalam rencana, tetapi tidak ada dalam tabel ini.`,
    'zone-missing': () => 'Kode zona kosong.',
    'activity-missing': () => 'Kegiatan kosong.',
    'permission-unclear': (f: { value: string }) => `Ketentuan "${f.value}" bukan I, T, B, TB, atau X.`,
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
    'not-a-permit': (f) => `"${f.kind}" is no PBG, IMB, SLF or KKPR; not taken.`,
    'permit-placeless': (f) =>
      `The place of permit ${f.number} cannot be used; the permit was taken without it.`,
    'zone-not-in-plan': (f) => `${f.column}: zone ${f.value} is not in the plan; its rules were taken.`,
    'zone-without-rules': (f) => `Zone ${f.value} is in the plan but not in this table.`,
    'zone-missing': () => 'The zone code is empty.',
    'activity-missing': () => 'The activity is empty.',
    'permission-unclear': (f) => `The provision "${f.value}" is none of I, T, B, TB and X.`,
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
    'heading-rows': (f: { count: number }) =>
      `${formatNumber('id', f.count, 0)} baris judul tanpa ketentuan dilewati.`,
    'kml-names-only': () => 'Dari KML hanya nama dan keterangan yang dapat dibaca, bukan atribut lain.',
    'permit-shape': (f: { shape: string }) => `Kolom dikenali sebagai ekspor ${f.shape}.`,
  },
  {
    'attributes-missing': () => 'The .dbf file is missing: shapes were read without attributes.',
    'index-rebuilt': () => 'The .shx file is missing and was rebuilt from the .shp.',
    'encoding-assumed': (f) => `The file does not name its character encoding; read as ${f.encoding}.`,
    'other-layers': (f) => `The layer ${f.taken} was read; not read: ${f.left}.`,
    'heading-rows': (f) =>
      `${formatNumber('en', f.count, 0)} heading rows without a provision were passed over.`,
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

const directions = {
  id: {
    north: 'utara',
    'north-east': 'timur laut',
    east: 'timur',
    'south-east': 'tenggara',
    south: 'selatan',
    'south-west': 'barat daya',
    west: 'barat',
    'north-west': 'barat laut',
  },
  en: {
    north: 'north',
    'north-east': 'north-east',
    east: 'east',
    'south-east': 'south-east',
    south: 'south',
    'south-west': 'south-west',
    west: 'west',
    'north-west': 'north-west',
  },
};

/** The report of an import, line by line. */
export const importReportWords = bilingual(
  {
    reading: 'Membaca berkas',
    importing: 'Mengimpor',
    file: (f: { file: string; format: string; count: number }) =>
      `${f.file} (${f.format}): ${formatNumber('id', f.count, 0)} fitur atau baris.`,
    crs: (f: { id: string; from: 'option' | 'file' | 'default' }) =>
      `Sistem koordinat ${f.id} (${{ option: 'dari --crs', file: 'dari berkas', default: 'tidak disebut berkas' }[f.from]}).`,
    taken: (f: { taken: number; repaired: number; refused: number; kept: number }) =>
      `Masuk ${formatNumber('id', f.taken, 0)}, di antaranya ${formatNumber('id', f.repaired, 0)} diperbaiki dan ${formatNumber('id', f.kept, 0)} sama dengan versi sebelumnya. Ditolak ${formatNumber('id', f.refused, 0)}.`,
    repaired: (f: { number: number; index: number; why: string; change: number }) =>
      `  diperbaiki no. ${f.number} (indeks ${f.index}): ${f.why} Luas berubah ${formatNumber('id', f.change * 100, 4)} %.`,
    refused: (f: { number: number; index: number; why: string }) =>
      `  ditolak no. ${f.number} (indeks ${f.index}): ${f.why}`,
    warning: (f: { why: string; times: number; number: number }) =>
      `  perhatian (${formatNumber('id', f.times, 0)} kali, pertama no. ${f.number}): ${f.why}`,
    note: (f: { why: string }) => `  catatan: ${f.why}`,
    more: (f: { count: number }) => `  … dan ${formatNumber('id', f.count, 0)} lagi.`,
    landed: (f: { lon: number; lat: number; km: number; direction: keyof (typeof directions)['id'] }) =>
      `Berkas jatuh di bujur ${formatNumber('id', f.lon, 4)}, lintang ${formatNumber('id', f.lat, 4)}: ${formatNumber('id', f.km, f.km < 10 ? 1 : 0)} km di sebelah ${directions.id[f.direction]} pusat kota.`,
    fits: (f: { systems: string }) =>
      `Koordinatnya jatuh di dalam kota bila dibaca sebagai ${f.systems}. Ulangi dengan --crs.`,
    fitsNone:
      'Tidak ada sistem koordinat yang dikenal yang menempatkannya di dalam kota. Periksa apakah berkas ini milik kota ini.',
    swapped: 'dengan x dan y ditukar',
    dryRun: 'Uji coba: tidak ada yang ditulis.',
    nothing: 'Tidak ada yang masuk.',
    importId: (f: { id: string }) => `Impor ${f.id}. Batalkan dengan: taru import undo ${f.id}`,
    planId: (f: { id: string }) => `Rencana ${f.id}`,
    inForce: (f: { from: string }) => `Berlaku sejak ${f.from}.`,
    draft: (f: { id: string }) => `Masih rancangan. Berlakukan dengan: taru plan publish ${f.id}`,
    codeField: (f: { column: string }) => `Kode zona dibaca dari kolom ${f.column}.`,
  },
  {
    reading: 'Reading the file',
    importing: 'Importing',
    file: (f) => `${f.file} (${f.format}): ${formatNumber('en', f.count, 0)} features or rows.`,
    crs: (f) =>
      `Reference system ${f.id} (${{ option: 'from --crs', file: 'from the file', default: 'the file names none' }[f.from]}).`,
    taken: (f) =>
      `Taken ${formatNumber('en', f.taken, 0)}, of which ${formatNumber('en', f.repaired, 0)} repaired and ${formatNumber('en', f.kept, 0)} the same as in the version before. Refused ${formatNumber('en', f.refused, 0)}.`,
    repaired: (f) =>
      `  repaired no. ${f.number} (index ${f.index}): ${f.why} Its area changed by ${formatNumber('en', f.change * 100, 4)} %.`,
    refused: (f) => `  refused no. ${f.number} (index ${f.index}): ${f.why}`,
    warning: (f) => `  note well (${formatNumber('en', f.times, 0)} times, first no. ${f.number}): ${f.why}`,
    note: (f) => `  note: ${f.why}`,
    more: (f) => `  … and ${formatNumber('en', f.count, 0)} more.`,
    landed: (f) =>
      `The file landed at longitude ${formatNumber('en', f.lon, 4)}, latitude ${formatNumber('en', f.lat, 4)}: ${formatNumber('en', f.km, f.km < 10 ? 1 : 0)} km ${directions.en[f.direction]} of the middle of the city.`,
    fits: (f) => `Its coordinates fall into the city when read as ${f.systems}. Try again with --crs.`,
    fitsNone: 'No known reference system puts it into the city. Check whether the file is of this city.',
    swapped: 'with x and y swapped',
    dryRun: 'Dry run: nothing was written.',
    nothing: 'Nothing was taken.',
    importId: (f) => `Import ${f.id}. Take it back with: taru import undo ${f.id}`,
    planId: (f) => `Plan ${f.id}`,
    inForce: (f) => `In force from ${f.from}.`,
    draft: (f) => `Still a draft. Put it into force with: taru plan publish ${f.id}`,
    codeField: (f) => `Zone codes were read from column ${f.column}.`,
  },
);

/** What the import verbs say besides their reports. */
export const importWords = bilingual(
  {
    layerUnknown: (f: { id: string; known: string }) => `Lapisan "${f.id}" tidak dikenal. Pilih: ${f.known}.`,
    formatUnknown: (f: { format: string; known: string }) =>
      `Format "${f.format}" tidak dikenal. Pilih: ${f.known}.`,
    dayWrong: (f: { value: string }) => `"${f.value}" bukan tanggal. Tulis seperti 2025-08-21.`,
    planUnknown: (f: { id: string }) => `Tidak ada rencana ${f.id}.`,
    planPublished: (f: { id: string }) => `Rencana ${f.id} berlaku.`,
    planAlreadyInForce: (f: { id: string }) => `Rencana ${f.id} sudah berlaku.`,
    planWithdrawn: (f: { id: string }) => `Rencana ${f.id} tidak berlaku lagi.`,
    planAlreadyWithdrawn: (f: { id: string }) => `Rencana ${f.id} memang sudah tidak berlaku.`,
    planLine: (f: {
      id: string;
      name: string;
      status: 'draft' | 'in-force' | 'withdrawn';
      from: string;
      to: string | null;
      zones: number;
    }) =>
      `${f.id}  ${{ draft: 'rancangan', 'in-force': 'berlaku', withdrawn: 'ditarik' }[f.status]}  ${f.from}${f.to ? ` sampai ${f.to}` : ''}  ${formatNumber('id', f.zones, 0)} zona  ${f.name}`,
    importLine: (f: {
      id: string;
      at: string;
      kind: string;
      target: string;
      file: string;
      taken: number;
      status: 'staging' | 'active' | 'undone';
    }) =>
      `${f.id}  ${f.at}  ${f.kind} ${f.target}  ${f.file}  ${formatNumber('id', f.taken, 0)}  ${{ staging: 'sedang berjalan', active: 'aktif', undone: 'dibatalkan atau diganti' }[f.status]}`,
    exported: (f: { count: number; file: string }) =>
      `${formatNumber('id', f.count, 0)} fitur ditulis ke ${f.file}.`,
    exportRefused: {
      empty: (f: { layer: string }) => `${f.layer} belum berisi apa pun di kota ini.`,
      'mixed-geometry': (f: { layer: string }) =>
        `${f.layer} berisi lebih dari satu jenis geometri, sedangkan Shapefile hanya memuat satu. Pakai --format gpkg.`,
    },
    undone: (f: { id: string; file: string }) => `Impor ${f.id} (${f.file}) dibatalkan.`,
    undoRefused: {
      unknown: (f: { id: string }) => `Tidak ada impor ${f.id}.`,
      'already-undone': (f: { id: string }) => `Impor ${f.id} sudah dibatalkan atau diganti.`,
      'not-the-latest': (f: { id: string }) =>
        `Impor ${f.id} sudah diganti oleh impor yang lebih baru. Batalkan dahulu yang terbaru.`,
      'rules-depend': (f: { id: string }) =>
        `Rencana dari impor ${f.id} masih mempunyai aturan. Batalkan dahulu impor aturannya.`,
    },
  },
  {
    layerUnknown: (f) => `There is no layer "${f.id}". Choose: ${f.known}.`,
    formatUnknown: (f) => `There is no format "${f.format}". Choose: ${f.known}.`,
    dayWrong: (f) => `"${f.value}" is not a day. Write it as 2025-08-21.`,
    planUnknown: (f) => `There is no plan ${f.id}.`,
    planPublished: (f) => `Plan ${f.id} is in force.`,
    planAlreadyInForce: (f) => `Plan ${f.id} is in force already.`,
    planWithdrawn: (f) => `Plan ${f.id} is no longer in force.`,
    planAlreadyWithdrawn: (f) => `Plan ${f.id} is not in force anyway.`,
    planLine: (f) =>
      `${f.id}  ${{ draft: 'draft', 'in-force': 'in force', withdrawn: 'withdrawn' }[f.status]}  ${f.from}${f.to ? ` to ${f.to}` : ''}  ${formatNumber('en', f.zones, 0)} zones  ${f.name}`,
    importLine: (f) =>
      `${f.id}  ${f.at}  ${f.kind} ${f.target}  ${f.file}  ${formatNumber('en', f.taken, 0)}  ${{ staging: 'under way', active: 'active', undone: 'undone or replaced' }[f.status]}`,
    exported: (f) => `${formatNumber('en', f.count, 0)} features written to ${f.file}.`,
    exportRefused: {
      empty: (f) => `${f.layer} holds nothing in this city yet.`,
      'mixed-geometry': (f) =>
        `${f.layer} holds more than one kind of geometry, and a Shapefile only one. Use --format gpkg.`,
    },
    undone: (f) => `Import ${f.id} (${f.file}) was taken back.`,
    undoRefused: {
      unknown: (f) => `There is no import ${f.id}.`,
      'already-undone': (f) => `Import ${f.id} was taken back or replaced already.`,
      'not-the-latest': (f) => `Import ${f.id} was replaced by a newer one. Take the newest back first.`,
      'rules-depend': (f) =>
        `The plan of import ${f.id} still has rules. Take the import of its rules back first.`,
    },
  },
);

/** The sentence of a problem. */
export function importProblem(language: Language, problem: ImportProblem): string {
  // Code and figures belong together by type; the compiler cannot follow them through the look-up.
  return (importProblems[language][problem.code] as (figures: unknown) => string)(problem.figures);
}

/** The sentence of a note. */
export function importNote(language: Language, note: ImportNote): string {
  return (importNotes[language][note.code] as (figures: unknown) => string)(note.figures);
}

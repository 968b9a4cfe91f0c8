import { bilingual } from './bilingual.ts';
import { formatNumber } from './format.ts';

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
    more: (f: { count: number }) => `  … dan ${formatNumber('id', f.count, 0)} lagi dengan sebab yang sama.`,
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
    more: (f) => `  … and ${formatNumber('en', f.count, 0)} more for the same reason.`,
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
    ce90Wrong: (f: { value: string; most: number }) =>
      `"${f.value}" bukan ketelitian dalam meter. Tulis seperti --ce90 2,5 (lebih dari 0, paling banyak ${formatNumber('id', f.most, 0)}).`,
    planUnknown: (f: { id: string }) => `Tidak ada rencana ${f.id}. Nomornya tertulis pada: taru plan list`,
    planNone:
      'Belum ada rencana. Masukkan dengan: taru plan import BERKAS --city KODE --name NAMA --valid-from TANGGAL',
    planPublished: (f: { id: string }) => `Rencana ${f.id} berlaku.`,
    planAlreadyInForce: (f: { id: string }) => `Rencana ${f.id} sudah berlaku.`,
    planWithdrawn: (f: { id: string }) => `Rencana ${f.id} tidak berlaku lagi.`,
    planAlreadyWithdrawn: (f: { id: string }) => `Rencana ${f.id} memang sudah tidak berlaku.`,
    planLine: (f: {
      id: string;
      name: string;
      status: 'draft' | 'in-force' | 'withdrawn' | 'to-come' | 'replaced';
      from: string;
      to: string | null;
      zones: number;
    }) =>
      `${f.id}  ${{ draft: 'rancangan', 'in-force': 'berlaku', 'to-come': 'akan berlaku', replaced: 'sudah diganti', withdrawn: 'dicabut' }[f.status]}  ${f.from}${f.to ? ` sampai ${f.to}` : ''}  ${formatNumber('id', f.zones, 0)} zona  ${f.name}`,
    importLine: (f: {
      id: string;
      at: string;
      kind: string;
      target: string;
      file: string;
      taken: number;
      status: 'staging' | 'active' | 'undone';
      source: string | null;
      ce90M: number | null;
    }) =>
      `${f.id}  ${f.at}  ${f.kind} ${f.target}  ${f.file}  ${formatNumber('id', f.taken, 0)}  ${{ staging: 'sedang berjalan', active: 'aktif', undone: 'dibatalkan atau diganti' }[f.status]}${f.ce90M === null ? '' : `  ketelitian ${formatNumber('id', f.ce90M, 2)} m (CE90)`}${f.source === null ? '' : `  sumber: ${f.source}`}`,
    exported: (f: { count: number; file: string }) =>
      `${formatNumber('id', f.count, 0)} fitur ditulis ke ${f.file}.`,
    exportRefused: {
      empty: (f: { layer: string }) => `${f.layer} belum berisi apa pun di kota ini.`,
      'mixed-geometry': (f: { layer: string }) =>
        `${f.layer} berisi lebih dari satu jenis geometri, sedangkan Shapefile hanya memuat satu. Pakai --format gpkg.`,
    },
    notNone: (f: { layer: string; city: string; count: number }) =>
      `${f.layer} di ${f.city} berisi ${formatNumber('id', f.count, 0)} fitur, jadi tidak dapat dinyatakan tidak ada. Batalkan dahulu impornya: taru import undo ID`,
    statedNone: (f: { layer: string; city: string; id: string }) =>
      `Dicatat: di ${f.city} tidak ada ${f.layer}. Bila keliru: taru import undo ${f.id}.`,
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
    ce90Wrong: (f) =>
      `"${f.value}" is not an accuracy in metres. Write it as --ce90 2.5 (more than 0, at most ${formatNumber('en', f.most, 0)}).`,
    planUnknown: (f) => `There is no plan ${f.id}. Its id stands in: taru plan list`,
    planNone:
      'No plan yet. Bring one in with: taru plan import FILE --city CODE --name NAME --valid-from DAY',
    planPublished: (f) => `Plan ${f.id} is in force.`,
    planAlreadyInForce: (f) => `Plan ${f.id} is in force already.`,
    planWithdrawn: (f) => `Plan ${f.id} is no longer in force.`,
    planAlreadyWithdrawn: (f) => `Plan ${f.id} is not in force anyway.`,
    planLine: (f) =>
      `${f.id}  ${{ draft: 'draft', 'in-force': 'in force', 'to-come': 'to come', replaced: 'replaced', withdrawn: 'withdrawn' }[f.status]}  ${f.from}${f.to ? ` to ${f.to}` : ''}  ${formatNumber('en', f.zones, 0)} zones  ${f.name}`,
    importLine: (f) =>
      `${f.id}  ${f.at}  ${f.kind} ${f.target}  ${f.file}  ${formatNumber('en', f.taken, 0)}  ${{ staging: 'under way', active: 'active', undone: 'undone or replaced' }[f.status]}${f.ce90M === null ? '' : `  accuracy ${formatNumber('en', f.ce90M, 2)} m (CE90)`}${f.source === null ? '' : `  source: ${f.source}`}`,
    exported: (f) => `${formatNumber('en', f.count, 0)} features written to ${f.file}.`,
    exportRefused: {
      empty: (f) => `${f.layer} holds nothing in this city yet.`,
      'mixed-geometry': (f) =>
        `${f.layer} holds more than one kind of geometry, and a Shapefile only one. Use --format gpkg.`,
    },
    notNone: (f) =>
      `${f.layer} in ${f.city} holds ${formatNumber('en', f.count, 0)} features, so it cannot be stated as none. Undo its import first: taru import undo ID`,
    statedNone: (f) =>
      `Noted: there is nothing of "${f.layer}" in ${f.city}. If that is wrong: taru import undo ${f.id}.`,
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

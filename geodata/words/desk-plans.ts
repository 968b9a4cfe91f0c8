import { bilingual } from './bilingual.ts';

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** How many things of each kind a plan changes. */
export interface Flipped {
  building: number;
  permit: number;
  case: number;
}

const listed = (parts: (string | false)[], and: string): string => {
  const said = parts.filter((part) => part !== false);
  return said.length < 2 ? said.join('') : `${said.slice(0, -1).join(', ')} ${and} ${said.at(-1)}`;
};
const flippedId = ({ building, permit, case: cases }: Flipped): string =>
  listed(
    [building > 0 && `${building} bangunan`, permit > 0 && `${permit} izin`, cases > 0 && `${cases} kasus`],
    'dan',
  );
const flippedEn = ({ building, permit, case: cases }: Flipped): string =>
  listed(
    [
      building > 0 && plural(building, 'building', 'buildings'),
      permit > 0 && plural(permit, 'permit', 'permits'),
      cases > 0 && plural(cases, 'case', 'cases'),
    ],
    'and',
  );

/** What the desk says of plans, drafts, and what they would change. */
export const planWords = bilingual(
  {
    title: 'Rencana',
    lead: 'Setiap versi rencana detail kota ini, yang terbaru di atas. Versi baru dimulai sebagai rancangan; yang berlaku tidak berubah sampai Anda menerbitkannya.',
    list: 'Daftar rencana',
    none: 'Belum ada rencana',
    noneLead: 'Minta pengelola mengimpor rencana dengan perintah taru plan import.',
    zonesOf: (n: string) => `${n} zona`,
    states: {
      draft: 'Rancangan',
      'in-force': 'Berlaku',
      coming: 'Akan berlaku',
      replaced: 'Sudah diganti',
      withdrawn: 'Dicabut',
    },
    since: (day: string) => `sejak ${day}`,
    from: (day: string) => `mulai ${day}`,
    span: (from: string, to: string) => `${from} sampai ${to}`,
    back: 'Semua rencana',
    map: 'Peta zona',

    newVersion: 'Buat versi baru',
    draftTitle: 'Versi baru rencana',
    draftLead: (plan: string) => `Rancangan dimulai dengan semua zona dan aturan “${plan}”.`,
    draftName: 'Nama',
    draftNameHint: 'Paling sedikit 3 huruf, misalnya dengan tahun perubahannya.',
    draftNameShort: 'Tulis namanya, paling sedikit 3 huruf.',
    draftSuggested: (plan: string, year: number) => `${plan}, perubahan ${year}`,
    draftFrom: 'Berlaku mulai',
    draftFromHint: 'Hari pertama rancangan ini berlaku, setelah Anda menerbitkannya.',
    draftFromMissing: 'Pilih harinya.',
    draftMake: 'Buat rancangan',
    drafted: 'Rancangan siap diubah.',

    tabs: 'Bagian rancangan',
    tabZones: 'Zona',
    tabFlips: 'Apa yang berubah?',
    panel: 'Lembar rencana',
    zones: 'Daftar zona',
    zoneColumns: { code: 'Kode', name: 'Zona', area: 'Luas', changed: 'Perubahan' },
    changed: 'Diubah',
    filterCode: 'Kode zona',
    searchZones: 'Cari kode atau nama zona',
    foundZones: (n: number) => `${n} zona ditemukan di seluruh rencana`,
    filterChanged: 'Hanya yang diubah',
    countedZones: (shown: number, all: number) =>
      shown === all ? `${all} zona` : `${shown} dari ${all} zona`,
    zonesPart: (shown: number, all: number) =>
      `Menampilkan ${shown} zona terbesar dari ${all} di wilayah ini. Perbesar peta untuk melihat yang lain.`,
    zonesNone: 'Tidak ada zona di sini',
    zonesNoneLead: 'Geser peta ke wilayah rencana atau hapus saringan.',
    validity: 'Masa berlaku',
    zoneCount: 'Zona',
    codesUsed: 'Kode yang dipakai',
    chooseZone: 'Pilih zona di peta atau di daftar untuk memindahkan batasnya atau mengganti kodenya.',
    readOnly: 'Versi ini hanya dapat dibaca. Untuk mengubah zona, buat versi baru.',
    mayNot: 'Hanya perencana dan atasan yang dapat mengubah rancangan.',
    area: 'Luas',
    zoneClass: 'Fungsi',
    classes: { lindung: 'Kawasan lindung', budidaya: 'Kawasan budi daya' },
    zoneChanged: 'Berbeda dari rencana yang berlaku hari ini.',

    moveBorder: 'Pindahkan batas',
    moveTitle: 'Memindahkan batas',
    moveHow: [
      'Geser titik sudut. Geser garis untuk menambah sudut. Perbesar peta bila titik sudut belum tampak.',
      'Alt dan klik menghapus sudut.',
      'Dengan papan ketik: tombol panah menggeser peta, Enter menarik sudut terdekat ke titik bidik, Ctrl+Z mengurungkan, Esc membatalkan.',
    ],
    moveGives:
      'Zona tetangga menyesuaikan diri; tanah yang dilepas menjadi milik tetangga dengan batas terpanjang.',
    undo: 'Urungkan',
    moved: (neighbours: number) =>
      neighbours > 0
        ? `Batas disimpan. ${neighbours} zona tetangga ikut menyesuaikan diri.`
        : 'Batas disimpan.',
    crossing: 'Batas bersilang di tempat yang dilingkari merah. Urungkan, atau geser sudut di dekatnya.',
    areaNow: (now: string, before: string) => `${now}, sebelumnya ${before}`,
    finishFirst: 'Simpan atau batalkan dulu pemindahan batas ini.',
    changeCode: 'Ganti kode',
    newCode: 'Kode baru',
    newCodeHint: 'Hanya kode yang dipakai rencana ini: aturannya sudah ada.',
    recoded: (code: string) => `Zona ini sekarang ${code}.`,

    flipsLead: 'Lihat bangunan, izin, dan kasus mana yang berganti hasil bila rancangan ini diterbitkan.',
    compute: 'Hitung perubahannya',
    computeAgain: 'Hitung lagi',
    notComputed: 'Belum dihitung',
    notComputedLead:
      'Setiap bangunan, izin, dan kasus di tanah yang berubah diperiksa menurut rencana sekarang dan menurut rancangan.',
    preparing: 'Mencari yang tersentuh perubahan…',
    computing: (done: string, all: string) => `Memeriksa ${done} dari ${all} bangunan, izin, dan kasus`,
    mayLeave: 'Anda boleh meninggalkan halaman ini; perhitungan tetap berjalan.',
    computeFailed: 'Perhitungan terhenti sebelum selesai. Hitung lagi.',
    computedOn: (moment: string, day: string) => `Dihitung ${moment}, menurut hukum per ${day}.`,
    nothingFlips: 'Tidak ada yang berganti hasil',
    nothingFlipsLead: (subjects: string) =>
      `${subjects} bangunan, izin, dan kasus diperiksa; hasil semuanya tetap.`,
    summary: (flips: string, subjects: string) => `${flips} dari ${subjects} yang diperiksa berganti hasil.`,
    summaryStays: (n: string) => `${n} lagi tetap hasilnya, tetapi menurut aturan lain.`,
    moreRules: (n: number) => `dan ${n} aturan lain`,
    kinds: { building: 'Bangunan', permit: 'Izin', case: 'Kasus' },
    becomes: (before: string, after: string) => `${before} → ${after}`,
    becomesRead: (before: string, after: string) => `dari ${before} menjadi ${after}`,
    stays: (outcome: string) => `Tetap ${outcome.toLocaleLowerCase('id')}`,
    legacyNote:
      'Status quo: bangunannya sudah berdiri sebelum aturan ini. Ini bukan pelanggaran baru; apa yang boleh diubah padanya diatur tersendiri.',
    download: 'Unduh',
    downloadCsv: 'Tabel (CSV)',
    downloadMap: 'Peta (GeoJSON)',
    flips: 'Daftar yang berganti hasil',
    recap: 'Rekap menurut kelurahan dan aturan',
    asList: 'Daftar',
    asTable: 'Rekap',
    shownAs: 'Tampilan',
    filterKind: 'Jenis',
    filterRule: 'Aturan',
    countedFlips: (n: number) => `${n} dalam daftar`,
    flipsPart: (shown: number, all: number) =>
      `Peta dan daftar memuat ${shown} dari ${all}. Saring, atau unduh semuanya.`,
    flipColumns: {
      what: 'Apa',
      place: 'Kelurahan',
      change: 'Perubahan',
      rules: 'Menurut aturan',
      rule: 'Aturan',
      building: 'Bangunan',
      permit: 'Izin',
      case: 'Kasus',
    },
    noName: { building: 'Bangunan tanpa alamat', permit: 'Izin tanpa nomor', case: 'Kasus' },
    noPlace: 'Di luar kelurahan',
    flipSheet: 'Yang berganti hasil',
    byRule: 'Menurut aturan',

    publish: 'Terbitkan',
    publishTitle: 'Terbitkan rancangan ini?',
    publishSentence: (
      name: string,
      day: string,
      past: boolean,
      replaced: string | null,
      flipped: Flipped | null,
    ) => {
      const begins = past ? `Sejak ${day}` : `Mulai ${day}`;
      const ends = replaced ? ` menggantikan “${replaced}”` : ' berlaku';
      const counted = flipped && flippedId(flipped);
      const effect =
        flipped === null
          ? '; apa yang berubah belum dihitung'
          : counted
            ? `, dan hasil untuk ${counted} berganti`
            : ', dan tidak ada hasil yang berganti';
      return `${begins}, “${name}”${ends}${effect}.`;
    },
    publishYes: 'Terbitkan rencana ini',
    backdated: 'Ya, rencana ini berlaku surut',
    backdatedHint: (day: string) =>
      `Hari pertamanya sudah lewat. Bangunan yang dibangun sejak ${day} akan dinilai menurut rencana ini, juga yang waktu itu tunduk pada rencana lain.`,
    published: (name: string) => `“${name}” sudah diterbitkan.`,
    publishAgain: 'Terbitkan lagi',
    publishAgainTitle: 'Terbitkan lagi rencana ini?',

    withdraw: 'Cabut rencana ini',
    withdrawDraft: 'Cabut rancangan ini',
    withdrawTitle: 'Cabut rencana ini?',
    withdrawDraftTitle: 'Cabut rancangan ini?',
    withdrawSentence: (name: string, day: string, back: string | null) =>
      back
        ? `“${name}” dianggap tidak pernah berlaku; sejak ${day} “${back}” berlaku lagi, dan hasil yang tersentuh dihitung ulang.`
        : `“${name}” dianggap tidak pernah berlaku. Bila sejak ${day} tidak ada rencana lain, setiap hasil yang memerlukan rencana menjadi belum jelas.`,
    withdrawDraftSentence: (name: string) =>
      `“${name}” tidak dilanjutkan. Rencana yang berlaku tidak berubah.`,
    withdrawKeeps:
      'Isinya tetap tersimpan dan dapat diterbitkan lagi. Putusan dan sertifikat yang sudah keluar tidak berubah.',
    withdrawYes: 'Cabut rencana ini',
    withdrawDraftYes: 'Cabut rancangan ini',
    withdrawBack: 'Ya, hukum untuk hari-hari yang sudah lewat ikut berubah',
    withdrawBackHint: (day: string) =>
      `Rencana ini sudah berlaku sejak ${day}. Bangunan yang dibangun sejak itu akan dinilai menurut rencana sebelumnya.`,
    withdrawn: (name: string) => `“${name}” sudah dicabut.`,
  },
  {
    title: 'Plans',
    lead: 'Every version of this city’s detailed plan, the newest first. A new version begins as a draft; what is in force stays as it is until you publish.',
    list: 'List of plans',
    none: 'No plan yet',
    noneLead: 'Ask the operator to import a plan with taru plan import.',
    zonesOf: (n) => `${n} zones`,
    states: {
      draft: 'Draft',
      'in-force': 'In force',
      coming: 'Not yet in force',
      replaced: 'Replaced',
      withdrawn: 'Withdrawn',
    },
    since: (day) => `since ${day}`,
    from: (day) => `from ${day}`,
    span: (from, to) => `${from} to ${to}`,
    back: 'All plans',
    map: 'Map of zones',

    newVersion: 'Make a new version',
    draftTitle: 'New version of the plan',
    draftLead: (plan) => `The draft begins with all zones and rules of “${plan}”.`,
    draftName: 'Name',
    draftNameHint: 'At least 3 letters, for example with the year of the change.',
    draftNameShort: 'Write the name, at least 3 letters.',
    draftSuggested: (plan, year) => `${plan}, changes of ${year}`,
    draftFrom: 'In force from',
    draftFromHint: 'First day on which the draft holds, once you have published it.',
    draftFromMissing: 'Choose the day.',
    draftMake: 'Make the draft',
    drafted: 'The draft is ready to be changed.',

    tabs: 'Parts of the draft',
    tabZones: 'Zones',
    tabFlips: 'What changes?',
    panel: 'Plan sheet',
    zones: 'List of zones',
    zoneColumns: { code: 'Code', name: 'Zone', area: 'Area', changed: 'Change' },
    changed: 'Changed',
    filterCode: 'Zone code',
    searchZones: 'Find a code or name of a zone',
    foundZones: (n) => `${plural(n, 'zone', 'zones')} found in the whole plan`,
    filterChanged: 'Changed ones only',
    countedZones: (shown, all) => (shown === all ? plural(all, 'zone', 'zones') : `${shown} of ${all} zones`),
    zonesPart: (shown, all) =>
      `Showing the ${shown} largest of ${all} zones in this area. Zoom in to see the others.`,
    zonesNone: 'No zone here',
    zonesNoneLead: 'Move the map to the area of the plan, or clear the filters.',
    validity: 'Valid',
    zoneCount: 'Zones',
    codesUsed: 'Codes in use',
    chooseZone: 'Choose a zone on the map or in the list to move its border or change its code.',
    readOnly: 'This version can only be read. To change zones, make a new version.',
    mayNot: 'Only planners and supervisors can change a draft.',
    area: 'Area',
    zoneClass: 'Function',
    classes: { lindung: 'Protected area', budidaya: 'Cultivation area' },
    zoneChanged: 'Other than in the plan in force today.',

    moveBorder: 'Move the border',
    moveTitle: 'Moving the border',
    moveHow: [
      'Drag a corner. Drag an edge to add a corner. Zoom in where no corners show.',
      'Alt and click removes a corner.',
      'By keyboard: arrow keys pan the map, Enter brings the nearest corner to the crosshair, Ctrl+Z undoes, Esc cancels.',
    ],
    moveGives:
      'Neighbouring zones give way; ground that is given up goes to the neighbour with the longest common border.',
    undo: 'Undo',
    moved: (neighbours) =>
      neighbours > 0
        ? `The border is saved. ${plural(neighbours, 'neighbouring zone', 'neighbouring zones')} gave way.`
        : 'The border is saved.',
    crossing: 'The border crosses itself at the red ring. Undo, or move a corner near it.',
    areaNow: (now, before) => `${now}, before ${before}`,
    finishFirst: 'Save or cancel moving this border first.',
    changeCode: 'Change the code',
    newCode: 'New code',
    newCodeHint: 'Only codes that this plan uses: their rules are there.',
    recoded: (code) => `This zone is ${code} now.`,

    flipsLead: 'See which buildings, permits and cases get another result when this draft is published.',
    compute: 'Compute what changes',
    computeAgain: 'Compute again',
    notComputed: 'Not computed yet',
    notComputedLead:
      'Every building, permit and case on ground that changes is checked under the present plan and under the draft.',
    preparing: 'Looking for what the change touches…',
    computing: (done, all) => `Checking ${done} of ${all} buildings, permits and cases`,
    mayLeave: 'You may leave this page; the computation goes on.',
    computeFailed: 'The computation stopped before its end. Compute again.',
    computedOn: (moment, day) => `Computed ${moment}, under the law of ${day}.`,
    nothingFlips: 'No result changes',
    nothingFlipsLead: (subjects) =>
      `${subjects} buildings, permits and cases were checked; all keep their result.`,
    summary: (flips, subjects) => `${flips} of ${subjects} that were checked get another result.`,
    summaryStays: (n) => `${n} more keep theirs, but by other rules.`,
    moreRules: (n) => `and ${n} more ${n === 1 ? 'rule' : 'rules'}`,
    kinds: { building: 'Buildings', permit: 'Permits', case: 'Cases' },
    becomes: (before, after) => `${before} → ${after}`,
    becomesRead: (before, after) => `from ${before} to ${after}`,
    stays: (outcome) => `Still ${outcome.toLocaleLowerCase('en')}`,
    legacyNote:
      'Status quo: the building stood before this rule. This is not a new violation; what may be changed on it is another matter.',
    download: 'Download',
    downloadCsv: 'Table (CSV)',
    downloadMap: 'Map (GeoJSON)',
    flips: 'List of what gets another result',
    recap: 'Counts by kelurahan and rule',
    asList: 'List',
    asTable: 'Counts',
    shownAs: 'Shown as',
    filterKind: 'Kind',
    filterRule: 'Rule',
    countedFlips: (n) => `${n} listed`,
    flipsPart: (shown, all) => `Map and list hold ${shown} of ${all}. Filter, or download all.`,
    flipColumns: {
      what: 'What',
      place: 'Kelurahan',
      change: 'Change',
      rules: 'By which rules',
      rule: 'Rule',
      building: 'Buildings',
      permit: 'Permits',
      case: 'Cases',
    },
    noName: { building: 'Building without an address', permit: 'Permit without a number', case: 'Case' },
    noPlace: 'Outside every kelurahan',
    flipSheet: 'What gets another result',
    byRule: 'By rule',

    publish: 'Publish',
    publishTitle: 'Publish this draft?',
    publishSentence: (name, day, past, replaced, flipped) => {
      const begins = past ? `Since ${day}` : `From ${day}`;
      const ends = replaced ? ` replaces “${replaced}”` : ' is in force';
      const counted = flipped && flippedEn(flipped);
      const effect =
        flipped === null
          ? '; what changes has not been computed'
          : counted
            ? `, and the result of ${counted} changes`
            : ', and no result changes';
      return `${begins}, “${name}”${ends}${effect}.`;
    },
    publishYes: 'Publish this plan',
    backdated: 'Yes, this plan is back-dated',
    backdatedHint: (day) =>
      `Its first day is past. Buildings built since ${day} will be judged by this plan, also those that came under another plan then.`,
    published: (name) => `“${name}” has been published.`,
    publishAgain: 'Publish again',
    publishAgainTitle: 'Publish this plan again?',

    withdraw: 'Withdraw this plan',
    withdrawDraft: 'Withdraw this draft',
    withdrawTitle: 'Withdraw this plan?',
    withdrawDraftTitle: 'Withdraw this draft?',
    withdrawSentence: (name, day, back) =>
      back
        ? `“${name}” counts as never having been in force; since ${day} “${back}” is in force again, and the results it touches are computed anew.`
        : `“${name}” counts as never having been in force. Where there is no other plan since ${day}, every result that needs one becomes unclear.`,
    withdrawDraftSentence: (name) => `“${name}” goes no further. The plan in force stays as it is.`,
    withdrawKeeps:
      'Its content is kept and can be published again. Verdicts and certificates already given stay as they are.',
    withdrawYes: 'Withdraw this plan',
    withdrawDraftYes: 'Withdraw this draft',
    withdrawBack: 'Yes, the law of days that are past changes too',
    withdrawBackHint: (day) =>
      `This plan has been in force since ${day}. Buildings built since will be judged by the plan before it.`,
    withdrawn: (name) => `“${name}” has been withdrawn.`,
  },
);

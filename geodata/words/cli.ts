import type { TimeZone } from '../model/index.ts';
import { bilingual } from './bilingual.ts';

/** What the terminal says. */
export const cliWords = bilingual(
  {
    usage: 'Pemakaian: taru PERINTAH [argumen]',
    failed: (verb: string, why: string) => `Perintah "${verb}" gagal: ${why}`,
    holderGone: 'Basis data sedang dipakai proses lain yang tidak menjawab. Tunggu sebentar, lalu ulangi.',
    missing: (argument: string) => `Argumen ${argument} belum diisi.`,
    unknownOption: (name: string) => `Argumen ${name} tidak dikenal oleh perintah ini. Lihat: taru`,
    optionNeedsValue: (name: string) => `Argumen ${name} memerlukan nilai.`,
    optionTakesNone: (name: string) => `Argumen ${name} tidak memakai nilai.`,
    findingUnknown: (id: string) => `Tidak ada temuan ${id} di kota ini. Nomornya tertulis di lembar temuan.`,
    outUnknown: (f: { name: string; known: string }) =>
      `Jenis berkas ${f.name} tidak dapat ditulis. Pilih: ${f.known}.`,
    replayFields: (fields: string[]) => `Yang berbeda: ${fields.join('; ')}.`,
    folderMissing: (folder: string) => `Folder ${folder} tidak ada. Buat dahulu, atau pilih tempat lain.`,
    fileMissing: (file: string) => `Berkas ${file} tidak ditemukan atau tidak dapat dibaca.`,
    notJson: (file: string) =>
      `Isi ${file} bukan JSON. Perintah ini membaca GeoJSON; simpan ulang petanya sebagai GeoJSON (EPSG:4326).`,
    notChecked: (f: { number: number; pointer: string; why: string }) =>
      `${f.number}. Tidak dapat diperiksa: ${f.why}${f.pointer ? ` (${f.pointer})` : ''}`,
    findingWrong: (id: string) =>
      `"${id}" bukan nomor temuan. Nomor yang lengkap tertulis di lembar temuan, seperti 01999999-0000-7000-8000-000000000001.`,
    certificateOut: (name: string, finding: string) =>
      `Sertifikat ditulis sebagai JSON, bukan ${name}. Pakai nama yang berakhir .json. Untuk kertas atau PDF, buka /sertifikat/?temuan=${finding} di peramban lalu cetak.`,
    cityUnknown: (code: string) => `Kota ${code} belum ada. Tambahkan dengan: taru city add ${code} "NAMA"`,
    cityCodeWrong: (code: string) => `"${code}" bukan kode kabupaten/kota Kemendagri. Contoh: 12.71`,
    timeZoneUnknown: (f: { value: string; known: string }) =>
      `"${f.value}" bukan zona waktu Indonesia. Pilih: ${f.known}.`,
    cityAdded: (code: string, name: string, timeZone: TimeZone) =>
      `Kota ${code} ${name} ditambahkan, waktu ${timeZone}.`,
    cityExists: (code: string) => `Kota ${code} sudah ada.`,
    cityLine: (f: { code: string; name: string; timeZone: TimeZone; sample: boolean }) =>
      `${f.code}  ${f.name}  ${f.timeZone}${f.sample ? '  (data contoh)' : ''}`,
    noCity: 'Belum ada kota. Tambahkan dengan: taru city add KODE "NAMA"',
    nothingFound: 'Tidak ada.',
    roleWrong: (role: string) =>
      `"${role}" bukan peran. Pilih: officer, planner, supervisor, enforcer, admin.`,
    userAdded: (name: string, role: string, city: string) => `Akun ${name} (${role}, kota ${city}) dibuat.`,
    userExists: (name: string) => `Akun ${name} sudah ada. Pakai nama lain, atau: taru user reset ${name}`,
    userUnknown: (name: string) => `Akun ${name} tidak ada.`,
    userDisabled: (name: string) => `Akun ${name} dinonaktifkan dan semua sesinya ditutup.`,
    oneTimePassword: (password: string) =>
      `Kata sandi sekali pakai: ${password}\nWajib diganti saat masuk pertama kali. Tidak akan ditampilkan lagi.`,
    seeding: 'Menyiapkan kota contoh',
    seeded: (buildings: string, seconds: string) =>
      `Kota contoh siap: ${buildings} bangunan, ${seconds} detik.`,
    seedPresent: (code: string) => `Kota ${code} sudah ada; data contoh tidak dibuat ulang.`,
    sweeping: 'Menyisir bangunan',
    sweptElsewhere: 'Kota ini sedang disisir oleh proses lain; ditunggu sampai selesai atau berhenti.',
    sweptOverlaps: (rows: string, buildings: string, file: string) =>
      `${rows} tumpang tindih dari ${buildings} bangunan ditulis ke ${file}.`,
    sweptOutcomes: (buildings: string, violates: string, unclear: string, complies: string) =>
      `${buildings} bangunan: ${violates} melanggar, ${unclear} belum jelas, ${complies} sesuai.`,
    sweptOutdated: 'Kota berubah selama disisir; yang berubah disisir lagi.',
    sweptStillOutdated:
      'Kota terus berubah selama disisir: hasilnya bisa sudah tidak benar, dan tidak ditulis ke berkas. Ulangi sesudah pemuatan data selesai.',
    replaySame: (ruleSet: string) => `Sama sampai ke byte, menurut aturan ${ruleSet}.`,
    replayDifferent: (ruleSet: string) =>
      `BERBEDA, padahal menurut aturan yang sama (${ruleSet}). Sertifikat ini sudah diubah, atau bukan dari sini. Unduh yang asli dari lembar temuan, atau: taru certificate TEMUAN --city KODE --out BERKAS`,
    authenticityUnchecked:
      'Hanya perhitungannya yang diperiksa; keaslian tidak diperiksa. Untuk membandingkan dengan catatan kota: --city KODE',
    authenticity: {
      genuine: (city: string) => `Asli: inilah berkas yang tercatat ketika temuan diterima di kota ${city}.`,
      'not-from-here': (city: string) =>
        `BUKAN DARI CATATAN INI: kota ${city} tidak mencatat berkas seperti ini. Jangan dipakai sebagai bukti; minta berkas aslinya dari kota itu.`,
      'not-kept': (city: string) =>
        `Keaslian tidak dapat diperiksa: temuan ini diterima sebelum kota ${city} mencatat sidik sertifikat.`,
    },
    replayOther: (then: string, now: string) =>
      `Sertifikat dibuat dengan aturan ${then}; di sini ada ${now}. Jawaban aturan sekarang, di samping yang lama:`,
    notCertificate: (file: string) =>
      `${file} bukan sertifikat pemeriksaan. Unduh berkasnya dari lembar temuan, atau: taru certificate TEMUAN --city KODE --out BERKAS`,
    writtenTo: (file: string) => `Ditulis ke ${file}.`,
    auditIntact: (city: string, events: string, head: string) =>
      `Kota ${city}: ${events} peristiwa, rantai utuh. Kepala: ${head}`,
    auditBroken: (city: string, seq: string) => `Kota ${city}: rantai putus pada peristiwa nomor ${seq}.`,
    backupDone: (folder: string, size: string, files: string) =>
      `Cadangan ditulis ke ${folder}: basis data ${size}, ${files} berkas foto.`,
    backupOnlyEmbedded:
      'Cadangan ini untuk basis data bawaan. Untuk PostgreSQL pakai pg_dump atau arsip WAL; lihat README.',
    backupSound: (folder: string) => `Cadangan di ${folder} utuh.`,
    backupBroken: (what: string) => `Cadangan rusak: ${what}.`,
    folderNotEmpty: (folder: string) => `Folder ${folder} sudah berisi. Pakai folder yang kosong.`,
    restoreNeedsEmpty: (folder: string) =>
      `DATA_DIR (${folder}) sudah berisi basis data. Pindahkan dahulu, lalu ulangi.`,
    restoreNeedsRest: 'Hentikan peladen dahulu, atau pulihkan ke DATA_DIR lain.',
    restored: (folder: string) => `Dipulihkan ke ${folder}. Jalankan: npm start`,
    building: 'Menyusun halaman web…',
    opening: 'Membuka basis data…',
    folderHeld: (folder: string) =>
      `Folder data ${folder} sedang dipakai peladen lain. Hentikan peladen itu, atau pakai DATA_DIR lain.`,
    serving: (address: string) => `Patrol TARU siap: ${address}`,
    demoAccounts: (password: string) =>
      `Akun demo (hanya ditampilkan kali ini), kata sandi untuk semua: ${password}`,
    demoLine: (username: string, role: string, path: string) =>
      `  ${username.padEnd(12)} ${role.padEnd(28)} ${path}`,
    stopping: 'Menutup…',
    roles: {
      officer: 'petugas',
      planner: 'perencana',
      supervisor: 'kepala bidang',
      enforcer: 'Satpol PP',
      admin: 'admin',
      citizen: 'warga',
    },
  },
  {
    usage: 'Usage: taru VERB [arguments]',
    failed: (verb: string, why: string) => `"${verb}" failed: ${why}`,
    holderGone: 'Another process holds the store and does not answer. Wait a moment and try again.',
    missing: (argument: string) => `${argument} is missing.`,
    unknownOption: (name: string) => `This verb knows no argument ${name}. See: taru`,
    optionNeedsValue: (name: string) => `Argument ${name} needs a value.`,
    optionTakesNone: (name: string) => `Argument ${name} takes no value.`,
    findingUnknown: (id: string) => `There is no finding ${id} in this city. Its id stands on its sheet.`,
    outUnknown: (f: { name: string; known: string }) =>
      `A file ${f.name} cannot be written. Choose: ${f.known}.`,
    replayFields: (fields: string[]) => `What differs: ${fields.join('; ')}.`,
    folderMissing: (folder: string) =>
      `There is no folder ${folder}. Make it first, or choose another place.`,
    fileMissing: (file: string) => `${file} was not found or cannot be read.`,
    notJson: (file) =>
      `What ${file} holds is not JSON. This verb reads GeoJSON; save the map again as GeoJSON (EPSG:4326).`,
    notChecked: (f) => `${f.number}. Cannot be checked: ${f.why}${f.pointer ? ` (${f.pointer})` : ''}`,
    findingWrong: (id) =>
      `"${id}" is not the id of a finding. The whole id stands on its sheet, such as 01999999-0000-7000-8000-000000000001.`,
    certificateOut: (name, finding) =>
      `A certificate is written as JSON, not as ${name}. Use a name that ends in .json. For paper or PDF open /sertifikat/?temuan=${finding} in a browser and print.`,
    cityUnknown: (code: string) => `There is no city ${code} yet. Add it with: taru city add ${code} "NAME"`,
    cityCodeWrong: (code: string) => `"${code}" is not a Kemendagri code of a kabupaten/kota. Example: 12.71`,
    timeZoneUnknown: (f) => `"${f.value}" is no time zone of Indonesia. Choose: ${f.known}.`,
    cityAdded: (code, name, timeZone) => `City ${code} ${name} added, time ${timeZone}.`,
    cityExists: (code: string) => `City ${code} exists already.`,
    cityLine: (f) => `${f.code}  ${f.name}  ${f.timeZone}${f.sample ? '  (sample data)' : ''}`,
    noCity: 'No city yet. Add one with: taru city add CODE "NAME"',
    nothingFound: 'None.',
    roleWrong: (role: string) =>
      `"${role}" is not a role. Choose: officer, planner, supervisor, enforcer, admin.`,
    userAdded: (name: string, role: string, city: string) => `Account ${name} (${role}, city ${city}) made.`,
    userExists: (name: string) =>
      `Account ${name} exists already. Use another name, or: taru user reset ${name}`,
    userUnknown: (name: string) => `There is no account ${name}.`,
    userDisabled: (name: string) => `Account ${name} is disabled and all its sessions are closed.`,
    oneTimePassword: (password: string) =>
      `One-time password: ${password}\nIt must be changed at the first log-in. It will not be shown again.`,
    seeding: 'Preparing the sample city',
    seeded: (buildings: string, seconds: string) =>
      `Sample city ready: ${buildings} buildings, ${seconds} s.`,
    seedPresent: (code: string) => `City ${code} exists already; the sample was not made again.`,
    sweeping: 'Sweeping buildings',
    sweptElsewhere: 'Another process is sweeping this city; waiting until it ends or stops.',
    sweptOverlaps: (rows: string, buildings: string, file: string) =>
      `${rows} overlaps of ${buildings} buildings written to ${file}.`,
    sweptOutcomes: (buildings: string, violates: string, unclear: string, complies: string) =>
      `${buildings} buildings: ${violates} violate, ${unclear} unclear, ${complies} comply.`,
    sweptOutdated: 'The city changed while it was swept; what has changed is swept again.',
    sweptStillOutdated:
      'The city keeps changing while it is swept: the outcomes may no longer be right, and are not written to a file. Try again when the imports are done.',
    replaySame: (ruleSet: string) => `The same to the byte, under rules ${ruleSet}.`,
    replayDifferent: (ruleSet: string) =>
      `DIFFERENT, though under the same rules (${ruleSet}). This certificate was changed, or is not from here. Download the original from the finding’s sheet, or: taru certificate FINDING --city CODE --out FILE`,
    authenticityUnchecked:
      'Only the arithmetic was checked; authenticity was not. To compare with the record of the city: --city CODE',
    authenticity: {
      genuine: (city) => `Genuine: this is the file recorded when the finding was received in city ${city}.`,
      'not-from-here': (city) =>
        `NOT FROM THIS RECORD: city ${city} has recorded no such file. Do not use it as evidence; ask that city for the original.`,
      'not-kept': (city) =>
        `Authenticity cannot be checked: the finding was received before city ${city} recorded digests of certificates.`,
    },
    replayOther: (then: string, now: string) =>
      `The certificate was made with rules ${then}; here are ${now}. Their answer, beside the old one:`,
    notCertificate: (file: string) =>
      `${file} is not the certificate of a check. Download it from the finding’s sheet, or: taru certificate FINDING --city CODE --out FILE`,
    writtenTo: (file: string) => `Written to ${file}.`,
    auditIntact: (city: string, events: string, head: string) =>
      `City ${city}: ${events} events, chain intact. Head: ${head}`,
    auditBroken: (city: string, seq: string) => `City ${city}: the chain breaks at event ${seq}.`,
    backupDone: (folder: string, size: string, files: string) =>
      `Backup written to ${folder}: database ${size}, ${files} photo files.`,
    backupOnlyEmbedded:
      'This backup is for the embedded store. For PostgreSQL use pg_dump or WAL archiving; see the README.',
    backupSound: (folder: string) => `The backup in ${folder} is sound.`,
    backupBroken: (what: string) => `The backup is damaged: ${what}.`,
    folderNotEmpty: (folder: string) => `Folder ${folder} is not empty. Use an empty one.`,
    restoreNeedsEmpty: (folder: string) =>
      `DATA_DIR (${folder}) holds a database already. Move it away first and try again.`,
    restoreNeedsRest: 'Stop the server first, or restore to another DATA_DIR.',
    restored: (folder: string) => `Restored to ${folder}. Run: npm start`,
    building: 'Building the web pages…',
    opening: 'Opening the store…',
    folderHeld: (folder: string) =>
      `Another server holds the data folder ${folder}. Stop it, or use another DATA_DIR.`,
    serving: (address: string) => `Patrol TARU is ready: ${address}`,
    demoAccounts: (password: string) => `Demo accounts (shown this once), one password for all: ${password}`,
    demoLine: (username: string, role: string, path: string) =>
      `  ${username.padEnd(12)} ${role.padEnd(28)} ${path}`,
    stopping: 'Closing…',
    roles: {
      officer: 'officer',
      planner: 'planner',
      supervisor: 'head of division',
      enforcer: 'Satpol PP',
      admin: 'admin',
      citizen: 'citizen',
    },
  },
);

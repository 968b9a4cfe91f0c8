import type { SettingPath, SettingUnit } from '../model/index.ts';
import { bilingual } from './bilingual.ts';

type Told = { label: string; hint: string };

/** What a city decides for itself: the screen of the administrator, and the command line. */
export const settingWords = bilingual<{
  title: string;
  lead: string;
  notForRole: string;
  groups: Record<'privacy' | 'patrol' | 'worth', { title: string; lead: string }>;
  fields: Record<SettingPath, Told>;
  units: Record<SettingUnit, string>;
  ours: (value: string) => string;
  between: (min: string, max: string) => string;
  placeWrong: string;
  none: string;
  save: string;
  saved: string;
  discard: string;
  changed: (n: number) => string;
  unknown: (path: string) => string;
  valueWrong: (path: string, value: string) => string;
  stays: (path: string, value: string) => string;
  became: (path: string, was: string, is: string) => string;
}>(
  {
    title: 'Pengaturan kota',
    lead: 'Berlaku untuk seluruh kota begitu disimpan. Setiap perubahan dicatat dalam riwayat.',
    notForRole: 'Hanya administrator yang mengatur kota.',
    groups: {
      privacy: {
        title: 'Jejak petugas',
        lead: 'Jejak adalah data pribadi (UU 27/2022): simpan sesingkat mungkin.',
      },
      patrol: { title: 'Patroli', lead: 'Cara patroli disusun dan kapan sesuatu menunggu kunjungan.' },
      worth: {
        title: 'Bobot',
        lead: 'Semakin besar, semakin didahulukan saat patroli disusun.',
      },
    },
    fields: {
      trackDays: {
        label: 'Jejak dihapus setelah',
        hint: 'Titik jejak petugas dihapus; jarak tempuh dan tempat temuan tetap.',
      },
      viewM: { label: 'Jarak pandang', hint: 'Sejauh ini dari jejak petugas dihitung sudah terlihat.' },
      'patrol.office': {
        label: 'Titik berangkat',
        hint: 'Bujur, lintang, misalnya 98,66512; 3,58921. Kosongkan bila tidak ada.',
      },
      'patrol.speedKmh': {
        label: 'Laju rata-rata',
        hint: 'Di dalam kota, termasuk lampu merah dan mencari alamat.',
      },
      'patrol.visitMinutes': { label: 'Lama kunjungan', hint: 'Bila tidak ditentukan lain.' },
      'patrol.areaDays': {
        label: 'Jalan lama tidak dilihat setelah',
        hint: 'Petak sekitar 550 × 550 m yang kurang dari separuhnya terlihat selama itu masuk pekerjaan terbuka.',
      },
      'patrol.revisitDays': {
        label: 'Dilihat lagi setelah',
        hint: 'Kasus terbuka, dan temuan yang belum diputus.',
      },
      'patrol.questionDays': {
        label: 'Pertanyaan dijawab dalam',
        hint: 'Tenggat petugas menjawab pertanyaan kantor.',
      },
      'patrol.reportDays': { label: 'Aduan dilihat dalam', hint: 'Tenggat kunjungan ke tempat aduan warga.' },
      'patrol.worth.violates': { label: 'Kasus yang melanggar', hint: 'Nilai kunjungannya sendiri.' },
      'patrol.worth.unclear': { label: 'Kasus yang belum jelas', hint: 'Nilai kunjungannya sendiri.' },
      'patrol.worth.complies': { label: 'Kasus tanpa pelanggaran', hint: 'Nilai kunjungannya sendiri.' },
      'patrol.worth.question': { label: 'Pertanyaan kantor', hint: 'Nilai kunjungannya sendiri.' },
      'patrol.worth.report': { label: 'Aduan warga', hint: 'Nilai kunjungannya sendiri.' },
      'patrol.worth.area': { label: 'Jalan yang lama tidak dilihat', hint: 'Nilai kunjungannya sendiri.' },
      'patrol.due': { label: 'Tambahan saat tenggat', hint: 'Penuh pada hari tenggat dan sesudahnya.' },
      'patrol.dueDays': { label: 'Tambahan tenggat tumbuh selama', hint: 'Hari sebelum tenggat.' },
      'patrol.unseen': {
        label: 'Tambahan bila lama tidak dilihat',
        hint: 'Penuh bila belum pernah dilihat.',
      },
      'patrol.unseenDays': { label: 'Tambahan itu tumbuh selama', hint: 'Sejak terakhir dilihat.' },
    },
    units: { days: 'hari', minutes: 'menit', metres: 'm', 'km/h': 'km/jam', weight: '', place: '' },
    ours: (value) => `Bawaan: ${value}.`,
    between: (min, max) => `Isi angka ${min} sampai ${max}.`,
    placeWrong: 'Tulis bujur dan lintang, dipisah titik koma, di dalam kota.',
    none: 'tidak ada',
    save: 'Simpan pengaturan',
    saved: 'Pengaturan disimpan.',
    discard: 'Batalkan perubahan',
    changed: (n) => `${n} perubahan belum disimpan`,
    unknown: (path) => `Tidak ada pengaturan ${path}. Lihat: taru setting list --city C`,
    valueWrong: (path, value) => `${value} tidak dapat dipakai untuk ${path}.`,
    stays: (path, value) => `${path} tetap ${value}`,
    became: (path, was, is) => `${path}: ${was} → ${is}`,
  },
  {
    title: 'Settings of the city',
    lead: 'They hold for the whole city as soon as they are saved. Every change is written into the history.',
    notForRole: 'Only the administrator sets these.',
    groups: {
      privacy: {
        title: 'Officers’ tracks',
        lead: 'Tracks are personal data (Law 27/2022): keep them as briefly as possible.',
      },
      patrol: { title: 'Patrols', lead: 'How patrols are planned, and when something waits for a visit.' },
      worth: { title: 'Weights', lead: 'The larger, the earlier when patrols are planned.' },
    },
    fields: {
      trackDays: {
        label: 'Tracks are deleted after',
        hint: 'Positions of officers are deleted; kilometres and places of findings stay.',
      },
      viewM: { label: 'Range of view', hint: 'So far from an officer’s track counts as seen.' },
      'patrol.office': {
        label: 'Where squads set out',
        hint: 'Longitude, latitude, such as 98.66512; 3.58921. Leave it empty when there is none.',
      },
      'patrol.speedKmh': {
        label: 'Average speed',
        hint: 'Through the city, with stops at lights and looking for a place.',
      },
      'patrol.visitMinutes': { label: 'Length of a visit', hint: 'Where nobody says otherwise.' },
      'patrol.areaDays': {
        label: 'Streets are long unseen after',
        hint: 'Squares of about 550 × 550 m of which less than half was in view for so long become open work.',
      },
      'patrol.revisitDays': {
        label: 'Looked at again after',
        hint: 'Open cases, and findings that nobody has decided.',
      },
      'patrol.questionDays': {
        label: 'Questions answered within',
        hint: 'Deadline for an officer to answer the office.',
      },
      'patrol.reportDays': {
        label: 'Complaints looked at within',
        hint: 'Deadline for a visit to the place.',
      },
      'patrol.worth.violates': { label: 'Case that violates', hint: 'What a visit is worth by itself.' },
      'patrol.worth.unclear': { label: 'Case that is unclear', hint: 'What a visit is worth by itself.' },
      'patrol.worth.complies': {
        label: 'Case without a violation',
        hint: 'What a visit is worth by itself.',
      },
      'patrol.worth.question': { label: 'Question of the office', hint: 'What a visit is worth by itself.' },
      'patrol.worth.report': { label: 'Citizen’s complaint', hint: 'What a visit is worth by itself.' },
      'patrol.worth.area': { label: 'Streets not seen for long', hint: 'What a visit is worth by itself.' },
      'patrol.due': { label: 'Added at the deadline', hint: 'In full on its day and after.' },
      'patrol.dueDays': { label: 'That grows over', hint: 'Days before the deadline.' },
      'patrol.unseen': { label: 'Added when not seen for long', hint: 'In full where nobody ever was.' },
      'patrol.unseenDays': { label: 'That grows over', hint: 'Since somebody saw it last.' },
    },
    units: { days: 'days', minutes: 'minutes', metres: 'm', 'km/h': 'km/h', weight: '', place: '' },
    ours: (value) => `By default: ${value}.`,
    between: (min, max) => `Give a number from ${min} to ${max}.`,
    placeWrong: 'Write longitude and latitude with a semicolon between, within the city.',
    none: 'none',
    save: 'Save settings',
    saved: 'Settings saved.',
    discard: 'Discard changes',
    changed: (n) => `${n} ${n === 1 ? 'change' : 'changes'} not saved`,
    unknown: (path) => `There is no setting ${path}. See: taru setting list --city C`,
    valueWrong: (path, value) => `${value} cannot be used for ${path}.`,
    stays: (path, value) => `${path} stays ${value}`,
    became: (path, was, is) => `${path}: ${was} → ${is}`,
  },
);

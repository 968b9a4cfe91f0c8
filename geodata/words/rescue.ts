import { bilingual } from './bilingual.ts';

interface Counts {
  taken: string;
  known: string;
}

/** Words about emergency files of tablets, on the terminal and on the desk. */
export const rescueWords = bilingual(
  {
    title: 'Kiriman darurat',
    lead: 'Masukkan berkas darurat (.zip) dari tablet petugas. Isinya dicatat atas nama petugas yang membuatnya; berkas yang sama boleh dimasukkan berkali-kali.',
    choose: 'Pilih berkas .zip',
    import: 'Masukkan',
    importing: 'Sedang dimasukkan…',
    counts: ({ taken, known }: Counts) => `${taken} diterima, ${known} sudah ada.`,
    wouldTake: ({ taken, known }: Counts) =>
      `Uji coba, tidak ada yang disimpan: ${taken} akan diterima, ${known} sudah ada.`,
    refusedCount: (count: string) => `${count} ditolak:`,
    refused: (name: string, why: string) => `${name}: ${why}`,
    drafts: (count: string) =>
      `${count} draf belum selesai: hanya petugasnya yang dapat membukanya, pada tablet itu.`,
    plainNeedsAuthor: 'Ada isi tanpa segel. Sebutkan petugasnya dengan --as NAMA.',
    unreadable: (file: string) => `${file} bukan berkas darurat dari tablet, atau rusak.`,
    nothing: 'Tidak ada yang dapat diterima dari berkas ini.',
  },
  {
    title: 'Emergency delivery',
    lead: 'Bring in the emergency file (.zip) of an officer’s tablet. What is in it is recorded as the work of the officer who made it; the same file may be brought in again and again.',
    choose: 'Choose a .zip file',
    import: 'Bring in',
    importing: 'Being brought in…',
    counts: ({ taken, known }: Counts) => `${taken} received, ${known} here already.`,
    wouldTake: ({ taken, known }: Counts) =>
      `A trial, nothing is kept: ${taken} would be received, ${known} are here already.`,
    refusedCount: (count: string) => `${count} refused:`,
    refused: (name: string, why: string) => `${name}: ${why}`,
    drafts: (count: string) =>
      `${count} unfinished drafts: only their officer can open them, on that tablet.`,
    plainNeedsAuthor: 'Some of it is not sealed. Name the officer with --as NAME.',
    unreadable: (file: string) => `${file} is no emergency file of a tablet, or it is damaged.`,
    nothing: 'Nothing of this file could be received.',
  },
);

import { bilingual } from './bilingual.ts';

/** What an officer reads of a finding as it was written, wherever it is now. */
export const writtenWords = bilingual(
  {
    title: 'Yang Anda catat',
    at: (moment: string) => `Dicatat ${moment}`,
    note: 'Catatan',
    noNote: 'Tanpa catatan.',
    photosHere: (n: number) => `${n} foto di perangkat ini`,
    photosGone: (n: number) => `${n} foto ada di server; terlihat dengan jaringan.`,
    voices: (n: number) => `${n} catatan suara`,
  },
  {
    title: 'What you recorded',
    at: (moment) => `Recorded ${moment}`,
    note: 'Note',
    noNote: 'No note.',
    photosHere: (n) => `${n} ${n === 1 ? 'photo' : 'photos'} on this device`,
    photosGone: (n) => `${n} ${n === 1 ? 'photo is' : 'photos are'} on the server; shown with a network.`,
    voices: (n) => `${n} ${n === 1 ? 'voice note' : 'voice notes'}`,
  },
);

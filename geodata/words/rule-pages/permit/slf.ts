import { bilingual } from '../../bilingual.ts';
import type { RulePage } from '../rule-page.ts';

export const slf = bilingual<RulePage>(
  {
    question: 'Apakah bangunan memiliki sertifikat laik fungsi yang berlaku?',
    formula:
      'SLF berlaku yang mencakup seluruh bangunan (boleh lewat garisnya paling jauh 0,1 m), atau PBG miliknya yang berstatus SLF terbit.',
    counts: [
      'SLF tanpa tanggal berakhir dianggap berlaku 20 tahun untuk hunian dan 5 tahun untuk fungsi lain; sesudahnya jawabannya belum jelas.',
      'SLF yang berakhir atau dicabut adalah pelanggaran, kecuali SLF terbit lagi bersama PBG yang lebih baru.',
      'Kewajiban ini berlangsung selama bangunan dipakai: tidak ada status quo.',
      'Tanpa catatan SLF jawabannya belum jelas: bangunan mungkin belum dipakai.',
    ],
    blind: [
      'Apakah bangunan sudah dipakai.',
      'Rumah susun: dihitung sebagai hunian, padahal SLF-nya berlaku 5 tahun.',
      'SLF dengan hanya alamat: harus ditempatkan dahulu oleh orang.',
    ],
  },
  {
    question: 'Is the building certified fit for its function?',
    formula:
      'An SLF in force that covers the whole building (its line may be passed by 0.1 m), or its own PBG with the status that the SLF was issued.',
    counts: [
      'An SLF without a stated end is taken to last 20 years for dwellings and 5 years for others; after that the answer is unclear.',
      'An expired or revoked SLF is a violation, unless one was issued again with a later PBG.',
      'The duty lasts as long as the building is used: there is no status quo.',
      'With no SLF on record the answer is unclear: the building may not be in use yet.',
    ],
    blind: [
      'Whether the building is in use.',
      'Flats: taken as dwellings, though their SLF lasts 5 years.',
      'An SLF with an address only: a person must place it first.',
    ],
  },
);

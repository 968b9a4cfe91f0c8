import { bilingual } from '../../bilingual.ts';
import type { RulePage } from '../rule-page.ts';

export const permitStoreys = bilingual<RulePage>(
  {
    question: 'Apakah jumlah lantai tidak lebih dari yang diizinkan?',
    formula: 'Selisih = lantai menurut izin − lantai yang dibangun.',
    counts: [
      'Dibandingkan dengan PBG dan IMB yang berlaku dan menutup paling sedikit 10 % bangunan, atau disebut nomornya.',
      'Beberapa izin: sesuai bila semua mengizinkan, melanggar bila tidak satu pun mengizinkan; di antaranya belum jelas.',
    ],
    blind: ['Basemen dan mezanin: dihitung seperti petugas menyebutkannya.'],
  },
  {
    question: 'Has the building no more storeys than permitted?',
    formula: 'Margin = storeys permitted − storeys built.',
    counts: [
      'Compared with PBG and IMB in force that cover at least 10 % of the building, or are named.',
      'Several permits: compliant if all allow it, a violation if none does; between the two, unclear.',
    ],
    blind: ['Basements and mezzanines: counted as the officer states them.'],
  },
);

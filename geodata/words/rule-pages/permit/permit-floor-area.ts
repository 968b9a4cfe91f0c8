import { bilingual } from '../../bilingual.ts';
import type { RulePage } from '../rule-page.ts';

export const permitFloorArea = bilingual<RulePage>(
  {
    question: 'Apakah luas seluruh lantai tidak lebih dari yang diizinkan?',
    formula: 'Selisih = luas lantai menurut izin − luas lantai yang dibangun, dalam m².',
    counts: [
      'Dibandingkan dengan PBG dan IMB yang berlaku dan menutup paling sedikit 10 % bangunan, atau disebut nomornya.',
      'Beberapa izin: sesuai bila setiap izin mengizinkan, melanggar bila jumlah semuanya pun terlampaui; di antaranya belum jelas.',
    ],
    blind: ['Luas lantai tidak ditaksir dari tapak: harus disebutkan.'],
  },
  {
    question: 'Is the floor area of all storeys no more than permitted?',
    formula: 'Margin = floor area permitted − floor area built, in m².',
    counts: [
      'Compared with PBG and IMB in force that cover at least 10 % of the building, or are named.',
      'Several permits: compliant if each allows it, a violation if even their sum is exceeded; between the two, unclear.',
    ],
    blind: ['Floor area is not estimated from the footprint: it must be stated.'],
  },
);

import { bilingual } from '../../bilingual.ts';
import type { RulePage } from '../rule-page.ts';

export const permitHeight = bilingual<RulePage>(
  {
    question: 'Apakah bangunan tidak lebih tinggi dari yang diizinkan?',
    formula: 'Selisih = tinggi menurut izin − tinggi yang dibangun, dalam meter.',
    counts: [
      'Dibandingkan dengan PBG dan IMB yang berlaku dan menutup paling sedikit 10 % bangunan, atau disebut nomornya.',
      'Beberapa izin: sesuai bila semua mengizinkan, melanggar bila tidak satu pun mengizinkan; di antaranya belum jelas.',
    ],
    blind: [
      'Ketelitian ukuran tinggi: angka yang disebut dianggap benar.',
      'Dari mana izin mengukur tinggi.',
    ],
  },
  {
    question: 'Is the building no higher than permitted?',
    formula: 'Margin = height permitted − height built, in metres.',
    counts: [
      'Compared with PBG and IMB in force that cover at least 10 % of the building, or are named.',
      'Several permits: compliant if all allow it, a violation if none does; between the two, unclear.',
    ],
    blind: [
      'The accuracy of the height: the stated figure is taken as it is.',
      'From where the permit measures heights.',
    ],
  },
);

import { bilingual } from '../../bilingual.ts';
import type { RulePage } from '../rule-page.ts';

export const fence = bilingual<RulePage>(
  {
    question: 'Apakah pagar berdiri di luar ruang milik jalan (GSP)?',
    formula:
      'Jarak terpendek dari pagar ke as jalan − ½ lebar ruang milik jalan ≥ 0, atau ≥ GSP yang ditetapkan rencana.',
    counts: [
      'Yang digambar sebagai garis dianggap pagar.',
      'Jalan tanpa lebar dalam jarak 15 m membuat jawabannya belum jelas.',
    ],
    blind: [
      'Lebar jalan yang direncanakan (roilen), bila lapisan jalan hanya memuat lebar yang ada.',
      'Tinggi dan bentuk pagar.',
    ],
  },
  {
    question: 'Does the fence stand outside the road reserve (GSP)?',
    formula:
      'Least distance from the fence to the road’s axis − ½ width of the reserve ≥ 0, or ≥ the fence line that the plan sets.',
    counts: [
      'What is drawn as a line is taken for a fence.',
      'A road without a width within 15 m makes the answer unclear.',
    ],
    blind: [
      'Planned widths (roilen), where the layer holds only the width that is there.',
      'Height and make of the fence.',
    ],
  },
);

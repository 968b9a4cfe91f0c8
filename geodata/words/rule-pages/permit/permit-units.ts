import { bilingual } from '../../bilingual.ts';
import type { RulePage } from '../rule-page.ts';

export const permitUnits = bilingual<RulePage>(
  {
    question: 'Apakah jumlah unit (rumah, toko) tidak lebih dari yang diizinkan?',
    formula: 'Selisih = unit menurut izin − unit yang dibangun.',
    counts: [
      'Dibandingkan dengan PBG dan IMB yang berlaku dan menutup paling sedikit 10 % bangunan, atau disebut nomornya.',
      'Beberapa izin: sesuai bila setiap izin mengizinkan, melanggar bila jumlah semuanya pun terlampaui; di antaranya belum jelas.',
    ],
    blind: [
      'Unit dari izin yang sama di bangunan lain: satu izin untuk banyak rumah dibandingkan bangunan demi bangunan.',
    ],
  },
  {
    question: 'Are there no more units (dwellings, shops) than permitted?',
    formula: 'Margin = units permitted − units built.',
    counts: [
      'Compared with PBG and IMB in force that cover at least 10 % of the building, or are named.',
      'Several permits: compliant if each allows it, a violation if even their sum is exceeded; between the two, unclear.',
    ],
    blind: [
      'Units of the same permit in other buildings: a permit for many houses is compared building by building.',
    ],
  },
);

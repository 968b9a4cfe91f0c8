import { bilingual } from '../../bilingual.ts';
import type { RulePage } from '../rule-page.ts';

export const permitFunction = bilingual<RulePage>(
  {
    question: 'Apakah bangunan dipakai untuk fungsi yang tertulis di izinnya?',
    formula:
      'Fungsi yang dipakai dibandingkan dengan fungsi di izin menurut artinya: hunian, keagamaan, usaha, sosial dan budaya, khusus, campuran.',
    counts: [
      'Dibandingkan dengan PBG dan IMB yang berlaku dan menutup paling sedikit 10 % bangunan, atau disebut nomornya.',
      'Tulisan kantor seperti “Fungsi Hunian”, “RTT”, atau “perkantoran” dibaca menurut artinya; ruko dan rukan adalah campuran.',
      'Fungsi yang rinciannya tertulis (“hunian dan usaha”) mencakup masing-masing.',
      'Tulisan yang tidak dikenal membuat jawabannya belum jelas.',
    ],
    blind: [
      'Subfungsi: rumah yang dipakai sebagai rumah kos tetap hunian.',
      'Sebagian bangunan yang dipakai lain, bila tidak disebutkan.',
    ],
  },
  {
    question: 'Is the building used for the function that its permit names?',
    formula:
      'The function in use is compared with the permitted one by meaning: dwelling, religious, business, social and cultural, special, mixed.',
    counts: [
      'Compared with PBG and IMB in force that cover at least 10 % of the building, or are named.',
      'Spellings of offices such as “Fungsi Hunian”, “RTT” or “perkantoran” are read by meaning; ruko and rukan are mixed.',
      'A mix that is spelled out (“hunian dan usaha”) holds each of its parts.',
      'A spelling that is not known makes the answer unclear.',
    ],
    blind: [
      'Sub-functions: a house let by rooms is still a dwelling.',
      'Another use of a part of the building that nobody stated.',
    ],
  },
);

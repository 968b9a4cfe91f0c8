import { bilingual } from '../../bilingual.ts';
import type { RulePage } from '../rule-page.ts';

export const height = bilingual<RulePage>(
  {
    question: 'Apakah bangunan tidak lebih tinggi dari batas zona?',
    formula: 'Tinggi = permukaan tanah (peil) sampai puncak atap, dalam meter, ≤ batas zona persilnya.',
    counts: [
      'Tinggi sebagaimana diukur orang atau tercatat di data bangunan.',
      'Baris aturan yang paling khusus dipakai: kelas jalan, resapan, luas persil, fungsi.',
    ],
    blind: [
      'Antena, menara, dan tangki air, bila tidak ikut diukur.',
      'Batas tinggi di sekitar bandar udara (KKOP): dinilai tersendiri, dan yang terendah yang berlaku.',
    ],
  },
  {
    question: 'Is the building no higher than the zone allows?',
    formula:
      'Height = from the ground (peil) to the top of the roof, metres, ≤ the limit of the parcel’s zone.',
    counts: [
      'The height as a person measured it or as the building data holds it.',
      'The most specific row counts: road class, recharge, parcel size, function.',
    ],
    blind: [
      'Aerials, towers and tanks, where they were not measured.',
      'Limits around airfields (KKOP): judged by themselves, and the lower one holds.',
    ],
  },
);

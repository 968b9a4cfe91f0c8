import { bilingual } from '../../bilingual.ts';
import type { RulePage } from '../rule-page.ts';

export const drainage = bilingual<RulePage>(
  {
    question: 'Apakah bangunan di luar parit dan saluran drainase?',
    formula:
      'Jarak terpendek dari bangunan ke as saluran − ½ lebar saluran ≥ 0 (m), atau ≥ jarak yang diminta rencana.',
    counts: [
      'Saluran tanpa lebar yang lebih dekat dari 2,5 m menjadikan jawabannya belum jelas.',
      'Sungai dan kanal bersempadan dinilai oleh sempadan sungai.',
      'Bangunan sebelum PP 36/2005 dijawab sebagai status quo; pasal peralihannya belum diverifikasi.',
    ],
    blind: [
      'Jembatan kecil dan penutup saluran yang diizinkan.',
      'Saluran tertutup di bawah bangunan yang tidak dipetakan.',
    ],
  },
  {
    question: 'Does the building stay off drains and ditches?',
    formula:
      'Least distance from the building to the drain’s axis − ½ width of the drain ≥ 0 (m), or ≥ the distance that the plan asks for.',
    counts: [
      'A drain of unstated width nearer than 2.5 m makes the answer unclear.',
      'Rivers and canals with a setback are judged by the river setback.',
      'A building from before PP 36/2005 is answered as status quo; the transitional article is not yet verified.',
    ],
    blind: [
      'Small bridges and covers that were permitted.',
      'Closed drains under buildings that nobody mapped.',
    ],
  },
);

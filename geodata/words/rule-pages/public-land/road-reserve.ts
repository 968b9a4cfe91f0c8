import { bilingual } from '../../bilingual.ts';
import type { RulePage } from '../rule-page.ts';

export const roadReserve = bilingual<RulePage>(
  {
    question: 'Apakah bangunan di luar ruang milik jalan?',
    formula:
      'Jarak terpendek dari bangunan ke as jalan − ½ lebar ruang milik jalan ≥ 0 (m), atau ≥ jarak yang diminta rencana.',
    counts: [
      'Lebar jalan di peta dibaca sebagai lebar ruang milik jalan, sama ke kedua sisi.',
      'Jalan tanpa lebar yang lebih dekat dari 15 m (separuh dari 30 m, PP 34/2006 ps. 40) menjadikan jawabannya belum jelas.',
      'Bangunan sebelum PP 34/2006 dijawab sebagai status quo; pasal peralihannya belum diverifikasi.',
    ],
    blind: [
      'Ruang milik jalan yang tidak simetris terhadap as.',
      'Jalan yang diperlebar sesudah bangunan berdiri, dan rencana pelebaran.',
      'Izin memakai ruang milik jalan.',
    ],
  },
  {
    question: 'Does the building stay off the ground of the road?',
    formula:
      'Least distance from the building to the road’s axis − ½ width of the road reserve ≥ 0 (m), or ≥ the distance that the plan asks for.',
    counts: [
      'The road’s width on the map is read as that of the reserve, the same to both sides.',
      'A road of unstated width nearer than 15 m (half of 30 m, PP 34/2006 art. 40) makes the answer unclear.',
      'A building from before PP 34/2006 is answered as status quo; the transitional article is not yet verified.',
    ],
    blind: [
      'Reserves that do not lie evenly about the axis.',
      'Roads widened after the building stood, and plans to widen them.',
      'Permissions to use the reserve.',
    ],
  },
);

import { bilingual } from '../../bilingual.ts';
import type { RulePage } from '../rule-page.ts';

export const storeys = bilingual<RulePage>(
  {
    question: 'Apakah bangunan tidak lebih banyak lantainya dari batas zona?',
    formula: 'Jumlah lantai di atas tanah ≤ batas zona persilnya.',
    counts: [
      'Jumlah lantai sebagaimana dihitung orang atau tercatat di data bangunan.',
      'Baris aturan yang paling khusus dipakai: kelas jalan, resapan, luas persil, fungsi.',
    ],
    blind: [
      'Lantai yang tingginya lebih dari 5 m, yang menurut sebagian rencana dihitung dua.',
      'Mezanin, basemen, dan lantai atap: dihitung sebagaimana orang menghitungnya.',
    ],
  },
  {
    question: 'Has the building no more storeys than the zone allows?',
    formula: 'Storeys above the ground ≤ the limit of the parcel’s zone.',
    counts: [
      'Storeys as a person counted them or as the building data holds them.',
      'The most specific row counts: road class, recharge, parcel size, function.',
    ],
    blind: [
      'Storeys higher than 5 m, which some plans count as two.',
      'Mezzanines, basements and attics: they count as the person counted.',
    ],
  },
);

import { bilingual } from '../../bilingual.ts';
import type { RulePage } from '../rule-page.ts';

export const sideClearance = bilingual<RulePage>(
  {
    question: 'Apakah bangunan berjarak cukup dari batas samping persilnya?',
    formula: 'Jarak terpendek dari tapak ke batas samping persil ≥ jarak bebas samping zona.',
    counts: [
      'Sisi depan adalah batas yang menghadap jalan persil itu tanpa persil lain di antaranya. Batas yang membelok 45°–120° dari depan adalah samping, mulai 150° belakang.',
      'Batas yang mungkin samping dan mungkin belakang (persil sudut, persil kipas, persil panjang berleher, persil tanpa jalan) membuat jawabannya belum jelas bila terlalu dekat.',
      'Bangunan yang cukup jauh dari seluruh batas persil sesuai, apa pun sisi depannya.',
      'Lekuk batas yang lebih pendek dari 2 m mengikuti arah batas di sekitarnya.',
    ],
    blind: [
      'Bangunan deret atau kopel yang boleh menempel, bila baris aturannya tidak mengatakannya.',
      'Tritisan dan balkon.',
    ],
  },
  {
    question: 'Does the building keep clear of the sides of its parcel?',
    formula: 'Least distance from the footprint to the parcel’s sides ≥ the side clearance of the zone.',
    counts: [
      'The front is what faces the parcel’s road with no other parcel between. What turns 45°–120° from it is a side, from 150° on the back.',
      'A border that may be either (corner lots, odd shapes, flag lots, lots without a road) makes the answer unclear where it is too near.',
      'A building far enough from every border complies, whichever the front is.',
      'A notch shorter than 2 m looks where the border around it looks.',
    ],
    blind: ['Terraced houses that may touch, where the row does not say so.', 'Eaves and balconies.'],
  },
);

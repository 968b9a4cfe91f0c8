import { bilingual } from '../../bilingual.ts';
import type { RulePage } from '../rule-page.ts';

export const rearClearance = bilingual<RulePage>(
  {
    question: 'Apakah bangunan berjarak cukup dari batas belakang persilnya?',
    formula: 'Jarak terpendek dari tapak ke batas belakang persil ≥ jarak bebas belakang zona.',
    counts: [
      'Batas belakang adalah batas yang membelakangi sisi depan (membelok 150° atau lebih); sisi depan ditentukan seperti pada jarak bebas samping.',
      'Persil yang berada di dua jalan sejajar tidak memiliki batas belakang.',
      'Batas yang mungkin samping dan mungkin belakang membuat jawabannya belum jelas bila terlalu dekat.',
      'Bangunan yang cukup jauh dari seluruh batas persil sesuai, apa pun sisi depannya.',
    ],
    blind: ['Bangunan turutan yang boleh menempel di belakang.', 'Tritisan dan balkon.'],
  },
  {
    question: 'Does the building keep clear of the back of its parcel?',
    formula: 'Least distance from the footprint to the parcel’s back ≥ the rear clearance of the zone.',
    counts: [
      'The back is what looks away from the front (turned by 150° or more); the front is found as for the side clearance.',
      'A parcel between two parallel roads has no back.',
      'A border that may be a side or the back makes the answer unclear where it is too near.',
      'A building far enough from every border complies, whichever the front is.',
    ],
    blind: ['Outbuildings that may touch the back.', 'Eaves and balconies.'],
  },
);

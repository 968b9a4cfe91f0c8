import { bilingual } from '../../bilingual.ts';
import type { RulePage } from '../rule-page.ts';

export const klb = bilingual<RulePage>(
  {
    question: 'Apakah luas lantai bangunan tidak lebih (dan tidak kurang) dari yang diizinkan zona (KLB)?',
    formula:
      'KLB = luas lantai seluruhnya ÷ luas persil. Tanpa luas lantai: paling banyak = jumlah lantai × tapak di dalam persil ÷ luas persil.',
    counts: [
      'Luas lantai sebagaimana disebut orang atau izinnya; basemen parkir hanya terhitung bila ia dimasukkan ke angka itu.',
      'Perkiraan dari jumlah lantai hanya dapat menyatakan sesuai, tidak pernah melanggar: dilihat dari atas tidak ada lantai yang lebih luas daripada tapak.',
      'Satu bangunan setiap kali. KLB paling sedikit adalah urusan persil: bila bangunan ini kurang, jawabannya belum jelas.',
      'Bangunan yang lebih dari 10 % tapaknya di luar persil belum dapat dinilai.',
    ],
    blind: [
      'Bangunan lain di persil yang sama.',
      'Lantai yang tingginya lebih dari 5 m, yang menurut sebagian rencana dihitung dua.',
      'Tanah persil yang disisihkan untuk jalan.',
    ],
  },
  {
    question: 'Is the floor area no more (and no less) than the zone allows on the parcel (KLB)?',
    formula:
      'KLB = whole floor area ÷ parcel area. Without a floor area: at most = storeys × footprint inside the parcel ÷ parcel area.',
    counts: [
      'The floor area as a person or the permit states it; parking basements count only where that figure holds them.',
      'The estimate from storeys may clear, never accuse: seen from above no floor is larger than the footprint.',
      'One building at a time. The least KLB is asked of the parcel: where this building falls short the answer is unclear.',
      'A building of which more than 10 % stands outside the parcel cannot be judged.',
    ],
    blind: [
      'Other buildings on the same parcel.',
      'Storeys higher than 5 m, which some plans count as two.',
      'Land of the parcel set aside for the road.',
    ],
  },
);

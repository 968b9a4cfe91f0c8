import { bilingual } from '../../bilingual.ts';
import type { RulePage } from '../rule-page.ts';

export const ktb = bilingual<RulePage>(
  {
    question: 'Apakah basemen menempati persil tidak lebih dari batas zona (KTB)?',
    formula: 'KTB = tapak basemen ÷ luas persil × 100 %.',
    counts: [
      'Tapak basemen yang terluas, sebagaimana disebut orang atau gambar izinnya; 0 berarti tidak ada.',
      'Tanpa angka itu jawabannya belum jelas: dari atas tanah basemen tidak terlihat.',
    ],
    blind: ['Letak basemen di dalam persil.', 'Basemen bangunan lain di persil yang sama.'],
  },
  {
    question: 'Does the basement take no more of the parcel than the zone allows (KTB)?',
    formula: 'KTB = footprint of the basement ÷ parcel area × 100 %.',
    counts: [
      'The largest footprint of the basements as a person or the permit’s drawings state it; 0 means none.',
      'Without it the answer is unclear: nobody sees a basement from above the ground.',
    ],
    blind: ['Where on the parcel the basement lies.', 'Basements of other buildings on the same parcel.'],
  },
);

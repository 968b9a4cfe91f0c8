import { bilingual } from '../../bilingual.ts';
import type { RulePage } from '../rule-page.ts';

export const powerLine = bilingual<RulePage>(
  {
    question: 'Apakah bangunan di luar ruang bebas saluran listrik tegangan tinggi?',
    formula:
      'Melanggar bila jarak ke sumbu saluran < jarak bebas mendatar (m) dan tinggi konduktor − tinggi bangunan < jarak bebas tegak (m). Salah satu saja tidak cukup.',
    counts: [
      'Jarak mendatar dipilih menurut tegangan dan penyangga, jarak tegak menurut tegangan.',
      'Penyangga yang disebut kurang lengkap cocok dengan semua jenisnya; bila jawabannya berbeda, jenisnya harus dipastikan.',
      'Tanpa tinggi bangunan atau tinggi konduktor, bangunan di dalam jarak mendatar belum jelas.',
      'Bangunan yang lebih tua dari aturan dijawab sebagai status quo; pasal peralihannya belum diverifikasi.',
    ],
    blind: [
      'Ayunan dan andongan konduktor di antara menara: yang dipakai adalah tinggi terendah yang dicatat.',
      'Jarak untuk lapangan, SPBU, dan tempat bahan mudah terbakar.',
      'Peraturan sebelum Juni 2021 (Permen ESDM 18/2015 jo. 2/2019) tidak dimuat: bangunan dari masa itu dijawab sebagai lebih tua dari aturan.',
    ],
  },
  {
    question: 'Does the building stay out of the space around high-voltage lines?',
    formula:
      'A breach when distance to the line’s axis < horizontal clearance (m) and conductor height − building height < vertical clearance (m). One alone is none.',
    counts: [
      'The horizontal clearance is chosen by voltage and support, the vertical one by voltage.',
      'A support told in part fits all of its kinds; where they answer differently, the kind must be found out.',
      'Without the height of building or conductor, a building inside the horizontal clearance is unclear.',
      'A building older than the rule is answered as status quo; the transitional article is not yet verified.',
    ],
    blind: [
      'Swing and sag of the conductors between towers: what counts is the lowest height on record.',
      'Clearances of sports grounds, filling stations and stores of what burns.',
      'Regulations before June 2021 (Permen ESDM 18/2015, 2/2019) are not held: a building of that time reads as older than the rule.',
    ],
  },
);

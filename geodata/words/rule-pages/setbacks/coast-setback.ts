import { bilingual } from '../../bilingual.ts';
import type { RulePage } from '../rule-page.ts';

export const coastSetback = bilingual<RulePage>(
  {
    question: 'Apakah bangunan berjarak cukup dari garis pasang tertinggi?',
    formula: 'Jarak terpendek dari bangunan ke garis pasang tertinggi ≥ sempadan pantai (m).',
    counts: [
      'Angka nasional adalah batas paling sedikit; jarak rencana yang lebih lebar ikut berlaku.',
      'Bila rencana menggambar zona sempadan, zona itu dinilai sebagai aturan tersendiri.',
      'Bangunan yang lebih tua dari aturan dijawab sebagai status quo; pasal peralihannya belum diverifikasi.',
    ],
    blind: [
      'Sisi laut: bangunan di atas air dinilai dari jaraknya ke garis yang sama.',
      'Perubahan garis pantai sesudah peta dibuat.',
      'Bangunan yang boleh di sempadan, seperti pelabuhan.',
    ],
  },
  {
    question: 'Does the building keep its distance from the line of the highest tide?',
    formula: 'Least distance from the building to the line of the highest tide ≥ the coast’s setback (m).',
    counts: [
      'The national figure is the least; a wider distance of the plan holds too.',
      'Where the plan draws a setback zone, that zone is judged by a rule of its own.',
      'A building older than the rule is answered as status quo; the transitional article is not yet verified.',
    ],
    blind: [
      'The sea’s side: a building over the water is judged by its distance from the same line.',
      'How the coast moved after the map was made.',
      'Buildings that may stand in a setback, such as harbours.',
    ],
  },
);

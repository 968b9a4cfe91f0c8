import { bilingual } from '../../bilingual.ts';
import type { RulePage } from '../rule-page.ts';

export const springSetback = bilingual<RulePage>(
  {
    question: 'Apakah bangunan berjarak cukup dari mata air?',
    formula: 'Jarak terpendek dari bangunan ke titik mata air ≥ sempadan mata air (m).',
    counts: [
      'Diukur ke segala arah dari titik mata air.',
      'Bila rencana menetapkan jarak sendiri, keduanya harus dipenuhi: yang lebih lebar.',
      'Bangunan yang lebih tua dari aturan dijawab sebagai status quo; pasal peralihannya belum diverifikasi.',
    ],
    blind: ['Mata air yang belum dipetakan.', 'Bangunan pengambilan air minum, yang boleh di sempadan.'],
  },
  {
    question: 'Does the building keep its distance from springs?',
    formula: 'Least distance from the building to the spring ≥ the spring’s setback (m).',
    counts: [
      'Measured to all sides from the spring’s point.',
      'Where the plan states a distance of its own, both must be kept: the wider one.',
      'A building older than the rule is answered as status quo; the transitional article is not yet verified.',
    ],
    blind: [
      'Springs that nobody has mapped.',
      'Works that take drinking water, which may stand in the setback.',
    ],
  },
);

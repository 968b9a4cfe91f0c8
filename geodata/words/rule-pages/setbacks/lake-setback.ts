import { bilingual } from '../../bilingual.ts';
import type { RulePage } from '../rule-page.ts';

export const lakeSetback = bilingual<RulePage>(
  {
    question: 'Apakah bangunan berjarak cukup dari danau, situ, dan waduk?',
    formula: 'Jarak terpendek dari bangunan ke tepi air tertinggi yang pernah terjadi ≥ sempadan danau (m).',
    counts: [
      'Danau digambar sebagai luasan pada muka air tertingginya.',
      'Bila rencana menetapkan jarak sendiri, keduanya harus dipenuhi: yang lebih lebar.',
      'Bangunan yang lebih tua dari aturan adalah status quo: tidak boleh diubah atau dibangun ulang, dan ditertibkan bertahap (PP 38/2011 ps. 17; dari ingatan, belum dari naskahnya).',
    ],
    blind: [
      'Muka air tertinggi bila danau digambar pada muka air biasa.',
      'Bangunan yang boleh di sempadan, seperti dermaga dan bangunan pengelolaan air.',
    ],
  },
  {
    question: 'Does the building keep its distance from lakes, ponds and reservoirs?',
    formula:
      'Least distance from the building to the edge of the highest water ever ≥ the lake’s setback (m).',
    counts: [
      'Lakes are drawn as areas at their highest water.',
      'Where the plan states a distance of its own, both must be kept: the wider one.',
      'A building older than the rule is status quo: not to be altered or rebuilt, and put in order step by step (PP 38/2011 art. 17; from memory, not yet from the text).',
    ],
    blind: [
      'The highest water, where the lake is drawn at an ordinary one.',
      'Buildings that may stand in a setback, such as landings and water works.',
    ],
  },
);

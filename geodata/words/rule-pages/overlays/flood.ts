import { bilingual } from '../../bilingual.ts';
import type { RulePage } from '../rule-page.ts';

export const flood = bilingual<RulePage>(
  {
    question: 'Apa yang diminta rencana dari bangunan di kawasan rawan banjir?',
    formula:
      'Kedalaman tapak di dalam kawasan (m) > 0 pada ketelitian peta; akibatnya menurut baris aturan: dilarang, dokumen, atau syarat.',
    counts: [
      'Kawasan digambar di lapis ketentuan khusus; tumpang tindih di bawah 0,05 m² adalah batas yang bersentuhan.',
      'Ketentuan khusus hanya memperketat: yang tidak diizinkan zona tidak menjadi boleh.',
      'Tanpa baris aturan untuk kawasan ini, jawabannya belum jelas.',
      'Peil lantai dan drainase disebut di catatan baris aturan.',
    ],
    blind: ['Tinggi lantai yang dibangun.', 'Banjir yang lebih tinggi dari yang dipetakan.'],
  },
  {
    question: 'What does the plan ask of a building where floods come?',
    formula:
      'Depth of the footprint inside the area (m) > 0 within the accuracy of the map; what follows is in the rule’s row: prohibited, documents, or a measure.',
    counts: [
      'The area is drawn in the layer of special provisions; overlaps under 0.05 m² are borders that touch.',
      'A special provision only tightens: what the zone forbids does not become allowed.',
      'Without a row about this area the answer is unclear.',
      'Floor level and drainage stand in the note of the row.',
    ],
    blind: ['The floor level as built.', 'Floods higher than those mapped.'],
  },
);

import { bilingual } from '../../bilingual.ts';
import type { RulePage } from '../rule-page.ts';

export const heritage = bilingual<RulePage>(
  {
    question: 'Apa yang diminta hukum dari bangunan di kawasan cagar budaya?',
    formula:
      'Kedalaman tapak di dalam kawasan (m) > 0 pada ketelitian peta; akibatnya menurut baris aturan: dilarang, dokumen, atau syarat.',
    counts: [
      'Kawasan digambar di lapis ketentuan khusus; tumpang tindih di bawah 0,05 m² adalah batas yang bersentuhan.',
      'Ketentuan khusus hanya memperketat: yang tidak diizinkan zona tidak menjadi boleh.',
      'Tanpa baris aturan untuk kawasan ini, jawabannya belum jelas.',
      'Rekomendasi Tim Ahli Cagar Budaya diminta menurut hukum nasional; rencana dapat menambahnya.',
    ],
    blind: ['Apakah bangunan itu sendiri cagar budaya.', 'Isi rekomendasi, seperti muka bangunan.'],
  },
  {
    question: 'What does the law ask of a building in a heritage area?',
    formula:
      'Depth of the footprint inside the area (m) > 0 within the accuracy of the map; what follows is in the rule’s row: prohibited, documents, or a measure.',
    counts: [
      'The area is drawn in the layer of special provisions; overlaps under 0.05 m² are borders that touch.',
      'A special provision only tightens: what the zone forbids does not become allowed.',
      'Without a row about this area the answer is unclear.',
      'National law asks for the opinion of the heritage experts (TACB); the plan may add to it.',
    ],
    blind: ['Whether the building itself is listed.', 'What the opinion says, of the façade for one.'],
  },
);

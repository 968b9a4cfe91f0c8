import { bilingual } from '../../bilingual.ts';
import type { RulePage } from '../rule-page.ts';

export const tod = bilingual<RulePage>(
  {
    question: 'Apa yang diminta rencana dari bangunan di kawasan berorientasi transit (TOD)?',
    formula:
      'Kedalaman tapak di dalam kawasan (m) > 0 pada ketelitian peta; akibatnya menurut baris aturan: dilarang, dokumen, atau syarat.',
    counts: [
      'Kawasan digambar di lapis ketentuan khusus; tumpang tindih di bawah 0,05 m² adalah batas yang bersentuhan.',
      'Ketentuan khusus hanya memperketat: yang tidak diizinkan zona tidak menjadi boleh.',
      'Tanpa baris aturan untuk kawasan ini, jawabannya belum jelas.',
      'Tambahan intensitas di kawasan ini tidak diberikan oleh pemeriksaan.',
    ],
    blind: ['Perjanjian dan panduan rancang kota kawasan itu.'],
  },
  {
    question: 'What does the plan ask of a building around a station (TOD)?',
    formula:
      'Depth of the footprint inside the area (m) > 0 within the accuracy of the map; what follows is in the rule’s row: prohibited, documents, or a measure.',
    counts: [
      'The area is drawn in the layer of special provisions; overlaps under 0.05 m² are borders that touch.',
      'A special provision only tightens: what the zone forbids does not become allowed.',
      'Without a row about this area the answer is unclear.',
      'A check grants no bonus of intensity.',
    ],
    blind: ['Agreements and urban design guidelines of the area.'],
  },
);

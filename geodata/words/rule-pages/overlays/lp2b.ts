import { bilingual } from '../../bilingual.ts';
import type { RulePage } from '../rule-page.ts';

export const lp2b = bilingual<RulePage>(
  {
    question: 'Apakah bangunan di luar lahan pertanian pangan berkelanjutan (LP2B)?',
    formula:
      'Kedalaman tapak di dalam kawasan (m) > 0 pada ketelitian peta; akibatnya menurut baris aturan: dilarang, dokumen, atau syarat.',
    counts: [
      'Kawasan digambar di lapis ketentuan khusus; tumpang tindih di bawah 0,05 m² adalah batas yang bersentuhan.',
      'Ketentuan khusus hanya memperketat: yang tidak diizinkan zona tidak menjadi boleh.',
      'Tanpa baris aturan untuk kawasan ini, jawabannya belum jelas.',
      'Kegiatan bercocok tanam (KBLI 011–013) dikecualikan.',
      'Bangunan yang lebih tua dari larangan dijawab sebagai status quo (pasal peralihannya belum diverifikasi); bila umurnya tidak diketahui, jawabannya belum jelas.',
    ],
    blind: [
      'Pengecualian untuk kepentingan umum (UU 41/2009 ps. 44 ayat (2)).',
      'Hari penetapan lahan itu sebagai LP2B: yang dibandingkan adalah hari larangan nasional.',
    ],
  },
  {
    question: 'Does the building stay off protected farmland (LP2B)?',
    formula:
      'Depth of the footprint inside the area (m) > 0 within the accuracy of the map; what follows is in the rule’s row: prohibited, documents, or a measure.',
    counts: [
      'The area is drawn in the layer of special provisions; overlaps under 0.05 m² are borders that touch.',
      'A special provision only tightens: what the zone forbids does not become allowed.',
      'Without a row about this area the answer is unclear.',
      'Growing crops (KBLI 011–013) is excepted.',
      'A building older than the ban is answered as status quo (the transitional article is not yet verified); of unknown age it is unclear.',
    ],
    blind: [
      'The exception for the public interest (UU 41/2009 art. 44 (2)).',
      'The day on which this land was protected: compared is the day of the national ban.',
    ],
  },
);

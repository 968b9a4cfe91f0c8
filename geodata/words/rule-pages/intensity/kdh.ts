import { bilingual } from '../../bilingual.ts';
import type { RulePage } from '../rule-page.ts';

export const kdh = bilingual<RulePage>(
  {
    question: 'Apakah persil ditanami sebanyak yang diminta zona (KDH)?',
    formula:
      'KDH = ruang terbuka yang ditanami ÷ luas persil × 100 %. Tanpa angka itu: paling banyak = 100 % − KDB bangunan ini.',
    counts: [
      'Luas ruang hijau sebagaimana diukur orang.',
      'Tanpa luas ruang hijau hanya pelanggaran yang pasti yang dinyatakan: bangunan menyisakan lebih sedikit daripada yang harus hijau.',
    ],
    blind: [
      'Perkerasan dan bangunan lain di persil yang sama.',
      'Taman atap dan taman vertikal.',
      'Tanah persil yang disisihkan untuk jalan.',
    ],
  },
  {
    question: 'Is as much of the parcel green as the zone asks (KDH)?',
    formula:
      'KDH = open planted ground ÷ parcel area × 100 %. Without that figure: at most = 100 % − KDB of this building.',
    counts: [
      'Green ground as a person measured it.',
      'Without it only a sure breach is told: the building leaves less open than must be green.',
    ],
    blind: [
      'Pavement and other buildings on the same parcel.',
      'Roof gardens and vertical gardens.',
      'Land of the parcel set aside for the road.',
    ],
  },
);

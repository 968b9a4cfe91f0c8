import { bilingual } from '../../bilingual.ts';
import type { RulePage } from '../rule-page.ts';

export const kdb = bilingual<RulePage>(
  {
    question: 'Apakah bangunan menutup persilnya tidak lebih dari batas zona (KDB)?',
    formula: 'KDB = luas tapak di dalam persil ÷ luas persil × 100 %.',
    counts: [
      'Baris aturan yang paling khusus dipakai: kelas jalan, resapan, luas persil, fungsi.',
      'Luas dihitung di atas elipsoid.',
      'Satu bangunan setiap kali; bangunan lain di persil yang sama tidak dijumlahkan.',
    ],
    blind: ['Tritisan dan bagian menggantung.', 'Tanah persil yang disisihkan untuk jalan.'],
  },
  {
    question: 'Does the building cover no more of its parcel than the zone allows (KDB)?',
    formula: 'KDB = footprint inside the parcel ÷ parcel area × 100 %.',
    counts: [
      'The most specific row counts: road class, recharge, parcel size, function.',
      'Areas are on the ellipsoid.',
      'One building at a time; others on the parcel are not added.',
    ],
    blind: ['Eaves and overhangs.', 'Land of the parcel set aside for the road.'],
  },
);

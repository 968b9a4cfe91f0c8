import { bilingual } from '../../bilingual.ts';
import type { RulePage } from '../rule-page.ts';

export const buildingGap = bilingual<RulePage>(
  {
    question: 'Apakah bangunan berjarak cukup dari bangunan lain di tapak yang sama?',
    formula:
      'Jarak terpendek antara dua tapak ≥ jarak bebas × 2 (kedua dinding terbuka), × 1 (satu tertutup), atau × ½ (keduanya tertutup). Jarak bebas: 4 m untuk lantai dasar, + 0,5 m setiap lantai berikutnya, paling jauh 12,5 m.',
    counts: [
      'Bukaan dinding tidak diketahui: melanggar bila kurang dari × ½, sesuai bila lebih dari × 2, selain itu belum jelas.',
      'Jumlah lantai kedua bangunan menentukan kisaran itu; yang tidak diketahui dapat berapa saja.',
      'Tapak berarti persil: bangunan yang lebih dari separuhnya berdiri di persil yang sama. Jarak ke persil lain diatur jarak bebas samping dan belakang.',
      'Bangunan yang saling menempel (paling jauh 0,1 m) dihitung satu bangunan.',
      'Tapak yang sudah diizinkan tetapi belum dibangun di persil yang sama dihitung juga; jarak yang kurang darinya belum jelas, bukan pelanggaran.',
      'Rumah tinggal dikecualikan; bangunan hunian lain yang terlalu dekat belum jelas sampai diketahui bukan rumah tinggal.',
    ],
    blind: ['Bukaan dinding.', 'Kawasan bangunan rapat, gudang, dan industri, yang dapat diatur tersendiri.'],
  },
  {
    question: 'Does the building keep its distance from others on the same site?',
    formula:
      'Least distance between two footprints ≥ clearance × 2 (both walls open), × 1 (one closed) or × ½ (both closed). Clearance: 4 m for the ground floor, + 0.5 m for each further storey, 12.5 m at most.',
    counts: [
      'How open the walls are nobody knows: a breach below × ½, none above × 2, else unclear.',
      'The storeys of both buildings give that range; unknown ones may be any.',
      'A site is a parcel: buildings of which more than half stands on the same one. What lies on other parcels is the matter of side and rear clearance.',
      'Buildings that touch (within 0.1 m) are one.',
      'A footprint on the same parcel that is permitted and not built on counts too; to keep too little distance from it is unclear, not a breach.',
      'Dwellings are left alone; another residential building that is too near is unclear until it is known to be no dwelling.',
    ],
    blind: [
      'The openings of walls.',
      'Dense areas, warehouses and industry, which may have provisions of their own.',
    ],
  },
);

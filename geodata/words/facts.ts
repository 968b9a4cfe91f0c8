import type { Circumstances } from '../model/index.ts';
import { bilingual } from './bilingual.ts';

/** Facts of a building that people read and change; its city and the accuracy of its outline are none of them. */
export type FactKey = Exclude<keyof Circumstances, 'city' | 'accuracyM'>;

interface FactWords {
  title: string;
  lead: string;
  /** Mark of a fact that nobody has changed. */
  fromMap: string;
  wrong: string;
  unknown: string;
  names: Record<FactKey, string>;
}

/** What is known of a building, as it is asked for and shown. */
export const factWords = bilingual<FactWords>(
  {
    title: 'Yang diketahui tentang bangunan ini',
    lead: 'Ubah bila di lapangan lain; hasilnya dihitung lagi. Peta tidak berubah karenanya.',
    fromMap: 'dari peta',
    wrong: 'Nilai ini tidak mungkin.',
    unknown: 'Belum diketahui',
    names: {
      activity: 'Kegiatan',
      buildingFunction: 'Fungsi bangunan',
      builtOn: 'Mulai dibangun',
      storeys: 'Jumlah lantai',
      heightM: 'Tinggi bangunan',
      groundElevationM: 'Elevasi tanah',
      floorAreaM2: 'Luas lantai seluruhnya',
      greenAreaM2: 'Luas ruang hijau persil',
      basementAreaM2: 'Luas tapak basemen',
      units: 'Jumlah unit',
      permitNumber: 'Nomor izin',
      parcel: 'Nomor bidang tanah',
    },
  },
  {
    title: 'What is known of this building',
    lead: 'Change what is otherwise on site; the answer is worked out again. The map does not change by it.',
    fromMap: 'from the map',
    wrong: 'This value is not possible.',
    unknown: 'Not known',
    names: {
      activity: 'Activity',
      buildingFunction: 'Function of the building',
      builtOn: 'Construction began',
      storeys: 'Storeys',
      heightM: 'Height',
      groundElevationM: 'Elevation of the ground',
      floorAreaM2: 'Floor area in all',
      greenAreaM2: 'Green area of the parcel',
      basementAreaM2: 'Footprint of the basement',
      units: 'Units',
      permitNumber: 'Permit number',
      parcel: 'Parcel number',
    },
  },
);

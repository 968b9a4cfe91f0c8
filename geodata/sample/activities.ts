import type { Permission } from '../model/index.ts';

/** An activity of the sample's rule table, with its KBLI 2020 code where it has one. */
export interface Activity {
  code: string;
  name: string;
  /** Function of its building (PP 16/2021). */
  buildingFunction: 'hunian' | 'usaha' | 'sosial dan budaya' | 'keagamaan' | 'khusus';
  /** Permission by zone, `default` elsewhere. */
  in: Readonly<Record<string, Permission>>;
}

const by = (table: Partial<Record<Permission, string>>): Record<string, Permission> =>
  Object.fromEntries(
    Object.entries(table).flatMap(([permission, zones]) =>
      zones.split(' ').map((zone) => [zone, permission as Permission]),
    ),
  );

/** Invented permissions in the shape of Permen ATR/BPN 11/2021; a zone that is not named prohibits. */
export const activities: readonly Activity[] = [
  {
    code: 'rumah-tinggal',
    name: 'Rumah tinggal',
    buildingFunction: 'hunian',
    in: by({ I: 'R-1 R-2 R-3 R-4 C-1 C-2', T: 'K-2 K-3', TB: 'K-1 KT CB' }),
  },
  {
    code: '55900',
    name: 'Rumah kos',
    buildingFunction: 'hunian',
    in: by({ I: 'R-1 R-2 C-1 C-2', T: 'R-3 K-3', B: 'R-4 K-2' }),
  },
  {
    code: 'ruko',
    name: 'Rumah toko (ruko)',
    buildingFunction: 'usaha',
    in: by({ I: 'K-1 K-2 K-3 C-1 C-2', T: 'R-1', B: 'R-2 KT' }),
  },
  {
    code: '47112',
    name: 'Toko kelontong',
    buildingFunction: 'usaha',
    in: by({ I: 'R-1 R-2 R-3 R-4 K-1 K-2 K-3 C-1 C-2', T: 'SPU-1 SPU-2 W KPI TR' }),
  },
  {
    code: '56101',
    name: 'Restoran',
    buildingFunction: 'usaha',
    in: by({ I: 'K-1 K-2 K-3 C-1 C-2 W', T: 'R-1 R-2 KT', B: 'R-3 CB TR', TB: 'SPU-1' }),
  },
  {
    code: '55110',
    name: 'Hotel bintang',
    buildingFunction: 'usaha',
    in: by({ I: 'K-1 C-1 W', T: 'K-2', B: 'C-2 CB', TB: 'KT' }),
  },
  {
    code: '45201',
    name: 'Bengkel mobil',
    buildingFunction: 'usaha',
    in: by({ I: 'K-2 K-3 SIKM', T: 'K-1 C-2', B: 'KPI PL-6' }),
  },
  {
    code: '47301',
    name: 'SPBU',
    buildingFunction: 'usaha',
    in: by({ I: 'K-1 K-2', B: 'K-3 C-2 KPI PL-6 TR' }),
  },
  {
    code: '52101',
    name: 'Pergudangan',
    buildingFunction: 'usaha',
    in: by({ I: 'KPI PL-6 TR IK-1', T: 'K-2', B: 'SIKM PTL' }),
  },
  {
    code: '31001',
    name: 'Industri furnitur kayu (kecil)',
    buildingFunction: 'usaha',
    in: by({ I: 'KPI SIKM', B: 'PL-6 K-3', TB: 'R-4' }),
  },
  {
    code: '85112',
    name: 'Sekolah dasar swasta',
    buildingFunction: 'sosial dan budaya',
    in: by({ I: 'SPU-1 SPU-2 SPU-3 SPU-4', T: 'R-2 R-3 R-4', B: 'R-1 K-2 K-3 C-2' }),
  },
  {
    code: '86105',
    name: 'Klinik swasta',
    buildingFunction: 'sosial dan budaya',
    in: by({ I: 'SPU-1 SPU-2 SPU-3 K-1 K-2 K-3 C-1', T: 'R-1 R-2 C-2', B: 'R-3 KT' }),
  },
  {
    code: '94910',
    name: 'Rumah ibadah',
    buildingFunction: 'keagamaan',
    in: by({ I: 'SPU-1 SPU-2 SPU-3 SPU-4', T: 'R-1 R-2 R-3 R-4 K-1 K-2 K-3 C-1 C-2', B: 'KPI TR HK W' }),
  },
  {
    code: 'kantor',
    name: 'Perkantoran',
    buildingFunction: 'usaha',
    in: by({ I: 'KT K-1 K-2 C-1 C-2 HK PTL PL-3 PL-4 PP SPU-1 CB TR KPI W', T: 'K-3 PL-6 IK-1', B: 'R-1' }),
  },
  {
    code: '61200',
    name: 'Menara telekomunikasi',
    buildingFunction: 'khusus',
    in: by({ B: 'K-1 K-2 K-3 KPI PL-6 TR HK KT C-1 C-2', TB: 'R-1 R-2 R-3 R-4 SPU-1 SPU-2 RTNH P-1 P-2' }),
  },
];

export const activityByCode = new Map(activities.map((activity) => [activity.code, activity]));

/** What the sample's plan says to an activity in a zone. */
export const permissionOf = (activity: string, zone: string): Permission =>
  activityByCode.get(activity)?.in[zone] ?? 'X';

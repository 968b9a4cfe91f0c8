import type { IntensityRow } from '../model/index.ts';

/** Invented limits of a zone: KDB, KLB, KDH, KTB (percent), storeys, height, and distances from street and neighbours (metres). */
export interface Intensity {
  kdb: number;
  klb: number;
  kdh: number;
  ktb: number | null;
  storeys: number;
  heightM: number;
  gsbM: number;
  gsbFrom: NonNullable<IntensityRow['gsbFrom']>;
  sideM: number | null;
  rearM: number | null;
}

const of = (
  kdb: number,
  klb: number,
  kdh: number,
  storeys: number,
  gsbM: number,
  more: Partial<Intensity> = {},
): Intensity => ({
  kdb,
  klb,
  kdh,
  ktb: null,
  storeys,
  heightM: storeys * 4 + 2,
  gsbM,
  gsbFrom: 'road-edge',
  sideM: null,
  rearM: null,
  ...more,
});

/** Large sites measure from their own line and keep clear all round. */
const free = (sideM: number, rearM: number): Partial<Intensity> => ({
  gsbFrom: 'parcel-line',
  sideM,
  rearM,
  ktb: 50,
});

/** Limits by zone. Zones of water and road have none. */
export const intensities: Readonly<Record<string, Intensity>> = {
  'R-1': of(70, 1.5, 15, 4, 3),
  'R-2': of(65, 1.1, 20, 3, 3, { sideM: 1, rearM: 1 }),
  'R-3': of(60, 1, 25, 3, 3, { sideM: 1, rearM: 1.5 }),
  'R-4': of(50, 0.7, 35, 2, 4, { sideM: 1.5, rearM: 2 }),
  'K-1': of(70, 8, 15, 24, 6, { ktb: 60 }),
  'K-2': of(70, 4.2, 15, 8, 6, { ktb: 60 }),
  'K-3': of(70, 2.8, 15, 4, 5),
  'C-1': of(70, 6, 15, 16, 6, { ktb: 60 }),
  'C-2': of(65, 3.6, 20, 8, 6, { ktb: 60 }),
  KT: of(60, 4.8, 25, 12, 8, free(3, 3)),
  'SPU-1': of(50, 3, 30, 8, 8, free(4, 4)),
  'SPU-2': of(50, 2, 30, 4, 6, free(3, 3)),
  'SPU-3': of(55, 1.7, 25, 3, 5, free(2.5, 2.5)),
  'SPU-4': of(55, 1.2, 25, 2, 4, free(2, 2)),
  KPI: of(60, 1.8, 20, 4, 10, free(5, 5)),
  'PL-6': of(60, 1.2, 20, 3, 8, free(3, 3)),
  'PL-3': of(40, 0.8, 40, 2, 8),
  'PL-4': of(40, 0.8, 40, 2, 8),
  PTL: of(50, 1.5, 25, 6, 10),
  PP: of(20, 0.4, 60, 2, 10),
  TR: of(60, 1.8, 15, 6, 8),
  HK: of(40, 1.2, 40, 4, 10, free(5, 5)),
  W: of(30, 0.9, 50, 4, 8),
  CB: of(60, 1.8, 20, 3, 4),
  RTNH: of(20, 0.4, 30, 2, 6),
  'IK-1': of(50, 1, 25, 2, 6),
  'IK-2': of(5, 0.05, 90, 1, 10),
  'P-1': of(5, 0.05, 90, 1, 10),
  'P-2': of(5, 0.05, 90, 1, 10),
  EM: of(5, 0.1, 95, 1, 10),
  PS: of(10, 0.2, 80, 1, 3),
  'RTH-1': of(2, 0.02, 95, 1, 10),
  'RTH-2': of(5, 0.05, 90, 1, 8),
  'RTH-3': of(5, 0.05, 90, 1, 6),
  'RTH-4': of(5, 0.05, 90, 1, 5),
  'RTH-5': of(5, 0.05, 90, 1, 4),
  'RTH-7': of(5, 0.05, 85, 1, 5),
  'RTH-8': of(2, 0.02, 95, 1, 3),
};

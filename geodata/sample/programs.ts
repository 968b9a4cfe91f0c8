import type { Margins } from './parcelling.ts';

/** How land of a zone is parcelled and built. Lengths in metres. */
export interface Program {
  frontageM: number;
  depthM: number;
  /** Free width along the front, the sides and the rear of a parcel, and along any other street. */
  margins: Margins;
  laneM: number;
  /** Activities with their weights; all permitted (I) in the zone. */
  activities: readonly (readonly [code: string, weight: number])[];
  storeys: readonly [least: number, most: number];
  /** Share of parcels without a building. */
  empty: number;
}

const homes = (kos: number): Program['activities'] =>
  kos > 0
    ? [
        ['rumah-tinggal', 92 - kos],
        ['55900', kos],
        ['47112', 8],
      ]
    : [
        ['rumah-tinggal', 94],
        ['47112', 6],
      ];
const program = (
  [frontageM, depthM]: [number, number],
  [frontM, sideM, rearM, streetM]: [front: number, side: number, rear: number, street: number],
  laneM: number,
  storeys: [number, number],
  empty: number,
  activities: Program['activities'],
): Program => ({
  frontageM,
  depthM,
  margins: { frontM, sideM, rearM, streetM },
  laneM,
  activities,
  storeys,
  empty,
});

/** Programs by zone; a zone without one stays green. Fronts keep 2 m more than the zone's GSB. */
export const programs: Readonly<Record<string, Program>> = {
  'R-1': program([7.4, 15.5], [5, 1, 1.2, 3], 5, [1, 3], 0.02, homes(6)),
  'R-2': program([9, 17.5], [5, 1.5, 1.8, 3], 5.5, [1, 2], 0.04, homes(5)),
  'R-3': program([11.4, 20.5], [5.2, 2.1, 2.4, 3.4], 6, [1, 2], 0.08, homes(0)),
  'R-4': program([15, 26], [6.2, 2.7, 3, 4.4], 6.5, [1, 2], 0.16, homes(0)),
  'C-1': program([20, 34], [8, 2, 3, 6.4], 9, [4, 12], 0.03, [
    ['ruko', 5],
    ['55110', 1],
    ['kantor', 2],
    ['56101', 1],
  ]),
  'C-2': program([16, 28], [8, 1.5, 2.5, 6.4], 8, [2, 5], 0.05, [
    ['ruko', 5],
    ['kantor', 1],
    ['56101', 1],
  ]),
  'K-1': program([24, 44], [8, 2, 3, 6.4], 10, [2, 10], 0.03, [
    ['ruko', 6],
    ['kantor', 2],
    ['55110', 1],
    ['56101', 2],
    ['86105', 1],
    ['47301', 0.4],
  ]),
  'K-2': program([20, 44], [8, 1.5, 3, 6.4], 9, [2, 4], 0.05, [
    ['ruko', 8],
    ['45201', 2],
    ['56101', 2],
    ['86105', 1],
    ['47301', 0.5],
  ]),
  'K-3': program([14, 30], [7, 1.2, 2.5, 5.4], 8, [2, 3], 0.06, [
    ['ruko', 8],
    ['45201', 2],
    ['56101', 1],
    ['47112', 2],
  ]),
  KT: program([42, 52], [10, 4, 5, 10], 9, [3, 8], 0.02, [['kantor', 1]]),
  'SPU-1': program([70, 80], [12, 8, 8, 12], 9, [2, 5], 0.1, [
    ['85112', 2],
    ['86105', 1],
    ['94910', 0.4],
    ['kantor', 1],
  ]),
  'SPU-2': program([45, 60], [10, 5, 6, 10], 7, [1, 3], 0.06, [
    ['85112', 3],
    ['86105', 1],
    ['94910', 1],
  ]),
  'SPU-3': program([32, 46], [8, 4, 5, 8], 6, [1, 2], 0.04, [
    ['85112', 3],
    ['94910', 2],
  ]),
  'SPU-4': program([22, 30], [7, 3, 4, 7], 6, [1, 1], 0.04, [['94910', 1]]),
  KPI: program([62, 105], [14, 7, 8, 14], 14, [1, 2], 0.1, [
    ['31001', 3],
    ['52101', 2],
  ]),
  'PL-6': program([46, 84], [12, 5, 6, 12], 12, [1, 2], 0.08, [['52101', 1]]),
  TR: program([70, 110], [12, 8, 10, 12], 16, [1, 2], 0.2, [
    ['52101', 3],
    ['kantor', 1],
  ]),
  'IK-1': program([36, 50], [9, 4, 5, 9], 9, [1, 1], 0.15, [['52101', 1]]),
  HK: program([60, 70], [13, 10, 12, 13], 9, [1, 3], 0.45, [['kantor', 1]]),
  CB: program([26, 40], [7, 3, 5, 7], 7, [1, 2], 0.1, [['kantor', 1]]),
  PTL: program([80, 100], [16, 12, 14, 16], 12, [1, 4], 0.3, [['kantor', 1]]),
  'PL-3': program([60, 70], [14, 12, 12, 14], 8, [1, 2], 0.3, [['kantor', 1]]),
  'PL-4': program([60, 70], [14, 12, 12, 14], 8, [1, 2], 0.3, [['kantor', 1]]),
  W: program([60, 80], [14, 16, 16, 14], 8, [1, 2], 0.4, [
    ['56101', 1],
    ['kantor', 1],
  ]),
};

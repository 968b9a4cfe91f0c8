import type { LayerId } from '../../../../geodata/layers/index.ts';
import type { PermitKind } from '../../../../geodata/model/index.ts';

type Properties = Record<string, unknown>;

/**
 * What `selectFigures` tells of a chunk of buildings: its parts, row by row, joined by the number of the building (`n`) and the numbers of zones,
 * parcels and things (`k`). Metres and square metres, true to {@link tolerance}.
 */
export interface Figures {
  subject: Subject[];
  village: [id: string, name: string | null, kecamatan: string | null][];
  /** Of buildings whose village names none. */
  district: [id: string, name: string | null][];
  plan_zone: [
    k: number,
    id: string,
    planId: string,
    version: string,
    code: string,
    name: string,
    class_: 'lindung' | 'budidaya' | null,
    sourceIndex: number | null,
  ][];
  zone_pair: Inside[];
  parcel: [
    k: number,
    id: string,
    version: string,
    properties: Properties,
    areaM2: number,
    kx: number,
    ky: number,
    wkb: string,
  ][];
  /** `areaM2`: null for the whole parcel. */
  parcel_zone: [parcel: number, zone: number, areaM2: number | null][];
  /** `coveredM2`: null for the whole building. */
  lot_pair: [n: number, parcel: number, coveredM2: number | null, borderM: number][];
  /** `share` of the neighbour that stands on the parcel: null for all of it. */
  neighbour: [
    n: number,
    parcel: number,
    id: string,
    version: string,
    properties: Properties,
    distanceM: number,
    areaM2: number,
    share: number | null,
  ][];
  permit_pair: PermitRow[];
  thing: Thing[];
  near_pair: [n: number, k: number, distanceM: number][];
  /** From a parcel of the building to the axis of a road; of a road that is not just beside it, whether the parcel looks at it, where that is sure. */
  road_gap: [n: number, parcel: number, k: number, gapM: number, faces: boolean | null][];
  overlay: [k: number, id: string, version: string, properties: Properties][];
  overlay_pair: Inside[];
  far_thing: Thing[];
  far_pair: [n: number, k: number, distanceM: number][];
}

export type Subject = [
  n: number,
  id: string,
  properties: Properties,
  areaM2: number,
  dimension: number,
  dwelling: boolean,
];
/** How a building lies in an area: see `insideOf` in `server/queries/figures/inside.ts`. */
export type Inside = [n: number, k: number, areaM2: number | null, depthM: number | null];
export type PermitRow = [
  n: number,
  id: string,
  version: string,
  number: string,
  kind: PermitKind,
  status: string | null,
  issuedOn: string | null,
  validTo: string | null,
  revokedOn: string | null,
  buildingFunction: string | null,
  storeys: number | null,
  heightM: number | null,
  floorAreaM2: number | null,
  units: number | null,
  dimension: number | null,
  coveredM2: number | null,
  farthestM: number | null,
  convex: boolean | null,
  distanceM: number | null,
  depthM: number | null,
  lotDepthM: number | null,
];
export type Thing = [
  k: number,
  layer: LayerId,
  id: string,
  version: string,
  properties: Properties,
  dimension: number,
];

/** How far a figure may lie from the one that geometry gives. */
export const tolerance = { m: 0.05, m2: 0.05 };

/** Square metres: what PostGIS finds less of is the rounding of borders that touch; geometry drops it too. */
export const nothingM2 = 0.005;
/** Square metres from which on two areas surely overlap. */
export const surelyM2 = 0.1;

/** Figures out of the text of `selectFigures`, in which each part stands column by column. */
export function readFigures(text: string): Figures {
  const parts = JSON.parse(text) as Record<keyof Figures, unknown[][]>;
  return Object.fromEntries(
    Object.entries(parts).map(([part, columns]) => [part, rowsOf(columns)]),
  ) as unknown as Figures;
}

const rowsOf = (columns: unknown[][]): unknown[][] =>
  columns[0]!.map((_, i) => {
    const row = new Array<unknown>(columns.length);
    for (let c = 0; c < columns.length; c++) row[c] = columns[c]![i];
    return row;
  });

import { boxOf, expandBox } from '../../geodata/geometry/index.ts';
import type { Area, Circumstances, Geometry, RuleRow } from '../../geodata/model/index.ts';
import {
  nationalSetbacks,
  nothingKnown,
  type PlanInTime,
  type Surroundings,
  surroundingsReachM,
} from '../../geodata/rules/index.ts';

type Properties = Record<string, unknown> & { role: string; id?: string };

/**
 * What a planner draws: a GeoJSON collection in which every feature says its role (`subject`, `zone`, `permit`, `parcel`,
 * `river`, `road`), and beside the features the days, plans and rule rows.
 */
export interface Drawing {
  type: 'FeatureCollection';
  /** What is drawn and what must come out, for people. */
  story: string;
  city?: string;
  days?: Partial<Surroundings['days']>;
  plans?: PlanInTime[];
  rows?: { planId: string | null; row: RuleRow }[];
  layers?: string[];
  features: { type: 'Feature'; geometry: Geometry; properties: Properties }[];
}

const today = '2026-11-21';
const allLayers = ['permits', 'parcels', 'rivers', 'roads', 'buildings'];

/** The plan that zones belong to when the drawing names none. */
export const defaultPlan: PlanInTime = {
  id: 'plan',
  name: 'RDTR contoh',
  validFrom: '2020-01-01',
  validTo: null,
};

const emptyPermit = {
  kind: 'pbg',
  status: null,
  issuedOn: '2021-03-01',
  validTo: null,
  revokedOn: null,
  buildingFunction: null,
  storeys: null,
  heightM: null,
  floorAreaM2: null,
  units: null,
  address: null,
  kelurahan: null,
  kecamatan: null,
};
const emptyRiver = { name: null, depthM: null, embanked: null, urban: null, tidal: null, catchmentKm2: null };
const emptyZone = { planId: 'plan', name: '', class: null, sourceIndex: null };

/** The surroundings that a drawing means. */
export function surroundingsOf(drawing: Drawing): Surroundings {
  const things = (role: string, defaults: object): never[] =>
    drawing.features
      .filter(({ properties }) => properties.role === role)
      .map(({ geometry, properties: { role: _, ...own } }, i) => ({
        id: `${role}-${i}`,
        version: null,
        ce90M: 0,
        ...defaults,
        ...own,
        geometry,
      })) as never[];
  const subject = drawing.features.find(({ properties }) => properties.role === 'subject')!;
  const { role: _, ...circumstances } = subject.properties;
  return {
    ...nothingKnown(),
    city: drawing.city ?? '12.71',
    subject: { geometry: subject.geometry, circumstances: circumstances as Circumstances },
    days: { built: null, reported: null, today, ...drawing.days },
    plans: drawing.plans ?? [defaultPlan],
    zones: things('zone', emptyZone),
    rows: [...(drawing.rows ?? []), ...nationalSetbacks.map((row) => ({ planId: null, row }))],
    permits: things('permit', emptyPermit),
    parcels: things('parcel', { number: null }),
    rivers: things('river', emptyRiver),
    roads: things('road', { name: null, class: null, widthM: null }),
    layers: drawing.layers ?? allLayers,
    seen: expandBox(boxOf(subject.geometry), surroundingsReachM),
  };
}

/** A rectangle in metres east and north of a place; Medan unless said. */
export function rectangle(
  west: number,
  south: number,
  east: number,
  north: number,
  origin: [number, number] = [98.67, 3.59],
): Area {
  const at = (x: number, y: number): [number, number] => [
    Number((origin[0] + x / (111_319.49 * Math.cos((origin[1] * Math.PI) / 180))).toFixed(8)),
    Number((origin[1] + y / 110_574.3).toFixed(8)),
  ];
  return {
    type: 'Polygon',
    coordinates: [[at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)]],
  };
}

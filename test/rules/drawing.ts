import { boxOf, expandBox } from '../../geodata/geometry/index.ts';
import type { LayerId } from '../../geodata/layers/index.ts';
import type { Area, Circumstances, Geometry, RuleRow } from '../../geodata/model/index.ts';
import {
  type FeatureNear,
  nationalRows,
  nothingKnown,
  type PlanInTime,
  type Surroundings,
} from '../../geodata/rules/index.ts';

type Properties = Record<string, unknown> & { role: string; id?: string };

/**
 * What a planner draws: a GeoJSON collection in which every feature says its role (`subject`, `zone`, `permit`, `parcel`,
 * or what a layer holds: `river`, `road`, …), and beside the features the days, plans, blocks and rule rows.
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
  blocks?: Surroundings['blocks'];
  /** Metres around the subject in which everything is drawn. */
  seenM?: number;
  features: { type: 'Feature'; geometry: Geometry; properties: Properties }[];
}

const today = '2026-11-21';

/** Layers by the role of what they hold. */
const layerOf: Record<string, LayerId> = {
  parcel: 'parcels',
  building: 'buildings',
  river: 'rivers',
  lake: 'lakes',
  coast: 'coasts',
  spring: 'springs',
  drain: 'drains',
  road: 'roads',
  rail: 'rails',
  'power-line': 'power-lines',
  airfield: 'airfields',
  overlay: 'overlays',
};
const allLayers = ['permits', ...Object.values(layerOf)];
const roles = new Set(['subject', 'zone', 'permit', ...Object.keys(layerOf)]);

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
const emptyZone = { planId: 'plan', name: '', class: null, sourceIndex: null };

/** The surroundings that a drawing means. A role that nobody knows is a slip of the pen, and refused. */
export function surroundingsOf(drawing: Drawing): Surroundings {
  const odd = drawing.features.find(({ properties }) => !roles.has(properties.role));
  if (odd) throw new Error(`Nobody knows the role "${odd.properties.role}".`);
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
  const features: Surroundings['features'] = {};
  drawing.features.forEach(({ geometry, properties: { role, id, ce90M, ...own } }, i) => {
    const layer = layerOf[role];
    if (!layer) return;
    const feature: FeatureNear = {
      id: id ?? `${role}-${i}`,
      version: null,
      ce90M: (ce90M as number | null | undefined) ?? 0,
      name: (own.name as string | undefined) ?? null,
      properties: own,
      geometry,
    };
    features[layer] = [...(features[layer] ?? []), feature];
  });
  return {
    ...nothingKnown(),
    city: drawing.city ?? '12.71',
    subject: { geometry: subject.geometry, circumstances: circumstances as Circumstances },
    days: { built: null, reported: null, today, ...drawing.days },
    plans: drawing.plans ?? [defaultPlan],
    zones: things('zone', emptyZone),
    rows: [...(drawing.rows ?? []), ...nationalRows.map((row) => ({ planId: null, row }))],
    permits: things('permit', emptyPermit),
    features,
    blocks: drawing.blocks ?? [],
    layers: drawing.layers ?? allLayers,
    seen: expandBox(boxOf(subject.geometry), drawing.seenM ?? 200),
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

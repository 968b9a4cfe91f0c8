import { type LayerId, layerById } from '../../../../geodata/layers/index.ts';
import type { FeatureFacts, ZoneFacts } from '../../../../geodata/rules/measures.ts';
import type { LawOfSweep } from '../law-of-sweep.ts';
import type { Figures, Thing } from './figures.ts';

/** Figures of a chunk, found by building and by number. */
export interface Chunk {
  law: LawOfSweep;
  /** Whose zones were looked for. */
  plans: ReadonlySet<string>;
  zones: Map<number, ZoneFacts>;
  parcels: Map<number, Figures['parcel'][number]>;
  things: Map<number, Placed>;
  overlays: Map<number, FeatureFacts>;
  farThings: Map<number, Placed>;
  /** Rows by their first column: the building, or the parcel. */
  of: { [Part in (typeof parts)[number]]: Map<number, Figures[Part]> };
}

const parts = [
  'zone_pair',
  'parcel_zone',
  'lot_pair',
  'neighbour',
  'permit_pair',
  'near_pair',
  'road_gap',
  'overlay_pair',
  'far_pair',
] as const;

/** A thing of a layer. */
export interface Placed {
  layer: LayerId;
  dimension: number;
  feature: FeatureFacts;
}

/** Rows by their first column. */
function by(rows: readonly [number, ...unknown[]][]): Map<number, unknown[]> {
  const found = new Map<number, unknown[]>();
  for (const row of rows) {
    const list = found.get(row[0]);
    if (list) list.push(row);
    else found.set(row[0], [row]);
  }
  return found;
}

const accuracyOf = (law: LawOfSweep, version: string): number | null => law.ce90M[version] ?? null;

/** A feature with the attributes that its layer keeps. */
export function featureOf(
  law: LawOfSweep,
  layer: LayerId,
  id: string,
  version: string,
  properties: Record<string, unknown>,
): FeatureFacts {
  const kept: Record<string, unknown> = {};
  for (const { name } of layerById(layer)!.attributes) kept[name] = properties[name] ?? null;
  return {
    id,
    version,
    ce90M: accuracyOf(law, version),
    name: typeof properties.name === 'string' ? properties.name : null,
    properties: kept,
  };
}

const placed = (law: LawOfSweep, rows: readonly Thing[]): Map<number, Placed> =>
  new Map(
    rows.map(([k, layer, id, version, properties, dimension]) => [
      k,
      { layer, dimension, feature: featureOf(law, layer, id, version, properties) },
    ]),
  );

export const chunkOf = (law: LawOfSweep, figures: Figures): Chunk => ({
  law,
  plans: new Set(law.counting.plans),
  zones: new Map(
    figures.plan_zone.map(([k, id, planId, version, code, name, class_, sourceIndex]) => [
      k,
      { id, version, ce90M: accuracyOf(law, version), planId, code, name, class: class_, sourceIndex },
    ]),
  ),
  parcels: new Map(figures.parcel.map((row) => [row[0], row])),
  things: placed(law, figures.thing),
  overlays: new Map(
    figures.overlay.map(([k, id, version, properties]) => [
      k,
      featureOf(law, 'overlays', id, version, properties),
    ]),
  ),
  farThings: placed(law, figures.far_thing),
  of: Object.fromEntries(parts.map((part) => [part, by(figures[part])])) as unknown as Chunk['of'],
});

import { canonicalJson, roundPositions } from '../geometry/index.ts';
import type { Geometry } from '../model/index.ts';
import type { Surroundings } from './surroundings.ts';

/** What is settled already; settling twice would change nothing. */
const known = new WeakSet<Surroundings>();

/** Surroundings at 1 mm, lists in the order of their ids: what is stored with a verdict, and replays to the same bytes. */
export function settled(surroundings: Surroundings): Surroundings {
  if (known.has(surroundings)) return surroundings;
  const { subject, zones, permits, features, rows, plans, layers, blocks } = surroundings;
  const result: Surroundings = {
    ...surroundings,
    subject: { ...subject, geometry: roundPositions(subject.geometry) },
    plans: byId(plans),
    zones: byId(zones).map(placed),
    permits: byId(permits).map((permit) => ({
      ...permit,
      geometry: permit.geometry && roundPositions(permit.geometry),
    })),
    features: Object.fromEntries(
      Object.entries(features)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([layer, things]) => [layer, byId(things).map(placed)]),
    ),
    blocks: blocks.toSorted((a, b) => (a.zoneId < b.zoneId ? -1 : 1)),
    rows: rows.toSorted((a, b) => (a.row.id < b.row.id ? -1 : 1)),
    layers: layers.toSorted(),
  };
  known.add(result);
  return result;
}

const byId = <T extends { id: string }>(things: T[]): T[] =>
  things.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** Geometries of a layer come by again and again where the layer is at hand (an area pack): each is rounded once. */
const rounded = new WeakMap<Geometry, Geometry>();

function placed<T extends { geometry: Geometry }>(thing: T): T {
  const geometry = rounded.get(thing.geometry) ?? roundPositions(thing.geometry);
  rounded.set(thing.geometry, geometry);
  return { ...thing, geometry };
}

/** The bytes of settled surroundings, for storage and replay. */
export const canonicalSurroundings = (surroundings: Surroundings): string =>
  canonicalJson(settled(surroundings));

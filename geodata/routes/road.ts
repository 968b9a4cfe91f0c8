import type { Geometry, Position } from '../model/index.ts';

/** Which way a road may be driven, seen from its first corner. */
export type Ways = 'both' | 'forward' | 'backward';

/** One run of a road's centre line. */
export interface Road {
  path: readonly Position[];
  ways: Ways;
  /** Storey of the road: 0 on the ground, 1 for a flyover, -1 for an underpass. Roads of two levels meet only where they share a corner. */
  level: number;
}

/** OpenStreetMap writes yes, true, 1; Geofabrik's shapefiles write F (as drawn), T (against it) and B (both). */
const forward = new Set(['yes', 'true', '1', 'ya', 'f', 'forward']);
const backward = new Set(['-1', 'reverse', 't', 'backward']);

function waysOf(stated: unknown): Ways {
  const text = String(stated ?? '')
    .trim()
    .toLowerCase();
  if (forward.has(text)) return 'forward';
  return backward.has(text) ? 'backward' : 'both';
}

/** OpenStreetMap counts from -5 to 5; drawings have a column of the same name (`Layer`) with words in it, which says nothing of heights. */
const levelOf = (stated: unknown): number => {
  const level = Number(stated ?? 0);
  return Number.isInteger(level) && Math.abs(level) <= 5 ? level : 0;
};

/** The runs of a feature of the `roads` layer; one-way and off the ground only where it says so. What is no line gives none. */
export function roadsOf(geometry: Geometry, properties: Record<string, unknown>): Road[] {
  const ways = waysOf(properties.oneWay);
  const level = levelOf(properties.level);
  const paths =
    geometry.type === 'LineString'
      ? [geometry.coordinates]
      : geometry.type === 'MultiLineString'
        ? geometry.coordinates
        : [];
  return paths.filter((path) => path.length > 1).map((path) => ({ path, ways, level }));
}

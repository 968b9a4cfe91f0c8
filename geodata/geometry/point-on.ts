import { pointOnFeature } from '@turf/turf';
import type { Area, Geometry, Position } from '../model/index.ts';
import { centroid } from './centroid.ts';
import { holds } from './holds.ts';
import { isArea, pathsOf } from './parts.ts';

/** A place for a label that lies on the geometry: its centre of mass when that does, else a point inside of it on the same latitude. */
export function pointOn(geometry: Geometry): Position {
  if (isArea(geometry)) {
    const centre = centroid(geometry);
    return holds(geometry, centre) ? centre : (insideAt(geometry, centre[1]) ?? centre);
  }
  const [x, y] = pointOnFeature(geometry).geometry.coordinates;
  return [x!, y!];
}

/** Middle of the widest stretch that an area has on a latitude. Turf's own choice may be a corner, where a label has no room. */
function insideAt(area: Area, y: number): Position | null {
  const crossings = pathsOf(area)
    .flatMap((ring) =>
      ring.slice(1).flatMap((b, i) => {
        const a = ring[i]!;
        return a[1] > y === b[1] > y ? [] : [a[0] + ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1])];
      }),
    )
    .toSorted((p, q) => p - q);
  let widest: [number, number] | null = null;
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const stretch: [number, number] = [crossings[i]!, crossings[i + 1]!];
    if (!widest || stretch[1] - stretch[0] > widest[1] - widest[0]) widest = stretch;
  }
  return widest && [(widest[0] + widest[1]) / 2, y];
}

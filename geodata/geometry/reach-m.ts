import type { Area, Geometry, Position } from '../model/index.ts';
import { borderGap, distanceM } from './distance-m.ts';
import { holds } from './holds.ts';
import { pathsOf } from './parts.ts';

/** Corners and middles of edges: the farthest point of a footprint's part is one of its corners wherever the other side is convex. */
function probes(geometry: Geometry): Position[] {
  return pathsOf(geometry).flatMap((path) =>
    path.flatMap(([x, y], i): Position[] => {
      const before = path[i - 1];
      return before
        ? [
            [(x + before[0]) / 2, (y + before[1]) / 2],
            [x, y],
          ]
        : [[x, y]];
    }),
  );
}

/** How far the farthest point of a part lies from what it should have stayed in, metres. */
export const farthestM = (part: Geometry, permitted: Geometry): number =>
  Math.max(0, ...probes(part).map((p) => distanceM({ type: 'Point', coordinates: p }, permitted)));

/** How deep a part reaches into the area that holds it, metres from the area's border. */
export const depthM = (part: Geometry, area: Area): number =>
  Math.max(0, ...probes(part).map((p) => borderGap({ type: 'Point', coordinates: p }, area).metres));

/** Signed distance of a geometry to the inside of an area, metres: how deep it reaches in, or minus how far it stays away. */
export function penetrationM(geometry: Geometry, area: Area): number {
  const away = distanceM(geometry, area);
  if (away > 0) return -away;
  const inside = probes(geometry).filter((p) => holds(area, p));
  return Math.max(0, ...inside.map((p) => borderGap({ type: 'Point', coordinates: p }, area).metres));
}

import type { Area, Geometry, Position } from '../model/index.ts';
import { boxOf, expandBox } from './box.ts';
import { distanceM, pathsNear } from './distance-m.ts';
import { type Frame, frameOf } from './frame.ts';
import { holds, ringsHold } from './holds.ts';
import { nearPart } from './near-part.ts';
import { type Path, pathsOf } from './parts.ts';
import { pointToSegment2 } from './segments.ts';

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

/** Distance of a flat point to flat borders. */
function toBorders(p: Position, borders: Path[]): number {
  let least = Infinity;
  for (const border of borders) {
    for (let i = 1; i < border.length; i++)
      least = Math.min(least, pointToSegment2(p, border[i - 1]!, border[i]!));
  }
  return Math.sqrt(least);
}

/** How far the farthest of some positions in `near` lies from the border of an area, metres. */
function farthestFromBorder(positions: Position[], area: Area, near: Geometry, frame: Frame): number {
  if (positions.length === 0) return 0;
  const borders = pathsNear(area, boxOf(near)).map((path) => path.map(frame.toMetres));
  return Math.max(...positions.map((p) => toBorders(frame.toMetres(p), borders)));
}

/** How far the farthest point of a part lies outside of what it should have stayed in, metres. */
export const farthestM = (part: Geometry, permitted: Area): number =>
  farthestFromBorder(
    probes(part).filter((p) => !holds(permitted, p)),
    permitted,
    part,
    frameOf(part),
  );

/** Signed distance of a geometry to the inside of an area, metres: how deep it reaches in, or minus how far it stays away. */
export function penetrationM(geometry: Geometry, area: Area): number {
  const near = nearPart(area, expandBox(boxOf(geometry), 1));
  const inside =
    near === 'apart'
      ? []
      : probes(geometry).filter((p) => near === 'covers' || near.some((rings) => ringsHold(rings, p)));
  if (inside.length === 0) return -distanceM(geometry, area);
  return farthestFromBorder(inside, area, geometry, frameOf(geometry));
}

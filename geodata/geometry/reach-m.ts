import type { Area, Box, Geometry, Position } from '../model/index.ts';
import { boxOf, boxOfPaths, boxWithin, expandBox } from './box.ts';
import { distanceM, pathsNear } from './distance-m.ts';
import { type Frame, frameOf } from './frame.ts';
import { holds, ringsHold } from './holds.ts';
import { nearPart } from './near-part.ts';
import { isArea, type Path, pathsOf, polygonsOf, type Rings } from './parts.ts';
import { pointOn } from './point-on.ts';
import { along, cutsAlong, metresToPaths } from './segments.ts';

/**
 * Corners, and the middle of every piece that some borders cut the edges into: the farthest point of a footprint's part is one of its
 * corners wherever the other side is convex, and the middle of a wall that crosses a strip is as deep in it as the wall gets.
 */
function probes(geometry: Geometry, borders: Path[]): Position[] {
  return pathsOf(geometry).flatMap((path) =>
    path.flatMap((b, i): Position[] => {
      const a = path[i - 1];
      if (!a) return [b];
      const cuts = cutsAlong(a, b, borders);
      return [...cuts.slice(1).map((t, j) => along(a, b, (cuts[j]! + t) / 2)), b];
    }),
  );
}

/** How far the farthest of some positions in `near` lies from the border of an area, metres. */
function farthestFromBorder(positions: Position[], area: Area, near: Geometry, frame: Frame): number {
  const borders = pathsNear(area, boxOf(near)).map((path) => path.map(frame.toMetres));
  return positions.reduce((most, p) => Math.max(most, metresToPaths(frame.toMetres(p), borders)), 0);
}

/** The middle of each polygon: what fills a hole, or is swallowed whole, has all its border on the other side's and is deep inside all the same. */
const middles = (polygons: Rings[]): Position[] =>
  polygons.map((coordinates) => pointOn({ type: 'Polygon', coordinates }));

/** How far the farthest point of a part lies outside of what it should have stayed in, metres. */
export function farthestM(part: Geometry, permitted: Area): number {
  const found = [
    ...probes(part, pathsNear(permitted, boxOf(part))),
    ...(isArea(part) ? middles(polygonsOf(part)) : []),
  ];
  return farthestFromBorder(
    found.filter((p) => !holds(permitted, p)),
    permitted,
    part,
    frameOf(part),
  );
}

/** Signed distance of a geometry to the inside of an area, metres: how deep it reaches in, or minus how far it stays away. */
export function penetrationM(geometry: Geometry, area: Area): number {
  const box = expandBox(boxOf(geometry), 1);
  const near = nearPart(area, box);
  const inside = near === 'apart' ? [] : probesInside(geometry, area, near, box);
  const depth = farthestFromBorder(inside, area, geometry, frameOf(geometry));
  return depth > 0 ? depth : -distanceM(geometry, area);
}

function probesInside(geometry: Geometry, area: Area, near: 'covers' | Rings[], box: Box): Position[] {
  if (near === 'covers') return probes(geometry, []);
  const own = probes(geometry, near.flat()).filter((p) => near.some((rings) => ringsHold(rings, p)));
  if (!isArea(geometry)) return own;
  const small = polygonsOf(area).filter((rings) => boxWithin(boxOfPaths(rings), box));
  return [...own, ...middles(small).filter((p) => holds(geometry, p))];
}

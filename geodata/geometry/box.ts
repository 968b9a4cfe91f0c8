import type { Box, Geometry, Position } from '../model/index.ts';
import { type Path, pathsOf } from './parts.ts';

/** Metres of one degree of latitude at the equator, the least there is: boxes grow by a little more than asked. */
const metresOfDegree = 110_574;

/** Boxes of long paths, kept as long as the path itself: the border of a zone is asked for its box by every check near it. */
const kept = new WeakMap<Path, Box>();
const longPath = 32;

function boxOfPath(path: Path): Box {
  const known = path.length > longPath ? kept.get(path) : undefined;
  if (known) return known;
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const p of path) {
    if (p[0] < box[0]) box[0] = p[0];
    if (p[1] < box[1]) box[1] = p[1];
    if (p[0] > box[2]) box[2] = p[0];
    if (p[1] > box[3]) box[3] = p[1];
  }
  if (path.length > longPath) kept.set(path, box);
  return box;
}

/** The box around runs of positions. */
export function boxOfPaths(paths: Path[]): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const path of paths) {
    const [west, south, east, north] = boxOfPath(path);
    box[0] = Math.min(box[0], west);
    box[1] = Math.min(box[1], south);
    box[2] = Math.max(box[2], east);
    box[3] = Math.max(box[3], north);
  }
  return box;
}

/** West, south, east, north of a geometry. */
export const boxOf = (geometry: Geometry): Box => boxOfPaths(pathsOf(geometry));

/** A box grown by at least so many metres on every side, degrees in and out. */
export function expandBox([west, south, east, north]: Box, metres: number): Box {
  const dy = metres / metresOfDegree;
  const dx = dy / Math.max(0.01, Math.cos((Math.max(Math.abs(south), Math.abs(north)) * Math.PI) / 180));
  return [west - dx, south - dy, east + dx, north + dy];
}

/** True when two boxes share at least a point. */
export const boxesMeet = (a: Box, b: Box): boolean =>
  a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** True when the first box lies in the second. */
export const boxWithin = (a: Box, b: Box): boolean =>
  a[0] >= b[0] && a[1] >= b[1] && a[2] <= b[2] && a[3] <= b[3];

/** True when a position lies in a box, border included. */
export const boxHolds = (box: Box, [x, y]: Position): boolean =>
  x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];

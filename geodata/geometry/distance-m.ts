import type { Box, Geometry, Position } from '../model/index.ts';
import { boxesMeet, boxOf } from './box.ts';
import { type Frame, frameUnder } from './frame.ts';
import { holds } from './holds.ts';
import { isArea, type Path, pathsOf } from './parts.ts';
import { crossingOf, nearestOnSegment, pointToSegment2, segmentsCross } from './segments.ts';

/** The nearest points of two geometries and what lies between. */
export interface Gap {
  /** Metres; 0 when they touch or overlap. */
  metres: number;
  /** Where on the first, where on the second; degrees. */
  readonly from: Position;
  readonly to: Position;
}

const gapToBox = (low: number, high: number, boxLow: number, boxHigh: number): number =>
  Math.max(0, boxLow - high, low - boxHigh);

/** Squared degrees, about, between the box of a segment and another box; `scale` is the cosine of the latitude. */
function rough2(a: Position, b: Position, box: Box, scale: number): number {
  const x = gapToBox(Math.min(a[0], b[0]), Math.max(a[0], b[0]), box[0], box[2]) * scale;
  const y = gapToBox(Math.min(a[1], b[1]), Math.max(a[1], b[1]), box[1], box[3]);
  return x * x + y * y;
}

/** Corners up to which telling near from far is dearer than taking all. */
const fewCorners = 8;

/** Runs of a geometry that can be nearest to something in a box; long ones (rivers) shrink to a few segments before anything is projected. */
export function pathsNear(geometry: Geometry, box: Box, withinM = 0): Path[] {
  const paths = pathsOf(geometry);
  if (paths.length === 1 && paths[0]!.length <= fewCorners) return paths;
  const scale = Math.cos((((box[1] + box[3]) / 2) * Math.PI) / 180);
  let nearest2 = Infinity;
  for (const path of paths) for (const p of path) nearest2 = Math.min(nearest2, rough2(p, p, box, scale));
  const across = Math.hypot((box[2] - box[0]) * scale, box[3] - box[1]);
  const reach = (Math.sqrt(nearest2) + across + withinM / 110_000) * 1.02 + 1e-7;
  return paths.flatMap((path) => runsWhere(path, (a, b) => rough2(a, b, box, scale) <= reach * reach));
}

/** Cuts a path into the runs whose segments are wanted. */
function runsWhere(path: Path, wanted: (a: Position, b: Position) => boolean): Path[] {
  if (path.length === 1) return wanted(path[0]!, path[0]!) ? [path] : [];
  const runs: Path[] = [];
  let run: Path = [];
  for (let i = 1; i < path.length; i++) {
    const a = path[i - 1]!;
    const b = path[i]!;
    if (wanted(a, b)) {
      if (run.length === 0) run.push(a);
      run.push(b);
    } else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

const e2 = 0.0066943799901413;

/**
 * PostGIS looks for the nearest points of a `geography` on a sphere and measures between them on the ellipsoid: where a way north and a
 * way east are about as long, up to 0.67 % more than the least distance. We look where it looks, so that a sweep of the city and the check of one building say the same:
 * northings are stretched to the sphere's while searching.
 */
const stretchAt = (lat: number): number => (1 - e2 * Math.sin((lat * Math.PI) / 180) ** 2) / (1 - e2);

const flat = (paths: Path[], frame: Frame, stretch: number): Path[] =>
  paths.map((path) =>
    path.map((position): Position => {
      const [x, y] = frame.toMetres(position);
      return [x, y * stretch];
    }),
  );

interface FlatGap {
  squared: number;
  from: Position;
  to: Position;
}

/** Shortest way from the corners of some paths to the segments of others; flat. */
function fromCorners(paths: Path[], others: Path[], best: FlatGap, turned: boolean): void {
  for (const path of paths) {
    for (const p of path) {
      for (const other of others) {
        for (let j = other.length === 1 ? 0 : 1; j < other.length; j++) {
          const c = other[Math.max(0, j - 1)]!;
          const d = other[j]!;
          const squared = pointToSegment2(p, c, d);
          if (squared >= best.squared) continue;
          const q = nearestOnSegment(p, c, d);
          best.squared = squared;
          best.from = turned ? q : p;
          best.to = turned ? p : q;
        }
      }
    }
  }
}

/** A place where two borders cross. */
function crossing(paths: Path[], others: Path[]): Position | null {
  for (const path of paths) {
    for (let i = 1; i < path.length; i++) {
      const a = path[i - 1]!;
      const b = path[i]!;
      for (const other of others) {
        for (let j = 1; j < other.length; j++) {
          const c = other[j - 1]!;
          const d = other[j]!;
          if (segmentsCross(a, b, c, d)) return crossingOf(a, b, c, d);
        }
      }
    }
  }
  return null;
}

/** Nearest points of the borders of two geometries, whether or not one lies in the other. Where they lie is projected back only when somebody asks. */
export function borderGap(a: Geometry, b: Geometry): Gap {
  const boxA = boxOf(a);
  const boxB = boxOf(b);
  const frame = frameUnder(boxA);
  const stretch = stretchAt(boxA[1]);
  const pathsA = flat(pathsNear(a, boxB), frame, stretch);
  const pathsB = flat(pathsNear(b, boxA), frame, stretch);
  const met = boxesMeet(boxA, boxB) ? crossing(pathsA, pathsB) : null;
  const best: FlatGap = { squared: Infinity, from: [0, 0], to: [0, 0] };
  if (met) Object.assign(best, { squared: 0, from: met, to: met });
  else {
    fromCorners(pathsA, pathsB, best, false);
    fromCorners(pathsB, pathsA, best, true);
  }
  const { from, to } = best;
  return {
    metres: Math.hypot(from[0] - to[0], (from[1] - to[1]) / stretch),
    get from() {
      return frame.toDegrees([from[0], from[1] / stretch]);
    },
    get to() {
      return frame.toDegrees([to[0], to[1] / stretch]);
    },
  };
}

/** Where a path of one geometry begins in an area. */
const beginningIn = (area: Geometry, other: Geometry): Position | undefined =>
  isArea(area) ? pathsOf(other).find((path) => holds(area, path[0]!))?.[0] : undefined;

/** Nearest points of two geometries. */
export function gapBetween(a: Geometry, b: Geometry): Gap {
  const shared = beginningIn(b, a) ?? beginningIn(a, b);
  return shared ? { metres: 0, from: shared, to: shared } : borderGap(a, b);
}

/** Distance on the ellipsoid, metres; 0 when touching or overlapping. */
export const distanceM = (a: Geometry, b: Geometry): number => gapBetween(a, b).metres;

import type { Position } from '../model/index.ts';

/** Squared distance of a point to a segment; flat. */
export function pointToSegment2([px, py]: Position, [ax, ay]: Position, [bx, by]: Position): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length2 = dx * dx + dy * dy;
  const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length2));
  const ex = px - ax - t * dx;
  const ey = py - ay - t * dy;
  return ex * ex + ey * ey;
}

/** The point of a segment nearest to a point; flat. */
export function nearestOnSegment([px, py]: Position, [ax, ay]: Position, [bx, by]: Position): Position {
  const dx = bx - ax;
  const dy = by - ay;
  const length2 = dx * dx + dy * dy;
  const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length2));
  return [ax + t * dx, ay + t * dy];
}

const side = (a: Position, b: Position, p: Position): number =>
  (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);

/** True when two segments cross in the inside of both. */
export function segmentsCross(a: Position, b: Position, c: Position, d: Position): boolean {
  return side(a, b, c) > 0 !== side(a, b, d) > 0 && side(c, d, a) > 0 !== side(c, d, b) > 0;
}

/** Where two segments cross that do ({@link segmentsCross}); flat. */
export function crossingOf(a: Position, b: Position, c: Position, d: Position): Position {
  const before = side(c, d, a);
  return along(a, b, before / (before - side(c, d, b)));
}

/** Where on a→b (0 to 1) a segment c→d cuts it, or null. */
function cut(a: Position, b: Position, c: Position, d: Position): number | null {
  const cross = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0]);
  if (cross === 0) return null;
  const t = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / cross;
  const u = ((c[0] - a[0]) * (b[1] - a[1]) - (c[1] - a[1]) * (b[0] - a[0])) / cross;
  return t > 0 && t < 1 && u >= 0 && u <= 1 ? t : null;
}

/** Where the pieces of a→b begin and end that some borders cut it into: 0, the cuts in order, 1; flat. */
export function cutsAlong(a: Position, b: Position, borders: Position[][]): number[] {
  const cuts = [0, 1];
  for (const border of borders) {
    for (let i = 1; i < border.length; i++) {
      const t = cut(a, b, border[i - 1]!, border[i]!);
      if (t !== null) cuts.push(t);
    }
  }
  return cuts.sort((x, y) => x - y);
}

/** The position at a share of the way from a to b. */
export const along = (a: Position, b: Position, t: number): Position => [
  a[0] + t * (b[0] - a[0]),
  a[1] + t * (b[1] - a[1]),
];

/** Least distance of a position to runs of segments; flat. Infinite when there are none. */
export function metresToPaths(p: Position, paths: Position[][]): number {
  let least = Infinity;
  for (const path of paths) {
    for (let i = 1; i < path.length; i++) least = Math.min(least, pointToSegment2(p, path[i - 1]!, path[i]!));
  }
  return Math.sqrt(least);
}

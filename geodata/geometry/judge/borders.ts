import type { Position } from '../../model/index.ts';
import { orientation } from './orientation.ts';

/** One edge of a ring without repeated points. */
export interface Edge {
  a: Position;
  b: Position;
  polygon: number;
  ring: number;
  /** Place in the ring, and how many edges the ring has. */
  place: number;
  count: number;
}

/** How two edges meet: not, in one point of both borders, or in a way no valid area has. */
export type Meeting = { at: Position; how: 'touch' | 'cross' } | null;

const same = (p: Position, q: Position): boolean => p[0] === q[0] && p[1] === q[1];
const inBox = (p: Position, a: Position, b: Position): boolean =>
  Math.min(a[0], b[0]) <= p[0] &&
  p[0] <= Math.max(a[0], b[0]) &&
  Math.min(a[1], b[1]) <= p[1] &&
  p[1] <= Math.max(a[1], b[1]);

function collinear({ a, b }: Edge, { a: c, b: d }: Edge): Meeting {
  const shared = [...[c, d].filter((p) => inBox(p, a, b)), ...[a, b].filter((p) => inBox(p, c, d))];
  const [first] = shared;
  if (!first) return null;
  return { at: first, how: shared.every((p) => same(p, first)) ? 'touch' : 'cross' };
}

/** Where two edges meet. */
export function meeting(one: Edge, other: Edge): Meeting {
  const c1 = orientation(one.a, one.b, other.a);
  const c2 = orientation(one.a, one.b, other.b);
  if (c1 * c2 > 0) return null;
  const c3 = orientation(other.a, other.b, one.a);
  const c4 = orientation(other.a, other.b, one.b);
  if (c3 * c4 > 0) return null;
  if (c1 === 0 && c2 === 0) return collinear(one, other);
  if (c1 * c2 < 0 && c3 * c4 < 0) return { at: crossing(one, other), how: 'cross' };
  const on = [
    c1 === 0 && inBox(other.a, one.a, one.b) ? other.a : null,
    c2 === 0 && inBox(other.b, one.a, one.b) ? other.b : null,
    c3 === 0 && inBox(one.a, other.a, other.b) ? one.a : null,
    c4 === 0 && inBox(one.b, other.a, other.b) ? one.b : null,
  ].find((p) => p !== null);
  return on ? { at: on, how: 'touch' } : null;
}

function crossing({ a, b }: Edge, { a: c, b: d }: Edge): Position {
  const cross = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0]);
  const t = cross === 0 ? 0 : ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / cross;
  return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
}

/** True for edges that follow each other in one ring. */
export function adjacent(one: Edge, other: Edge): boolean {
  if (one.polygon !== other.polygon || one.ring !== other.ring) return false;
  const step = Math.abs(one.place - other.place);
  return step === 1 || step === one.count - 1;
}

/** Pairs of edges looked at before we give up; honest areas of 200,000 vertices stay far below. */
const mostPairs = 100_000_000;

/** Calls `met` for every two edges whose boxes meet, until it answers true. False when the budget is spent. */
export function eachPair(edges: Edge[], met: (one: Edge, other: Edge) => boolean): boolean {
  const wide = spread(edges, 0) >= spread(edges, 1) ? 0 : 1;
  const tall = wide === 0 ? 1 : 0;
  const low = (edge: Edge, axis: 0 | 1) => Math.min(edge.a[axis], edge.b[axis]);
  const high = (edge: Edge, axis: 0 | 1) => Math.max(edge.a[axis], edge.b[axis]);
  const sorted = edges.toSorted((p, q) => low(p, wide) - low(q, wide));
  let pairs = 0;
  let active: Edge[] = [];
  for (const edge of sorted) {
    const start = low(edge, wide);
    const bottom = low(edge, tall);
    const top = high(edge, tall);
    const still: Edge[] = [];
    pairs += active.length;
    if (pairs > mostPairs) return false;
    for (const other of active) {
      if (high(other, wide) < start) continue;
      still.push(other);
      if (high(other, tall) < bottom || low(other, tall) > top) continue;
      if (met(edge, other)) return true;
    }
    still.push(edge);
    active = still;
  }
  return true;
}

/** How well an axis tells edges apart: its extent in mean edge lengths. */
function spread(edges: Edge[], axis: 0 | 1): number {
  let low = Infinity;
  let high = -Infinity;
  let sum = 0;
  for (const { a, b } of edges) {
    low = Math.min(low, a[axis], b[axis]);
    high = Math.max(high, a[axis], b[axis]);
    sum += Math.abs(a[axis] - b[axis]);
  }
  return sum === 0 ? Infinity : (high - low) / sum;
}

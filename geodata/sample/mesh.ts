import type { Cell } from './cell.ts';
import {
  boxOf,
  cross,
  distance,
  distanceToSegment,
  dot,
  left,
  type Rings,
  ringArea,
  sub,
  unit,
  type Vec,
} from './plane.ts';
import { randomOf } from './random.ts';

/** An edge of the mesh between two corners; `left` lies to the left when going from `a` to `b`. −1 is outside. */
export interface Edge {
  a: number;
  b: number;
  left: number;
  right: number;
  cut: number;
}

/** Cells with shared corners: every corner on an edge is a corner of that edge, so that neighbours fit exactly. */
export interface Mesh {
  corners: Vec[];
  edges: Edge[];
  /** How many cells. */
  size: number;
}

const sameM = 0.01;
const bucketM = 150;

/** Joins convex cells that tile the plane into a mesh. */
export function meshOf(cells: readonly Cell[]): Mesh {
  const corners: Vec[] = [];
  const buckets = new Map<string, number[]>();
  const bucket = (x: number, y: number) => `${Math.floor(x / bucketM)},${Math.floor(y / bucketM)}`;
  const cornerAt = (p: Vec): number => {
    for (const dx of [-sameM, sameM]) {
      for (const dy of [-sameM, sameM]) {
        const found = buckets
          .get(bucket(p[0] + dx, p[1] + dy))
          ?.find((corner) => distance(corners[corner]!, p) < sameM);
        if (found !== undefined) return found;
      }
    }
    const key = bucket(p[0], p[1]);
    const list = buckets.get(key) ?? [];
    buckets.set(key, list);
    list.push(corners.push(p) - 1);
    return corners.length - 1;
  };
  const rings = cells.map((cell) => cell.points.map(cornerAt));
  const between = (a: number, b: number): number[] => {
    const [p, q] = [corners[a]!, corners[b]!];
    const box = boxOf([p, q]);
    const found: number[] = [];
    for (let x = Math.floor((box[0] - 1) / bucketM); x <= Math.floor((box[2] + 1) / bucketM); x++) {
      for (let y = Math.floor((box[1] - 1) / bucketM); y <= Math.floor((box[3] + 1) / bucketM); y++) {
        for (const corner of buckets.get(`${x},${y}`) ?? []) {
          if (corner !== a && corner !== b && distanceToSegment(corners[corner]!, p, q) < sameM)
            found.push(corner);
        }
      }
    }
    return found.sort((c, d) => distance(corners[c]!, p) - distance(corners[d]!, p));
  };
  const edges = new Map<string, Edge>();
  rings.forEach((ring, cell) => {
    ring.forEach((a, i) => {
      const end = ring[(i + 1) % ring.length]!;
      if (a === end) return;
      const stops = [a, ...between(a, end), end];
      for (let k = 0; k + 1 < stops.length; k++) {
        const [p, q] = [stops[k]!, stops[k + 1]!];
        const twin = edges.get(`${q},${p}`);
        if (twin) twin.right = cell;
        else edges.set(`${p},${q}`, { a: p, b: q, left: cell, right: -1, cut: cells[cell]!.cuts[i]! });
      }
    });
  });
  return { corners, edges: [...edges.values()], size: cells.length };
}

/** The course of an edge from its lesser corner on, without its two ends: slightly bent, the same for both neighbours. */
export function bends(mesh: Mesh, edge: Edge, seed: number, slope: number, mostM: number): Vec[] {
  const [low, high] = edge.a < edge.b ? [edge.a, edge.b] : [edge.b, edge.a];
  const [p, q] = [mesh.corners[low]!, mesh.corners[high]!];
  const span = distance(p, q);
  const parts = Math.min(12, Math.floor(span / 45));
  if (parts < 2 || mostM <= 0) return [];
  const random = randomOf(seed, 211, low, high);
  const normal = left(unit(sub(q, p)));
  const [first, second] = [random.between(-1, 1), random.between(-0.5, 0.5)];
  return Array.from({ length: parts - 1 }, (_, i) => {
    const t = (i + 1) / parts;
    const wave =
      first * Math.sin(Math.PI * t) + second * Math.sin(3 * Math.PI * t) + random.between(-0.35, 0.35);
    const room = Math.min(mostM, slope * span * Math.min(t, 1 - t));
    const off = Math.max(-room, Math.min(room, wave * room * 0.7));
    return [p[0] + (q[0] - p[0]) * t + normal[0] * off, p[1] + (q[1] - p[1]) * t + normal[1] * off];
  });
}

/** The outline of a set of cells: parts, each an outer ring (counter-clockwise) and its holes. */
export function outline(
  mesh: Mesh,
  member: (cell: number) => boolean,
  course: (edge: Edge) => Vec[],
  edges = mesh.edges,
): Rings[] {
  const leaving = new Map<number, { edge: Edge; forward: boolean }[]>();
  for (const edge of edges) {
    const [l, r] = [edge.left >= 0 && member(edge.left), edge.right >= 0 && member(edge.right)];
    if (l === r) continue;
    const from = l ? edge.a : edge.b;
    const list = leaving.get(from) ?? [];
    leaving.set(from, list);
    list.push({ edge, forward: l });
  }
  const rings: Vec[][] = [];
  for (const starts of leaving.values()) {
    while (starts.length > 0) rings.push(trace(mesh, leaving, starts[0]!, course));
  }
  return nest(rings);
}

/** Follows the border from a step on and takes its steps away; at a corner with a choice it turns left, so that parts which only touch stay apart. */
function trace(
  mesh: Mesh,
  leaving: Map<number, { edge: Edge; forward: boolean }[]>,
  first: { edge: Edge; forward: boolean },
  course: (edge: Edge) => Vec[],
): Vec[] {
  const ring: Vec[] = [];
  const from = ({ edge, forward }: typeof first) => (forward ? edge.a : edge.b);
  const to = ({ edge, forward }: typeof first) => (forward ? edge.b : edge.a);
  const start = from(first);
  let step = first;
  for (;;) {
    const list = leaving.get(from(step))!;
    list.splice(list.indexOf(step), 1);
    ring.push(mesh.corners[from(step)]!);
    const bent = course(step.edge);
    ring.push(...(from(step) < to(step) ? bent : bent.toReversed()));
    const here = to(step);
    if (here === start) return ring;
    const heading = sub(mesh.corners[here]!, mesh.corners[from(step)]!);
    const turn = (next: typeof first) => {
      const onward = sub(mesh.corners[to(next)]!, mesh.corners[here]!);
      return Math.atan2(cross(heading, onward), dot(heading, onward));
    };
    step = leaving.get(here)!.reduce((best, next) => (turn(next) > turn(best) ? next : best));
  }
}

/** Puts each hole into the outer ring around it. */
function nest(rings: Vec[][]): Rings[] {
  const outers = rings.filter((ring) => ringArea(ring) > 0).sort((a, b) => ringArea(b) - ringArea(a));
  const parts = outers.map((ring) => [ring]);
  for (const hole of rings.filter((ring) => ringArea(ring) < 0)) {
    const box = boxOf(hole);
    const home = parts.findLast(([outer]) => {
      const around = boxOf(outer!);
      return around[0] <= box[0] && around[1] <= box[1] && around[2] >= box[2] && around[3] >= box[3];
    });
    home?.push(hole);
  }
  return parts;
}

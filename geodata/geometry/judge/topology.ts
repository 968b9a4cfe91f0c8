import type { Area, Position } from '../../model/index.ts';
import { boxesMeet, boxOfPaths } from '../box.ts';
import { polygonsOf, type Rings } from '../parts.ts';
import { adjacent, type Edge, eachPair, meeting } from './borders.ts';
import { orientation } from './orientation.ts';
import { type Problem, type ProblemCode, uncheckable } from './problem.ts';

/** Where a ring of one polygon touches another ring. */
interface Touch {
  one: Edge;
  other: Edge;
  at: Position;
}

const placed = (code: ProblemCode, pointer: string, [lon, lat]: Position): Problem =>
  uncheckable(code, pointer, { lon, lat });

const withoutRepeats = (ring: Position[]): Position[] =>
  ring.filter((p, i) => i === 0 || p[0] !== ring[i - 1]![0] || p[1] !== ring[i - 1]![1]);

function edgesOf(rings: Rings, polygon: number): Edge[] {
  return rings.flatMap((ring, place) => {
    const count = ring.length - 1;
    return ring.slice(1).map((b, i): Edge => ({ a: ring[i]!, b, polygon, ring: place, place: i, count }));
  });
}

/** Inside by even-odd of all rings, with exact sides. */
function inside(rings: Rings, p: Position): boolean {
  let odd = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const a = ring[i - 1]!;
      const b = ring[i]!;
      if (a[1] > p[1] === b[1] > p[1]) continue;
      const [low, high] = a[1] < b[1] ? [a, b] : [b, a];
      if (orientation(low, high, p) > 0) odd = !odd;
    }
  }
  return odd;
}

/** One point of every piece that touches cut a ring into; the first corner when nothing touches it. */
function samples(ring: Position[], polygon: number, place: number, touches: Touch[]): Position[] {
  const own = touches.flatMap(({ one, other, at }) =>
    [one, other]
      .filter((edge) => edge.polygon === polygon && edge.ring === place)
      .map((edge) => ({ place: edge.place, at })),
  );
  if (own.length === 0) return [ring[0]!];
  return ring.slice(1).flatMap((b, i) => {
    const a = ring[i]!;
    const far = (p: Position) => Math.abs(p[0] - a[0]) + Math.abs(p[1] - a[1]);
    const stops = [a, ...own.filter((touch) => touch.place === i).map(({ at }) => at), b].toSorted(
      (p, q) => far(p) - far(q),
    );
    return stops.slice(1).flatMap((p, j): Position[] => {
      const [x, y] = stops[j]!;
      return x === p[0] && y === p[1] ? [] : [[(x + p[0]) / 2, (y + p[1]) / 2]];
    });
  });
}

/** Rings that touch in a closed chain cut the inside in two. */
function cutsInside(touches: Touch[]): Touch | null {
  const root = new Map<string, string>();
  const find = (key: string): string => {
    const up = root.get(key) ?? key;
    return up === key ? key : find(up);
  };
  const seen = new Set<string>();
  for (const touch of touches) {
    for (const edge of [touch.one, touch.other]) {
      const ring = `ring ${edge.ring}`;
      const point = `${touch.at[0]} ${touch.at[1]}`;
      if (seen.has(`${ring} ${point}`)) continue;
      seen.add(`${ring} ${point}`);
      const [from, to] = [find(ring), find(point)];
      if (from === to) return touch;
      root.set(from, to);
    }
  }
  return null;
}

/** Holes inside the shell, outside of each other, and not cutting the inside apart. */
function judgeHoles(rings: Rings, polygon: number, touches: Touch[], at: string): Problem | null {
  const [shell, ...holes] = rings;
  const own = touches.filter(({ one, other }) => one.polygon === polygon && other.polygon === polygon);
  const between = (p: number, q: number): Touch[] =>
    own.filter(
      ({ one, other }) => (one.ring === p && other.ring === q) || (one.ring === q && other.ring === p),
    );
  for (const [i, hole] of holes.entries()) {
    const outside = samples(hole, polygon, i + 1, between(0, i + 1)).find((p) => !inside([shell!], p));
    if (outside) return placed('hole-outside', `${at}/${i + 1}`, outside);
  }
  const boxes = holes.map((hole) => boxOfPaths([hole]));
  for (const [i, hole] of holes.entries()) {
    for (const [j, other] of holes.entries()) {
      if (i === j || !boxesMeet(boxes[i]!, boxes[j]!)) continue;
      const nested = samples(hole, polygon, i + 1, between(i + 1, j + 1)).find((p) => inside([other], p));
      if (nested) return placed('holes-nested', `${at}/${i + 1}`, nested);
    }
  }
  const cut = cutsInside(own);
  return cut && placed('interior-cut', at, cut.at);
}

/** No part of one polygon inside another. */
function judgeParts(polygons: Rings[], touches: Touch[], at: string): Problem | null {
  const boxes = polygons.map(boxOfPaths);
  for (const [i, rings] of polygons.entries()) {
    for (const [j, other] of polygons.entries()) {
      if (i === j || !boxesMeet(boxes[i]!, boxes[j]!)) continue;
      const both = touches.filter(
        ({ one, other: two }) =>
          (one.polygon === i && two.polygon === j) || (one.polygon === j && two.polygon === i),
      );
      const shared = rings
        .flatMap((ring, place) => samples(ring, i, place, both))
        .find((p) => inside(other, p));
      if (shared) return placed('parts-overlap', `${at}/${i}`, shared);
    }
  }
  return null;
}

/** A border that turns back on itself, told first because it is the easiest to mend. */
function judgeSpikes(edges: Edge[], ringAt: (edge: Edge) => string): Problem | null {
  for (const [i, edge] of edges.entries()) {
    const next = edge.place + 1 < edge.count ? edges[i + 1]! : edges[i + 1 - edge.count]!;
    if (meeting(edge, next)?.how === 'cross') return placed('spike', ringAt(edge), edge.b);
  }
  return null;
}

/** Judges every two edges that meet; touches are kept for the questions about holes and parts. */
function judgeEdges(
  edges: Edge[],
  touches: Touch[],
  ringAt: (edge: Edge) => string,
  at: string,
): Problem | null {
  let problem: Problem | null = null;
  const done = eachPair(edges, (one, other) => {
    const met = meeting(one, other);
    if (!met) return false;
    const together = one.polygon === other.polygon;
    const follows = adjacent(one, other);
    if (met.how === 'cross') {
      problem = placed(
        follows ? 'spike' : together ? 'self-intersection' : 'parts-overlap',
        ringAt(one),
        met.at,
      );
    } else if (together && one.ring === other.ring && !follows) {
      problem = placed('ring-touches-itself', ringAt(one), met.at);
    } else if (!together || one.ring !== other.ring) touches.push({ one, other, at: met.at });
    return problem !== null;
  });
  return done ? problem : uncheckable('too-complex', at);
}

/** Is an area one in the sense of OGC Simple Features, as `ST_IsValid` judges? Degrees are taken as a plane, as there. */
export function judgeTopology(area: Area, at: string): Problem | null {
  const polygons = polygonsOf(area).map((rings) => rings.map(withoutRepeats));
  const polygonAt = (i: number): string => (area.type === 'Polygon' ? at : `${at}/${i}`);
  for (const [i, rings] of polygons.entries()) {
    const short = rings.findIndex((ring) => ring.length < 4);
    if (short >= 0) return placed('ring-collapsed', `${polygonAt(i)}/${short}`, rings[short]![0]!);
  }
  const touches: Touch[] = [];
  const ringAt = ({ polygon, ring }: Edge): string => `${polygonAt(polygon)}/${ring}`;
  const edges = polygons.flatMap(edgesOf);
  const crossed = judgeSpikes(edges, ringAt) ?? judgeEdges(edges, touches, ringAt, at);
  if (crossed) return crossed;
  for (const [i, rings] of polygons.entries()) {
    const problem = judgeHoles(rings, i, touches, polygonAt(i));
    if (problem) return problem;
  }
  return polygons.length > 1 ? judgeParts(polygons, touches, at) : null;
}

import {
  add,
  type Box,
  boxesMeet,
  boxOf,
  distance,
  left,
  ringToSegment,
  sub,
  toPlane,
  unit,
  type Vec,
} from './plane.ts';
import { randomOf } from './random.ts';
import { type ReachFacts, riverCourses } from './river-courses.ts';

/** A reach of a river: stations along its middle with the two banks and the outer lines of the setback strip. */
export interface Reach extends Omit<ReachFacts, 'until'> {
  index: number;
  river: number;
  name: string;
  /** What national law asks for, metres from the bank; 15 is assumed where the depth is unknown. */
  setbackM: number;
  /** Zone of the strip under the earlier plan. */
  before: string;
  banks: { left: Vec[]; right: Vec[] };
  strip: { left: Vec[]; right: Vec[] };
  box: Box;
}

/** Setback of PP 38/2011 for an urban river, metres; the sample's own count, on purpose apart from the rules. */
export const nationalSetbackM = (depthM: number | null, embanked: boolean): number | null =>
  embanked ? 3 : depthM === null ? null : depthM <= 3 ? 10 : depthM <= 20 ? 15 : 30;

const stationM = 16;

/** A smooth line through points (centripetal enough for even spacing), a station every few metres. */
function smooth(points: Vec[]): Vec[] {
  const line: Vec[] = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const [p0, p1, p2, p3] = [
      points[i - 1] ?? points[i]!,
      points[i]!,
      points[i + 1]!,
      points[i + 2] ?? points[i + 1]!,
    ];
    const steps = Math.max(2, Math.round(distance(p1, p2) / stationM));
    for (let s = 0; s < steps; s++) {
      const t = s / steps;
      const blend = (a: number, b: number, c: number, d: number) =>
        0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t ** 3);
      line.push([blend(p0[0], p1[0], p2[0], p3[0]), blend(p0[1], p1[1], p2[1], p3[1])]);
    }
  }
  line.push(points[points.length - 1]!);
  return line;
}

const normalAt = (line: Vec[], i: number): Vec =>
  left(unit(sub(line[Math.min(line.length - 1, i + 1)]!, line[Math.max(0, i - 1)]!)));

/** Adds meanders: two waves of drifting length whose tightest bend stays wider than the setback strip. */
function meander(line: Vec[], seed: number, widthM: number): Vec[] {
  const random = randomOf(seed);
  const wave = 330 + widthM * 7;
  const [p, q, r] = [random.between(0, 6.28), random.between(0, 6.28), random.between(0, 6.28)];
  return line.map((point, i) => {
    const s = (i * stationM) / wave;
    const ends = Math.min(1, i / 12, (line.length - 1 - i) / 12);
    const phase = 6.283 * s + 0.8 * Math.sin(1.3 * s + q);
    const swing = 0.075 * wave * (0.7 + 0.3 * Math.sin(0.9 * s + r));
    return add(point, normalAt(line, i), ends * swing * Math.sin(phase + p));
  });
}

/** All reaches, main rivers first. */
export function reachesOf(seed: number): Reach[] {
  const reaches: Reach[] = [];
  riverCourses.forEach((course, river) => {
    const path = course.path.map(([lon, lat]) => toPlane(lon, lat));
    const line = meander(smooth(path), seed * 31 + river, course.widthM[0]);
    const half = (i: number) => {
      const t = i / (line.length - 1);
      return (course.widthM[0] + (course.widthM[1] - course.widthM[0]) * t) / 2 + 1.2 * Math.sin(i / 7);
    };
    let from = 0;
    for (const { depthM, embanked, until } of course.reaches) {
      const to = Math.round(until * (line.length - 1));
      const setbackM = nationalSetbackM(depthM, embanked) ?? 15;
      const side = (turn: number, more: number) => {
        const points: Vec[] = [];
        for (let i = from; i <= to; i++)
          points.push(add(line[i]!, normalAt(line, i), turn * (half(i) + more)));
        return points;
      };
      const banks = { left: side(1, 0), right: side(-1, 0) };
      const strip = { left: side(1, setbackM), right: side(-1, setbackM) };
      const box = boxOf([...strip.left, ...strip.right]);
      reaches.push({
        index: reaches.length,
        river,
        name: course.name,
        depthM,
        embanked,
        setbackM,
        before: course.before ?? 'PS',
        banks,
        strip,
        box,
      });
      from = to;
    }
  });
  return reaches;
}

/** Ring between two lines that run the same way. */
export const between = (right: readonly Vec[], leftLine: readonly Vec[]): Vec[] => [
  ...right,
  ...leftLine.toReversed(),
];

/** The stations of a reach that matter inside a box: a run of indices with one more at each end, or null. */
export function stationsIn(reach: Reach, box: Box): [number, number] | null {
  if (!boxesMeet(reach.box, box)) return null;
  let [from, to] = [Infinity, -Infinity];
  const last = reach.banks.left.length - 1;
  for (let i = 0; i < last; i++) {
    const quad = [
      reach.strip.left[i]!,
      reach.strip.left[i + 1]!,
      reach.strip.right[i]!,
      reach.strip.right[i + 1]!,
    ];
    if (!boxesMeet(boxOf(quad), box)) continue;
    from = Math.min(from, i);
    to = Math.max(to, i + 1);
  }
  return from > to ? null : [Math.max(0, from - 1), Math.min(last, to + 1)];
}

/** A reach near something and how far its nearer bank is, metres. */
export interface NearBank {
  reach: Reach;
  metres: number;
}

/** Banks near a place, for asking distances often. */
export interface BankIndex {
  /** Every reach with a bank within `reachM` of a ring. */
  within(ring: readonly Vec[], reachM: number): NearBank[];
}

const bucketM = 120;

/** An index of all bank segments in square buckets. */
export function bankIndex(reaches: readonly Reach[]): BankIndex {
  const buckets = new Map<number, { reach: Reach; a: Vec; b: Vec }[]>();
  const key = (x: number, y: number) =>
    (Math.floor(x / bucketM) + 5000) * 10_000 + Math.floor(y / bucketM) + 5000;
  for (const reach of reaches) {
    for (const bank of [reach.banks.left, reach.banks.right]) {
      for (let i = 0; i + 1 < bank.length; i++) {
        const [a, b] = [bank[i]!, bank[i + 1]!];
        const k = key((a[0] + b[0]) / 2, (a[1] + b[1]) / 2);
        const list = buckets.get(k) ?? [];
        buckets.set(k, list);
        list.push({ reach, a, b });
      }
    }
  }
  return {
    within(ring, reachM) {
      const box = boxOf(ring);
      const more = reachM + stationM * 2;
      const found = new Map<Reach, number>();
      for (let x = box[0] - more; x < box[2] + more + bucketM; x += bucketM) {
        for (let y = box[1] - more; y < box[3] + more + bucketM; y += bucketM) {
          for (const { reach, a, b } of buckets.get(key(x, y)) ?? []) {
            const metres = ringToSegment(ring, a, b);
            if (metres <= Math.min(reachM, found.get(reach) ?? Infinity)) found.set(reach, metres);
          }
        }
      }
      return [...found].map(([reach, metres]) => ({ reach, metres }));
    },
  };
}

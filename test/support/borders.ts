import { uuidv7 } from 'uuidv7';
import type { Area, Permit, RuleRow } from '../../geodata/model/index.ts';
import { at, intensityRow } from './land.ts';

/** Numbers drawn from a seed, the same every time (mulberry32). */
export function dice(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    between: (low: number, high: number): number => low + next() * (high - low),
    chance: (share: number): boolean => next() < share,
    pick: <T>(things: readonly T[]): T => things[Math.floor(next() * things.length)]!,
  };
}
export type Dice = ReturnType<typeof dice>;

type Point = readonly [x: number, y: number];
/** A line on the board, in metres, near which something changes. */
export type Line = readonly [Point, Point];

/** Board metres as an area; the ring is closed here. */
export const areaOf = (...points: Point[]): Area => ({
  type: 'Polygon',
  coordinates: [[...points, points[0]!].map(([x, y]) => at(x, y))],
});
export const box = (west: number, south: number, east: number, north: number): Area =>
  areaOf([west, south], [east, south], [east, north], [west, north]);
export const lineOf = (...points: Point[]) => ({
  type: 'LineString' as const,
  coordinates: points.map(([x, y]) => at(x, y)),
});
/** The sides of a box as lines, each grown outwards by so many metres. */
export const sides = (west: number, south: number, east: number, north: number, by = 0): Line[] => [
  [
    [west - by, south],
    [west - by, north],
  ],
  [
    [east + by, north],
    [east + by, south],
  ],
  [
    [east, south - by],
    [west, south - by],
  ],
  [
    [west, north + by],
    [east, north + by],
  ],
];
/** A line moved to its left. */
export function beside([a, b]: Line, by: number): Line {
  const [ux, uy] = unit(a, b);
  return [
    [a[0] - uy * by, a[1] + ux * by],
    [b[0] - uy * by, b[1] + ux * by],
  ];
}

function unit(a: Point, b: Point): Point {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  return [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
}

/** Centimetres that decide, and some that do not. */
const offsets = [
  0, 0.001, 0.01, 0.02, 0.04, 0.05, 0.06, 0.1, 0.14, 0.2, 0.24, 0.3, 0.5, 1, 2, 3.4, 3.5, 3.6, 5,
];
export const offset = (dice: Dice): number => dice.pick(offsets) * (dice.chance(0.5) ? 1 : -1);

/** A rectangle on the board: its corner, the direction of its first side, and its size. */
export interface Rectangle {
  corner: Point;
  along: Point;
  length: number;
  width: number;
}

/** A rectangle so far beside a line (negative: across it), parallel to it or askew. */
export function rectangleAt(line: Line, dice: Dice): Rectangle {
  const [[ax, ay], [bx, by]] = line;
  const share = dice.between(0.05, 0.95);
  const [ux, uy] = unit(line[0], line[1]);
  const away = offset(dice);
  const turn = dice.chance(0.7) ? 0 : dice.between(0, Math.PI / 2);
  const along: Point = [Math.cos(turn) * ux - Math.sin(turn) * uy, Math.sin(turn) * ux + Math.cos(turn) * uy];
  return {
    corner: [ax + share * (bx - ax) - uy * away, ay + share * (by - ay) + ux * away],
    along,
    length: dice.between(3, 16),
    width: dice.between(3, 12),
  };
}

/** The rectangle with each side moved outwards by so much: front, back, left, right. */
export function grown({ corner, along, length, width }: Rectangle, by: readonly number[]): Area {
  const [front, back, left, right] = by as [number, number, number, number];
  const [ux, uy] = along;
  const point = (x: number, y: number): Point => [corner[0] + ux * x - uy * y, corner[1] + uy * x + ux * y];
  return areaOf(
    point(-left, -front),
    point(length + right, -front),
    point(length + right, width + back),
    point(-left, width + back),
  );
}

const contoh = { instrument: 'Contoh', article: null, date: null, certainty: 'sample' as const };

/** A row of building intensity with every limit; what is given stands instead. */
export const fullRow = (zoneCode: string, given: object = {}): RuleRow =>
  intensityRow(zoneCode, {
    kdbMaxPct: 60,
    klbMin: null,
    klbMax: 1.2,
    kdhMinPct: 20,
    ktbMaxPct: 50,
    heightMaxM: 12,
    storeysMax: 3,
    gsbM: 5,
    gsbFormula: null,
    gsbFrom: null,
    sideM: 1,
    rearM: 2,
    ...given,
  });

/** A row of an overlay. */
export const overlayRow = (overlay: string, effect: 'prohibits' | 'document' | 'measure'): RuleRow => ({
  id: uuidv7(),
  version: 1,
  validFrom: null,
  validTo: null,
  basis: contoh,
  kind: 'overlay',
  overlay,
  effect,
  exceptActivities: [],
  requiredDocuments: [],
  note: null,
});

export type NewPermit = Pick<Permit, 'number' | 'geometry'> & Partial<Permit>;

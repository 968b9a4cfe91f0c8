import type { Geometry, Position } from '../../geodata/model/index.ts';

export type Ring = readonly Position[];

const cos = Math.cos((3.64 * Math.PI) / 180);
/** Plain planar metres, on purpose not the maths of the generator or of the rules. */
export const flat = ([lon, lat]: Position): Position => [
  (lon - 98.67) * 111_320 * cos,
  (lat - 3.64) * 110_575,
];

/** Polygons of an area in flat metres, rings closed. */
export const polygonsOf = (geometry: Geometry): Ring[][] => {
  if (geometry.type === 'Polygon') return [geometry.coordinates.map((ring) => ring.map(flat))];
  if (geometry.type === 'MultiPolygon')
    return geometry.coordinates.map((rings) => rings.map((ring) => ring.map(flat)));
  return [];
};

/** Signed area of a closed ring. */
export const ringArea = (ring: Ring): number => {
  let twice = 0;
  for (let i = 1; i < ring.length; i++)
    twice += ring[i - 1]![0] * ring[i]![1] - ring[i]![0] * ring[i - 1]![1];
  return twice / 2;
};
export const areaOf = (geometry: Geometry): number =>
  polygonsOf(geometry).reduce((sum, rings) => sum + rings.reduce((own, ring) => own + ringArea(ring), 0), 0);

export const inRing = (ring: Ring, [x, y]: Position): boolean => {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1]!, ring[i]!];
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
  }
  return inside;
};
export const holds = (polygons: Ring[][], p: Position): boolean =>
  polygons.some((rings) => rings.reduce((inside, ring) => inside !== inRing(ring, p), false));

/** Distance from a point to a ring's border. */
export const toBorder = ([x, y]: Position, ring: Ring): number => {
  let least = Infinity;
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1]!, ring[i]!];
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const t = Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, Math.hypot(x - a[0] - t * dx, y - a[1] - t * dy));
  }
  return least;
};

/** Distance between the borders of two areas that do not cross: from every corner of one to the other. */
export const apart = (a: Ring[][], b: Ring[][]): number => {
  let least = Infinity;
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    for (const p of from.flat(2)) for (const ring of to.flat()) least = Math.min(least, toBorder(p, ring));
  }
  return least;
};

/** Whether two segments properly cross. */
export const cross = (a: Position, b: Position, c: Position, d: Position): boolean => {
  const side = (p: Position, q: Position, r: Position) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
};

export type FlatBox = [number, number, number, number];
export const boxOf = (polygons: Ring[][]): FlatBox => {
  const box: FlatBox = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of polygons.flat(2)) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
};

/** The box around anything in flat metres. */
export const boxAround = ({ coordinates }: Geometry): FlatBox => {
  const box: FlatBox = [Infinity, Infinity, -Infinity, -Infinity];
  const widen = (part: unknown): void => {
    if (!Array.isArray(part)) return;
    if (typeof part[0] !== 'number') {
      for (const each of part) widen(each);
      return;
    }
    const [x, y] = flat(part as unknown as Position);
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  };
  widen(coordinates);
  return box;
};

/** Things by 200 m square, for finding what is near. */
export const indexOf = <T>(things: Iterable<T>, boxAround: (thing: T) => FlatBox) => {
  const squares = new Map<string, T[]>();
  const each = ([w, s, e, n]: FlatBox, visit: (key: string) => void) => {
    for (let x = Math.floor(w / 200); x <= Math.floor(e / 200); x++) {
      for (let y = Math.floor(s / 200); y <= Math.floor(n / 200); y++) visit(`${x},${y}`);
    }
  };
  for (const thing of things) {
    each(boxAround(thing), (key) => squares.set(key, [...(squares.get(key) ?? []), thing]));
  }
  return ([w, s, e, n]: FlatBox, by = 0): T[] => {
    const near = new Set<T>();
    each([w - by, s - by, e + by, n + by], (key) => {
      for (const thing of squares.get(key) ?? []) near.add(thing);
    });
    return [...near];
  };
};

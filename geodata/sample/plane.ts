import type { Area, LineString, Polygon, Position } from '../model/index.ts';

/** Metres east and north of the plane's origin. */
export type Vec = readonly [number, number];

const origin: Vec = [98.67, 3.62];
const radius = 6_378_137;
const e2 = 0.00669437999014;
const latitude = (origin[1] * Math.PI) / 180;
const bend = 1 - e2 * Math.sin(latitude) ** 2;
/** Metres a degree of longitude and of latitude at the origin, WGS 84. */
const perLon = ((radius / Math.sqrt(bend)) * Math.cos(latitude) * Math.PI) / 180;
const perLat = (((radius * (1 - e2)) / bend ** 1.5) * Math.PI) / 180;
const tidy = (degrees: number) => Math.round(degrees * 1e10) / 1e10;

/** The plane is affine, so what lies on a line stays on it; over the city its scale errs by less than 0.04 %. */
export const toPlane = (lon: number, lat: number): Vec => [
  (lon - origin[0]) * perLon,
  (lat - origin[1]) * perLat,
];
/** Degrees, rounded to a hundredth of a millimetre. */
export const toPosition = (v: Vec): Position => [
  tidy(origin[0] + v[0] / perLon),
  tidy(origin[1] + v[1] / perLat),
];

export const add = (a: Vec, b: Vec, times = 1): Vec => [a[0] + b[0] * times, a[1] + b[1] * times];
export const sub = (a: Vec, b: Vec): Vec => [a[0] - b[0], a[1] - b[1]];
export const dot = (a: Vec, b: Vec) => a[0] * b[0] + a[1] * b[1];
export const cross = (a: Vec, b: Vec) => a[0] * b[1] - a[1] * b[0];
export const length = (a: Vec) => Math.hypot(a[0], a[1]);
export const distance = (a: Vec, b: Vec) => Math.hypot(a[0] - b[0], a[1] - b[1]);
export const lerp = (a: Vec, b: Vec, t: number): Vec => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
/** The direction of a, one metre long. */
export const unit = (a: Vec): Vec => {
  const l = length(a) || 1;
  return [a[0] / l, a[1] / l];
};
/** A quarter turn to the left. */
export const left = (a: Vec): Vec => [-a[1], a[0]];

/** Signed area of a ring without its closing point, m²; positive when counter-clockwise. */
export function ringArea(ring: readonly Vec[]): number {
  let twice = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) twice += cross(ring[j]!, ring[i]!);
  return twice / 2;
}

/** Centre of a ring's corners. */
export const middle = (ring: readonly Vec[]): Vec => {
  let x = 0;
  let y = 0;
  for (const point of ring) {
    x += point[0];
    y += point[1];
  }
  return [x / ring.length, y / ring.length];
};

export type Box = [number, number, number, number];
/** West, south, east, north in metres. */
export function boxOf(points: readonly Vec[]): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    if (x < box[0]) box[0] = x;
    if (y < box[1]) box[1] = y;
    if (x > box[2]) box[2] = x;
    if (y > box[3]) box[3] = y;
  }
  return box;
}
export const boxesMeet = (a: Box, b: Box, by = 0) =>
  a[0] - by <= b[2] && b[0] - by <= a[2] && a[1] - by <= b[3] && b[1] - by <= a[3];

/** Whether a ring (either turn) holds a point. */
export function holds(ring: readonly Vec[], [x, y]: Vec): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const a = ring[i]!;
    const b = ring[j]!;
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
  }
  return inside;
}

/** Distance from a point to the segment a–b. Asked more often than anything else, so it makes nothing new. */
export function distanceToSegment(p: Vec, a: Vec, b: Vec): number {
  const [x, y] = [b[0] - a[0], b[1] - a[1]];
  const [px, py] = [p[0] - a[0], p[1] - a[1]];
  const t = Math.max(0, Math.min(1, (px * x + py * y) / (x * x + y * y || 1)));
  const [dx, dy] = [px - x * t, py - y * t];
  return Math.sqrt(dx * dx + dy * dy);
}

/** Distance between a ring's border and a segment that do not cross. */
export function ringToSegment(ring: readonly Vec[], a: Vec, b: Vec): number {
  let least = Infinity;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [p, q] = [ring[j]!, ring[i]!];
    least = Math.min(
      least,
      distanceToSegment(p, a, b),
      distanceToSegment(a, p, q),
      distanceToSegment(b, p, q),
    );
  }
  return least;
}

/** Distance between a ring's border and a line that do not cross. */
export function ringToLine(ring: readonly Vec[], line: readonly Vec[]): number {
  let least = Infinity;
  for (let i = 1; i < line.length; i++) least = Math.min(least, ringToSegment(ring, line[i - 1]!, line[i]!));
  return least;
}

/** How deep a ring lies inside another, metres; negative: how far outside; 0 where their borders cross. */
export function depthIn(ring: readonly Vec[], other: readonly Vec[]): number {
  const inside = ring.filter((p) => holds(other, p)).length;
  if (inside > 0 && inside < ring.length) return 0;
  const apart = ringToLine(ring, [...other, other[0]!]);
  if (inside > 0) return apart;
  return other.some((p) => holds(ring, p)) ? 0 : -apart;
}

/** Outer ring first, then holes; turns are put right (RFC 7946). */
export type Rings = readonly (readonly Vec[])[];

function closed(ring: readonly Vec[], outer: boolean): Position[] {
  const positions = (ringArea(ring) > 0 === outer ? ring : ring.toReversed()).map(toPosition);
  positions.push(positions[0]!);
  return positions;
}
export const toPolygon = (rings: Rings): Polygon => ({
  type: 'Polygon',
  coordinates: rings.map((ring, i) => closed(ring, i === 0)),
});
export const toArea = (parts: readonly Rings[]): Area =>
  parts.length === 1
    ? toPolygon(parts[0]!)
    : { type: 'MultiPolygon', coordinates: parts.map((rings) => toPolygon(rings).coordinates) };
export const toLine = (points: readonly Vec[]): LineString => ({
  type: 'LineString',
  coordinates: points.map(toPosition),
});

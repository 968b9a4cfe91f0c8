import type { Position } from '../../model/index.ts';

/** Shewchuk's bound: a determinant larger than this share of its terms has the right sign. */
const sureShare = 3.3306690738754716e-16;
/** Powers of two lose nothing: every coordinate in degrees becomes a whole number. */
const scale = 2 ** 200;

function exact(a: Position, b: Position, c: Position): number {
  const whole = [...a, ...b, ...c].map((value) => BigInt(value * scale));
  const [ax, ay, bx, by, cx, cy] = whole as [bigint, bigint, bigint, bigint, bigint, bigint];
  const det = (ax - cx) * (by - cy) - (ay - cy) * (bx - cx);
  return det > 0n ? 1 : det < 0n ? -1 : 0;
}

/** On which side of a→b lies c: 1 left, −1 right, 0 exactly on the line. */
export function orientation(a: Position, b: Position, c: Position): number {
  const left = (a[0] - c[0]) * (b[1] - c[1]);
  const right = (a[1] - c[1]) * (b[0] - c[0]);
  const det = left - right;
  if (Math.abs(det) > sureShare * (Math.abs(left) + Math.abs(right))) return Math.sign(det);
  return exact(a, b, c);
}

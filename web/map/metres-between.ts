import { frameAt } from '../../geodata/geometry/frame.ts';
import type { Position } from '../../geodata/model/index.ts';

/** Metres between two positions; to 1 mm within 10 km, for fixes of a walk and places near by. */
export function metresBetween(a: Position, b: Position): number {
  const frame = frameAt(a);
  const [ax, ay] = frame.toMetres(a);
  const [bx, by] = frame.toMetres(b);
  return Math.hypot(ax - bx, ay - by);
}

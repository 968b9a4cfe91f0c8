import type { Area, Position } from '../model/index.ts';
import { boxHolds, boxOfPaths } from './box.ts';
import { polygonsOf, type Rings } from './parts.ts';

/** True when a position lies inside the rings of one polygon (even-odd); border points may fall on either side. */
export function ringsHold(rings: Rings, [x, y]: Position): boolean {
  let inside = false;
  for (const ring of rings) {
    let a = ring[ring.length - 1]!;
    for (const b of ring) {
      if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
      a = b;
    }
  }
  return inside;
}

/** True when an area holds a position. */
export const holds = (area: Area, position: Position): boolean =>
  polygonsOf(area).some((rings) => boxHolds(boxOfPaths(rings), position) && ringsHold(rings, position));

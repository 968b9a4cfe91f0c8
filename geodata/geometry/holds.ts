import type { Area, Position } from '../model/index.ts';
import { boxHolds, boxOfPaths } from './box.ts';
import { polygonsOf, type Rings } from './parts.ts';

/** True when a position lies inside the rings of one polygon (even-odd); border points may fall on either side. */
export function ringsHold(rings: Rings, [x, y]: Position): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1]!;
      const [bx, by] = ring[i]!;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

/** True when an area holds a position. */
export const holds = (area: Area, position: Position): boolean =>
  polygonsOf(area).some((rings) => boxHolds(boxOfPaths(rings), position) && ringsHold(rings, position));

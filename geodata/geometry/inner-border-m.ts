import type { Area } from '../model/index.ts';
import { flatten, frameOf } from './frame.ts';
import { pathsOf } from './parts.ts';
import { pointToSegment2 } from './segments.ts';

/** Metres: an edge whose middle lies this near to the whole's border is the whole's own. */
const sameM = 0.01;

/** Length of a part's border that runs through the inside of the whole, metres: where a line of the map cuts a footprint. */
export function innerBorderM(part: Area, whole: Area): number {
  const frame = frameOf(whole);
  const outer = pathsOf(flatten(whole, frame));
  let sum = 0;
  for (const path of pathsOf(flatten(part, frame))) {
    for (let i = 1; i < path.length; i++) {
      const [ax, ay] = path[i - 1]!;
      const [bx, by] = path[i]!;
      const own = outer.some((ring) =>
        ring.some(
          (q, j) => j > 0 && pointToSegment2([(ax + bx) / 2, (ay + by) / 2], ring[j - 1]!, q) < sameM * sameM,
        ),
      );
      if (!own) sum += Math.hypot(bx - ax, by - ay);
    }
  }
  return sum;
}

import type { Geometry, Position } from '../../model/index.ts';
import { boxHolds, boxOf } from '../box.ts';
import { pathsOf } from '../parts.ts';
import { type Limits, type Problem, uncheckable } from './problem.ts';

/** No sheet of metres holds more; no building, block or province is as wide. */
const widestDegrees = 10;

const inRange = ([lon, lat]: Position): boolean => Math.abs(lon) <= 180 && Math.abs(lat) <= 90;

/** Do the numbers mean degrees, in the right order, where they may lie? Says where they landed. */
export function judgePlace(geometry: Geometry, limits: Limits, at: string): Problem | null {
  for (const [x, y] of pathsOf(geometry).flat()) {
    if (inRange([x, y])) continue;
    if (Math.abs(x) > 1000 || Math.abs(y) > 1000) return uncheckable('not-degrees', at, { x, y });
    return uncheckable(inRange([y, x]) ? 'swapped-axes' : 'out-of-range', at, { lon: x, lat: y });
  }
  const box = boxOf(geometry);
  const degrees = Math.max(box[2] - box[0], box[3] - box[1]);
  if (degrees > widestDegrees) return uncheckable('too-large', at, { degrees, limit: widestDegrees });
  if (!limits.box) return null;
  const lon = (box[0] + box[2]) / 2;
  const lat = (box[1] + box[3]) / 2;
  if (boxHolds(limits.box, [box[0], box[1]]) && boxHolds(limits.box, [box[2], box[3]])) return null;
  return uncheckable(boxHolds(limits.box, [lat, lon]) ? 'swapped-axes' : 'outside-box', at, { lon, lat });
}

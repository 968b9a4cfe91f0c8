import { bboxClip } from '@turf/turf';
import type { Area, Box, Position } from '../model/index.ts';
import { ringArea } from './area-m2.ts';
import { boxesMeet, boxHolds, boxOfPaths, boxWithin } from './box.ts';
import { ringsHold } from './holds.ts';
import { polygonsOf, type Rings } from './parts.ts';

const leftOf = (a: Position, b: Position, x: number, y: number): boolean =>
  (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]) > 0;

/** True when a segment has a point in a box. */
function segmentMeetsBox(a: Position, b: Position, box: Box): boolean {
  if (Math.max(a[0], b[0]) < box[0] || Math.min(a[0], b[0]) > box[2]) return false;
  if (Math.max(a[1], b[1]) < box[1] || Math.min(a[1], b[1]) > box[3]) return false;
  if (boxHolds(box, a) || boxHolds(box, b)) return true;
  const first = leftOf(a, b, box[0], box[1]);
  return (
    first !== leftOf(a, b, box[2], box[1]) ||
    first !== leftOf(a, b, box[2], box[3]) ||
    first !== leftOf(a, b, box[0], box[3])
  );
}

const bordersMeetBox = (rings: Rings, box: Box): boolean =>
  rings.some((ring) => ring.some((b, i) => i > 0 && segmentMeetsBox(ring[i - 1]!, b, box)));

/** `bboxClip` leaves `[]` for a polygon wholly cut away and zero-width rings along the box: both go. */
function clipRings(rings: Rings, box: Box): Rings {
  const clipped = bboxClip({ type: 'Polygon', coordinates: rings }, box).geometry.coordinates as Rings;
  return clipped.filter((ring) => ring.length > 3 && ringArea(ring) !== 0);
}

/**
 * What of an area matters inside a box. `covers`: all of the box lies in it; `apart`: none; else its polygons cut down
 * to the box, in plain longitude and latitude, as PostGIS and the map draw its edges.
 */
export function nearPart(area: Area, box: Box): 'covers' | 'apart' | Rings[] {
  const near: Rings[] = [];
  for (const rings of polygonsOf(area)) {
    const around = boxOfPaths(rings);
    if (!boxesMeet(around, box)) continue;
    if (boxWithin(around, box)) near.push(rings);
    else if (bordersMeetBox(rings, box)) {
      const cut = clipRings(rings, box);
      if (cut.length > 0) near.push(cut);
    } else if (ringsHold(rings, [box[0], box[1]])) return 'covers';
  }
  return near.length === 0 ? 'apart' : near;
}

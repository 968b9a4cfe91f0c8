import type { Area, Geometry, Position } from '../model/index.ts';
import { boxOf, expandBox } from './box.ts';
import { pathsNear } from './distance-m.ts';
import { flatten, frameOf, unflatten } from './frame.ts';
import { intersect } from './intersect.ts';
import { nearPart } from './near-part.ts';
import { overlay } from './overlay.ts';
import { areaOf, isArea, polygonsOf, type Rings } from './parts.ts';
import { pointToSegment2 } from './segments.ts';

/** Corners of a half circle of a capsule; the part drawn is then at most 0.5 % of the distance too thin. */
const steps = 16;

/** Everything within `r` of a segment, flat, as far as it matters to what has these corners: an end beyond which none of them lies is cut straight, which is a tenth of the work to overlay. */
function capsule([ax, ay]: Position, [bx, by]: Position, r: number, corners: readonly Position[]): Rings {
  const heading = Math.atan2(by - ay, bx - ax);
  const along = ([x, y]: Position): number => (x - ax) * Math.cos(heading) + (y - ay) * Math.sin(heading);
  const length = along([bx, by]);
  const ring: Position[] = [];
  const end = (x: number, y: number, from: number, round: boolean): void => {
    const parts = round ? steps : 1;
    for (let i = 0; i <= parts; i++) {
      const angle = from + (Math.PI * i) / parts;
      ring.push([x + r * Math.cos(angle), y + r * Math.sin(angle)]);
    }
  };
  const beyond = (corner: Position): boolean => along(corner) > length;
  const before = (corner: Position): boolean => along(corner) < 0;
  end(bx, by, heading - Math.PI / 2, corners.some(beyond));
  end(ax, ay, heading + Math.PI / 2, corners.some(before));
  return [[...ring, ring[0]!]];
}

/** The part of an area that lies within so many metres of something (or in it); null when none does. For drawing: measure with `distanceM`. */
export function within(area: Area, other: Geometry, metres: number): Area | null {
  const frame = frameOf(area);
  const flat = flatten(area, frame);
  const reach = boxOf(flat);
  const corners = polygonsOf(flat).flat(2);
  const parts: Rings[][] = [];
  for (const path of pathsNear(other, boxOf(area), metres)) {
    const line = path.map(frame.toMetres);
    for (const [i, b] of line.entries()) {
      const a = line[i === 0 ? 0 : i - 1]!;
      if (i === 0 && line.length > 1) continue;
      if (!segmentReaches(a, b, reach, metres)) continue;
      if (corners.every((corner) => pointToSegment2(corner, a, b) <= metres ** 2)) return area;
      const piece = overlay('intersect', polygonsOf(flat), [[capsule(a, b, metres, corners)]]);
      if (piece.length > 0) parts.push(piece);
    }
  }
  const inside = isArea(other) ? insidePart(area, other) : null;
  if (inside) parts.push(polygonsOf(flatten(inside, frame)));
  const [first, ...rest] = parts;
  if (!first) return null;
  const joined = areaOf(rest.length > 0 ? overlay('union', first, rest) : first);
  return joined && unflatten(joined, frame);
}

const insidePart = (area: Area, other: Area): Area | null =>
  nearPart(other, expandBox(boxOf(area), 1)) === 'apart' ? null : intersect(area, other);

/** Cheap no: the segment stays farther than `r` from the middle of the box plus the box's half diagonal. */
function segmentReaches(
  a: Position,
  b: Position,
  [x0, y0, x1, y1]: [number, number, number, number],
  r: number,
): boolean {
  const half = Math.hypot(x1 - x0, y1 - y0) / 2;
  return pointToSegment2([(x0 + x1) / 2, (y0 + y1) / 2], a, b) <= (r + half) ** 2;
}

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

/** Everything within `r` of a segment, flat. */
function capsule([ax, ay]: Position, [bx, by]: Position, r: number): Rings {
  const heading = Math.atan2(by - ay, bx - ax);
  const ring: Position[] = [];
  const arc = (x: number, y: number, from: number): void => {
    for (let i = 0; i <= steps; i++) {
      const angle = from + (Math.PI * i) / steps;
      ring.push([x + r * Math.cos(angle), y + r * Math.sin(angle)]);
    }
  };
  arc(bx, by, heading - Math.PI / 2);
  arc(ax, ay, heading + Math.PI / 2);
  return [[...ring, ring[0]!]];
}

/** The part of an area that lies within so many metres of something (or in it); null when none does. For drawing: measure with `distanceM`. */
export function within(area: Area, other: Geometry, metres: number): Area | null {
  const frame = frameOf(area);
  const flat = flatten(area, frame);
  const reach = boxOf(flat);
  const parts: Rings[][] = [];
  for (const path of pathsNear(other, boxOf(area), metres)) {
    const line = path.map(frame.toMetres);
    line.forEach((b, i) => {
      const a = line[i === 0 ? 0 : i - 1]!;
      if (i === 0 && line.length > 1) return;
      if (!segmentReaches(a, b, reach, metres)) return;
      const piece = overlay('intersect', polygonsOf(flat), [[capsule(a, b, metres)]]);
      if (piece.length > 0) parts.push(piece);
    });
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

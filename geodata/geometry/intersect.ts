import type { Area } from '../model/index.ts';
import { areaM2, flatArea } from './area-m2.ts';
import { flattenAsDrawn } from './as-drawn.ts';
import { bordersApart } from './borders-apart.ts';
import { boxesMeet, boxOf, expandBox } from './box.ts';
import { type Frame, frameOf, unflatten } from './frame.ts';
import { nearPart } from './near-part.ts';
import { overlay } from './overlay.ts';
import { areaOf, type Rings } from './parts.ts';

/** Room left around the other geometry when something big is cut down to it, metres: cut edges then lie outside of it. */
const roomM = 1;

/** The common part in the sheet of `frame`, or one of the two when it lies wholly in the other. */
function common(a: Area, b: Area, frame: Frame): Rings[] | 'a' | 'b' | null {
  const boxA = boxOf(a);
  const boxB = boxOf(b);
  if (!boxesMeet(boxA, boxB)) return null;
  const nearB = nearPart(b, expandBox(boxA, roomM));
  if (nearB === 'apart') return null;
  if (nearB === 'covers') return 'a';
  const nearA = nearPart(a, expandBox(boxB, roomM));
  if (nearA === 'apart') return null;
  if (nearA === 'covers') return 'b';
  const flatA = flattenAsDrawn(nearA, frame);
  const flatB = flattenAsDrawn(nearB, frame);
  const apart = bordersApart(flatA, flatB);
  if (apart === 'inside') return flatA;
  if (apart === 'outside') return null;
  return overlay('intersect', flatA, [flatB]);
}

/** The common part of two areas; null when they only touch. */
export function intersect(a: Area, b: Area): Area | null {
  const frame = frameOf(a);
  const part = common(a, b, frame);
  if (part === null) return null;
  if (part === 'a') return a;
  if (part === 'b') return b;
  const area = areaOf(part);
  return area && unflatten(area, frame);
}

/** Area of the common part, m² on the ellipsoid; 0 when they only touch. */
export function overlapM2(a: Area, b: Area): number {
  const frame = frameOf(a);
  const part = common(a, b, frame);
  if (part === null) return 0;
  if (part === 'a') return areaM2(a, frame);
  if (part === 'b') return areaM2(b, frame);
  return flatArea(part);
}

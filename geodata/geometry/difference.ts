import type { Area } from '../model/index.ts';
import { flattenAsDrawn } from './as-drawn.ts';
import { bordersApart } from './borders-apart.ts';
import { boxOf, expandBox } from './box.ts';
import { frameOf, unflatten } from './frame.ts';
import { nearPart } from './near-part.ts';
import { overlay } from './overlay.ts';
import { areaOf, polygonsOf, type Rings } from './parts.ts';

/** What is left of an area when others are taken away; null when nothing is. Slivers of touching borders are nothing. */
export function difference(a: Area, others: Area[]): Area | null {
  const frame = frameOf(a);
  const box = expandBox(boxOf(a), 1);
  const whole = flattenAsDrawn(polygonsOf(a), frame);
  const taken: Rings[][] = [];
  for (const other of others) {
    const near = nearPart(other, box);
    if (near === 'covers') return null;
    if (near === 'apart') continue;
    const flat = flattenAsDrawn(near, frame);
    const apart = bordersApart(whole, flat);
    if (apart === 'inside') return null;
    if (apart !== 'outside') taken.push(flat);
  }
  if (taken.length === 0) return a;
  const left = areaOf(overlay('difference', whole, taken));
  return left && unflatten(left, frame);
}

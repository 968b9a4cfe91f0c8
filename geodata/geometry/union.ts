import type { Area } from '../model/index.ts';
import { flattenAsDrawn } from './as-drawn.ts';
import { frameOf, unflatten } from './frame.ts';
import { overlay } from './overlay.ts';
import { areaOf, polygonsOf } from './parts.ts';

/** Areas joined into one; null for none. */
export function union(areas: Area[]): Area | null {
  const [first, ...rest] = areas;
  if (!first) return null;
  const frame = frameOf(first);
  const flat = (area: Area) => flattenAsDrawn(polygonsOf(area), frame);
  const joined = areaOf(overlay('union', flat(first), rest.map(flat)));
  return joined && unflatten(joined, frame);
}

import type { Area } from '../model/index.ts';
import { areaM2 } from './area-m2.ts';
import { union } from './union.ts';

/** A repaired area and how much its size changed, as a share of the larger of the two. */
export interface Repaired {
  area: Area | null;
  change: number;
}

/** For imports only: resolves crossings by laying the area over itself. What a person sends is judged, never repaired. */
export function repair(broken: Area): Repaired {
  const area = union([broken]);
  const before = areaM2(broken);
  const after = area ? areaM2(area) : 0;
  return { area, change: Math.abs(after - before) / Math.max(after, before, Number.EPSILON) };
}

import { distanceM } from '../../../geodata/geometry/distance-m.ts';
import type { Finding, Fix, Geometry } from '../../../geodata/model/index.ts';

/** What makes a place that was set by hand ask for a reason. */
export type ByHand = { code: 'no-fix' } | { code: 'weak-fix' | 'far'; metres: number };

/** A fix with a larger error says nothing about the place in front of the officer, metres. */
const usefulM = 50;
/** Within this of the fix's own circle an officer stands at the place: across a street, at the other end of a site. Metres. */
const besideM = 40;

/** Null when the position speaks for the place; else why it does not. */
export function byHand({
  placedBy,
  geometry,
  fix,
}: {
  placedBy: Finding['placedBy'];
  geometry: Geometry | null;
  fix: Fix | null;
}): ByHand | null {
  if (!geometry || placedBy === 'gps') return null;
  if (!fix) return { code: 'no-fix' };
  if (fix.accuracyM > usefulM) return { code: 'weak-fix', metres: fix.accuracyM };
  const metres = distanceM(geometry, { type: 'Point', coordinates: fix.position });
  return metres > besideM + fix.accuracyM ? { code: 'far', metres } : null;
}

import {
  areaM2,
  boxesMeet,
  boxOf,
  distanceM,
  isArea,
  lengthM,
  lineWithinM,
  overlapM2,
} from '../geometry/index.ts';
import type { Geometry } from '../model/index.ts';
import type { Surroundings, ZoneNear } from './surroundings.ts';

/** How much of the subject lies in a zone. */
export interface ZoneShare {
  zone: ZoneNear;
  /** m² on the ellipsoid; 0 for points and lines. */
  areaM2: number;
  /** Of the subject's area, or of a line's length; 1 for a point in or on the border of the zone. */
  share: number;
}

/** m²: smaller overlaps are not listed. */
const listedM2 = 0.01;

function shareOf(subject: Geometry, whole: number, zone: ZoneNear): ZoneShare | null {
  if (isArea(subject)) {
    const area = overlapM2(subject, zone.geometry);
    return area < listedM2 ? null : { zone, areaM2: area, share: area / whole };
  }
  if (subject.type === 'Point')
    return distanceM(subject, zone.geometry) > 0.001 ? null : { zone, areaM2: 0, share: 1 };
  const length = lineWithinM(subject, zone.geometry);
  return length < 0.001 ? null : { zone, areaM2: 0, share: length / whole };
}

function measure({ subject, zones }: Surroundings): ZoneShare[] {
  const box = boxOf(subject.geometry);
  const whole = isArea(subject.geometry) ? areaM2(subject.geometry) : lengthM(subject.geometry);
  return zones
    .filter((zone) => boxesMeet(boxOf(zone.geometry), box))
    .map((zone) => shareOf(subject.geometry, whole, zone))
    .filter((share) => share !== null)
    .toSorted((a, b) => b.areaM2 - a.areaM2 || b.share - a.share || (a.zone.id < b.zone.id ? -1 : 1));
}

const measured = new WeakMap<Surroundings, ZoneShare[]>();

/** Zones of one plan that the subject lies in, largest part first. Measured once for all rules and days. */
export function zoneShares(surroundings: Surroundings, planId: string): ZoneShare[] {
  const all = measured.get(surroundings) ?? measure(surroundings);
  measured.set(surroundings, all);
  return all.filter(({ zone }) => zone.planId === planId);
}

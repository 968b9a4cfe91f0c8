import { areaOf, at } from './cell.ts';
import { intensities } from './intensity.ts';
import { corners, type Lot, largestRect, type Rect, yard } from './parcelling.ts';
import type { Vec } from './plane.ts';
import type { Program } from './programs.ts';
import type { Random } from './random.ts';

/** A footprint on a lot: its box in the lot's frame, and the corner that an L-shape leaves out. */
export interface House {
  rect: Rect;
  notch: { width: number; depth: number } | null;
}

/** Percent of the parcel and m² that a clean building stays below its KDB. */
const spare = { pct: 8, areaM2: 11 };
const leastM = 3.6;

export const rectArea = ({ u0, u1, v0, v1 }: Rect): number => (u1 - u0) * (v1 - v0);

/** A house that keeps its distances and the zone's KDB with room to spare; null where none fits. */
export function houseOn(lot: Lot, program: Program, zone: string, random: Random): House | null {
  const free = yard(lot, program.margins);
  const rect = free && largestRect(free, lot.frame, leastM);
  if (!rect) return null;
  const parcelM2 = areaOf(lot.land);
  const most = (parcelM2 * ((intensities[zone]?.kdb ?? 40) - spare.pct)) / 100;
  const wanted =
    Math.min(most, (parcelM2 * (intensities[zone]?.kdb ?? 40)) / 100 - spare.areaM2) * random.between(0.8, 1);
  const width = rect.u1 - rect.u0;
  const depth = Math.min(rect.v1 - rect.v0, wanted / width);
  if (depth < leastM) {
    const narrow = wanted / leastM;
    if (narrow < leastM) return null;
    return { rect: { ...rect, u1: rect.u0 + narrow, v1: rect.v0 + leastM }, notch: null };
  }
  const house = { ...rect, v1: rect.v0 + depth };
  const roomy = width > 5.4 && depth > 7 && random.chance(0.32);
  return {
    rect: house,
    notch: roomy
      ? { width: width * random.between(0.3, 0.5), depth: depth * random.between(0.22, 0.42) }
      : null,
  };
}

/** The footprint's corners, counter-clockwise. */
export function footprint(lot: Pick<Lot, 'frame'>, { rect, notch }: House): Vec[] {
  if (!notch) return corners(lot.frame, rect);
  const { u0, u1, v0, v1 } = rect;
  const [u, v] = [u1 - notch.width, v1 - notch.depth];
  return [
    at(lot.frame, u0, v0),
    at(lot.frame, u1, v0),
    at(lot.frame, u1, v),
    at(lot.frame, u, v),
    at(lot.frame, u, v1),
    at(lot.frame, u0, v1),
  ];
}

/** A box grown on all sides, metres. */
export const grown = ({ u0, u1, v0, v1 }: Rect, by: number): Rect => ({
  u0: u0 - by,
  u1: u1 + by,
  v0: v0 - by,
  v1: v1 + by,
});

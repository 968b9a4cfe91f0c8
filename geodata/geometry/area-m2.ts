import type { Area } from '../model/index.ts';
import { type Frame, flatten, frameOf } from './frame.ts';
import { type Path, polygonsOf, type Rings } from './parts.ts';

/** Signed area of a ring in its own unit, counted from its first corner so that large offsets cost no digits. */
export function ringArea(ring: Path): number {
  const [origin] = ring;
  if (!origin) return 0;
  let twice = 0;
  for (let i = 1; i + 1 < ring.length; i++) {
    const [ax, ay] = ring[i]!;
    const [bx, by] = ring[i + 1]!;
    twice += (ax - origin[0]) * (by - origin[1]) - (bx - origin[0]) * (ay - origin[1]);
  }
  return twice / 2;
}

/** Area of a polygon on the sheet, m²: shell less holes. */
export const ringsArea = (rings: Rings): number =>
  rings.reduce((sum, ring, i) => sum + (i === 0 ? 1 : -1) * Math.abs(ringArea(ring)), 0);

/** Area of flat polygons, m². */
export const flatArea = (polygons: Rings[]): number =>
  polygons.reduce((sum, rings) => sum + ringsArea(rings), 0);

/** Area on the WGS 84 ellipsoid, m². */
export function areaM2(area: Area, frame: Frame = frameOf(area)): number {
  return flatArea(polygonsOf(flatten(area, frame)));
}

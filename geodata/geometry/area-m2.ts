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

/** Mean radius of the earth, metres. */
const radius = 6_371_008.8;

/**
 * Signed ground between the straight edges of a ring on the sheet and the geodesics between the same corners, m². A geodesic of length
 * L that passes the centre at d bulges away from it by 3dL²/32R²: 0.01 mm in an edge of 2 km, and 0.1 m² in a block of 2 km².
 */
function bulge(ring: Path): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1]!;
    const [bx, by] = ring[i]!;
    sum += (ax * by - bx * ay) * ((bx - ax) ** 2 + (by - ay) ** 2);
  }
  return sum / (16 * radius * radius);
}

/** Area on the WGS 84 ellipsoid, m²; edges are geodesics, as PostGIS takes them. */
export function areaM2(area: Area, frame: Frame = frameOf(area)): number {
  const ofRing = (ring: Path): number => Math.abs(ringArea(ring) + bulge(ring));
  return polygonsOf(flatten(area, frame)).reduce(
    (sum, [shell, ...holes]) => sum + ofRing(shell!) - holes.reduce((hole, ring) => hole + ofRing(ring), 0),
    0,
  );
}

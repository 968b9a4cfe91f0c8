import type { SampleFeature } from './feature.ts';
import {
  add,
  distance,
  distanceToSegment,
  holds,
  left,
  ringToLine,
  toPlane,
  toPolygon,
  unit,
  type Vec,
} from './plane.ts';
import { idOf } from './random.ts';

/** The invented air base: its strip, and how its ground lies. Metres. */
const centre = toPlane(98.672, 3.557);
const along = unit([Math.sin(0.87), Math.cos(0.87)]);
const [halfLengthM, halfWidthM] = [800, 75];
const elevationM = 27;

const corner = (u: number, v: number): Vec => add(add(centre, along, u), left(along), v);
const strip: Vec[] = [
  corner(-halfLengthM, -halfWidthM),
  corner(halfLengthM, -halfWidthM),
  corner(halfLengthM, halfWidthM),
  corner(-halfLengthM, halfWidthM),
];
const border = [...strip, strip[0]!];
const ends = [corner(-halfLengthM, 0), corner(halfLengthM, 0)] as const;

export const airfieldOf = (seed: number): SampleFeature => ({
  id: idOf(seed, 'airfield', 0),
  sourceId: 'A-0',
  geometry: toPolygon([strip]),
  properties: { name: 'Pangkalan udara lama (contoh)', elevationM, reliefM: 20 },
});

/** True where a point is so far from the strip that its shape does not matter. */
const isFar = (p: Vec, metres: number): boolean => distance(p, centre) > halfLengthM + metres;

/** True of ground on the strip and right beside it. */
export const onStrip = (ring: readonly Vec[]): boolean =>
  !isFar(ring[0]!, 500) && (ring.some((p) => holds(strip, p)) || ringToLine(ring, border) < 20);

/** Height of the ground above the sea: it falls by a metre a kilometre to the sea in the north. */
export const groundM = ([, north]: Vec): number => Math.max(1, elevationM - (north - centre[1]) / 1000);

/** How high a building may reach above its own ground, metres: under the surfaces all around the strip, and where an approach may lie. */
export interface Headroom {
  aroundM: number;
  approachM: number;
}

/** The sample's own count of the surfaces (KM 44/2005, UU 1/2009), on purpose apart from the rules. */
export function headroom(ring: readonly Vec[]): Headroom {
  const p = ring[0]!;
  const far = isFar(p, 1500)
    ? distanceToSegment(p, ends[0], ends[1]) - halfWidthM - 40
    : ringToLine(ring, border);
  const ground = groundM(p) - elevationM;
  const around =
    far <= 4000 ? Math.min(45, far <= 315 ? 0.143 * far : 45) : far <= 6000 ? 45 + 0.05 * (far - 4000) : 150;
  return { aroundM: around - ground, approachM: Math.min(0.016 * far, 240) - ground };
}

import { difference, featureCollection, intersect, multiPolygon, union } from '@turf/turf';
import type { Area, Position } from '../model/index.ts';
import { flatArea, ringsArea } from './area-m2.ts';
import { areaOf, type Path, polygonsOf, type Rings } from './parts.ts';
import { type OverlayVerb, plausible } from './plausible.ts';

const verbs = { intersect, difference, union };

/**
 * Metres. The clipper (polyclip-ts, its issue 5: "unable to complete output ring") throws on some nearly coincident edges; on another
 * lattice they fall differently. The next finest comes first, because every step moves a border by up to its half.
 */
const lattices = [1e-6, 3e-6, 1e-5, 3e-5, 1e-4, 1e-3, 1e-2];
/** Parts smaller than this (m²) or thinner (m) are the rounding of borders that touch, not overlap; all of them together are, up to `togetherM2`. */
export const sliver = { areaM2: 0.01, widthM: 0.001, togetherM2: 0.04 };

const snap = (polygons: Rings[], step: number): Rings[] =>
  polygons.map((rings) =>
    rings.map((ring) =>
      ring.map(([x, y]): Position => [Math.round(x / step) * step, Math.round(y / step) * step]),
    ),
  );

const ringLength = (ring: Path): number =>
  ring.reduce(
    (sum, [x, y], i) => (i === 0 ? 0 : sum + Math.hypot(x - ring[i - 1]![0], y - ring[i - 1]![1])),
    0,
  );

/** True for a part that is only the rounding of touching borders. */
function isSliver(rings: Rings): boolean {
  const area = ringsArea(rings);
  const length = rings.reduce((sum, ring) => sum + ringLength(ring), 0);
  return area < sliver.areaM2 || (2 * area) / length < sliver.widthM;
}

/** Drops slivers, unless there are so many that they are worth something together. */
function withoutSlivers(polygons: Rings[]): Rings[] {
  const whole = polygons.filter((rings) => !isSliver(rings));
  return flatArea(polygons) - flatArea(whole) > sliver.togetherM2 ? polygons : whole;
}

/** Overlay of flat polygons in metres, without slivers. */
export function overlay(verb: OverlayVerb, a: Rings[], others: Rings[][]): Rings[] {
  for (const step of lattices) {
    try {
      // Turf wants two geometries; one alone is joined with itself.
      const [first, ...rest] = (others.length > 0 ? [a, ...others] : [a, a]).map((it) => snap(it, step));
      const inputs = [first!, ...rest].map((polygons) => multiPolygon(polygons));
      const answer = verbs[verb](featureCollection(inputs))?.geometry as Area | undefined;
      const polygons = answer ? polygonsOf(answer) : [];
      if (plausible(verb, first!, rest, polygons)) return withoutSlivers(polygons);
    } catch {
      // The next lattice is the answer to the clipper's complaint.
    }
  }
  throw new Error(`overlay ${verb} failed on every lattice: ${JSON.stringify(areaOf(a)).slice(0, 400)}`);
}

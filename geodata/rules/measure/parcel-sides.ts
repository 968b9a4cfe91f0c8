import { distanceM, edgeHeading, edgesOf, midpointOf } from '../../geometry/index.ts';
import type { Area, Geometry, LineString } from '../../model/index.ts';
import { numberOf } from '../attribute.ts';
import type { FeatureNear } from '../surroundings.ts';

/** Metres that a parcel's edge may lie from the edge of its road and still be its front. */
const frontWithinM = 3;
/** An edge that looks away from the front by more than this many degrees is the back. */
const backFromDegrees = 135;

type Side = 'front' | 'side' | 'rear';

const joined = (edges: LineString[]): Geometry | null =>
  edges.length === 0 ? null : { type: 'MultiLineString', coordinates: edges.map((edge) => edge.coordinates) };

/** The edges of a parcel that run along a road whose half width is given; null when none does. */
export const frontLineOf = (parcel: Area, road: Geometry, halfWidthM: number): Geometry | null => {
  const nearest = Math.min(...edgesOf(parcel).map((edge) => distanceM(midpointOf(edge), road)));
  return joined(
    edgesOf(parcel).filter(
      (edge) => distanceM(midpointOf(edge), road) <= Math.max(nearest, halfWidthM) + frontWithinM,
    ),
  );
};

/** Degrees between two headings, 0–180. */
const between = (a: number, b: number): number => Math.abs(((a - b + 540) % 360) - 180);

function sidesOf(parcel: Area, roads: readonly FeatureNear[]): { edge: LineString; side: Side }[] {
  const edges = edgesOf(parcel);
  const fronts = new Set<LineString>();
  for (const road of roads) {
    const half = (numberOf(road.properties, 'widthM') ?? 0) / 2;
    const gaps = edges.map((edge) => distanceM(midpointOf(edge), road.geometry) - half);
    const least = Math.min(...gaps);
    edges.forEach((edge, i) => {
      if (gaps[i]! <= Math.max(least, 0) + frontWithinM) fronts.add(edge);
    });
  }
  const headings = [...fronts].map(edgeHeading);
  return edges.map((edge) => {
    if (fronts.has(edge)) return { edge, side: 'front' };
    const opposite = headings.some((front) => between(front, edgeHeading(edge)) >= backFromDegrees);
    return { edge, side: opposite ? 'rear' : 'side' };
  });
}

/** Least distances from a footprint to the sides and the back of its parcel; null where there is no such edge, or no road tells the front. */
export function clearancesOf(
  footprint: Area,
  parcel: Area,
  roads: readonly FeatureNear[],
): { sideM: number | null; rearM: number | null } {
  if (roads.length === 0) return { sideM: null, rearM: null };
  const sides = sidesOf(parcel, roads);
  const to = (wanted: Side): number | null => {
    const line = joined(sides.filter(({ side }) => side === wanted).map(({ edge }) => edge));
    return line && distanceM(footprint, line);
  };
  return { sideM: to('side'), rearM: to('rear') };
}

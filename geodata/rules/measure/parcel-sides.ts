import { bearing, distanceM, type Edge, gapBetween, lineWithinM, turnBetween } from '../../geometry/index.ts';
import type { Area, Geometry, Position } from '../../model/index.ts';

/** Metres: the road that a parcel lies at is no farther from it than this; pavements, drains and drawn widths lie between. */
export const frontageM = 12;
/** Metres: a parcel this near to the edge of a road lies at it, whatever else lies there. */
export const besideM = 3;
/** Metres of another parcel on the way to a road that make it the other parcel's road; parcels overlap by less. */
export const betweenM = 0.5;
/** An edge that looks away from its road by more than this many degrees is not its front. */
export const frontDegrees = 50;
/** So much may the cut corner between two fronts look away from either road. */
const cornerDegrees = 75;
/** Turn from the front, degrees: surely a side, surely the back. What lies between may be either. */
const side = { from: 45, upTo: 120 };
const rearFrom = 150;
/** Where along an edge somebody looks for the road. */
export const lookouts = [0.1, 0.3, 0.5, 0.7, 0.9];

export type Side = 'front' | 'side' | 'rear' | 'unsure';

/** The axis of a road, and half the width of its reserve in metres (0 where nobody stated one). */
export interface Axis {
  geometry: Geometry;
  halfM: number;
}

const on = ({ line: { coordinates } }: Edge, share: number): Position => {
  const [[ax, ay], [bx, by]] = coordinates as [Position, Position];
  return [ax + share * (bx - ax), ay + share * (by - ay)];
};

/** True when the road lies before the edge and no parcel between them. */
function looksAt(edge: Edge, { geometry, halfM }: Axis, parcels: readonly Area[]): boolean {
  if (distanceM(edge.line, geometry) > halfM + frontageM) return false;
  return lookouts.some((share) => {
    const from = on(edge, share);
    const { metres, to } = gapBetween({ type: 'Point', coordinates: from }, geometry);
    if (metres > halfM + frontageM || turnBetween(bearing(from, to), edge.outward) > frontDegrees)
      return false;
    const way = { type: 'LineString' as const, coordinates: [from, to] };
    return metres <= halfM + besideM || parcels.every((parcel) => lineWithinM(way, parcel) <= betweenM);
  });
}

/** Of a parcel beside the road that looks at it nowhere (its border is the axis, or lies beyond it): the nearest edges, if they are near. */
function nearestTo(edges: readonly Edge[], { geometry, halfM }: Axis): Edge[] {
  const gaps = edges.map((edge) => ({
    edge,
    metres: distanceM({ type: 'Point', coordinates: on(edge, 0.5) }, geometry),
    beside: distanceM(edge.line, geometry) <= halfM + besideM,
  }));
  const [nearest] = gaps.filter(({ beside }) => beside).toSorted((a, b) => a.metres - b.metres);
  return nearest
    ? gaps
        .filter(
          ({ edge, metres }) =>
            metres <= nearest.metres + besideM &&
            turnBetween(edge.outward, nearest.edge.outward) <= frontDegrees,
        )
        .map(({ edge }) => edge)
    : [];
}

/** The direction in which some edges look together, degrees. */
function lookOf(edges: readonly Edge[]): number {
  const sum = (part: (radians: number) => number): number =>
    edges.reduce((all, { lengthM, outward }) => all + lengthM * part((outward * Math.PI) / 180), 0);
  return ((Math.atan2(sum(Math.sin), sum(Math.cos)) * 180) / Math.PI + 360) % 360;
}

function awayFrom(look: number, { outward }: Edge): Side {
  const turn = turnBetween(look, outward);
  if (turn >= rearFrom) return 'rear';
  return turn >= side.from && turn <= side.upTo ? 'side' : 'unsure';
}

const meet = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1];

/** True for what lies between two fronts, as the cut corner of two roads does. */
const isBetween = ({ line }: Edge, fronts: readonly Edge[]): boolean =>
  fronts.some((front) => meet(front.line.coordinates[1]!, line.coordinates[0]!)) &&
  fronts.some((front) => meet(front.line.coordinates[0]!, line.coordinates[1]!));

/**
 * The edges of a parcel along each of some roads: those that look at it with no parcel between, the parcel's own bays included; and
 * the cut corners between them.
 */
export function frontsOf(edges: readonly Edge[], roads: readonly Axis[], parcels: readonly Area[]): Edge[][] {
  const looking = roads.map((road) => {
    const found = edges.filter((edge) => looksAt(edge, road, parcels));
    return found.length > 0 ? found : nearestTo(edges, road);
  });
  const all = looking.flat();
  const corners = edges.filter((edge) => !all.includes(edge) && isBetween(edge, all));
  return looking.map((fronts) =>
    fronts.length === 0
      ? []
      : [
          ...fronts,
          ...corners.filter(({ outward }) => turnBetween(lookOf(fronts), outward) <= cornerDegrees),
        ],
  );
}

/**
 * What each edge of a parcel is, by its fronts along each road. What is a side seen from one road and the back seen from
 * another (corner lots), or looks askew (odd shapes, flag lots), is `unsure`; so is everything where no road is known.
 */
export function sidesOf(edges: readonly Edge[], frontsByRoad: readonly (readonly Edge[])[]): Map<Edge, Side> {
  const fronts = new Set(frontsByRoad.flat());
  const looks = frontsByRoad.filter((along) => along.length > 0).map(lookOf);
  return new Map(
    edges.map((edge): [Edge, Side] => {
      if (fronts.has(edge)) return [edge, 'front'];
      const kinds = new Set(looks.map((look) => awayFrom(look, edge)));
      return [edge, kinds.size === 1 ? [...kinds][0]! : 'unsure'];
    }),
  );
}

import {
  areaM2,
  areaSigmaM2,
  borderGap,
  distanceM,
  type Edge,
  edgesOf,
  intersect,
  isArea,
  overlapM2,
  within,
} from '../../geometry/index.ts';
import type { Area, Geometry } from '../../model/index.ts';
import { certainty, layerSigma, subjectSigma } from '../certainty.ts';
import type { Clearance, Frontage, Lot, Near, ZoneFacts } from '../measures.ts';
import { toBuild } from '../permit/held.ts';
import { permitState } from '../permit/permit-state.ts';
import type { FeatureNear, Surroundings, ZoneNear } from '../surroundings.ts';
import { kept, once } from './kept.ts';
import { measureNear } from './near.ts';
import { besideM, frontageM, frontsOf, type Side, sidesOf } from './parcel-sides.ts';

export { frontageM } from './parcel-sides.ts';

/** Metres around a parcel in which a road of up to 60 m may have its axis and still be the parcel's. */
export const roadsReachM = frontageM + 30;

type ParcelNear = FeatureNear & { geometry: Area };

/** The zone that holds most of the parcel; null on a tie or when none does. */
function zoneOf(parcel: Area, zones: ZoneNear[]): ZoneFacts | null {
  const [first, second] = zones
    .map((zone) => ({ zone, area: overlapM2(parcel, zone.geometry) }))
    .filter(({ area }) => area >= certainty.touchM2)
    .toSorted((a, b) => b.area - a.area);
  if (!first) return null;
  if (second && second.zone.code !== first.zone.code && first.area - second.area < 0.01 * first.area)
    return null;
  return first.zone;
}

/** How far a footprint keeps from some edges of its parcel; null from none. */
function clearanceTo(footprint: Area, edges: readonly Edge[]): Clearance | null {
  if (edges.length === 0) return null;
  const border: Geometry = {
    type: 'MultiLineString',
    coordinates: edges.map(({ line }) => line.coordinates),
  };
  return {
    metres: distanceM(footprint, border),
    evidence: (withinM) => within(footprint, border, withinM),
  };
}

const textOrNull = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;
const widthOf = (value: unknown): number | null => (typeof value === 'number' && value > 0 ? value : null);

/** A parcel among its roads and neighbours, and the footprint that stands on it. */
interface Site {
  footprint: Area;
  roads: Frontage[];
  edges(): Edge[];
  /** Of each road the parcel's edges along it. */
  fronts(): Edge[][];
}

/** `parcels` are all that are near, this one too. */
function siteOf(footprint: Area, parcel: Area, near: readonly FeatureNear[], parcels: readonly Area[]): Site {
  const axes = near
    .map((road) => {
      const { geometry } = road;
      const widthM = widthOf(road.properties.widthM);
      const halfM = (widthM ?? 0) / 2;
      return { geometry, road, widthM, halfM, gapM: distanceM(parcel, geometry) - halfM };
    })
    .filter(({ gapM }) => gapM <= frontageM)
    .toSorted((a, b) => a.gapM - b.gapM || (a.road.id < b.road.id ? -1 : 1));
  const edges = once(() => edgesOf(parcel));
  const fronts = once(() => frontsOf(edges(), axes, parcels));
  const roads = axes.map(
    ({ geometry, road, widthM, gapM }, i): Frontage => ({
      road,
      class: textOrNull(road.properties.class),
      widthM,
      gapM,
      axisM: distanceM(footprint, geometry),
      faces: () => gapM <= besideM || fronts()[i]!.length > 0,
      parcelLine: () => clearanceTo(footprint, fronts()[i]!),
      evidence: (withinM) => within(footprint, geometry, withinM),
    }),
  );
  return { footprint, roads, edges, fronts };
}

function clearancesAt({ footprint, edges, fronts }: Site): ReturnType<Lot['clearances']> {
  const sides = sidesOf(edges(), fronts());
  const to = (wanted: Side): Clearance | null =>
    clearanceTo(
      footprint,
      edges().filter((edge) => sides.get(edge) === wanted),
    );
  return { side: to('side'), rear: to('rear'), unsure: to('unsure') };
}

/** The buildings of which more than half stands on a parcel. */
const standingOn = (parcel: Area, buildings: readonly FeatureNear[]): FeatureNear[] =>
  buildings.filter(({ geometry }) => isArea(geometry) && overlapM2(geometry, parcel) > areaM2(geometry) / 2);

/** Footprints on a parcel that may be built on today, by permits as features. Where something stands, or the subject itself, nothing is left to build. */
function unbuiltOn(parcel: Area, footprint: Area, { permits, features, days }: Surroundings): FeatureNear[] {
  const standing = (features.buildings ?? []).map(({ geometry }) => geometry).filter(isArea);
  return permits.flatMap((permit) => {
    const { id, version, number: name, storeys, geometry } = permit;
    if (geometry === null || !isArea(geometry) || !toBuild.includes(permit.kind)) return [];
    if (permitState(permit, days.today) !== 'in-force') return [];
    const half = areaM2(geometry) / 2;
    const built = (by: Area): boolean => overlapM2(by, geometry) > half;
    if (overlapM2(geometry, parcel) <= half || standing.some(built)) return [];
    if (overlapM2(geometry, footprint) >= certainty.touchM2) return [];
    return [{ id, version, name, geometry, ce90M: null, properties: { storeys } }];
  });
}

function measureLot(surroundings: Surroundings, footprint: Area, parcel: ParcelNear, coveredM2: number): Lot {
  const { zones, subject, features } = surroundings;
  const { geometry } = parcel;
  const ownSigma = subjectSigma(subject.circumstances);
  const evidence = once(() => intersect(footprint, geometry));
  const site = once(() =>
    siteOf(
      footprint,
      geometry,
      features.roads ?? [],
      (features.parcels ?? []).map((near) => near.geometry).filter(isArea),
    ),
  );
  return {
    parcel,
    areaM2: areaM2(geometry),
    coveredM2,
    sigmas: () => ({
      areaM2: areaSigmaM2(geometry, layerSigma(parcel.ce90M, 'parcels')),
      coveredM2: ownSigma === 0 ? 0 : areaSigmaM2(evidence()!, ownSigma),
    }),
    zone: kept((planId) =>
      zoneOf(
        geometry,
        zones.filter((zone) => zone.planId === planId),
      ),
    ),
    roads: () => site().roads,
    borderM: () =>
      areaM2(footprint) - coveredM2 >= certainty.touchM2 ? 0 : borderGap(footprint, geometry).metres,
    clearances: once(() => clearancesAt(site())),
    neighbours: once((): Near[] => measureNear(footprint, standingOn(geometry, features.buildings ?? []))),
    permitted: once((): Near[] => measureNear(footprint, unbuiltOn(geometry, footprint, surroundings))),
    evidence,
  };
}

/** Parcels under a footprint, the one that carries most of it first; the one that is named before all. */
export function measureLots(surroundings: Surroundings, footprint: Area): Lot[] {
  const named = surroundings.subject.circumstances.parcel;
  const isNamed = ({ parcel }: Lot): boolean =>
    named !== undefined && (parcel.properties.number === named || parcel.id === named);
  return (surroundings.features.parcels ?? [])
    .filter((parcel): parcel is ParcelNear => isArea(parcel.geometry))
    .map((parcel) => ({ parcel, coveredM2: overlapM2(footprint, parcel.geometry) }))
    .filter(({ coveredM2 }) => coveredM2 >= certainty.touchM2)
    .map(({ parcel, coveredM2 }) => measureLot(surroundings, footprint, parcel, coveredM2))
    .toSorted(
      (a, b) =>
        Number(isNamed(b)) - Number(isNamed(a)) ||
        b.coveredM2 - a.coveredM2 ||
        (a.parcel.id < b.parcel.id ? -1 : 1),
    );
}

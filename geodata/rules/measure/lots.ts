import {
  areaM2,
  areaSigmaM2,
  distanceM,
  intersect,
  isArea,
  overlapM2,
  within,
} from '../../geometry/index.ts';
import type { Area } from '../../model/index.ts';
import { certainty, layerSigma, subjectSigma } from '../certainty.ts';
import type { Frontage, Lot, ZoneFacts } from '../measures.ts';
import type { FeatureNear, Surroundings, ZoneNear } from '../surroundings.ts';
import { clearancesOf, frontLineOf } from './parcel-sides.ts';

/** Metres: the road a parcel lies at is no farther from it than this. */
export const frontageM = 12;

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
  const { geometry: _, ...zone } = first.zone;
  return zone;
}

const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);

function roadsAt(parcel: Area, footprint: Area, roads: readonly FeatureNear[]): Frontage[] {
  return roads
    .flatMap(({ geometry, ...road }): Frontage[] => {
      const roadClass = road.properties.class;
      if (typeof roadClass !== 'string') return [];
      const widthM = number(road.properties.widthM);
      const gapM = distanceM(parcel, geometry) - (widthM ?? 0) / 2;
      if (gapM > frontageM) return [];
      return [
        {
          road,
          class: roadClass,
          widthM,
          gapM,
          axisM: distanceM(footprint, geometry),
          parcelLineM: () => {
            const line = frontLineOf(parcel, geometry, (widthM ?? 0) / 2);
            return line && distanceM(footprint, line);
          },
          evidence: (metres) => within(footprint, geometry, metres),
        },
      ];
    })
    .toSorted((a, b) => a.gapM - b.gapM || (a.road.id < b.road.id ? -1 : 1));
}

function once<T>(make: () => T): () => T {
  let made: { it: T } | null = null;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}

function measureLot(surroundings: Surroundings, footprint: Area, { geometry, ...parcel }: ParcelNear): Lot {
  const { zones, subject, features } = surroundings;
  const whole = areaM2(geometry);
  const covered = overlapM2(footprint, geometry);
  const evidence = once(() => intersect(footprint, geometry));
  const roads = once(() => roadsAt(geometry, footprint, features.roads ?? []));
  return {
    parcel,
    areaM2: whole,
    coveredM2: covered,
    sigmas: () => ({
      areaM2: areaSigmaM2(geometry, layerSigma(parcel.ce90M, 'parcels')),
      coveredM2: areaSigmaM2(evidence()!, subjectSigma(subject.circumstances)),
    }),
    zone: (planId) =>
      zoneOf(
        geometry,
        zones.filter((zone) => zone.planId === planId),
      ),
    roads,
    clearances: () =>
      clearancesOf(
        footprint,
        geometry,
        (features.roads ?? []).filter((road) => roads().some((front) => front.road.id === road.id)),
      ),
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
    .map((parcel) => measureLot(surroundings, footprint, parcel))
    .filter(({ coveredM2 }) => coveredM2 >= certainty.touchM2)
    .toSorted(
      (a, b) =>
        Number(isNamed(b)) - Number(isNamed(a)) ||
        b.coveredM2 - a.coveredM2 ||
        (a.parcel.id < b.parcel.id ? -1 : 1),
    );
}

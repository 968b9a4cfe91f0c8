import { layerSigma } from '../../../../geodata/rules/certainty.ts';
import { permitState, toBuild } from '../../../../geodata/rules/index.ts';
import { besideM, frontageM } from '../../../../geodata/rules/measure/parcel-sides.ts';
import type { Frontage, Lot, Near, ZoneFacts } from '../../../../geodata/rules/measures.ts';
import { type Chunk, featureOf } from './chunk.ts';
import { nothingM2, surelyM2, tolerance } from './figures.ts';
import { type Building, nearOf } from './near.ts';
import { sigmaPerMetre } from './outline.ts';
import { permitsOf } from './permits.ts';
import { onlyIf, unknown } from './unknown.ts';

/** Parcels under a building, the named one first, then the most covered, as `measure/lots.ts` finds them. */
export function lotsOf(chunk: Chunk, building: Building): Lot[] {
  const { n, areaM2, circumstances } = building;
  const named = (lot: Lot): boolean =>
    circumstances.parcel !== undefined &&
    (lot.parcel.properties.number === circumstances.parcel || lot.parcel.id === circumstances.parcel);
  const lots = (chunk.of.lot_pair.get(n) ?? []).flatMap(([, k, coveredM2, borderM]): Lot[] => {
    if (coveredM2 !== null && coveredM2 < nothingM2) return [];
    onlyIf(coveredM2 === null || coveredM2 >= surelyM2);
    return [lotOf(chunk, building, k, coveredM2 ?? areaM2, coveredM2 === null ? borderM : null)];
  });
  if (lots.length < 2) return lots;
  const sorted = lots.toSorted((a, b) => Number(named(b)) - Number(named(a)) || b.coveredM2 - a.coveredM2);
  onlyIf(
    sorted.every(
      (lot, i) =>
        i === 0 ||
        named(sorted[i - 1]!) !== named(lot) ||
        sorted[i - 1]!.coveredM2 - lot.coveredM2 > surelyM2,
    ),
  );
  return sorted;
}

function lotOf(chunk: Chunk, building: Building, k: number, coveredM2: number, borderM: number | null): Lot {
  const { law } = chunk;
  const [, id, version, properties, areaM2, kx, ky, wkb] = chunk.parcels.get(k)!;
  const parcel = featureOf(law, 'parcels', id, version, properties);
  let sigmas: ReturnType<Lot['sigmas']> | null = null;
  let roads: Frontage[] | null = null;
  return {
    parcel,
    areaM2,
    coveredM2,
    sigmas: () => {
      sigmas ??= {
        areaM2: sigmaPerMetre(wkb, kx, ky) * layerSigma(parcel.ce90M, 'parcels'),
        coveredM2: 0,
      };
      return sigmas;
    },
    zone: (planId) => zoneOf(chunk, k, building.ofPlan(planId)),
    roads: () => {
      roads ??= roadsOf(chunk, building, k);
      return roads;
    },
    // what stands across a border is at it
    borderM: () => borderM ?? 0,
    clearances: unknown,
    neighbours: () => neighboursOf(chunk, building, k, coveredM2),
    permitted: () => noneUnbuilt(chunk, building),
    evidence: () => null,
  };
}

/** The zone of a plan that holds most of a parcel; null on a tie or when none does. */
function zoneOf({ parcels, of, zones }: Chunk, k: number, planId: string): ZoneFacts | null {
  const [, , , , wholeM2] = parcels.get(k)!;
  const parts = (of.parcel_zone.get(k) ?? [])
    .map(([, zone, areaM2]) => ({ zone: zones.get(zone)!, areaM2: areaM2 ?? wholeM2 }))
    .filter(({ zone }) => zone.planId === planId);
  const [first, second] = parts
    .filter(({ areaM2 }) => areaM2 >= nothingM2)
    .toSorted((a, b) => b.areaM2 - a.areaM2);
  if (!first) return null;
  // far above what counts as a touch, so that nothing less can come first
  onlyIf(first.areaM2 > 4 * surelyM2);
  if (!second || second.zone.code === first.zone.code) return first.zone;
  const ahead = first.areaM2 - second.areaM2 - 0.01 * first.areaM2;
  onlyIf(Math.abs(ahead) > surelyM2);
  return ahead > 0 ? first.zone : null;
}

const widthOf = (value: unknown): number | null => (typeof value === 'number' && value > 0 ? value : null);
const textOrNull = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

/** Roads that a parcel may lie at, nearest first. */
function roadsOf(chunk: Chunk, building: Building, parcel: number): Frontage[] {
  const { n } = building;
  const axes = new Map((chunk.of.near_pair.get(n) ?? []).map(([, k, distanceM]) => [k, distanceM]));
  return (chunk.of.road_gap.get(n) ?? [])
    .filter(([, of]) => of === parcel)
    .flatMap(([, , k, axisGapM, looks]): Frontage[] => {
      const { feature: road } = chunk.things.get(k)!;
      const widthM = widthOf(road.properties.widthM);
      const gapM = axisGapM - (widthM ?? 0) / 2;
      onlyIf(Math.abs(gapM - frontageM) > tolerance.m);
      if (gapM > frontageM) return [];
      return [
        {
          road,
          class: textOrNull(road.properties.class),
          widthM,
          gapM,
          axisM: axes.get(k) ?? unknown(),
          faces: () => {
            if (gapM <= besideM - tolerance.m) return true;
            return (gapM > besideM + tolerance.m ? looks : null) ?? building.either(`${parcel} faces ${k}`);
          },
          parcelLine: unknown,
          evidence: () => null,
        },
      ];
    })
    .toSorted((a, b) => a.gapM - b.gapM || (a.road.id < b.road.id ? -1 : 1));
}

/** Buildings of which more than half stands on a parcel, this one too. */
function neighboursOf(chunk: Chunk, building: Building, parcel: number, coveredM2: number): Near[] {
  // of dwellings they were not looked for
  onlyIf(!building.dwelling);
  const others = (chunk.of.neighbour.get(building.n) ?? [])
    .filter(([, of]) => of === parcel)
    .flatMap(([, , id, version, properties, distanceM, areaM2, share]): Near[] => {
      onlyIf(share === null || Math.abs(share - 0.5) * areaM2 > surelyM2);
      if (share !== null && share < 0.5) return [];
      const feature = featureOf(chunk.law, 'buildings', id, version, properties);
      return [nearOf(feature, 2, distanceM)];
    });
  onlyIf(Math.abs(coveredM2 - building.areaM2 / 2) > surelyM2);
  const itself = coveredM2 > building.areaM2 / 2 ? [nearOf(building.feature(), 2, 0)] : [];
  return [...itself, ...others.toSorted((a, b) => a.distanceM - b.distanceM)];
}

/** That no permitted footprint is left to build on a parcel of the building: what lies beside it is looked at from geometry. */
function noneUnbuilt(chunk: Chunk, { n, areaM2 }: Building): Near[] {
  const { today } = chunk.law;
  const beside = permitsOf(chunk, n, areaM2).filter(
    ({ place, permit, coveredM2 }) =>
      place === 'area' &&
      coveredM2 < surelyM2 &&
      toBuild.includes(permit.kind) &&
      permitState(permit, today) === 'in-force',
  );
  onlyIf(beside.length === 0);
  return [];
}

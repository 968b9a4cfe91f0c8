import { areaOf, type Cell, cleave, frameOf } from './cell.ts';
import type { SampleFeature } from './feature.ts';
import type { Block, Ground } from './ground.ts';
import { type Land, landsOf } from './lands.ts';
import { areaPlace, type Place } from './places.ts';
import { add, dot, middle, sub, toPolygon, type Vec } from './plane.ts';
import { programs } from './programs.ts';
import { idOf } from './random.ts';
import type { PlantKind } from './truth.ts';

/** The special areas of the sample, and what is planted in each by turns. */
const kinds = {
  lp2b: { name: 'Lahan pertanian pangan berkelanjutan', cases: ['lp2b', 'lp2b-age-unknown'] },
  flood: { name: 'Rawan banjir', cases: ['flood', 'flood-measure'] },
  heritage: { name: 'Kawasan cagar budaya', cases: ['heritage', 'heritage-document'] },
  tod: { name: 'Kawasan berorientasi transit', cases: ['tod', 'tod-measure'] },
  recharge: { name: 'Resapan air', cases: ['recharge', 'recharge-measure'] },
} as const satisfies Record<string, { name: string; cases: readonly PlantKind[] }>;
export type AreaKind = keyof typeof kinds;
export const areaKinds = Object.keys(kinds) as AreaKind[];

/** Ground of about a dozen parcels of a zone with their share of the lanes, m². */
function wantedM2(zone: string): number {
  const { frontageM, depthM, laneM } = programs[zone]!;
  return 12 * frontageM * (depthM + laneM / 2);
}

/** The land of a block that a rare thing may lie on: dwellings under both plans. */
export const homesOf = (ground: Ground, block: Block): Land | null =>
  landsOf(ground, block).find(
    ({ code, before, cell }) => /^R-/.test(code) && code === before && areaOf(cell) > wantedM2(code) * 3,
  ) ?? null;

/** Metres that a special area keeps from a river, so that its parcels are not the river's. */
const dryM = 40;

/** Where special areas may lie on a land: at its two ends or its two sides, about a dozen parcels each, away from rivers. */
export function areasOn({ banks }: Ground, { cell, code }: Land): Cell[] {
  const frame = frameOf(cell);
  const cutOff = (axis: Vec, along: Vec, half: number, otherHalf: number, way: number): Cell | null => {
    const depthM = Math.max(programs[code]!.depthM * 2, wantedM2(code) / (otherHalf * 2));
    const parts = cleave(cell, add(frame.centre, axis, way * (half - depthM)), along, -1);
    const end = parts.find(
      (part) => part && dot(sub(middle(part.points), frame.centre), axis) * way > half / 2,
    );
    return end && areaOf(end) < areaOf(cell) / 2 ? end : null;
  };
  const { along, across, halfLength, halfWidth } = frame;
  const dry = (end: Cell | null): Cell[] => (end && banks.within(end.points, dryM).length === 0 ? [end] : []);
  const ends = [1, -1].flatMap((way) => dry(cutOff(along, across, halfLength, halfWidth, way)));
  return ends.length > 0
    ? ends
    : [1, -1].flatMap((way) => dry(cutOff(across, along, halfWidth, halfLength, way)));
}

/** A special area as a feature of the overlays and as a place. */
export function specialArea(
  seed: number,
  index: number,
  kind: AreaKind,
  { points }: Cell,
): { feature: SampleFeature; place: Place } {
  const { name, cases } = kinds[kind];
  return {
    feature: {
      id: idOf(seed, 'overlay', index),
      sourceId: `K-${index}`,
      geometry: toPolygon([points]),
      properties: { kind, name: `${name} ${index + 1}`, limitM: null },
    },
    place: areaPlace(points, cases),
  };
}

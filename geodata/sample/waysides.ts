import type { Detail } from './detail.ts';
import type { Draft } from './draft.ts';
import { courseOf, drain, drainSide } from './drains.ts';
import { type Age, freeHouse, prohibited } from './free-house.ts';
import type { Block, Ground } from './ground.ts';
import type { Edge } from './mesh.ts';
import { add, boxesMeet, boxOf, depthIn, distance, left, ringToLine, sub, unit, type Vec } from './plane.ts';
import { type Random, randomOf } from './random.ts';
import type { Expected, PlantKind } from './truth.ts';
import type { Tally } from './turns.ts';
import { wards } from './wards.ts';

/** A house that is planted beside a way: how far from its axis, and what the rules must say. */
interface Wayside {
  kind: PlantKind;
  age: Age;
  permitted: boolean;
  storeys: number;
  /** From the axis of the way to the house, and how deep the house is, metres. */
  off: (random: Random, halfM: number) => number;
  depthM: number;
  expect: Expected;
  legacy?: Draft['legacy'];
  unstated?: Draft['unstated'];
}

const at = (metres: number) => () => metres;
const base = { permitted: false, storeys: 1, depthM: 3.2, age: 'new' as Age };

/** What is planted beside railways, power lines, roads and drains, in turn. */
const cases = {
  rail: [
    {
      ...base,
      kind: 'rail-setback',
      off: (random) => random.between(3.5, 7.5),
      expect: { 'rail-setback': 'violates' },
    },
    { ...base, kind: 'rail-supervised', permitted: true, off: at(14), expect: { 'rail-setback': 'unclear' } },
    {
      ...base,
      kind: 'legacy-rail',
      permitted: true,
      age: { from: '1996-01-08', days: 4000 },
      off: (random) => random.between(4, 7),
      expect: { 'rail-setback': 'complies' },
      legacy: ['rail-setback'],
    },
  ],
  power: [
    {
      ...base,
      kind: 'power-line',
      storeys: 2,
      off: (random) => random.between(1, 5),
      expect: { 'power-line': 'violates' },
    },
    {
      ...base,
      kind: 'power-line-height-unknown',
      storeys: 2,
      off: (random) => random.between(1, 5),
      expect: { 'power-line': 'unclear' },
      unstated: ['heightM'],
    },
    {
      ...base,
      kind: 'legacy-power-line',
      permitted: true,
      storeys: 2,
      age: { from: '2016-01-11', days: 1500 },
      off: (random) => random.between(1, 5),
      expect: { 'power-line': 'complies' },
      legacy: ['power-line'],
    },
  ],
  road: [
    { ...base, kind: 'road-reserve', off: (_, half) => half - 1.2, expect: { 'road-reserve': 'violates' } },
    {
      ...base,
      kind: 'road-reserve-line',
      off: (_, half) => half + 0.02,
      expect: { 'road-reserve': 'unclear' },
    },
  ],
  drain: [
    {
      ...base,
      kind: 'drainage',
      off: (_, half) => half + drain.offRoadM - 0.05,
      expect: { drainage: 'violates', 'road-reserve': 'complies' },
    },
    {
      ...base,
      kind: 'drainage-line',
      off: (_, half) => half + drain.offRoadM + drain.widthM + 0.02,
      expect: { drainage: 'unclear', 'road-reserve': 'complies' },
    },
  ],
} as const satisfies Record<string, readonly Wayside[]>;
type Beside = keyof typeof cases;

/** Metres: from the corner of a block (of streets, and of railways and power lines), between houses, to any other building, to a lane and to a parcel. */
const keep = { streetCorner: 26, corner: 17, apart: 11, building: 4, lane: 4, parcel: 0.3 } as const;
/** How many houses stand beside one way of a block at most. */
const most: Record<Beside, number> = { rail: 15, power: 12, road: 2, drain: 2 };

/** Houses in the reserves of the ways around a block. */
export function waysides(ground: Ground, detail: Detail, base: number, street: string, tally: Tally): void {
  const { block } = detail;
  const made: Record<Beside, number> = { rail: 0, power: 0, road: 0, drain: 0 };
  for (const edge of ground.edgesOf(block)) {
    const cut = ground.cuts[edge.cut]!;
    const beside =
      cut.kind === 'road' ? (drainSide(ground, edge) === block.index ? 'drain' : 'road') : cut.kind;
    const random = randomOf(ground.seed, 831, block.index, edge.a, edge.b);
    for (const place of placesAlong(
      ground,
      edge,
      block,
      cut.kind === 'road' ? keep.streetCorner : keep.corner,
    )) {
      if (made[beside] >= most[beside]) break;
      const turn: readonly Wayside[] = cases[beside];
      const wayside = turn[tally.of(beside) % turn.length]!;
      const draft = houseAt(
        ground,
        detail,
        place,
        beside,
        wayside,
        (cut.widthM ?? 0) / 2,
        random,
        base,
        street,
      );
      if (!draft) continue;
      tally.next(beside);
      made[beside]++;
      detail.drafts.push(draft);
    }
  }
}

/** A piece of a way, the block to its left. */
interface Place {
  middle: Vec;
  along: Vec;
  line: Vec[];
}

function* placesAlong(ground: Ground, edge: Edge, block: Block, cornerM: number): Generator<Place> {
  const line = courseOf(ground, edge, block.index);
  const ends = [line[0]!, line.at(-1)!];
  let last: Vec | null = null;
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1]!, line[i]!];
    const span = distance(a, b);
    const along = unit(sub(b, a));
    for (let s = 8; s < span - 8; s += 6) {
      const middle = add(a, along, s);
      if (ends.some((end) => distance(end, middle) < cornerM)) continue;
      if (last && distance(last, middle) < keep.apart) continue;
      last = middle;
      yield { middle, along, line };
    }
  }
}

function houseAt(
  ground: Ground,
  detail: Detail,
  { middle, along, line }: Place,
  beside: Beside,
  wayside: Wayside,
  halfM: number,
  random: Random,
  base: number,
  street: string,
): Draft | null {
  const width = random.between(4.2, 5.4);
  const off = wayside.off(random, halfM);
  const away = left(along);
  const from = add(add(middle, along, -width / 2), away, off);
  const to = add(from, along, width);
  const ring = [from, to, add(to, away, wayside.depthM), add(from, away, wayside.depthM)];
  if (Math.abs(ringToLine(ring, line) - off) > 0.1 || !isFree(ground, detail, ring)) return null;
  const { kec6 } = wards[detail.block.ward]!;
  const { kind, age, permitted, storeys, expect } = wayside;
  const draft = freeHouse({
    kind,
    ring,
    age,
    permitted,
    storeys,
    random,
    kec6,
    sequence: base + detail.drafts.length,
    // beside a drain a house may reach into the zone behind the street, which lets people live
    expect: beside === 'drain' ? expect : { 'zone-use': prohibited(age), ...expect },
    address: `${street} Pinggir`,
  });
  draft.legacy = [...(wayside.legacy ?? [])];
  draft.unstated = wayside.unstated ?? [];
  draft.figures.axisM = off;
  return draft;
}

/** Whether nothing else stands or runs here. */
function isFree(ground: Ground, { block, drafts, lanes, parcels }: Detail, ring: Vec[]): boolean {
  const box = boxOf(ring);
  if (block.wet && ground.banks.within(ring, 45).length > 0) return false;
  if (lanes.some(({ line }) => ringToLine(ring, line) < keep.lane)) return false;
  if (
    parcels.some(
      (parcel) =>
        boxesMeet(boxOf(parcel.ring), box, keep.parcel) && depthIn(ring, parcel.ring) > -keep.parcel,
    )
  )
    return false;
  return drafts.every(
    (other) =>
      !boxesMeet(boxOf(other.ring), box, keep.building) ||
      ringToLine(ring, [...other.ring, other.ring[0]!]) >= keep.building,
  );
}

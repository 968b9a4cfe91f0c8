import { permissionOf } from './activities.ts';
import { cellHolds } from './cell.ts';
import type { Detail } from './detail.ts';
import type { Draft } from './draft.ts';
import { type Age, freeHouse } from './free-house.ts';
import type { Block, Ground } from './ground.ts';
import { landsOf } from './lands.ts';
import { add, boxOf, distance, left, sub, unit, type Vec } from './plane.ts';
import { type Random, randomOf } from './random.ts';
import { nationalSetbackM, type Reach, stationsIn } from './rivers.ts';
import type { Expected, PlantKind } from './truth.ts';
import { wards } from './wards.ts';

/** The widest setback of a river in a town, metres, and the room a clean building keeps beyond it. */
const widestM = 30;
const clearM = 2;

/** Parcels end this far from a bank, metres: behind the setback strip with room for houses along the water. */
export const keepOutM = (reach: Reach): number =>
  Math.max(reach.setbackM + (reach.depthM === null ? 3 : 9), 14);

interface ByRiver {
  kind: PlantKind;
  expect: Expected;
  figures: Record<string, number>;
}

/** What a river makes of a building behind its strip: nothing, a place too doubtful to build on, or a case near the line. */
export function riverKind(ground: Ground, ring: readonly Vec[]): 'far' | 'blocked' | ByRiver {
  const near = ground.banks.within(ring, widestM + clearM + 1);
  if (near.length === 0) return 'far';
  const unknown = near.filter(({ reach }) => nationalSetbackM(reach.depthM, reach.embanked) === null);
  const metres = Math.min(...near.map((bank) => bank.metres));
  const figures = { bankM: metres };
  if (unknown.length > 0) {
    const nearest = Math.min(...unknown.map((bank) => bank.metres));
    return nearest > widestM - clearM
      ? 'blocked'
      : { kind: 'river-depth-unknown', expect: { 'river-setback': 'unclear' }, figures };
  }
  return near.every((bank) => bank.metres > bank.reach.setbackM + clearM)
    ? { kind: 'river-beside', expect: { 'river-setback': 'complies' }, figures }
    : 'blocked';
}

/** Houses along the water of a block, in the setback strip: most without a permit, some with, some older than the law, some right at the line. */
export function riverside(ground: Ground, detail: Detail, base: number, street: string): void {
  const { block } = detail;
  if (!block.inner) return;
  for (const reach of ground.reaches) {
    const run = reach.depthM === null ? null : stationsIn(reach, boxOf(block.cell.points));
    if (!run) continue;
    for (const side of [1, -1] as const) {
      const random = randomOf(ground.seed, 601, block.index, reach.index, side);
      const bank = side === 1 ? reach.banks.left : reach.banks.right;
      for (const place of placesAlong(bank, run, random)) {
        const draft = houseAt(ground, detail, reach, place, side, random, base, street);
        if (draft) detail.drafts.push(draft);
      }
    }
  }
}

interface Place {
  a: Vec;
  along: Vec;
}

/** Places for houses: one on most segments of a bank, away from the reach's ends. */
function* placesAlong(bank: Vec[], [from, to]: [number, number], random: Random): Generator<Place> {
  for (let i = Math.max(4, from); i < Math.min(to, bank.length - 5); i++) {
    const [a, b] = [bank[i]!, bank[i + 1]!];
    if (distance(a, b) < 10 || random.chance(0.3)) continue;
    yield { a, along: unit(sub(b, a)) };
  }
}

const kinds: readonly PlantKind[] = [
  'river-setback',
  'river-setback',
  'river-setback-permitted',
  'river-age-unknown',
  'legacy-river',
  'river-line',
  'river-line',
];

function houseAt(
  ground: Ground,
  detail: Detail,
  reach: Reach,
  { a, along }: Place,
  side: 1 | -1,
  random: Random,
  base: number,
  street: string,
): Draft | null {
  const { block } = detail;
  // Where only the plan of today draws a strip, what was built before it may stay for the plan, not for the river.
  const kind = reach.before === 'PS' ? random.pick(kinds) : 'legacy-setback-zone';
  const [width, depth] = [random.between(6, 8.4), random.between(5, 6.2)];
  const setbackM = reach.setbackM;
  const off =
    kind === 'river-line' ? setbackM + 0.03 : setbackM === 3 ? 0.5 : random.between(1.2, setbackM - 8);
  const away = side === 1 ? left(along) : ([along[1], -along[0]] as const);
  const from = add(add(a, along, 0.9), away, off);
  const box = [
    from,
    add(from, along, width),
    add(add(from, along, width), away, depth),
    add(from, away, depth),
  ];
  const ring = side === 1 ? box : box.toReversed();
  if (!ring.every((p) => cellHolds(block.inner!, p, 3))) return null;
  if (kind === 'river-line' && !homeLand(ground, block, ring)) return null;
  const near = ground.banks.within(ring, widestM + clearM);
  const metres = near.find((bank) => bank.reach === reach)?.metres ?? 0;
  if (
    near.some((bank) => bank.reach !== reach) ||
    Math.abs(metres - off) > (kind === 'river-line' ? 0.02 : 1)
  )
    return null;
  if (detail.drafts.some((other) => other.parcel < 0 && distance(other.ring[0]!, ring[0]!) < 11)) return null;
  return drafted(kind, ring, metres, setbackM, detail, random, base, street);
}

/** Whether all of a ring lies well inside land for dwellings: a house right behind the strip is then in doubt only for the strip. */
const homeLand = (ground: Ground, block: Block, ring: Vec[]): boolean =>
  landsOf(ground, block).some(
    ({ code, cell }) =>
      permissionOf('rumah-tinggal', code) === 'I' && ring.every((p) => cellHolds(cell, p, 2.5)),
  );

function drafted(
  kind: PlantKind,
  ring: Vec[],
  metres: number,
  setbackM: number,
  detail: Detail,
  random: Random,
  base: number,
  street: string,
): Draft {
  const draft = freeHouse({
    kind,
    ring,
    age: ages[kind] ?? 'new',
    permitted: kind !== 'river-setback',
    storeys: random.whole(1, 2),
    random,
    kec6: wards[detail.block.ward]!.kec6,
    sequence: base + detail.drafts.length,
    expect: expected[kind]!,
    address: `${street} Bantaran`,
  });
  draft.legacy = [...(legacies[kind] ?? [])];
  draft.figures = { bankM: metres, setbackM, intrusionM: Math.max(0, setbackM - metres) };
  return draft;
}

const ages: Partial<Record<PlantKind, Age>> = {
  'river-age-unknown': 'unknown',
  'legacy-river': { from: '1994-03-01', days: 5000 },
  'legacy-setback-zone': { from: '2016-02-01', days: 1800 },
};

const inStrip: Expected = {
  'zone-use': 'violates',
  'setback-zone': 'violates',
  'river-setback': 'violates',
};
/** Of what is older than the plans we hold, the plan's own line is not known. */
const expected: Partial<Record<PlantKind, Expected>> = {
  'river-setback': inStrip,
  'river-setback-permitted': inStrip,
  'river-age-unknown': { 'zone-use': 'unclear', 'setback-zone': 'unclear', 'river-setback': 'unclear' },
  'legacy-river': { 'zone-use': 'unclear', 'setback-zone': 'unclear', 'river-setback': 'complies' },
  'river-line': { 'zone-use': 'unclear', 'setback-zone': 'unclear', 'river-setback': 'unclear' },
  'legacy-setback-zone': { 'setback-zone': 'complies', 'river-setback': 'violates' },
};
const legacies: Partial<Record<PlantKind, Draft['legacy']>> = {
  'legacy-river': ['river-setback'],
  'legacy-setback-zone': ['setback-zone'],
};

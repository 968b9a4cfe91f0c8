import { permissionOf } from './activities.ts';
import { at, cellHolds, frameOf } from './cell.ts';
import type { Detail } from './detail.ts';
import { type Age, freeHouse } from './free-house.ts';
import type { Ground } from './ground.ts';
import type { Land } from './lands.ts';
import { add, type Vec } from './plane.ts';
import { randomOf } from './random.ts';
import type { Expected, PlantKind } from './truth.ts';
import type { Tally } from './turns.ts';
import { wards } from './wards.ts';

interface Case {
  kind: PlantKind;
  age: Age;
  expect: Expected;
  legacy: (keyof Expected)[];
}

/** Where both plans keep the ground green. */
const always: readonly Case[] = [
  {
    kind: 'green-space',
    age: 'new',
    expect: { 'green-space': 'violates', 'zone-use': 'violates' },
    legacy: [],
  },
  {
    kind: 'green-space-age-unknown',
    age: 'unknown',
    expect: { 'green-space': 'unclear', 'zone-use': 'unclear' },
    legacy: [],
  },
];
/** Where the earlier plan let people live: what was built under it may stay. */
const lately: Case = {
  kind: 'legacy-green-space',
  age: { from: '2017-01-02', days: 1400 },
  expect: { 'green-space': 'complies', 'zone-use': 'complies' },
  legacy: ['zone-use', 'green-space'],
};

/** Metres between houses in a park, and from its edge; and how many there are at most. */
const keep = { apart: 17, edge: 8, most: 11 } as const;

/** Houses in the parks of a block. */
export function greens(
  ground: Ground,
  detail: Detail,
  land: Land,
  base: number,
  street: string,
  tally: Tally,
): void {
  const { block } = detail;
  const lived = permissionOf('rumah-tinggal', land.before) === 'I';
  const random = randomOf(ground.seed, 841, block.index, detail.drafts.length);
  let made = 0;
  for (const middle of spotsIn(land)) {
    if (made === keep.most) return;
    if (block.wet && ground.banks.within([middle], 60).length > 0) continue;
    const one = lived ? lately : always[tally.of('green') % always.length]!;
    const ring = [
      [-3, -2.5],
      [3, -2.5],
      [3, 2.5],
      [-3, 2.5],
    ].map(([east, north]) => add(middle, [east!, north!]));
    const draft = freeHouse({
      kind: one.kind,
      ring,
      age: one.age,
      permitted: lived,
      storeys: 1,
      random,
      kec6: wards[block.ward]!.kec6,
      sequence: base + detail.drafts.length,
      expect: one.expect,
      address: `${street} Taman`,
    });
    draft.legacy = [...one.legacy];
    if (!lived) tally.next('green');
    made++;
    detail.drafts.push(draft);
  }
}

/** Spots on a grid well inside a park. */
function* spotsIn({ cell }: Land): Generator<Vec> {
  const frame = frameOf(cell);
  for (let u = -frame.halfLength; u < frame.halfLength; u += keep.apart) {
    for (let v = -frame.halfWidth; v < frame.halfWidth; v += keep.apart) {
      const spot = at(frame, u, v);
      if (cellHolds(cell, spot, keep.edge)) yield spot;
    }
  }
}

import { overlay } from '../geometry/overlay.ts';
import type { Position } from '../model/index.ts';
import { clip } from './clip.ts';
import type { ZonePair } from './districts.ts';
import type { Ground } from './ground.ts';
import { landsOf } from './lands.ts';
import { type Box, boxesMeet, boxOf, holds, middle, type Rings, type Vec } from './plane.ts';
import { between, type Reach, stationsIn } from './rivers.ts';
import { wards } from './wards.ts';

/** A zone of both plans; they share their lines and differ in codes. */
export interface Zone extends ZonePair {
  ward: number;
  rings: Rings;
}

const same = (code: string): ZonePair => ({ code, before: code });

/** All zones of the city: they tile it. Water first, then the setback strip, then what lies on land. */
export function* zonesOf(ground: Ground): Generator<Zone> {
  for (let ward = 0; ward < wards.length; ward++) {
    const blocks = ground.blocks.filter((block) => block.ward === ward);
    for (const part of ground.outlineOf((block) => block.ward === ward)) yield* waterOf(ground, ward, part);
    for (const block of blocks) {
      for (const { code, before, cell } of landsOf(ground, block)) {
        yield* dry(ground, ward, { code, before }, [cell.points]);
      }
    }
    for (const code of new Set(blocks.flatMap(({ wild }) => wild ?? []))) {
      for (const part of ground.outlineOf((block) => block.ward === ward && block.wild === code)) {
        yield* dry(ground, ward, same(code), part);
      }
    }
    const yards = blocks.flatMap(({ wild, inner }) => (wild || !inner ? [] : [inner.points]));
    for (const part of ground.outlineOf((block) => block.ward === ward && !block.wild)) {
      const own = yards.filter((yard) => holds(part[0]!, middle(yard)));
      yield* dry(ground, ward, same('BJ'), [...part, ...own]);
    }
  }
}

type Flat = Position[][];
const flat = (rings: Rings): Flat =>
  rings.map((ring) => [...ring, ring[0]!].map(([x, y]): Position => [x, y]));
const round = (parts: Flat[]): Rings[] => parts.map((rings) => rings.map((ring): Vec[] => ring.slice(0, -1)));

/** An area inside another. */
const inside = (rings: Rings, other: Rings): Rings[] =>
  clip(rings, other, 'inside') ?? round(overlay('intersect', [flat(rings)], [[flat(other)]]));

/** An area outside others. */
const outside = (rings: Rings, others: Rings[]): Rings[] =>
  others.reduce<Rings[]>(
    (parts, other) =>
      parts.flatMap((part) =>
        boxesMeet(boxOf(part[0]!), boxOf(other[0]!))
          ? (clip(part, other, 'outside') ?? round(overlay('difference', [flat(part)], [[flat(other)]])))
          : [part],
      ),
    [rings],
  );

/** Cuts a reach down to the stations near a box. */
function ringNear(reach: Reach, box: Box, right: Vec[], leftLine: Vec[]): Rings | null {
  const run = stationsIn(reach, box);
  if (!run) return null;
  const [from, to] = run;
  return [between(right.slice(from, to + 1), leftLine.slice(from, to + 1))];
}

/** What is left of an area outside all rivers and their strips. */
function* dry(ground: Ground, ward: number, pair: ZonePair, rings: Rings): Generator<Zone> {
  const box = boxOf(rings[0]!);
  for (const part of outside(rings, corridorsIn(ground, box))) yield { ...pair, ward, rings: part };
}

/** The rivers with their strips near a box, each in one piece although its strip changes width from reach to reach. */
function corridorsIn(ground: Ground, box: Box): Rings[] {
  const corridors: Rings[] = [];
  let last: { reach: Reach; right: Vec[]; left: Vec[]; open: boolean } | null = null;
  const close = () => {
    if (last) corridors.push([between(last.right, last.left)]);
    last = null;
  };
  for (const reach of ground.reaches) {
    const run = stationsIn(reach, box);
    if (!run) {
      close();
      continue;
    }
    const [from, to] = run;
    const [right, leftLine] = [reach.strip.right.slice(from, to + 1), reach.strip.left.slice(from, to + 1)];
    if (last?.open && last.reach.river === reach.river && from === 0) {
      last.right.push(...right);
      last.left.push(...leftLine);
      last.reach = reach;
    } else {
      close();
      last = { reach, right, left: leftLine, open: true };
    }
    last.open = to === reach.strip.left.length - 1;
  }
  close();
  return corridors;
}

/** Water (BA) and setback strips (PS) of the rivers inside a ward. Where two rivers meet, water counts before strips and the main river before the other. */
function* waterOf(ground: Ground, ward: number, part: Rings): Generator<Zone> {
  const box = boxOf(part[0]!);
  const near = ground.reaches.flatMap((reach) => {
    const water = ringNear(reach, box, reach.banks.right, reach.banks.left);
    if (!water) return [];
    const strips = [
      ringNear(reach, box, reach.strip.right, reach.banks.right)!,
      ringNear(reach, box, reach.banks.left, reach.strip.left)!,
    ];
    return [{ reach, water, strips }];
  });
  const clipped = (rings: Rings, less: Rings[]): Rings[] =>
    inside(rings, part).flatMap((piece) => outside(piece, less));
  for (const { reach, water } of near) {
    const mains = near.filter((other) => other.reach.river < reach.river);
    for (const rings of clipped(
      water,
      mains.map((main) => main.water),
    ))
      yield { ...same('BA'), ward, rings };
  }
  for (const { reach, strips } of near) {
    const pair = { code: 'PS', before: reach.before };
    const others = near.filter((other) => other.reach.river !== reach.river);
    const mains = others.filter((other) => other.reach.river < reach.river);
    const less = [...others.map((other) => other.water), ...mains.flatMap((main) => main.strips)];
    for (const strip of strips) {
      for (const rings of clipped(strip, less)) yield { ...pair, ward, rings };
    }
  }
}

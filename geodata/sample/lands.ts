import { areaOf, at, type Cell, cleave, frameOf } from './cell.ts';
import { type ZonePair, zonePairAt } from './districts.ts';
import { type Block, type Ground, heart } from './ground.ts';
import { add, left, sub, unit, type Vec } from './plane.ts';
import { type Random, randomOf } from './random.ts';
import { wards } from './wards.ts';

/** A convex part of a block with one zone in each plan. */
export interface Land extends ZonePair {
  cell: Cell;
  /** The street that a strip of trade looks at: the edge of the block, or −1. */
  front: number;
}

const greenM2 = 2500;
const town = /^(R-|C-|K-1|KT|SPU-2)/;

/** The zones of one block of the town: strips of trade along its big roads, a school or a park, and the rest. */
export function landsOf(ground: Ground, block: Block): Land[] {
  if (!block.inner || block.wild) return [];
  const random = randomOf(ground.seed, 401, block.index);
  const pair = zonePairAt(random, wards[block.ward]!, block.centre, heart);
  if (areaOf(block.inner) < greenM2) {
    return [{ code: 'RTH-8', before: 'RTH-8', cell: block.inner, front: -1 }];
  }
  const lands: Land[] = [];
  let rest: Cell | null = block.inner;
  if (town.test(pair.code)) {
    for (const strip of strips(ground, block, random, pair)) {
      if (!rest || frameOf(rest).halfWidth * 2 < strip.depthM + 60) continue;
      const [behind, before]: [Cell | null, Cell | null] = cleave(rest, strip.from, strip.along, -1);
      if (before && behind && areaOf(before) > 900) {
        lands.push({ code: strip.code, before: strip.before, cell: before, front: strip.front });
        rest = behind;
      }
    }
  }
  const service = pair.code.startsWith('R-') && areaOf(rest) > 25_000 ? serviceOf(random) : null;
  if (service) {
    const frame = frameOf(rest);
    const [behind, before] = cleave(rest, at(frame, frame.halfLength * 0.62, 0), frame.across, -1);
    if (before && behind) {
      lands.push({ ...service, cell: before, front: -1 });
      rest = behind;
    }
  }
  lands.push({ ...pair, cell: rest, front: -1 });
  return lands;
}

interface Strip extends ZonePair {
  from: Vec;
  along: Vec;
  depthM: number;
  front: number;
}

/** Strips along the big roads at a block's edge; `along` keeps the block's inside to the left. */
function strips(ground: Ground, block: Block, random: Random, pair: ZonePair): Strip[] {
  const inner = block.inner!;
  return inner.points.flatMap((a, i): Strip[] => {
    const cut = inner.cuts[i]!;
    const road = cut < 0 ? undefined : ground.cuts[cut];
    const codes = road?.kind === 'road' && tradeAlong(road.class, pair.code, random);
    if (!codes) return [];
    const along = unit(sub(inner.points[(i + 1) % inner.points.length]!, a));
    const depthM = road.class.startsWith('arteri') ? 46 : 32;
    return [{ ...codes, along, depthM, front: i, from: add(a, left(along), depthM) }];
  });
}

function tradeAlong(road: string, code: string, random: Random): ZonePair | null {
  const home = code.startsWith('R-');
  if (road === 'arteri primer') {
    return code === 'R-1' || code === 'R-2'
      ? { code: 'K-1', before: 'K-1' }
      : home
        ? { code: 'K-2', before: 'K-2' }
        : null;
  }
  if (road === 'arteri sekunder')
    return home ? { code: 'K-2', before: random.chance(0.35) ? code : 'K-2' } : null;
  if (!home || !road.startsWith('kolektor')) return null;
  const roll = random();
  if (roll < 0.4) return { code: 'K-3', before: roll < 0.2 ? code : 'K-3' };
  return roll > 0.8 ? { code, before: 'K-3' } : null;
}

function serviceOf(random: Random): ZonePair | null {
  const roll = random();
  if (roll < 0.1) return { code: 'SPU-3', before: 'SPU-3' };
  if (roll < 0.14) return { code: 'SPU-4', before: 'R-2' };
  if (roll < 0.2) return { code: 'RTH-4', before: 'RTH-4' };
  if (roll < 0.23) return { code: 'RTH-5', before: 'R-3' };
  return null;
}

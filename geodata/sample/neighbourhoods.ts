import { areaOf } from './cell.ts';
import type { Block, Ground } from './ground.ts';
import { landsOf } from './lands.ts';
import { distance, toPlane } from './plane.ts';
import { programs } from './programs.ts';
import { wards } from './wards.ts';

/** Where street-scale detail begins: neighbourhoods all over the city, each at something that a rule looks at. */
const starts = [
  [98.6817, 3.5843], // Kesawan, under the surfaces of the air base
  [98.6611, 3.5938], // Petisah, at a new park
  [98.6305, 3.6095], // Helvetia, on the Bedera and the railway
  [98.6765, 3.7785], // Belawan Satu, at the sea
  [98.6875, 3.5335], // Titi Kuning, on the Deli, at a spring
  [98.7194, 3.5433], // Amplas, at a power line
  [98.6805, 3.5775], // Aur and Hamdan, on the Deli
  [98.6645, 3.679], // Kota Bangun, on a Deli of unknown depth
  [98.668, 3.6985], // Rengas Pulau, on the Deli
  [98.7301, 3.5741], // Denai, at a pond
  [98.658, 3.5967], // Sei Sikambing, on a river whose strip only the plan of today draws
  [98.6581, 3.5552], // Titi Rante, on a Babura of unknown depth
].map(([lon, lat]) => toPlane(lon!, lat!));

/** How many buildings a block holds, at `share` of a full parcel each. */
function roomIn(ground: Ground, block: Block, share: number): number {
  return landsOf(ground, block).reduce((sum, { code, cell }) => {
    const program = programs[code];
    return program ? sum + Math.ceil(areaOf(cell) / (program.frontageM * program.depthM * share)) : sum;
  }, 0);
}

/** Blocks of the town by neighbourhood, outwards around each start. */
export function neighbourhoods(ground: Ground): Block[][] {
  const blocks: Block[][] = starts.map(() => []);
  for (const block of ground.blocks) {
    if (block.wild || !block.inner) continue;
    const far = starts.map((start) => distance(start, block.centre));
    blocks[far.indexOf(Math.min(...far))]!.push(block);
  }
  return blocks.map((own, i) =>
    own.sort((a, b) => distance(a.centre, starts[i]!) - distance(b.centre, starts[i]!) || a.index - b.index),
  );
}

/** Blocks in the order in which they fill: the emptiest neighbourhood first. */
export function fillOrder(ground: Ground, of: readonly Block[][]): Block[] {
  const queues = of.map((blocks) => ({ blocks, next: 0, filled: 0 }));
  const order: Block[] = [];
  for (;;) {
    const open = queues.filter(({ blocks, next }) => next < blocks.length);
    if (open.length === 0) return order;
    const queue = open.reduce((least, other) => (other.filled < least.filled ? other : least));
    const block = queue.blocks[queue.next++]!;
    queue.filled += roomIn(ground, block, 1.3);
    order.push(block);
  }
}

/** For each block, how many buildings at most stand before it in its kecamatan: room for permit numbers of their own. */
export function numberBases(ground: Ground): number[] {
  const next = new Map<string, number>();
  return ground.blocks.map((block) => {
    const { kec6 } = wards[block.ward]!;
    const base = next.get(kec6) ?? 0;
    const most = 80 + (block.wild ? 0 : roomIn(ground, block, 0.45));
    next.set(kec6, base + most);
    return base;
  });
}

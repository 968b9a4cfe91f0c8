import { areaOf } from './cell.ts';
import type { Block, Ground } from './ground.ts';
import { landsOf } from './lands.ts';
import { distance, toPlane } from './plane.ts';
import { programs } from './programs.ts';
import { wards } from './wards.ts';

/** Where street-scale detail begins: neighbourhoods all over the city, most of them at a river. */
const starts = [
  [98.6805, 3.5775], // Aur and Hamdan, on the Deli
  [98.659, 3.5935], // Petisah, on the Sikambing
  [98.6305, 3.609], // Helvetia, on the Bedera
  [98.659, 3.5535], // Titi Rante, on a Babura of unknown depth
  [98.679, 3.7655], // Belawan Bahagia
  [98.668, 3.6985], // Rengas Pulau, on the Deli
  [98.6875, 3.5335], // Titi Kuning, on the Deli
  [98.7335, 3.5755], // Denai, on the Percut
  [98.703, 3.5425], // Harjosari, Amplas
  [98.6645, 3.679], // Kota Bangun, on a Deli of unknown depth
].map(([lon, lat]) => toPlane(lon!, lat!));

/** How many buildings a block holds, at `share` of a full parcel each. */
function roomIn(ground: Ground, block: Block, share: number): number {
  return landsOf(ground, block).reduce((sum, { code, cell }) => {
    const program = programs[code];
    return program ? sum + Math.ceil(areaOf(cell) / (program.frontageM * program.depthM * share)) : sum;
  }, 0);
}

/** Blocks of the town in the order in which they fill: outwards around each start, the emptiest neighbourhood first. */
export function fillOrder(ground: Ground): Block[] {
  const queues = starts.map(() => ({ blocks: [] as Block[], next: 0, filled: 0 }));
  for (const block of ground.blocks) {
    if (block.wild || !block.inner) continue;
    const far = starts.map((start) => distance(start, block.centre));
    queues[far.indexOf(Math.min(...far))]!.blocks.push(block);
  }
  queues.forEach(({ blocks }, i) => {
    blocks.sort(
      (a, b) => distance(a.centre, starts[i]!) - distance(b.centre, starts[i]!) || a.index - b.index,
    );
  });
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

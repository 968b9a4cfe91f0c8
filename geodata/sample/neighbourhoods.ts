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

/** Blocks of the town in the order in which they fill: around each start in turn, outwards. */
export function fillOrder(ground: Ground): Block[] {
  const queues: Block[][] = starts.map(() => []);
  for (const block of ground.blocks) {
    if (block.wild || !block.inner) continue;
    const far = starts.map((start) => distance(start, block.centre));
    queues[far.indexOf(Math.min(...far))]!.push(block);
  }
  queues.forEach((queue, i) => {
    queue.sort(
      (a, b) => distance(a.centre, starts[i]!) - distance(b.centre, starts[i]!) || a.index - b.index,
    );
  });
  const order: Block[] = [];
  for (let round = 0; order.length < queues.reduce((sum, queue) => sum + queue.length, 0); round++) {
    for (const queue of queues) {
      const block = queue[round];
      if (block) order.push(block);
    }
  }
  return order;
}

/** For each block, how many buildings at most stand before it in its kecamatan: room for permit numbers of their own. */
export function numberBases(ground: Ground): number[] {
  const next = new Map<string, number>();
  return ground.blocks.map((block) => {
    const { kec6 } = wards[block.ward]!;
    const base = next.get(kec6) ?? 0;
    const most = landsOf(ground, block).reduce((sum, { code, cell }) => {
      const program = programs[code];
      return program ? sum + Math.ceil(areaOf(cell) / (program.frontageM * program.depthM * 0.45)) : sum;
    }, 80);
    next.set(kec6, base + most);
    return base;
  });
}

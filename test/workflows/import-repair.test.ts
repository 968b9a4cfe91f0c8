import { expect, it } from 'vitest';
import { openRepairer } from '../../server/workflows/import-repair.ts';

it('one thread repairs one area after the other', async () => {
  const repairer = openRepairer();
  const spiked = (east: number) => ({
    type: 'Polygon' as const,
    coordinates: [
      [
        [98.67 + east, 3.59],
        [98.671 + east, 3.59],
        [98.671 + east, 3.591],
        [98.672 + east, 3.591],
        [98.671 + east, 3.591],
        [98.67 + east, 3.591],
        [98.67 + east, 3.59],
      ] as [number, number][],
    ],
  });
  try {
    for (const east of [0, 0.01, 0.02]) {
      const repaired = await repairer.repair(spiked(east));
      expect(repaired?.area, `${east}`).toBeTruthy();
    }
  } finally {
    await repairer.close();
  }
}, 60_000);

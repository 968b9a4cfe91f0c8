import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withFeatures } from '../../server/formats/read-features.ts';
import { realData } from './files.ts';

const radius = 6_378_137;
/** The inverse of spherical Mercator, written down here so that no library checks itself. */
const inverseMercator = (x: number, y: number): [number, number] => [
  ((x / radius) * 180) / Math.PI,
  (Math.atan(Math.sinh(y / radius)) * 180) / Math.PI,
];

test.skipIf(!realData)(
  'the 26,176 footprints of Semarang come from Web Mercator to within a millimetre (needs GEODATA_DIR)',
  async () => {
    await withFeatures(join(realData!, 'semarang/buildings_tm.shp'), {}, async (file) => {
      expect([file.format, file.crs, file.count]).toEqual(['shp', { id: 'EPSG:3857', from: 'file' }, 26_176]);
      let count = 0;
      let worst = 0;
      const compare = (own: unknown, placed: unknown): void => {
        const [x, y] = own as [unknown, unknown];
        if (typeof x === 'number' && typeof y === 'number') {
          const [lon, lat] = inverseMercator(x, y);
          const [u, v] = placed as [number, number];
          worst = Math.max(worst, Math.hypot(lon - u, lat - v) * 111_320);
        } else for (const [i, part] of (own as unknown[]).entries()) compare(part, (placed as unknown[])[i]);
      };
      for await (const { geometry, own, problem } of file.walk()) {
        expect(problem).toBeUndefined();
        compare(own!.coordinates, geometry!.coordinates);
        count += 1;
      }
      expect(count).toBe(26_176);
      expect(worst).toBeLessThan(0.001);
    });
  },
  60_000,
);

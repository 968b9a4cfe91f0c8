import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layerById } from '../../geodata/layers/index.ts';
import { type City, timeZoneOf } from '../../geodata/model/index.ts';
import { insertCity, selectCity } from '../../server/queries/city.ts';
import type { Store } from '../../server/store/store.ts';
import type { ImportOrder } from '../../server/workflows/import-file.ts';
import { importLayer } from '../../server/workflows/import-layer.ts';
import { importPlan } from '../../server/workflows/import-plan.ts';
import { indonesia } from '../../server/workflows/indonesia.ts';
import { sweepOverlaps } from '../../server/workflows/sweep-overlaps.ts';
import { realData } from '../formats/files.ts';
import { freshStore } from '../support/store.ts';

const leastOverlap = 0.05;

describe.skipIf(!realData)('real files, imported as an operator does (needs GEODATA_DIR)', () => {
  let store: Store;
  beforeAll(async () => {
    store = await freshStore();
  }, 180_000);
  afterAll(() => store.close());

  const order = async (code: string, file: string): Promise<ImportOrder> => {
    await insertCity(store, {
      code,
      name: code,
      box: [...indonesia],
      crs: null,
      timeZone: timeZoneOf(code),
      sample: false,
    });
    const city = (await selectCity(store, code)) as City;
    return {
      city,
      path: join(realData!, file),
      crs: null,
      source: null,
      ce90M: null,
      dryRun: false,
      person: null,
      onProgress: () => {},
    };
  };

  it('the plan and the buildings of Saumlaki overlap as GEOS and GeographicLib say, no row more or less', async () => {
    const plan = await importPlan(store, {
      ...(await order('81.03', 'saumlaki/rdtr_pola_ruang_2023.geojson')),
      name: 'RDTR Saumlaki–Larat',
      validFrom: '2023-01-01',
      codeField: null,
      draft: false,
    });
    expect([plan.codeField, plan.report.taken, plan.report.refused]).toEqual(['KODEWP', 118, []]);
    const buildings = await importLayer(
      store,
      await order('81.03', 'saumlaki/bangunan.geojson'),
      layerById('buildings')!,
    );
    expect([buildings.taken, buildings.refused]).toEqual([4806, []]);

    const found = new Map<string, number>();
    for await (const { overlaps } of sweepOverlaps(store, '81.03', new Date())) {
      for (const it of overlaps)
        found.set(`${it.sourceIndex} ${it.zoneSourceIndex} ${it.zoneCode}`, it.areaM2);
    }
    const lines = (await readFile(join(realData!, 'saumlaki/building_x_zone.oracle.csv'), 'utf8'))
      .trim()
      .split('\n')
      .slice(1);
    const oracle = new Map(
      lines
        .map((line) => line.split(','))
        .map(([a, zone, code, area]) => [`${a} ${zone} ${code}`, Number(area)]),
    );
    const large = (rows: Map<string, number>): string[] =>
      [...rows].filter(([, area]) => area >= leastOverlap).map(([key]) => key);
    expect(large(oracle).filter((key) => !found.has(key))).toEqual([]);
    expect(large(found).filter((key) => !oracle.has(key))).toEqual([]);
    const off = [...oracle].filter(
      ([key, area]) => Math.abs((found.get(key) ?? area) - area) > Math.max(0.05, 0.0002 * area),
    );
    expect(off).toEqual([]);
  }, 300_000);

  it('the footprints of Semarang come in whole, and the crossed one is named', async () => {
    const report = await importLayer(
      store,
      await order('33.74', 'semarang/buildings_tm.shp'),
      layerById('buildings')!,
    );
    expect([report.count, report.taken]).toEqual([26_176, 26_176]);
    expect(report.repaired.map(({ index, said }) => [index, said.problem.code])).toEqual([
      [31, 'self-intersection'],
    ]);
    const [row] = await store.rows(
      sql`select count(*) as invalid from feature where city = '33.74' and layer = 'buildings' and not st_isvalid(geom)`,
    );
    expect(row).toEqual({ invalid: 0 });
  }, 300_000);
});

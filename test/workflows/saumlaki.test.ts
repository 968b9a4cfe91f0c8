import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckAnswer } from '../../geodata/model/index.ts';
import { runVerb } from '../../scripts/run-verb.ts';
import { readConfig } from '../../server/config.ts';
import { selectBuildings } from '../../server/queries/building.ts';
import type { Store } from '../../server/store/store.ts';
import { type Service, startService } from '../support/service.ts';
import { freshStore } from '../support/store.ts';

const folder = join(process.env.GEODATA_DIR ?? '', 'saumlaki');
const here = process.env.GEODATA_DIR !== undefined && existsSync(folder);
const city = '81.03';
/** Square metres: below this neither side promises a row. */
const least = 0.05;

type Overlaps = Map<string, number>;
const within = (mine: number, theirs: number): boolean =>
  Math.abs(mine - theirs) <= Math.max(least, theirs * 0.0002);

/** What is missing, too much, or of another size than the oracle says. */
function differences(mine: Overlaps, oracle: Overlaps): string[] {
  const missing = [...oracle]
    .filter(([key, area]) => area >= least && !mine.has(key))
    .map(([key]) => `missing ${key}`);
  const extra = [...mine]
    .filter(([key, area]) => area >= least && !oracle.has(key))
    .map(([key]) => `extra ${key}`);
  const other = [...mine]
    .filter(([key, area]) => oracle.has(key) && !within(area, oracle.get(key)!))
    .map(([key]) => `other size ${key}`);
  return [...missing, ...extra, ...other];
}

function readOracle(): Overlaps {
  const rows = parse(readFileSync(join(folder, 'building_x_zone.oracle.csv')), { columns: true }) as Record<
    string,
    string
  >[];
  return new Map(rows.map((row) => [`${row.a_index} ${row.zone_index}`, Number(row.area_m2)]));
}

describe.skipIf(!here)(
  'the real plan and buildings of Saumlaki, imported by the operator (needs GEODATA_DIR)',
  () => {
    let store: Store;
    let service: Service;
    let oracle: Overlaps;

    const taru = (...argv: string[]): Promise<number> => {
      const voice = { print: () => undefined, complain: console.error, progress: () => undefined };
      return runVerb({ store, config: readConfig({}), voice, cwd: process.cwd() }, argv);
    };

    beforeAll(async () => {
      oracle = readOracle();
      store = await freshStore();
      service = await startService(store);
      const plan = ['--name', 'RDTR Saumlaki', '--valid-from', '2023-01-01', '--code-field', 'KODEWP'];
      expect(await taru('city', 'add', city, 'Kepulauan Tanimbar')).toBe(0);
      expect(
        await taru('plan', 'import', join(folder, 'rdtr_pola_ruang_2023.geojson'), '--city', city, ...plan),
      ).toBe(0);
      expect(
        await taru('layer', 'import', 'buildings', join(folder, 'bangunan.geojson'), '--city', city),
      ).toBe(0);
    }, 300_000);
    afterAll(async () => {
      await service.close();
      await store.close();
    });

    it('overlap zone by zone as the oracle says, row for row', async () => {
      const file = join(service.folder, 'overlaps.csv');
      expect(await taru('sweep', '--city', city, '--overlaps', file)).toBe(0);
      const rows = parse(readFileSync(file), { columns: true }) as Record<string, string>[];
      const swept = new Map(
        rows.map((row) => [`${row.source_index} ${row.zone_source_index}`, Number(row.area_m2)]),
      );
      expect(differences(swept, oracle)).toEqual([]);
    }, 180_000);

    it('answer the same one by one, three hundred drawn at random', async () => {
      const buildings = await selectBuildings(store, city, null, 10_000);
      const drawn = buildings.toSorted(() => Math.random() - 0.5).slice(0, 300);
      const asked = new Map<string, number>();
      for (const { sourceIndex, geometry } of drawn) {
        const answer = await fetch(`${service.url}/api/checks`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ type: 'Feature', geometry, properties: {} }),
        });
        expect(answer.status).toBe(200);
        const { zones } = (await answer.json()) as CheckAnswer;
        for (const zone of zones) asked.set(`${sourceIndex} ${zone.sourceIndex}`, zone.areaM2);
      }
      const theirs = new Set(drawn.map(({ sourceIndex }) => `${sourceIndex}`));
      const wanted = new Map([...oracle].filter(([key]) => theirs.has(key.split(' ')[0]!)));
      expect(differences(asked, wanted)).toEqual([]);
    }, 180_000);
  },
);

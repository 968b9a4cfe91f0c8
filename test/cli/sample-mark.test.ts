import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Geometry } from '../../geodata/model/index.ts';
import { runVerb } from '../../scripts/run-verb.ts';
import { readConfig } from '../../server/config.ts';
import { formats } from '../../server/formats/feature-file.ts';
import { flipsCsv, flipsGeoJson } from '../../server/formats/flips-file.ts';
import { withFeatures } from '../../server/formats/read-features.ts';
import { markOf } from '../../server/formats/sample-mark.ts';
import type { Store } from '../../server/store/store.ts';
import { drawLayer, drawPlan, rectangle } from '../support/land.ts';
import { addCity, sharedStore } from '../support/store.ts';

const cities = [
  { code: '94.21', sample: true },
  { code: '94.22', sample: false },
];
let store: Store;
let folder: string;

async function taru(...argv: string[]): Promise<number> {
  const voice = { print: () => undefined, complain: () => undefined, progress: () => undefined };
  return runVerb({ store, config: readConfig({}), voice: voice as never, cwd: folder }, argv);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taru-mark-'));
  store = await sharedStore();
  for (const { code, sample } of cities) {
    await addCity(store, code);
    await store.rows(sql`update city set sample = ${sample} where code = ${code}`);
    await drawPlan(store, code, '2020-01-01', [{ code: 'R-2', geometry: rectangle(-100, -100, 100, 100) }]);
    await drawLayer(store, code, 'buildings', [
      { geometry: rectangle(0, 0, 10, 10), properties: { name: 'A' } },
    ]);
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What a reader of the file finds of the mark in each of its features. */
async function marksIn(file: string): Promise<unknown[]> {
  return withFeatures(join(folder, file), {}, async (opened) => {
    const found: unknown[] = [];
    for await (const { properties } of opened.walk()) found.push(properties.contoh);
    return found;
  });
}
const jsonOf = async (file: string): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(join(folder, file), 'utf8'));
const said = (sample: boolean) =>
  sample
    ? { sample: true, source: expect.stringContaining('rekaan') }
    : { sample: undefined, source: undefined };

describe.each(cities)('files of $code, invented: $sample', ({ code, sample }) => {
  it.each([
    ...(sample ? formats : (['geojson', 'csv', 'gpkg'] as const)).map(
      (format) => ['buildings', format] as const,
    ),
    ...(['geojson', 'csv'] as const).map((format) => ['zones', format] as const),
  ])(
    'export %s as %s',
    async (layer, format) => {
      const file = `${layer}-${code}.${format === 'shp' ? 'zip' : format}`;
      expect(await taru('export', layer, '--city', code, '--out', file)).toBe(0);
      // The reader takes no more of a KML than names.
      if (format === 'kml')
        expect(await readFile(join(folder, file), 'utf8')).toMatch(/name="contoh">DATA CONTOH</);
      else expect(await marksIn(file)).toEqual([sample ? 'DATA CONTOH' : undefined]);
      if (format === 'geojson') {
        const { sample: marked, source } = await jsonOf(file);
        expect({ sample: marked, source }).toEqual(said(sample));
      }
    },
    60_000,
  );

  it('sweep --out as a table and as a map', async () => {
    const [table, map] = [`sweep-${code}.csv`, `sweep-${code}.geojson`];
    for (const file of [table, map]) expect(await taru('sweep', '--city', code, '--out', file)).toBe(0);
    const [header, row] = (await readFile(join(folder, table), 'utf8')).trim().split('\n');
    expect(header!.endsWith(',contoh')).toBe(sample);
    expect(row!.endsWith(',DATA CONTOH')).toBe(sample);
    const { sample: marked, source } = await jsonOf(map);
    expect({ sample: marked, source }).toEqual(said(sample));
  });

  it('what flips as a table and as a map, and the name that is suggested', () => {
    const mark = markOf({ sample });
    const under = { planId: 'p', day: '2027-01-01', ruleSet: 'x' };
    const geometry: Geometry = { type: 'Point', coordinates: [98, 3] };
    const flip = {
      kind: 'building' as const,
      id: 'x',
      name: 'A',
      kelurahan: null,
      kecamatan: null,
      geometry,
    };
    const flips = [
      {
        ...flip,
        before: 'complies' as const,
        after: 'violates' as const,
        rules: [{ rule: 'kdb', before: 'complies' as const, after: 'violates' as const }],
      },
    ];
    const [header, row] = flipsCsv('RDTR', under, flips, mark).trim().split('\n');
    expect([header!.endsWith(',contoh'), row!.endsWith(',DATA CONTOH')]).toEqual([sample, sample]);
    const { sample: marked, source } = JSON.parse(flipsGeoJson('RDTR', under, flips, mark));
    expect({ sample: marked, source }).toEqual(said(sample));
    expect(mark.named('perubahan.csv')).toBe(sample ? 'contoh-perubahan.csv' : 'perubahan.csv');
  });
});

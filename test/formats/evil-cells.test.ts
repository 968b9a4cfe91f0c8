import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findCrs } from '../../geodata/geometry/crs.ts';
import { flipsCsv } from '../../server/formats/flips-file.ts';
import { overlapLine } from '../../server/formats/overlaps-file.ts';
import { markOf } from '../../server/formats/sample-mark.ts';
import { sweptLine } from '../../server/formats/swept-file.ts';
import { openWorkbook } from '../../server/formats/table-file.ts';
import { writeFeatures } from '../../server/formats/write-features.ts';

const evil = [
  '=HYPERLINK("http://evil.example","Klik")',
  '@SUM(1)',
  '+cmd|calc',
  '-2+3',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1+1',
];
const id = '0190a000-0000-7000-8000-000000000001';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taru-evil-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What a reader finds in the file: the cells of the rows, without what only says where they lie. */
async function exported(format: 'csv' | 'xlsx', cells: string[]): Promise<string[]> {
  const name = `evil.${format}`;
  async function* features() {
    for (const cell of cells) yield { id, geometry: null, properties: { name: cell } };
  }
  const options = {
    layer: 'buildings',
    columns: ['name'],
    crs: findCrs('EPSG:4326')!,
    mark: markOf({ sample: false }),
  };
  await writeFeatures(join(folder, name), format, features(), options);
  if (format === 'csv') return (parse(await readFile(join(folder, name))) as string[][]).slice(1).flat();
  const found: string[] = [];
  for await (const { properties } of (await openWorkbook(folder, name, {})).walk())
    found.push(...Object.values(properties).map(String));
  return found;
}

const swept = (cell: string) =>
  sweptLine({
    id,
    sourceIndex: 0,
    point: [98, 3],
    kelurahan: cell,
    kecamatan: cell,
    outcome: 'violates',
    rules: { [cell]: 'violates' },
    reasons: [
      {
        rule: cell,
        outcome: 'violates',
        legacy: false,
        row: null,
        measured: null,
        limit: null,
        margin: null,
        unit: null,
        settle: cell,
      },
    ],
    sweptAt: '2026-11-21T00:00:00Z',
  });

const flipped = (cell: string): string[] => {
  const [, row] = parse(
    flipsCsv(
      cell,
      { planId: '', day: '2027-01-01', ruleSet: 'x' },
      [
        {
          kind: 'building',
          id,
          name: cell,
          kelurahan: cell,
          kecamatan: cell,
          before: 'complies',
          after: 'violates',
          geometry: { type: 'Point', coordinates: [98, 3] },
          rules: [{ rule: 'kdb', before: 'complies', after: 'violates' }],
        },
      ],
      markOf({ sample: false }),
    ),
  ) as string[][];
  return row!;
};

const overlapping = (cell: string): string[] =>
  overlapLine({
    buildingId: id,
    sourceIndex: 0,
    zoneId: id,
    zoneSourceIndex: 0,
    zoneCode: cell,
    areaM2: 1,
    share: 1,
  });

/** Everything that writes a table, with a cell in every place that a person or a file may fill. */
const writers: Record<string, (cells: string[]) => string[] | Promise<string[]>> = {
  'a layer as CSV': (cells) => exported('csv', cells),
  'a layer as XLSX': (cells) => exported('xlsx', cells),
  'a sweep': (cells) => cells.flatMap(swept),
  'what flips': (cells) => cells.flatMap(flipped),
  overlaps: (cells) => cells.flatMap(overlapping),
};

it.each(Object.keys(writers))('%s: no cell is a formula to a spreadsheet', async (writer) => {
  const cells = await writers[writer]!(evil);
  for (const cell of evil) expect(cells.some((it) => it.includes(cell.trim()))).toBe(true);
  expect(cells.filter((it) => /^[=+\-@\t\r\n＝]/.test(it))).toEqual([]);
});

it('nothing else writes tables', async () => {
  const found: string[] = [];
  for (const root of ['server', 'scripts'])
    for (const file of await readdir(root, { recursive: true }))
      if (file.endsWith('.ts') && /csv-stringify|writeRows/.test(await readFile(join(root, file), 'utf8')))
        found.push(join(root, file));
  expect(found.sort()).toEqual([
    'scripts/verbs/sweep.ts',
    'server/formats/flips-file.ts',
    'server/formats/swept-file.ts',
    'server/formats/whole-file.ts',
    'server/formats/write-features.ts',
  ]);
});

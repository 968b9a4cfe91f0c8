import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { citizenLimits, judgeFeature } from '../../geodata/geometry/index.ts';

/** Folder with `geojson-invalid-geometry` (chrieke) and `geojsonhint` (Mapbox), as published. */
const root = process.env.SUITES_DIR ?? '';
const here = root !== '' && existsSync(root);
const files = (folder: string): string[] =>
  readdirSync(join(root, folder)).filter((name) => name.endsWith('.geojson'));

/** What the suites call bad though RFC 7946 does not forbid it: answered as GeoJSON that is no single feature. */
const onlyUnwise = [
  'bad-polygon-interiorring-rhr',
  'excessive_precision_truncated',
  'geometrycollection_nested',
  'geometrycollection_single',
  'point-toomany',
  'polygon_winding_order',
];

type Score = 'ok' | 'malformed' | 'uncheckable' | 'not-json';

function judge(folder: string, name: string): Score {
  let sent: unknown;
  try {
    sent = JSON.parse(readFileSync(join(root, folder, name), 'utf8'));
  } catch {
    return 'not-json';
  }
  const judged = judgeFeature(sent, citizenLimits);
  return judged.ok ? 'ok' : (judged.problem.kind as Score);
}

const expected: [string, (name: string) => Score[]][] = [
  ['geojson-invalid-geometry/valid', () => ['ok', 'uncheckable']],
  ['geojsonhint/good', () => ['ok', 'uncheckable']],
  ['geojson-invalid-geometry/invalid_structure', () => ['malformed']],
  [
    'geojson-invalid-geometry/invalid_geometries',
    (name) => (/cw/.test(name) ? ['uncheckable'] : ['malformed']),
  ],
  ['geojson-invalid-geometry/problematic_geometries', () => ['uncheckable']],
  ['geojson-invalid-geometry/problematic_structure', () => ['uncheckable']],
  [
    'geojsonhint/bad',
    (name) =>
      onlyUnwise.includes(name.replace('.geojson', '')) ? ['uncheckable'] : ['malformed', 'not-json'],
  ],
];

describe.skipIf(!here)('the published suites of bad GeoJSON (SUITES_DIR)', () => {
  it.each(expected)('%s: every file gets the right kind of answer', (folder, allowed) => {
    const wrong = files(folder).filter((name) => !allowed(name).includes(judge(folder, name)));
    expect(wrong).toEqual([]);
    expect(files(folder).length).toBeGreaterThan(3);
  });
});

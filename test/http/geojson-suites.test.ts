import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../geodata/wire/refusals.ts';
import { type Service, startService } from '../support/service.ts';
import { sharedStore } from '../support/store.ts';
import { foundTown } from '../support/town.ts';
import { codeOf } from '../support/visitor.ts';

/** Folder with `geojson-invalid-geometry` and `geojsonhint`: files that others sorted by what is wrong with them. */
const suites = process.env.SUITES_DIR ?? '';

let service: Service;
beforeAll(async () => {
  service = await startService(await sharedStore());
  await foundTown(service.store);
});
afterAll(() => service.close());

const send = (text: string | Buffer) =>
  service.visitor().ask<Problem>('POST', '/api/checks', {
    bytes: Buffer.from(text),
    headers: { 'Content-Type': 'application/geo+json' },
  });
const feature = (geometry: unknown, properties: unknown = {}): string =>
  JSON.stringify({ type: 'Feature', geometry, properties });

describe.skipIf(!existsSync(join(suites, 'geojsonhint')))('every file of the GeoJSON suites', () => {
  const files = suites
    ? readdirSync(suites, { recursive: true, encoding: 'utf8' }).filter(
        (name) => /^geojson/.test(name) && /\.(geo)?json$/.test(name) && !name.includes('cli-output'),
      )
    : [];

  it.each(files.length > 0 ? files : ['none'])('%s: 200 or a refusal, within half a second', async (name) => {
    const text = readFileSync(join(suites, name));
    let best = Number.POSITIVE_INFINITY;
    let answer = await send(text);
    for (let turn = 0; turn < 3; turn++) {
      const started = performance.now();
      answer = await send(text);
      best = Math.min(best, performance.now() - started);
    }
    expect(best).toBeLessThanOrEqual(500);
    expect([200, 400, 413, 422]).toContain(answer.status);
    const good = /\/(good|valid|problematic_geometries)\//.test(name);
    if (good)
      expect([answer.status, answer.status === 200 ? '' : codeOf(answer)]).not.toContain('malformed-geojson');
    if (good) expect([200, 422]).toContain(answer.status);
    if (/invalid_structure/.test(name)) expect(answer.status).toBeGreaterThanOrEqual(400);
    if (answer.status !== 200) expect(answer.json.title).not.toBe('');
  });
});

describe('a check', () => {
  it.each<[string, string, number, string]>([
    ['no JSON', '{', 400, 'malformed-json'],
    ['JSON that is no GeoJSON', '{"hello":"world"}', 400, 'malformed-geojson'],
    ['a word for a geometry', feature('Medan'), 400, 'malformed-geojson'],
    ['null among the numbers', feature({ type: 'Point', coordinates: [null, 2] }), 400, 'malformed-geojson'],
    [
      'infinity',
      feature({ type: 'Point', coordinates: [98, 'X'] }).replace('"X"', '1e400'),
      400,
      'malformed-geojson',
    ],
    [
      'an open ring',
      feature({
        type: 'Polygon',
        coordinates: [
          [
            [98, 3],
            [98.1, 3],
            [98.1, 3.1],
            [98, 3.1],
          ],
        ],
      }),
      400,
      'malformed-geojson',
    ],
    ['no geometry', feature(null), 422, 'geometry-not-checkable'],
    [
      'many features',
      JSON.stringify({ type: 'FeatureCollection', features: [] }),
      422,
      'geometry-not-checkable',
    ],
    [
      'a bare geometry',
      JSON.stringify({ type: 'Point', coordinates: [98, 3] }),
      422,
      'geometry-not-checkable',
    ],
    [
      'a bow tie',
      feature({
        type: 'Polygon',
        coordinates: [
          [
            [98, 3],
            [98.001, 3.001],
            [98.001, 3],
            [98, 3.001],
            [98, 3],
          ],
        ],
      }),
      422,
      'geometry-not-checkable',
    ],
    [
      'metres for degrees',
      feature({ type: 'Point', coordinates: [463_000, 396_000] }),
      422,
      'geometry-not-checkable',
    ],
    [
      'a property of ours that is wrong',
      feature({ type: 'Point', coordinates: [98, 3] }, { storeys: 'dua' }),
      400,
      'invalid-request',
    ],
  ])('of %s: refused', async (_, text, status, code) => {
    const answer = await send(text);
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
    if (code.includes('geo')) expect(answer.json.errors[0]!.detail).not.toBe('Nilai tidak sesuai.');
  });

  it('takes heights, foreign members, and properties that are not ours', async () => {
    const text = JSON.stringify({
      type: 'Feature',
      id: 7,
      bbox: [98, 3, 98, 3],
      title: 'Rumah',
      geometry: { type: 'Point', coordinates: [98, 3, 25] },
      properties: { warna: 'biru', nested: { a: [1] } },
    });
    expect((await send(text)).status).toBe(200);
  });

  it('of more than 500 corners is for staff', async () => {
    const ring = Array.from({ length: 600 }, (_, i) => [
      98 + Math.cos((i / 600) * 2 * Math.PI) / 1000,
      3 + Math.sin((i / 600) * 2 * Math.PI) / 1000,
    ]);
    const answer = await send(feature({ type: 'Polygon', coordinates: [[...ring, ring[0]]] }));
    expect([answer.status, answer.json.errors[0]!.code]).toEqual([422, 'too-many-vertices']);
  });

  it('outside every city is answered, unclear, with the reason', async () => {
    const { status, json } = await service
      .visitor()
      .post<{ outcome: string; reason: string }>(
        '/api/checks',
        JSON.parse(feature({ type: 'Point', coordinates: [-150, 40] })),
      );
    expect([status, json.outcome, json.reason]).toEqual([200, 'unclear', 'outside-every-city']);
  });

  it('stores nothing', async () => {
    const before = await service.store.rows(sql`select count(*) as n from event`);
    await send(feature({ type: 'Point', coordinates: [98, 3] }));
    expect(await service.store.rows(sql`select count(*) as n from event`)).toEqual(before);
  });
});

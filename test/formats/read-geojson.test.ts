import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCrs } from '../../geodata/geometry/crs.ts';
import type { FeatureFile } from '../../server/formats/feature-file.ts';
import { openGeoJson } from '../../server/formats/geojson.ts';
import { all, ownFolder, realData, refusalOf } from './files.ts';

const folder = ownFolder();
const point = (lon: number, lat: number, properties: object = {}): string =>
  JSON.stringify({ type: 'Feature', properties, geometry: { type: 'Point', coordinates: [lon, lat] } });
const collection = (features: string[], crs = ''): string =>
  `{"type":"FeatureCollection",${crs}"features":[${features.join(',\n')}]}`;
const open = async (name: string, content: string, crs?: string): Promise<FeatureFile> => {
  const system = crs ? findCrs(crs) : undefined;
  return openGeoJson(await folder.put(name, content), system ? { crs: system } : {});
};

describe('GeoJSON', () => {
  test('any collection comes back number for number, in order', async () => {
    const degree = fc.double({ min: -90, max: 90, noNaN: true, noDefaultInfinity: true });
    const text = fc.string({ unit: 'binary' });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(degree, degree, text)), async (rows) => {
        const file = await open(
          'any.geojson',
          collection(rows.map(([x, y, note]) => point(x, y, { note, nested: { features: ['}', note] } }))),
        );
        expect(file.count).toBe(rows.length);
        const features = await all(file.walk());
        expect(features.map((f) => f.geometry?.coordinates)).toEqual(
          rows.map(([x, y]) => [x + 0, y + 0].map((n) => JSON.parse(JSON.stringify(n)))),
        );
        expect(features.map((f) => f.properties.note)).toEqual(rows.map((row) => row[2]));
        expect(features.map((f) => f.index)).toEqual(rows.map((_, i) => i));
      }),
      { numRuns: 60 },
    );
  });

  test('one feature a line and RFC 8142 sequences are read alike', async () => {
    const lines = [point(98.6, 3.5, { id: 'a' }), point(98.7, 3.6, { id: 'b' })];
    for (const content of [lines.join('\n'), lines.map((line) => `\u001e${line}\n`).join('')]) {
      const features = await all((await open('lines.geojsonl', content)).walk());
      expect(features.map((f) => [f.index, f.properties.id])).toEqual([
        [0, 'a'],
        [1, 'b'],
      ]);
    }
  });

  test('a single feature is a file of one', async () => {
    const features = await all((await open('one.geojson', point(98.6, 3.5))).walk());
    expect(features).toEqual([
      { index: 0, properties: {}, geometry: { type: 'Point', coordinates: [98.6, 3.5] } },
    ]);
  });

  test('a reference system named after the features still counts', async () => {
    const [x, y] = [461104.924532052, 397919.199623692];
    const file = await open(
      'late.geojson',
      `{"type":"FeatureCollection","features":[${point(x, y)}],"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::32647"}}}`,
    );
    expect(file.crs).toEqual({ id: 'EPSG:32647', from: 'file' });
    const [feature] = await all(file.walk());
    const [lon, lat] = feature!.geometry!.coordinates as [number, number];
    expect([lon, lat]).toEqual([expect.closeTo(98.65, 2), expect.closeTo(3.6, 2)]);
  });

  test('metres without a reference system are refused, and the option settles them', async () => {
    const content = collection([point(461104.9, 397919.2)]);
    expect(await refusalOf(open('metres.geojson', content))).toEqual({
      code: 'crs-missing',
      figures: { x: 461104.9, y: 397919.2 },
    });
    expect((await open('metres.geojson', content, 'EPSG:32647')).crs?.from).toBe('option');
  });

  test('what is wrong with one feature does not hide the others', async () => {
    const bad = [
      '{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[null,2]}}',
      '{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[1e400,2]}}',
      '{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[98,3]}}',
      '{"type":"Feature","properties":{},"geometry":{"type":"Circle","coordinates":[98,3]}}',
      '{"type":"Feature","properties":{},"geometry":null}',
      '{"type":"Feature","properties":{NaN},"geometry":null}',
      '{"type":"Polygon"}',
      '7',
    ];
    const features = await all((await open('mixed.geojson', collection([...bad, point(98.6, 3.5)]))).walk());
    expect(features.map((f) => f.problem?.code)).toEqual([
      'bad-geometry',
      'bad-geometry',
      'bad-geometry',
      'bad-geometry',
      undefined,
      'bad-json',
      'not-a-feature',
      'not-a-feature',
      undefined,
    ]);
    expect(features.at(-1)!.geometry).not.toBeNull();
  });

  test('heights are dropped', async () => {
    const file = await open(
      'z.geojson',
      '{"type":"Feature","properties":null,"geometry":{"type":"LineString","coordinates":[[98,3,12],[98.1,3,13]]}}',
    );
    expect((await all(file.walk()))[0]!.geometry!.coordinates).toEqual([
      [98, 3],
      [98.1, 3],
    ]);
  });

  test('a file cut anywhere is refused as a whole, never half taken', async () => {
    const content = collection([point(98.6, 3.5, { name: 'Jl. "Sei" \\ Deli' }), point(98.7, 3.6)]);
    for (let end = 1; end < content.length; end += 1) {
      expect(await refusalOf(open('cut.geojson', content.slice(0, end))), content.slice(0, end)).not.toBe(
        'taken',
      );
    }
  });

  test('JSON that is something else is named', async () => {
    expect(await refusalOf(open('x.geojson', '{"type":"Topology","features":[]}'))).toMatchObject({
      code: 'not-geojson',
    });
    expect(await refusalOf(open('y.geojson', '[1,2]'))).toMatchObject({ code: 'not-json' });
    expect(await refusalOf(open('z.geojson', `${collection([])} and more`))).toMatchObject({
      code: 'not-json',
    });
  });

  test.skipIf(!realData)(
    'the real zones and buildings of Saumlaki come whole (needs GEODATA_DIR)',
    async () => {
      const zones = await openGeoJson(join(realData!, 'saumlaki/rdtr_pola_ruang_2023.geojson'));
      expect([zones.count, zones.crs?.id]).toEqual([118, 'EPSG:4326']);
      const codes = (await all(zones.walk())).map((f) => f.properties.KODEWP);
      expect(codes.filter((code) => code === 'KT')).toHaveLength(10);
      const buildings = await openGeoJson(join(realData!, 'saumlaki/bangunan.geojson'));
      const features = await all(buildings.walk());
      expect(features).toHaveLength(4806);
      expect(features.filter((f) => f.problem || !f.geometry)).toEqual([]);
    },
  );
});

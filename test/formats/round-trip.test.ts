import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findCrs } from '../../geodata/geometry/crs.ts';
import type { Geometry } from '../../geodata/model/index.ts';
import type { Format, RawFeature } from '../../server/formats/feature-file.ts';
import { withFeatures } from '../../server/formats/read-features.ts';
import { markOf } from '../../server/formats/sample-mark.ts';
import { readDay, readNumber } from '../../server/formats/values.ts';
import { type FeatureOut, writeFeatures } from '../../server/formats/write-features.ts';
import { all, ownFolder } from './files.ts';

const folder = ownFolder();
const columns = ['name', 'heightM', 'builtOn', 'note'];
const square = (lon: number, lat: number, size = 0.0002): Geometry => ({
  type: 'Polygon',
  coordinates: [
    [
      [lon, lat],
      [lon + size, lat],
      [lon + size, lat + size],
      [lon, lat + size],
      [lon, lat],
    ],
  ],
});
const houses: FeatureOut[] = [
  {
    id: 'a',
    geometry: square(98.67, 3.59),
    properties: { name: 'Jl. Sei Deli é “1”', heightM: 7.25, builtOn: '2019-08-21', note: null },
  },
  {
    id: 'b',
    geometry: square(98.671, 3.591),
    properties: { name: '=1+1', heightM: 12, builtOn: '2020-01-02', note: '+62 812' },
  },
];

async function* each<T>(items: T[]): AsyncGenerator<T> {
  yield* items;
}

const write = async (name: string, format: Format, crs = 'EPSG:4326', features = houses): Promise<string> => {
  const path = join(folder.path(), name);
  await writeFeatures(path, format, each(features), {
    layer: 'buildings',
    columns,
    crs: findCrs(crs)!,
    mark: markOf({ sample: false }),
  });
  return path;
};
const read = (
  path: string,
  crs?: string,
): Promise<{ crs: string | undefined; format: Format; features: RawFeature[] }> => {
  const system = crs ? findCrs(crs) : undefined;
  return withFeatures(path, system ? { crs: system } : {}, async (file) => ({
    crs: file.crs?.id,
    format: file.format,
    // FlatGeobuf puts features in the order of its spatial index.
    features: (await all(file.walk())).sort((a, b) =>
      String(a.properties.id).localeCompare(String(b.properties.id)),
    ),
  }));
};
/** Greatest distance of corners, metres; rings may begin anywhere and turn either way. */
const apart = (a: unknown, b: unknown): number => {
  const corners = (value: unknown): [number, number][] => {
    const flat = (value as unknown[]).flat(3) as number[];
    return Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i]!, flat[2 * i + 1]!]);
  };
  const [from, to] = [corners(a), corners(b)];
  return (
    Math.max(...from.map(([x, y]) => Math.min(...to.map(([u, v]) => Math.hypot(x - u, y - v))))) * 111_320
  );
};

describe('what is written is read back', () => {
  const systems = [
    'EPSG:4326',
    'EPSG:3857',
    'EPSG:9470',
    'EPSG:32647',
    'EPSG:23831',
    'EPSG:23867',
    'EPSG:9477',
    'EPSG:23847',
  ];

  test.each(systems)('as GeoJSON in %s, within a millimetre', async (crs) => {
    const back = await read(await write(`houses-${crs.slice(5)}.geojson`, 'geojson', crs));
    expect(back.crs).toBe(crs);
    for (const [i, house] of houses.entries()) {
      expect(apart(house.geometry!.coordinates, back.features[i]!.geometry!.coordinates)).toBeLessThan(0.001);
    }
  });

  test.each([
    ['gpkg', 'EPSG:23847', 'gpkg'],
    ['shp', 'EPSG:9470', 'zip'],
    ['fgb', 'EPSG:23831', 'fgb'],
    ['kml', 'EPSG:4326', 'kml'],
    ['csv', 'EPSG:4326', 'csv'],
    ['xlsx', 'EPSG:4326', 'xlsx'],
  ] as const)(
    'as %s in %s: places within a millimetre, text, numbers, days, and no formula in a spreadsheet',
    async (format, crs, ending) => {
      const back = await read(await write(`houses.${ending}`, format, crs));
      expect([back.format, back.crs]).toEqual([format, crs]);
      expect(back.features).toHaveLength(2);
      for (const [i, house] of houses.entries()) {
        const { geometry, properties } = back.features[i]!;
        expect(apart(house.geometry!.coordinates, geometry!.coordinates)).toBeLessThan(0.001);
        // A KML feature has a name and a description; other attributes are text.
        expect(properties[format === 'kml' ? 'Name' : 'name']).toBe(
          isSheet(format) && i === 1 ? "'=1+1" : house.properties.name,
        );
        if (format === 'kml') continue;
        expect(readNumber(properties.heightM)).toEqual({ value: house.properties.heightM });
        expect(readDay(properties.builtOn, 'Asia/Jakarta')).toEqual({
          value: { day: house.properties.builtOn, precision: 'day' },
        });
        if (isSheet(format) && i === 1) expect(properties.note).toBe("'+62 812");
      }
    },
    60_000,
  );
});

const isSheet = (format: string): boolean => format === 'csv' || format === 'xlsx';

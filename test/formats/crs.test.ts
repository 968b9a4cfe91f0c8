import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCrs, fittingCrs, fromWgs84, knownCrs, toWgs84 } from '../../geodata/geometry/crs.ts';

/** One place a system, converted by PROJ 9.1 (`gdaltransform`). */
const oracle = readFileSync(new URL('./crs.oracle.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',').map(Number) as [number, number, number, number, number]);
const metresPerDegree = 111_320;

describe('reference systems', () => {
  test('every system that must work is known, and PROJ was asked about each', () => {
    const range = (from: number, to: number): number[] =>
      Array.from({ length: to - from + 1 }, (_, i) => from + i);
    const needed = [4326, 3857, 9470, ...range(32646, 32654), ...range(32746, 32754), ...range(23866, 23872)];
    needed.push(
      ...range(23877, 23884),
      ...range(23830, 23845),
      ...range(23846, 23853),
      ...range(9476, 9482),
      ...range(9487, 9494),
    );
    expect(needed.filter((code) => !findCrs(`EPSG:${code}`))).toEqual([]);
    expect(new Set(oracle.map(([code]) => `EPSG:${code}`))).toEqual(new Set(knownCrs.map((crs) => crs.id)));
  });

  test.each(oracle)('EPSG:%d puts %d, %d where PROJ puts it', (code, lon, lat, x, y) => {
    const system = findCrs(`EPSG:${code}`)!;
    // PROJ goes from SRGI2013 to WGS 84 by way of DGN95, which moves it 0.2–0.4 m; the product takes both for WGS 84, as PostGIS does.
    const tolerance = system.name.startsWith('SRGI2013') ? 0.4 : 0.001;
    const there = fromWgs84(system)([lon, lat]);
    const scale = Math.abs(x) <= 180 ? metresPerDegree : 1;
    expect(Math.hypot(there[0] - x, there[1] - y) * scale).toBeLessThan(tolerance);
    const back = toWgs84(system)([x, y]);
    expect(Math.hypot(back[0] - lon, back[1] - lat) * metresPerDegree).toBeLessThan(tolerance);
  });

  test('SRGI2013 zones carry the same numbers as the WGS 84 zones', () => {
    for (const [srgi, utm, place] of [
      ['EPSG:9477', 'EPSG:32647', [98.67, 3.59]],
      ['EPSG:9491', 'EPSG:32751', [122, -7]],
    ] as const) {
      const [a, b] = [srgi, utm].map((id) => fromWgs84(findCrs(id)!)(place)) as [
        [number, number],
        [number, number],
      ];
      expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeLessThan(1e-6);
    }
  });

  test('going there and back moves nothing by more than a millimetre', () => {
    const medan = fc.tuple(
      fc.double({ min: 98.5, max: 98.8, noNaN: true }),
      fc.double({ min: 3.4, max: 3.8, noNaN: true }),
    );
    fc.assert(
      fc.property(
        medan,
        fc.constantFrom('EPSG:23831', 'EPSG:32647', 'EPSG:23847', 'EPSG:3857', 'EPSG:9477'),
        (place, id) => {
          const system = findCrs(id)!;
          const back = toWgs84(system)(fromWgs84(system)(place));
          expect(Math.hypot(back[0] - place[0], back[1] - place[1]) * metresPerDegree).toBeLessThan(0.001);
        },
      ),
    );
  });

  test('names in every common spelling are understood', () => {
    const spellings = [
      'epsg:23831',
      'urn:ogc:def:crs:EPSG::23831',
      'http://www.opengis.net/def/crs/EPSG/0/23831',
    ];
    expect(spellings.map((name) => findCrs(name)?.id)).toEqual(['EPSG:23831', 'EPSG:23831', 'EPSG:23831']);
    expect(findCrs('urn:ogc:def:crs:OGC:1.3:CRS84')?.id).toBe('EPSG:4326');
    expect(findCrs('EPSG:2193')).toBeUndefined();
  });

  test('a place tells which systems would put it into the city', () => {
    const medan = [98.5926, 3.4802, 98.7467, 3.7974] as const;
    const fits = (id: string, swap = false): string[] => {
      const [x, y] = fromWgs84(findCrs(id)!)([98.67, 3.59]);
      return fittingCrs(swap ? [y, x] : [x, y], medan).map(
        (fit) => `${fit.crs.id}${fit.swapped ? ' swapped' : ''}`,
      );
    };
    expect(fits('EPSG:23831')).toEqual(['EPSG:23831']);
    expect(fits('EPSG:3857')).toEqual(['EPSG:3857']);
    expect(fits('EPSG:32647')).toEqual(['EPSG:32647', 'EPSG:9477', 'EPSG:23867', 'EPSG:23847']);
    expect(fits('EPSG:4326', true)).toContain('EPSG:4326 swapped');
    expect(fittingCrs([12, 41], medan)).toEqual([]);
  });
});

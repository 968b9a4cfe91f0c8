import * as fc from 'fast-check';
import sql from 'sql-template-tag';
import { beforeAll, describe, expect, it } from 'vitest';
import { areaM2, distanceM, judgeTopology, lengthM, overlapM2 } from '../../geodata/geometry/index.ts';
import type { Area, Geometry } from '../../geodata/model/index.ts';
import { areaAt, geometryAt, latticeArea, latticeRooms, place, places } from '../geometry/shapes.ts';
import { sharedStore } from '../support/store.ts';

const sample = <T>(arbitrary: fc.Arbitrary<T>, count: number): T[] =>
  fc.sample(arbitrary, { numRuns: count, seed: 20261121 });

/** One figure of PostGIS for each row of geometries, in one statement. */
async function ask<T>(
  rows: Geometry[][],
  figure: 'area' | 'length' | 'distance' | 'overlap' | 'valid',
): Promise<T[]> {
  const store = await sharedStore();
  const figures = {
    area: sql`st_area(a::geography)`,
    length: sql`st_length(a::geography)`,
    distance: sql`st_distance(a::geography, b::geography)`,
    overlap: sql`st_area(st_collectionextract(st_intersection(a, b), 3)::geography)`,
    valid: sql`st_isvalid(a)`,
  };
  const answers = await store.rows<{ answer: T }>(sql`
    select ${figures[figure]} as answer
    from (
      select place, st_geomfromgeojson(pair ->> 0) as a, st_geomfromgeojson(pair ->> 1) as b
      from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) with ordinality as t (pair, place)
    ) pairs order by place`);
  return answers.map(({ answer }) => answer);
}

describe('geometry agrees with PostGIS on the ellipsoid', () => {
  beforeAll(async () => {
    await sharedStore();
  });

  it.each(places)('areas at %s are within 0.01 %', async (_, at) => {
    const areas = [...sample(areaAt(at), 100), ...sample(areaAt(at, 5_000), 20)];
    const theirs = await ask<number>(
      areas.map((area) => [area]),
      'area',
    );
    // PostGIS counts footprints to about 0.0001 m²; ours are held to that, or to one part in a million.
    const off = areas.map(
      (area, i) => Math.abs(areaM2(area) - theirs[i]!) - Math.max(0.001, 1e-6 * theirs[i]!),
    );
    expect(Math.max(...off)).toBeLessThan(0);
  });

  it.each(places)('distances at %s are within 1 cm up to 1 km', async (_, at) => {
    const pairs = sample(fc.tuple(geometryAt(at), geometryAt(at)), 200);
    const theirs = await ask<number>(pairs, 'distance');
    const worst = Math.max(...pairs.map(([a, b], i) => Math.abs(distanceM(a, b) - theirs[i]!)));
    expect(worst).toBeLessThan(0.001);
  });

  it('lengths are within 1 mm a kilometre', async () => {
    const lines = sample(
      place.chain((at) => areaAt(at)),
      100,
    ).map(
      (area): Geometry => ({
        type: 'MultiLineString',
        coordinates: (area as Extract<Area, { type: 'Polygon' }>).coordinates,
      }),
    );
    const theirs = await ask<number>(
      lines.map((line) => [line]),
      'length',
    );
    expect(Math.max(...lines.map((line, i) => Math.abs(lengthM(line) / theirs[i]! - 1)))).toBeLessThan(1e-6);
  });

  it('common parts have the same area, to 0.01 % or 0.01 m²', async () => {
    const pairs = sample(
      place.chain((at) => fc.tuple(areaAt(at, 100), areaAt(at, 100))),
      400,
    );
    const theirs = await ask<number>(pairs, 'overlap');
    const off = pairs.map(
      ([a, b], i) => Math.abs(overlapM2(a, b) - theirs[i]!) - Math.max(0.01, 1e-4 * theirs[i]!),
    );
    expect(Math.max(...off)).toBeLessThan(0);
    expect(theirs.filter((area) => area > 1).length).toBeGreaterThan(100);
  });

  it('the same areas are valid', async () => {
    const areas = [...sample(latticeArea, 1_500), ...sample(latticeRooms, 1_500)];
    const theirs = await ask<boolean>(
      areas.map((area) => [area]),
      'valid',
    );
    const disputed = areas.filter((area, i) => (judgeTopology(area, '') === null) !== theirs[i]);
    expect(
      disputed.slice(0, 3).map((area) => ({ area, ours: judgeTopology(area, '')?.code ?? 'valid' })),
    ).toEqual([]);
    expect(theirs.filter(Boolean).length).toBeGreaterThan(300);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  citizenLimits,
  judgeFeature,
  judgeGeometry,
  officerLimits,
  type Problem,
  problemCodes,
} from '../../geodata/geometry/index.ts';
import { languages } from '../../geodata/words/bilingual.ts';
import { geometryRefusal } from '../../geodata/words/geometry-refusal.ts';

const feature = (geometry: unknown, more: object = {}): unknown => ({
  type: 'Feature',
  properties: {},
  geometry,
  ...more,
});
const polygon = (...coordinates: number[][][]): unknown => feature({ type: 'Polygon', coordinates });
const square = (x: number, y: number, side: number): number[][] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];

const problemOf = (sent: unknown): Problem | null => {
  const judged = judgeFeature(sent, citizenLimits);
  return judged.ok ? null : judged.problem;
};

/** What is sent, and what must be said of it. */
const malformed: [string, unknown, string, string][] = [
  ['nothing', null, 'not-object', ''],
  ['an empty object', {}, 'member-missing', '/type'],
  ['a word for a type', { type: 'feature', geometry: null, properties: null }, 'type-unknown', '/type'],
  ['a type that every object inherits', { type: 'constructor' }, 'type-unknown', '/type'],
  ['a feature without properties', { type: 'Feature', geometry: null }, 'member-missing', '/properties'],
  ['properties as a list', { type: 'Feature', geometry: null, properties: [] }, 'member-type', '/properties'],
  ['an id that is an object', feature(null, { id: {} }), 'member-type', '/id'],
  ['coordinates in a feature', feature(null, { coordinates: null }), 'member-misplaced', '/coordinates'],
  ['a box of three', feature(null, { bbox: [1, 2, 3] }), 'bbox-form', '/bbox'],
  [
    'null for a longitude',
    feature({ type: 'Point', coordinates: [null, 2] }),
    'not-a-number',
    '/geometry/coordinates/0',
  ],
  [
    'digits in quotes',
    feature({ type: 'Point', coordinates: ['98.6', 3.5] }),
    'not-a-number',
    '/geometry/coordinates/0',
  ],
  [
    '1e400',
    JSON.parse('{"type":"Feature","properties":null,"geometry":{"type":"Point","coordinates":[1e400,3]}}'),
    'not-finite',
    '/geometry/coordinates/0',
  ],
  [
    'one number',
    feature({ type: 'Point', coordinates: [98.6] }),
    'coordinates-form',
    '/geometry/coordinates',
  ],
  [
    'a point for a line',
    feature({ type: 'LineString', coordinates: [98.6, 3.5] }),
    'coordinates-form',
    '/geometry/coordinates/0',
  ],
  [
    'a line of one point',
    feature({ type: 'LineString', coordinates: [[98.6, 3.5]] }),
    'line-short',
    '/geometry/coordinates',
  ],
  [
    'a ring of three',
    polygon([
      [98, 3],
      [99, 3],
      [98, 3],
    ]),
    'ring-short',
    '/geometry/coordinates/0',
  ],
  [
    'an open ring',
    polygon([
      [98, 3],
      [99, 3],
      [99, 4],
      [98, 4],
    ]),
    'ring-open',
    '/geometry/coordinates/0',
  ],
  ['an empty ring', polygon([]), 'ring-short', '/geometry/coordinates/0'],
  [
    'a bad feature in a collection',
    { type: 'FeatureCollection', features: [null] },
    'not-object',
    '/features/0',
  ],
];

const uncheckable: [string, unknown, string, string][] = [
  ['a collection', { type: 'FeatureCollection', features: [] }, 'not-feature', '/type'],
  ['a bare geometry', { type: 'Point', coordinates: [98.6, 3.5] }, 'not-feature', '/type'],
  ['no geometry', feature(null), 'no-geometry', '/geometry'],
  [
    'many points',
    feature({ type: 'MultiPoint', coordinates: [[98.6, 3.5]] }),
    'type-unsupported',
    '/geometry/type',
  ],
  [
    'a collection of geometries',
    feature({ type: 'GeometryCollection', geometries: [] }),
    'type-unsupported',
    '/geometry/type',
  ],
  ['an empty point', feature({ type: 'Point', coordinates: [] }), 'empty', '/geometry/coordinates'],
  ['an empty part', feature({ type: 'MultiPolygon', coordinates: [[]] }), 'empty', '/geometry/coordinates'],
  [
    'latitude first',
    feature({ type: 'Point', coordinates: [3.59, 98.67] }),
    'swapped-axes',
    '/geometry/coordinates',
  ],
  [
    'metres of UTM',
    feature({ type: 'Point', coordinates: [463_000, 396_800] }),
    'not-degrees',
    '/geometry/coordinates',
  ],
  [
    'no place on earth',
    feature({ type: 'Point', coordinates: [200, 95] }),
    'out-of-range',
    '/geometry/coordinates',
  ],
  ['half a hemisphere', polygon(square(90, -20, 40)), 'too-large', '/geometry/coordinates'],
  [
    'a line that goes nowhere',
    feature({
      type: 'LineString',
      coordinates: [
        [98.6, 3.5],
        [98.6, 3.5],
      ],
    }),
    'line-collapsed',
    '/geometry/coordinates',
  ],
  [
    'a ring of two corners',
    polygon([
      [98, 3],
      [99, 3],
      [99, 3],
      [98, 3],
    ]),
    'ring-collapsed',
    '/geometry/coordinates/0',
  ],
  [
    'a bow tie',
    polygon([
      [98, 3],
      [99, 4],
      [99, 3],
      [98, 4],
      [98, 3],
    ]),
    'self-intersection',
    '/geometry/coordinates/0',
  ],
  [
    'a spike',
    polygon([
      [98, 3],
      [99, 3],
      [99, 4],
      [99, 5],
      [99, 4],
      [98, 4],
      [98, 3],
    ]),
    'spike',
    '/geometry/coordinates/0',
  ],
  [
    'a pinched ring',
    polygon([
      [98, 3],
      [98.5, 3.5],
      [99, 3],
      [99, 4],
      [98.5, 3.5],
      [98, 4],
      [98, 3],
    ]),
    'ring-touches-itself',
    '/geometry/coordinates/0',
  ],
  [
    'a hole beside its area',
    polygon(square(98, 3, 1), square(99.5, 3, 0.2)),
    'hole-outside',
    '/geometry/coordinates/1',
  ],
  [
    'a hole in a hole',
    polygon(square(98, 3, 1), square(98.2, 3.2, 0.6), square(98.4, 3.4, 0.2)),
    'holes-nested',
    '/geometry/coordinates/2',
  ],
  [
    'holes that cut an area in two',
    polygon(square(98, 3, 1), [
      [98.5, 3],
      [98.6, 3.5],
      [98.5, 4],
      [98.4, 3.5],
      [98.5, 3],
    ]),
    'interior-cut',
    '/geometry/coordinates',
  ],
  [
    'parts that overlap',
    feature({ type: 'MultiPolygon', coordinates: [[square(98, 3, 1)], [square(98.2, 3.2, 0.2)]] }),
    'parts-overlap',
    '/geometry/coordinates/1',
  ],
  ['an area smaller than a coin', polygon(square(98, 3, 1e-9)), 'no-area', '/geometry/coordinates'],
  [
    '501 points',
    feature({ type: 'LineString', coordinates: Array.from({ length: 501 }, (_, i) => [98 + i / 1000, 3]) }),
    'too-many-vertices',
    '',
  ],
  [
    '101 rings',
    polygon(square(98, 3, 1), ...Array.from({ length: 101 }, (_, i) => square(98.001 + i / 200, 3.1, 0.001))),
    'too-many-vertices',
    '',
  ],
];

describe('a feature from outside', () => {
  it.each(malformed)('is malformed: %s', (_, sent, code, pointer) => {
    expect(problemOf(sent)).toMatchObject({ kind: 'malformed', code, pointer });
  });

  it.each(uncheckable)('is well-formed but not checkable: %s', (_, sent, code, pointer) => {
    expect(problemOf(sent)).toMatchObject({ kind: 'uncheckable', code, pointer });
  });

  it('is taken when it is a house, and heights and foreign members are let go', () => {
    const sent = {
      type: 'Feature',
      id: 7,
      crs: {},
      properties: { activity: '47111' },
      geometry: { type: 'Polygon', coordinates: [square(98.67, 3.59, 0.0001).map(([x, y]) => [x, y, 12])] },
    };
    const judged = judgeFeature(sent, citizenLimits);
    expect(judged).toMatchObject({
      ok: true,
      value: {
        properties: { activity: '47111' },
        geometry: { type: 'Polygon', coordinates: [square(98.67, 3.59, 0.0001)] },
      },
    });
    expect(judged.ok && judged.warnings.map(({ code }) => code)).toEqual(['crs-member', 'extra-dimensions']);
  });

  it('may turn either way round, touch itself in one point of two rings and repeat a corner', () => {
    expect(problemOf(polygon(square(98, 3, 1).toReversed()))).toBeNull();
    expect(
      problemOf(
        polygon(square(98, 3, 1), [
          [98, 3.5],
          [98.5, 3.4],
          [98.5, 3.6],
          [98, 3.5],
        ]),
      ),
    ).toBeNull();
    expect(
      problemOf(
        polygon([
          [98, 3],
          [99, 3],
          [99, 3],
          [99, 4],
          [98, 4],
          [98, 3],
        ]),
      ),
    ).toBeNull();
    expect(
      problemOf(feature({ type: 'MultiPolygon', coordinates: [[square(98, 3, 1)], [square(99, 4, 1)]] })),
    ).toBeNull();
  });

  it('lands outside the city, and is told where', () => {
    const limits = { ...officerLimits, box: [98.5, 3.4, 98.8, 3.9] as [number, number, number, number] };
    const judged = judgeGeometry({ type: 'Point', coordinates: [106.8, -6.2] }, limits);
    expect(judged).toMatchObject({
      ok: false,
      problem: { code: 'outside-box', figures: { lon: 106.8, lat: -6.2 } },
    });
  });

  it('is answered whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (sent) => {
        const judged = judgeFeature(sent, citizenLimits);
        expect(judged.ok || judged.problem.kind !== 'warning').toBe(true);
      }),
      { numRuns: 2_000 },
    );
    fc.assert(
      fc.property(
        fc.constantFrom('Point', 'LineString', 'Polygon', 'MultiPolygon', 'MultiLineString'),
        fc.jsonValue({ maxDepth: 5 }),
        (type, coordinates) => {
          expect(judgeFeature(feature({ type, coordinates }), citizenLimits)).toHaveProperty('ok');
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('is answered in time however hostile: deep, long, tangled, combed', () => {
    const deep = JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`) as unknown;
    const nested = JSON.parse(
      `${'{"type":"GeometryCollection","geometries":['.repeat(3_000)}${']}'.repeat(3_000)}`,
    ) as unknown;
    const comb = Array.from({ length: 2_400 }, (_, i) => [
      i % 4 < 2 ? 98 : 99,
      3 + Math.floor(i / 2) / 5_000,
    ]);
    const tangle = fc.sample(
      fc.tuple(fc.double({ min: 98, max: 99, noNaN: true }), fc.double({ min: 3, max: 4, noNaN: true })),
      { numRuns: 4_999, seed: 1 },
    );
    const many = Array.from({ length: 1_000_000 }, (_, i) => [98 + i / 1e7, 3]);
    for (const [sent, code] of [
      [feature({ type: 'MultiPolygon', coordinates: deep }), 'too-deep'],
      [feature(nested), 'too-deep'],
      [polygon([...tangle, tangle[0]!]), 'self-intersection'],
      [feature({ type: 'LineString', coordinates: many }), 'too-many-vertices'],
      [polygon([...comb, [97.9, comb.at(-1)![1]!], [97.9, 3], comb[0]!] as number[][]), null],
    ] as const) {
      const start = performance.now();
      const judged = judgeFeature(sent, officerLimits);
      // what grows with the square of the corners takes minutes
      expect(performance.now() - start).toBeLessThan(5_000);
      expect(judged.ok ? null : judged.problem.code).toBe(code);
    }
  });
});

describe('words for a refusal', () => {
  it.each(languages)('tell every problem in %s', (language) => {
    for (const code of problemCodes) {
      const figures = {
        lon: 98.67,
        lat: 3.59,
        found: 'null',
        expected: 'object',
        limit: 500,
        x: 463_000,
        y: 396_800,
        type: 'Feature',
        degrees: 40,
      };
      const sentence = geometryRefusal(language, { code, kind: 'uncheckable', pointer: '', figures });
      expect(sentence).toMatch(/\.$/);
      expect(sentence).not.toMatch(/undefined|""/);
    }
  });
});

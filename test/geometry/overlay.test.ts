import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areaM2,
  difference,
  farthestM,
  intersect,
  lineWithinM,
  overlapM2,
  penetrationM,
  repair,
  union,
  within,
} from '../../geodata/geometry/index.ts';
import type { Area, Position } from '../../geodata/model/index.ts';
import { areaAt, offset, place, places, star } from './shapes.ts';

const size = (area: Area | null): number => (area ? areaM2(area) : 0);
const box = (at: Position, west: number, south: number, east: number, north: number): Area => ({
  type: 'Polygon',
  coordinates: [
    [
      offset(at, west, south),
      offset(at, east, south),
      offset(at, east, north),
      offset(at, west, north),
      offset(at, west, south),
    ],
  ],
});
const medan = places[0]![1];
const pair = place.chain((at) => fc.tuple(areaAt(at, 120), areaAt(at, 120)));

describe('overlay', () => {
  it('splits an area into the common part and the rest, and loses nothing but slivers', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const slivers = 0.01 * (a.coordinates.flat().length + b.coordinates.flat().length);
        expect(Math.abs(size(intersect(a, b)) + size(difference(a, [b])) - areaM2(a))).toBeLessThan(slivers);
      }),
      { numRuns: 300 },
    );
  });

  it('does not care which area comes first', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        expect(Math.abs(overlapM2(a, b) - overlapM2(b, a))).toBeLessThan(0.02);
      }),
      { numRuns: 200 },
    );
  });

  it('joins to what the parts add up to', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        expect(Math.abs(size(union([a, b])) + overlapM2(a, b) - areaM2(a) - areaM2(b))).toBeLessThan(0.05);
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same figures wherever in Indonesia the same metres are drawn', () => {
    const radii = [0.9, 0.2, 0.7, 0.4, 0.8, 0.3];
    const figures = places.map(([, at]) => overlapM2(star(at, 40, radii), box(at, 0, 0, 50, 50)));
    for (const figure of figures) expect(Math.abs(figure / figures[0]! - 1)).toBeLessThan(0.01);
  });

  it('takes touching borders for no overlap, also on borders no lattice knows', () => {
    fc.assert(
      fc.property(
        place,
        fc.double({ min: 3, max: 300, noNaN: true }),
        fc.double({ min: 0, max: Math.PI, noNaN: true }),
        (at, width, turn) => {
          const turned = (x: number, y: number): Position =>
            offset(at, x * Math.cos(turn) - y * Math.sin(turn), x * Math.sin(turn) + y * Math.cos(turn));
          const [low, high] = [turned(0, 0), turned(0, width)];
          const left: Area = {
            type: 'Polygon',
            coordinates: [[low, high, turned(-width, width), turned(-width, 0), low]],
          };
          const right: Area = {
            type: 'Polygon',
            coordinates: [[high, low, turned(width, 0), turned(width, width), high]],
          };
          expect(overlapM2(left, right)).toBe(0);
          expect(intersect(left, right)).toBeNull();
          expect(size(difference(left, [right]))).toBeCloseTo(areaM2(left), 2);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('leaves a house whole that another touches in the middle of a wall', () => {
    const house: Area = {
      type: 'Polygon',
      coordinates: [
        [
          [98.671875, 3.59375],
          [98.671875, 3.5943603515625],
          [98.6724853515625, 3.5943603515625],
          [98.6724853515625, 3.59375],
          [98.671875, 3.59375],
        ],
      ],
    };
    const wedge: Area = {
      type: 'Polygon',
      coordinates: [
        [
          [98.673095703125, 3.5943603515625],
          [98.6724853515625, 3.59405517578125],
          [98.673095703125, 3.59375],
          [98.673095703125, 3.5943603515625],
        ],
      ],
    };
    expect(size(difference(house, [wedge]))).toBeCloseTo(areaM2(house), 2);
  });

  it('counts slivers that add up', () => {
    const posts = Array.from({ length: 20 }, (_, i) => box(medan, i, 0, i + 0.09, 0.18).coordinates);
    const row = { type: 'MultiPolygon', coordinates: posts } as Area;
    const road = box(medan, -50, -50, 50, 0.09);
    expect(overlapM2(row, road)).toBeCloseTo(20 * 0.09 * 0.09, 2);
    expect(size(difference(row, [road]))).toBeCloseTo(20 * 0.09 * 0.09, 2);
  });

  it('knows a footprint in a hole of a zone from one beside it', () => {
    const zone: Area = {
      type: 'Polygon',
      coordinates: [
        ...(box(medan, -100, -100, 100, 100).coordinates as Position[][]),
        ...(box(medan, -20, -20, 20, 20).coordinates as Position[][]),
      ],
    };
    expect(overlapM2(box(medan, -5, -5, 5, 5), zone)).toBe(0);
    expect(overlapM2(box(medan, 40, 40, 50, 50), zone)).toBeCloseTo(100, 0);
    expect(overlapM2(box(medan, 15, -5, 25, 5), zone)).toBeCloseTo(50, 0);
  });
});

describe('reach', () => {
  const house = box(medan, 0, 0, 10, 10);

  it('tells how far the farthest corner stands outside', () => {
    const permitted = box(medan, -1, -1, 8, 11);
    expect(farthestM(difference(house, [permitted])!, permitted)).toBeCloseTo(2, 2);
  });

  it('tells how deep a house reaches into a zone, or how far it stays away', () => {
    expect(penetrationM(house, box(medan, 7, -100, 100, 100))).toBeCloseTo(3, 2);
    expect(penetrationM(house, box(medan, 14, -100, 100, 100))).toBeCloseTo(-4, 2);
    expect(
      penetrationM({ type: 'Point', coordinates: offset(medan, 0, 0) }, box(medan, -30, -30, 30, 30)),
    ).toBeCloseTo(30, 1);
  });

  it('cuts out the part of a house within a distance of a river, drawn as area or as line', () => {
    const river = box(medan, 14, -300, 40, 300);
    const bank = {
      type: 'LineString' as const,
      coordinates: [offset(medan, 14, -300), offset(medan, 14, 300)],
    };
    expect(size(within(house, river, 10))).toBeCloseTo(60, 0);
    expect(size(within(house, bank, 10))).toBeCloseTo(60, 0);
    expect(within(house, river, 3)).toBeNull();
    expect(size(within(house, box(medan, 5, -300, 40, 300), 2))).toBeCloseTo(70, 0);
  });
});

describe('a house across, around and inside', () => {
  const house = box(medan, 0, 0, 10, 10);

  it('is as deep in a strip as the middle of the wall that crosses it', () => {
    expect(penetrationM(house, box(medan, -50, 4, 50, 6))).toBeCloseTo(1, 2);
  });

  it('is as deep in what it swallows as that is', () => {
    expect(penetrationM(house, box(medan, 4, 4, 7, 7))).toBeCloseTo(1.5, 2);
    expect(penetrationM(house, box(medan, 0, 0, 4, 4))).toBeCloseTo(2, 2);
  });

  it('stands outside of a permit by all of the courtyard that it fills', () => {
    const permitted: Area = {
      type: 'Polygon',
      coordinates: [
        ...(house.coordinates as Position[][]),
        ...(box(medan, 2, 2, 8, 8).coordinates as Position[][]),
      ],
    };
    const rest = difference(house, [permitted])!;
    expect(areaM2(rest)).toBeCloseTo(36, 0);
    expect(farthestM(rest, permitted)).toBeCloseTo(3, 2);
  });
});

describe('a line', () => {
  const line = (...corners: [number, number][]) => ({
    type: 'LineString' as const,
    coordinates: corners.map(([x, y]) => offset(medan, x, y)),
  });
  const ell: Area = {
    type: 'Polygon',
    coordinates: [
      [
        offset(medan, 0, 0),
        offset(medan, 10, 0),
        offset(medan, 10, 5),
        offset(medan, 5, 5),
        offset(medan, 5, 10),
        offset(medan, 0, 10),
        offset(medan, 0, 0),
      ],
    ],
  };

  it('on the border of an area is not inside', () => {
    expect(lineWithinM(line([0, 0], [10, 0]), ell)).toBe(0);
    expect(lineWithinM(line([-5, 10], [8, 10]), ell)).toBe(0);
  });

  it('goes inside where the border turns away from it', () => {
    expect(lineWithinM(line([12, 5], [-2, 5]), ell)).toBeCloseTo(5, 2);
    expect(lineWithinM(line([5, 12], [5, 3]), ell)).toBeCloseTo(2, 2);
  });
});

describe('a block of square kilometres', () => {
  it('is as large as the ground between geodesics', () => {
    const block: Area = {
      type: 'Polygon',
      coordinates: [
        [
          [131.2637171, -7.9727131],
          [131.2664655, -7.9862787],
          [131.2800716, -7.9537077],
          [131.2637171, -7.9672733],
          [131.2637171, -7.9727131],
        ],
      ],
    };
    // PROJ's equal-area sheet with a corner every 50 m on the geodesics; straight edges on the sheet alone give 0.15 m² more.
    expect(areaM2(block)).toBeCloseTo(2_213_500.014, 2);
  });
});

describe('repair', () => {
  it('keeps an area whose border crosses itself by a hair, and says how little changed', () => {
    const at = (x: number, y: number): Position => offset(medan, x, y);
    const nearly: Area = {
      type: 'Polygon',
      coordinates: [
        [
          at(0, 0),
          at(100, 0),
          at(100, 100),
          at(50, 100),
          at(50.2, 99.9),
          at(50.1, 100.1),
          at(0, 100),
          at(0, 0),
        ],
      ],
    };
    const { area, change } = repair(nearly);
    expect(size(area)).toBeCloseTo(10_000, -2);
    expect(change).toBeLessThan(0.001);
  });

  it('admits that a bow tie became something else', () => {
    const at = (x: number, y: number): Position => offset(medan, x, y);
    expect(
      repair({ type: 'Polygon', coordinates: [[at(0, 0), at(10, 10), at(10, 0), at(0, 8), at(0, 0)]] })
        .change,
    ).toBeGreaterThan(0.1);
  });
});

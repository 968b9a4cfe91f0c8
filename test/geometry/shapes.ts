import * as fc from 'fast-check';
import type { Area, Geometry, Position } from '../../geodata/model/index.ts';

/** Where figures must hold: Medan and the ends of the country. */
export const places: [string, Position][] = [
  ['Medan', [98.67, 3.59]],
  ['Saumlaki', [131.3, -7.97]],
  ['Sabang', [95.3, 5.9]],
  ['Merauke', [140.4, -8.5]],
  ['Rote', [122.8, -10.9]],
  ['Miangas', [126.6, 5.55]],
];

export const place = fc.constantFrom(...places.map(([, position]) => position));

/** A position so many metres east and north of another, roughly. */
export const offset = ([lon, lat]: Position, x: number, y: number): Position => [
  lon + x / (111_320 * Math.cos((lat * Math.PI) / 180)),
  lat + y / 110_574,
];

const unit = fc.double({ min: 0, max: 1, noNaN: true });

/** A star-shaped polygon of `corners` around a centre, radii between a third of `size` and `size` metres. */
export function star(centre: Position, size: number, radii: number[]): Area {
  const ring = radii.map((radius, i) => {
    const angle = (2 * Math.PI * i) / radii.length;
    const reach = size * (1 / 3 + (2 / 3) * radius);
    return offset(centre, reach * Math.cos(angle), reach * Math.sin(angle));
  });
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
}

const radii = fc.array(unit, { minLength: 4, maxLength: 24 });

/** A footprint or block of 5 to 500 m about a place. */
export const areaAt = (at: Position, atMost = 500): fc.Arbitrary<Area> =>
  fc
    .tuple(fc.double({ min: 5, max: atMost, noNaN: true }), radii, unit, unit)
    .map(([size, corners, dx, dy]) =>
      star(offset(at, (dx - 0.5) * atMost, (dy - 0.5) * atMost), size, corners),
    );

/** A point, a line or an area within some hundred metres of a place. */
export const geometryAt = (at: Position): fc.Arbitrary<Geometry> => {
  const position = fc.tuple(unit, unit).map(([x, y]) => offset(at, (x - 0.5) * 1000, (y - 0.5) * 1000));
  return fc.oneof(
    position.map((coordinates): Geometry => ({ type: 'Point', coordinates })),
    fc
      .array(position, { minLength: 2, maxLength: 6 })
      .map((coordinates): Geometry => ({ type: 'LineString', coordinates })),
    areaAt(at, 200),
  );
};

/** Rings on a coarse lattice: most of them cross, touch, overlap or collapse. */
export const latticeRing = (atMost: number): fc.Arbitrary<Position[]> =>
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: atMost }), fc.integer({ min: 0, max: atMost })), {
      minLength: 3,
      maxLength: 7,
    })
    .map((corners) => [...corners, corners[0]!].map(([x, y]): Position => [100 + x / 64, 1 + y / 64]));

export const latticeArea: fc.Arbitrary<Area> = fc.oneof(
  fc
    .array(latticeRing(6), { minLength: 1, maxLength: 3 })
    .map((coordinates): Area => ({ type: 'Polygon', coordinates })),
  fc
    .array(fc.array(latticeRing(6), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 })
    .map((coordinates): Area => ({ type: 'MultiPolygon', coordinates })),
);

/** Rectangles with rectangles cut out, on the same lattice: mostly valid, with many touches. */
export const latticeRooms: fc.Arbitrary<Area> = fc
  .array(
    fc.tuple(
      fc.integer({ min: 0, max: 7 }),
      fc.integer({ min: 0, max: 7 }),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 3 }),
      fc.boolean(),
    ),
    { maxLength: 4 },
  )
  .map((holes): Area => {
    const at = (x: number, y: number): Position => [100 + x / 64, 1 + y / 64];
    const box = (x: number, y: number, w: number, h: number): Position[] => [
      at(x, y),
      at(x + w, y),
      at(x + w, y + h),
      at(x, y + h),
      at(x, y),
    ];
    const diamond = (x: number, y: number, w: number, h: number): Position[] => [
      at(x, y + h),
      at(x + w, y),
      at(x + 2 * w, y + h),
      at(x + w, y + 2 * h),
      at(x, y + h),
    ];
    return {
      type: 'Polygon',
      coordinates: [
        box(0, 0, 8, 8),
        ...holes.map(([x, y, w, h, turned]) => (turned ? diamond(x, y, w, h) : box(x, y, w, h))),
      ],
    };
  });

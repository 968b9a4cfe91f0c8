import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { centroid, frameAt, holds, pointOn } from '../../geodata/geometry/index.ts';
import type { Area } from '../../geodata/model/index.ts';
import { areaAt, offset, place, places } from './shapes.ts';

const medan = places[0]![1];

it('puts a label on the area it names, whatever its shape', () => {
  fc.assert(
    fc.property(
      place.chain((at) => areaAt(at)),
      (area) => {
        expect(holds(area, pointOn(area))).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
  const at = (x: number, y: number) => offset(medan, x, y);
  const bracket: Area = {
    type: 'Polygon',
    coordinates: [
      [at(0, 0), at(30, 0), at(30, 5), at(5, 5), at(5, 25), at(30, 25), at(30, 30), at(0, 30), at(0, 0)],
    ],
  };
  expect(holds(bracket, centroid(bracket))).toBe(false);
  expect(holds(bracket, pointOn(bracket))).toBe(true);
});

it('comes back from metres to the same degrees, to a tenth of a millimetre', () => {
  fc.assert(
    fc.property(
      place,
      fc.double({ min: -2_000, max: 2_000, noNaN: true }),
      fc.double({ min: -2_000, max: 2_000, noNaN: true }),
      (at, x, y) => {
        const there = offset(at, x, y);
        const [lon, lat] = frameAt(at).toDegrees(frameAt(at).toMetres(there));
        expect(Math.hypot(lon - there[0], lat - there[1])).toBeLessThan(1e-9);
      },
    ),
    { numRuns: 300 },
  );
});

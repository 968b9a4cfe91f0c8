import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Polygon, Position } from '../../../geodata/model/index.ts';
import { afterFix, inside, outsideOf } from '../../../web/field/duty/outside.ts';
import { metresBetween } from '../../../web/map/metres-between.ts';

/** About 1.1 km wide. */
const area: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [98.67, 3.58],
      [98.68, 3.58],
      [98.68, 3.59],
      [98.67, 3.59],
      [98.67, 3.58],
    ],
  ],
};
const at = (position: Position, accuracyM = 5) => ({ position, accuracyM });

test('says how far back it is, and where', () => {
  const out = outsideOf(area, at([98.682, 3.585]));
  expect(out!.metres).toBeGreaterThan(220);
  expect(out!.metres).toBeLessThan(224);
  expect(out!.back[0]).toBeCloseTo(98.68, 6);
});

test('nobody is warned on the other side of the road, nor by a position that is not sure', () => {
  expect(outsideOf(area, at([98.6801, 3.585]))).toBeNull();
  expect(outsideOf(area, at([98.682, 3.585], 300))).toBeNull();
});

test('warns once for every leaving', () => {
  const far = at([98.69, 3.585]);
  const left = afterFix(inside, area, far);
  expect(left).toMatchObject({
    seen: false,
    outside: { back: [expect.closeTo(98.68, 6), expect.closeTo(3.585, 6)] },
  });
  const read = { ...left, seen: true };
  expect(afterFix(read, area, at([98.691, 3.585])).seen).toBe(true);
  expect(afterFix(read, area, at([98.6801, 3.585])).seen).toBe(true);
  const back = afterFix(read, area, at([98.675, 3.585]));
  expect(back).toEqual(inside);
  expect(afterFix(back, area, far).seen).toBe(false);
});

test('the way back is as long as it says, from wherever', () => {
  const degrees = fc.double({ min: -0.02, max: 0.02, noNaN: true });
  fc.assert(
    fc.property(degrees, degrees, (east, north) => {
      const position: Position = [98.675 + east, 3.585 + north];
      const out = outsideOf(area, at(position));
      if (out) expect(Math.abs(metresBetween(position, out.back) - out.metres)).toBeLessThan(0.05);
    }),
    { seed: 422, numRuns: 300 },
  );
});

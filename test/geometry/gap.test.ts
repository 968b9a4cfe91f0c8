import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { borderGap, distanceM, gapBetween } from '../../geodata/geometry/index.ts';
import type { LineString, Position } from '../../geodata/model/index.ts';
import { areaAt, offset, place, places } from './shapes.ts';

const medan = places[0]![1];
const at = (x: number, y: number): Position => offset(medan, x, y);
const line = (...positions: Position[]): LineString => ({ type: 'LineString', coordinates: positions });

it('says where two lines cross, not where one of them begins', () => {
  const { metres, from, to } = gapBetween(line(at(-40, 0), at(60, 0)), line(at(10, -30), at(10, 70)));
  expect(metres).toBe(0);
  expect(from).toEqual(to);
  expect(
    distanceM({ type: 'Point', coordinates: from }, { type: 'Point', coordinates: at(10, 0) }),
  ).toBeLessThan(0.001);
});

it('names nearest points that lie on both borders, and as far apart as it says', () => {
  const pair = place.chain((where) => fc.tuple(areaAt(where), areaAt(where)));
  let crossed = 0;
  fc.assert(
    fc.property(pair, ([a, b]) => {
      const { metres, from, to } = borderGap(a, b);
      const point = (coordinates: Position) => ({ type: 'Point' as const, coordinates });
      if (metres === 0) crossed += 1;
      expect(borderGap(point(from), a).metres).toBeLessThan(0.001);
      expect(borderGap(point(to), b).metres).toBeLessThan(0.001);
      expect(Math.abs(distanceM(point(from), point(to)) - metres)).toBeLessThan(0.001);
    }),
    { numRuns: 300, seed: 20261122 },
  );
  expect(crossed).toBeGreaterThan(10);
});

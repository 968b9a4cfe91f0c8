import { describe, expect, it } from 'vitest';
import type { Rings } from '../../geodata/geometry/parts.ts';
import { plausible } from '../../geodata/geometry/plausible.ts';

const box = (west: number, south: number, east: number, north: number): Rings => [
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ],
];

describe('the answer of a clipper', () => {
  const houses = [box(0, 0, 10, 10), box(20, 0, 30, 10)];
  const strip = [box(-5, -5, 35, 4)];

  it('is believed when it has every part', () => {
    expect(plausible('intersect', houses, [strip], [box(0, 0, 10, 4), box(20, 0, 30, 4)])).toBe(true);
    expect(plausible('difference', houses, [strip], [box(0, 4, 10, 10), box(20, 4, 30, 10)])).toBe(true);
  });

  it('is not when a part is lost', () => {
    expect(plausible('intersect', houses, [strip], [box(0, 0, 10, 4)])).toBe(false);
    expect(plausible('difference', houses, [strip], [box(0, 4, 10, 10)])).toBe(false);
    expect(plausible('intersect', strip, [houses], [])).toBe(false);
  });

  it('is not when there is more than there was', () => {
    expect(plausible('intersect', houses, [strip], [...houses, ...strip])).toBe(false);
    expect(plausible('difference', [houses[0]!], [strip], houses)).toBe(false);
  });

  it('may do as it likes with corners on a border', () => {
    expect(plausible('intersect', houses, [[box(0, 10, 30, 20)]], [])).toBe(true);
    expect(plausible('difference', houses, [[box(-1, -1, 31, 9.99)]], [])).toBe(true);
    expect(plausible('difference', houses, [[box(-1, -1, 31, 9.9)]], [])).toBe(false);
  });
});

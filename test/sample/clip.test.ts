import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clip } from '../../geodata/sample/clip.ts';
import { type Rings, ringArea, type Vec } from '../../geodata/sample/plane.ts';

const star = (x: number, y: number): fc.Arbitrary<Rings> =>
  fc.array(fc.double({ min: 20, max: 100, noNaN: true }), { minLength: 5, maxLength: 24 }).map((radii) => [
    radii.map((radius, i): Vec => {
      const turn = (i / radii.length) * 2 * Math.PI + x / 1000;
      return [x + radius * Math.cos(turn), y + radius * Math.sin(turn)];
    }),
  ]);
const area = (parts: readonly Rings[]) =>
  parts.reduce(
    (sum, rings) => sum + rings.reduce((own, ring, i) => own + (i ? -1 : 1) * Math.abs(ringArea(ring)), 0),
    0,
  );

describe('the clipper of the sample city', () => {
  it('cuts an area into what lies inside another and what lies outside, and loses nothing', () => {
    fc.assert(
      fc.property(star(0, 0), star(37, 21), (subject, other) => {
        const inside = clip(subject, other, 'inside');
        const outside = clip(subject, other, 'outside');
        const back = clip(other, subject, 'inside');
        if (!inside || !outside || !back) return;
        expect(area(inside) + area(outside)).toBeCloseTo(area([subject]), 4);
        expect(area(inside)).toBeCloseTo(area(back), 4);
      }),
      { numRuns: 400, seed: 1271 },
    );
  });

  it('does not decide where borders run along each other', () => {
    const square: Rings = [
      [
        [0, 0],
        [10, 0],
        [10, 10],
        [0, 10],
      ],
    ];
    const neighbour: Rings = [
      [
        [10, 0],
        [20, 0],
        [20, 10],
        [10, 10],
      ],
    ];
    expect(clip(square, neighbour, 'outside')).toBeNull();
  });
});

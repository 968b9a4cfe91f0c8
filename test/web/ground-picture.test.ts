import fc from 'fast-check';
import { apply } from 'ol/transform.js';
import { expect, test } from 'vitest';
import type { Sight } from '../../web/map/aside/orders.ts';
import { moved, toPixels } from '../../web/map/aside/picture.ts';

const places = fc.tuple(
  fc.double({ min: -1e7, max: 1e7, noNaN: true }),
  fc.double({ min: -1e7, max: 1e7, noNaN: true }),
);
const sights: fc.Arbitrary<Sight> = fc.record({
  center: places,
  resolution: fc.double({ min: 0.05, max: 200, noNaN: true }),
  rotation: fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }),
  size: fc.tuple(fc.integer({ min: 300, max: 2000 }), fc.integer({ min: 300, max: 2000 })),
});
/** A place in sight, as a share of the picture from its middle. */
const spots = fc.tuple(
  fc.double({ min: -0.5, max: 0.5, noNaN: true }),
  fc.double({ min: -0.5, max: 0.5, noNaN: true }),
);

test('a picture that is older than the map is put where each of its places is by now', () => {
  fc.assert(
    fc.property(sights, sights, spots, (picture, screen, [x, y]) => {
      const near = { ...screen, center: picture.center, resolution: picture.resolution * (1 + Math.abs(x)) };
      const [east, north] = [
        picture.center[0] + x * picture.size[0] * picture.resolution,
        picture.center[1] + y * picture.size[1] * picture.resolution,
      ];
      const wanted = apply(toPixels(near), [east, north]);
      const drawn = apply(moved(picture, toPixels(near), 2), apply(toPixels(picture), [east, north]));
      // half a pixel of the screen when it was only pushed
      expect(Math.hypot(drawn[0]! - wanted[0]!, drawn[1]! - wanted[1]!)).toBeLessThan(0.4);
    }),
    { seed: 20261122 },
  );
});

test('a pushed picture lies on whole pixels of the screen, else all its lines were soft', () => {
  fc.assert(
    fc.property(sights, spots, fc.constantFrom(1, 1.5, 2, 3), (sight, [x, y], ratio) => {
      const still = { ...sight, rotation: 0 };
      const center: [number, number] = [
        still.center[0] + x * still.size[0] * still.resolution,
        still.center[1] + y * still.size[1] * still.resolution,
      ];
      const [, , , , right = 0, down = 0] = moved(still, toPixels({ ...still, center }), ratio);
      for (const pixels of [right * ratio, down * ratio])
        expect(Math.abs(pixels - Math.round(pixels))).toBeLessThan(1e-6);
    }),
    { seed: 20261122 },
  );
});

import * as fc from 'fast-check';
import proj4 from 'proj4';
import { expect, it } from 'vitest';
import { frameAt } from '../../geodata/geometry/index.ts';
import type { Position } from '../../geodata/model/index.ts';
import { place } from './shapes.ts';

const metres = fc.double({ min: -20_000, max: 20_000, noNaN: true });
const degrees = fc.double({ min: -0.2, max: 0.2, noNaN: true });

it('gives the figures of the whole of proj4, bit for bit', () => {
  fc.assert(
    fc.property(place, degrees, degrees, metres, metres, ([lon, lat], east, north, x, y) => {
      const [lon0, lat0] = [Math.round(lon * 100) / 100, Math.round(lat * 100) / 100];
      const whole = proj4(`+proj=laea +lat_0=${lat0} +lon_0=${lon0} +x_0=0 +y_0=0 +datum=WGS84 +units=m`);
      const frame = frameAt([lon, lat]);
      const there: Position = [lon + east, lat + north];
      expect(frame.toMetres(there)).toEqual(whole.forward(there));
      const [px, py] = whole.forward(whole.inverse([x, y])) as Position;
      fc.pre(Math.hypot(x, y) >= 0.01);
      expect(frame.toDegrees([x, y])).toEqual(whole.inverse([2 * x - px, 2 * y - py]));
    }),
    { numRuns: 500 },
  );
});

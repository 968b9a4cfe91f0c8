import * as laea from 'proj4/lib/projections/laea.js';
import type { Box, Geometry, Position } from '../model/index.ts';
import { boxOf } from './box.ts';
import { mapPositions } from './parts.ts';

/**
 * A flat sheet of metres around a place: Lambert azimuthal equal-area on the WGS 84 ellipsoid.
 * Areas are exact everywhere on it, lengths to 1 mm within 10 km of its centre.
 */
export interface Frame {
  toMetres(position: Position): Position;
  toDegrees(position: Position): Position;
}

/** Centres lie on a 0.01° lattice, so that neighbours share a sheet and the same place always gives the same figures. */
const lattice = 100;
const kept = new Map<number, Frame>();
const mostKept = 256;
const radian = Math.PI / 180;
const degree = 180 / Math.PI;

/** The sheet whose centre is nearest to a position. */
export function frameAt([lon, lat]: Position): Frame {
  const column = Math.round(lon * lattice);
  const row = Math.round(lat * lattice);
  const key = row * 360 * lattice + column;
  const known = kept.get(key);
  if (known) return known;
  const frame = makeFrame(column / lattice, row / lattice);
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, frame);
  return frame;
}

/** WGS 84. */
const axis = 6_378_137;
const polarAxis = (1 - 1 / 298.257223563) * axis;
const es = (axis ** 2 - polarAxis ** 2) / axis ** 2;

/**
 * The projection alone, without the rest of proj4: a tablet downloads 2 kB instead of 45. There is no datum to shift, no axis to turn and
 * no unit to change, so the figures are those of the whole library, bit for bit.
 */
function makeFrame(lon0: number, lat0: number): Frame {
  const sheet = {
    ...laea,
    a: axis,
    es,
    e: Math.sqrt(es),
    lat0: lat0 * radian,
    long0: lon0 * radian,
    x0: 0,
    y0: 0,
  };
  sheet.init();
  const toMetres = ([lon, lat]: Position): Position => {
    const { x, y } = sheet.forward({ x: lon * radian, y: lat * radian });
    return [x, y];
  };
  const back = (metresX: number, metresY: number): Position => {
    const { x, y } = sheet.inverse({ x: metresX, y: metresY });
    return [x * degree, y * degree];
  };
  const toDegrees = ([x, y]: Position): Position => {
    // Within 1e-10 rad (0.64 mm) of the centre proj4 gives the centre itself, up to 2 mm off in the end: a thousandth of a longer way is right.
    if (Math.hypot(x, y) < 0.01 && Math.hypot(x, y) > 1e-6) {
      const [far, high] = toDegrees([x * 1000, y * 1000]);
      return [lon0 + (far - lon0) / 1000, lat0 + (high - lat0) / 1000];
    }
    // proj4's way back is a short series, 1.5 mm off; going forth again shows by how much.
    const [px, py] = toMetres(back(x, y));
    return back(2 * x - px, 2 * y - py);
  };
  return { toMetres, toDegrees };
}

/** The sheet under the middle of a box. */
export const frameUnder = ([west, south, east, north]: Box): Frame =>
  frameAt([(west + east) / 2, (south + north) / 2]);

/** The sheet under the middle of a geometry. */
export const frameOf = (geometry: Geometry): Frame => frameUnder(boxOf(geometry));

/** Degrees to metres of the frame. */
export const flatten = <G extends Geometry>(geometry: G, frame: Frame): G =>
  mapPositions(geometry, frame.toMetres);

/** Metres of the frame to degrees. */
export const unflatten = <G extends Geometry>(geometry: G, frame: Frame): G =>
  mapPositions(geometry, frame.toDegrees);

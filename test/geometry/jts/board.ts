import GeoJSON from 'ol/format/GeoJSON.js';
import WKB from 'ol/format/WKB.js';
import WKT from 'ol/format/WKT.js';
import { frameAt, isArea, mapPositions, pathsOf } from '../../../geodata/geometry/index.ts';
import type { Geometry, Position } from '../../../geodata/model/index.ts';

/** What a suite asks or answers that our vocabulary does not have; the message names the kind. */
export class Outside extends Error {}

const ours = ['Point', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'];

/** Reads well-known text, or bytes in hex, in the suite's own units. Throws {@link Outside}. */
export function read(text: string): Geometry {
  if (/EMPTY/i.test(text)) throw new Outside('empty geometry');
  if (/LINEARRING/i.test(text)) throw new Outside('LinearRing');
  if (/NAN|INF/i.test(text)) throw new Outside('not finite');
  const drawn = /^[0-9A-F\s]+$/i.test(text)
    ? new WKB({ hex: true }).readGeometry(text.trim())
    : new WKT().readGeometry(text.trim());
  if (!drawn || !ours.includes(drawn.getType())) throw new Outside(drawn?.getType() ?? 'not text we read');
  return new GeoJSON().writeGeometryObject(drawn) as Geometry;
}

/** The answer of an overlay: geometries of any kind are let through, of which we take the areas (or the lines). */
export function readParts(text: string, kind: 'area' | 'line'): Geometry[] {
  if (/EMPTY\s*$/i.test(text) && !text.includes('(')) return [];
  const inner = /^\s*GEOMETRYCOLLECTION\s*\(/i.test(text) ? partsOfCollection(text) : [text];
  return inner
    .filter((part) => !/MULTIPOINT|EMPTY/i.test(part))
    .map(read)
    .filter((part) => part.type !== 'Point' && isArea(part) === (kind === 'area'));
}

/** The well-known text of each member of a collection. */
const partsOfCollection = (text: string): string[] =>
  text.match(/(MULTI)?(POINT|LINESTRING|POLYGON)\s*(EMPTY|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))/gi) ?? [];

/** Medan, on a lattice that binary fractions of a degree keep to the last digit. */
const corner: Position = [98 + 43 / 64, 3 + 19 / 32];

/**
 * Sets a case down in Medan, so large that its longer side takes 1/1024 to 1/512 of a degree (108 to 217 m). The factor is a power of
 * two: whole coordinates stay exact, and what touches in the suite touches here.
 */
export function boardFor(geometries: Geometry[]) {
  const all = geometries.flatMap((geometry) => pathsOf(geometry).flat());
  const [x0, y0] = [Math.min(...all.map(([x]) => x)), Math.min(...all.map(([, y]) => y))];
  const extent = Math.max(...all.map(([x]) => x - x0), ...all.map(([, y]) => y - y0));
  const unit = extent > 0 ? 2 ** (-10 - Math.floor(Math.log2(extent))) : 2 ** -17;
  const frame = frameAt(corner);
  const metresOfUnit = unit * 2 ** 17;
  return {
    /** Metres of a unit when drawn in metres. */
    metresOfUnit,
    /** Draws in degrees as if they were a plane: straight, exact, a little wider than high. */
    inDegrees: <G extends Geometry>(geometry: G): G =>
      mapPositions(geometry, ([x, y]) => [corner[0] + (x - x0) * unit, corner[1] + (y - y0) * unit]),
    /** Draws in the metres of a local sheet: lengths hold, borders that touch do so within 0.1 mm. */
    inMetres: <G extends Geometry>(geometry: G): G =>
      mapPositions(geometry, ([x, y]) => frame.toDegrees([(x - x0) * metresOfUnit, (y - y0) * metresOfUnit])),
  };
}

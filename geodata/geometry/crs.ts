import proj4 from 'proj4';

/** An EPSG identifier, e.g. `EPSG:23831`. */
export type CrsId = `EPSG:${number}`;
/** From or to longitude and latitude in degrees, WGS 84. */
type Project = (xy: readonly [number, number]) => [number, number];

/** A reference system that files of Indonesian offices come in. Coordinates are always x (east) before y (north). */
export interface Crs {
  id: CrsId;
  name: string;
  proj: string;
}

/** ID74 to WGS 84 (3), EPSG:15914, ±3 m; signs turned, because proj4 takes rotations of the position vector. */
const id74 = '+a=6378160 +rf=298.247 +towgs84=-1.977,-13.06,-9.993,0.364,0.254,0.689,-1.037';
/**
 * SRGI2013, DGN95 and WGS 84 are one to the accuracy of any of our maps. (PROJ moves SRGI2013 by 0.2–0.4 m against both, on the
 * assumption that DGN95 and not SRGI2013 is today's WGS 84; nobody's map or receiver can tell.)
 */
const wgs84 = '+ellps=WGS84 +towgs84=0,0,0,0,0,0,0';

const crs = (code: number, name: string, proj: string): Crs => ({
  id: `EPSG:${code}`,
  name,
  proj: `${proj} +no_defs`,
});
const span = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

const utm = (
  firstCode: number,
  zones: number[],
  hemisphere: 'N' | 'S',
  datum: string,
  ellipsoid: string,
): Crs[] =>
  zones.map((zone, i) =>
    crs(
      firstCode + i,
      `${datum} / UTM zone ${zone}${hemisphere}`,
      `+proj=utm +zone=${zone}${hemisphere === 'S' ? ' +south' : ''} ${ellipsoid} +units=m`,
    ),
  );

const tm3 = span(0, 15).map((i) =>
  crs(
    23830 + i,
    `DGN95 / Indonesia TM-3 zone ${46 + Math.ceil(i / 2)}.${i % 2 === 0 ? 2 : 1}`,
    `+proj=tmerc +lat_0=0 +lon_0=${94.5 + 3 * i} +k=0.9999 +x_0=200000 +y_0=1500000 ${wgs84} +units=m`,
  ),
);

/** Every reference system that an import and an export understand by themselves, the likeliest first. */
export const knownCrs: readonly Crs[] = [
  crs(4326, 'WGS 84', `+proj=longlat ${wgs84}`),
  crs(3857, 'WGS 84 / Pseudo-Mercator', '+proj=merc +a=6378137 +b=6378137 +nadgrids=@null +units=m'),
  crs(9470, 'SRGI2013', `+proj=longlat ${wgs84}`),
  crs(4755, 'DGN95', `+proj=longlat ${wgs84}`),
  ...tm3,
  ...utm(32646, span(46, 54), 'N', 'WGS 84', wgs84),
  ...utm(32746, span(46, 54), 'S', 'WGS 84', wgs84),
  ...utm(9476, span(46, 52), 'N', 'SRGI2013', wgs84),
  ...utm(9487, span(47, 54), 'S', 'SRGI2013', wgs84),
  ...utm(23866, span(46, 52), 'N', 'DGN95', wgs84),
  ...utm(23877, span(47, 54), 'S', 'DGN95', wgs84),
  ...utm(23846, span(46, 53), 'N', 'ID74', id74),
  crs(4238, 'ID74', `+proj=longlat ${id74}`),
];

const byId = new Map(knownCrs.map((each) => [each.id, each]));

/** The reference system of this id, or undefined; `OGC:CRS84` and `urn:ogc:def:crs:EPSG::n` are understood. */
export function findCrs(id: string): Crs | undefined {
  if (/CRS84$/i.test(id)) return byId.get('EPSG:4326');
  const code =
    /^(?:EPSG:|urn:ogc:def:crs:EPSG:[^:]*:|https?:\/\/www\.opengis\.net\/def\/crs\/EPSG\/[^/]+\/)(\d+)$/i.exec(
      id.trim(),
    )?.[1];
  return code === undefined ? undefined : byId.get(`EPSG:${Number(code)}`);
}

/** True when its coordinates are longitude and latitude that need no shift at the accuracy of any map (SRGI2013 and DGN95 are WGS 84 within decimetres). */
export const isLonLat = (system: Crs): boolean =>
  system.proj.startsWith('+proj=longlat') && !system.proj.includes(id74);

/** From this system to WGS 84 longitude and latitude. */
export function toWgs84(system: Crs): Project {
  if (isLonLat(system)) return ([x, y]) => [x, y];
  const converter = proj4(system.proj, 'WGS84');
  return (xy) => converter.forward([xy[0], xy[1]]);
}

/** From WGS 84 longitude and latitude to this system. */
export function fromWgs84(system: Crs): Project {
  if (isLonLat(system)) return ([x, y]) => [x, y];
  const converter = proj4(system.proj, 'WGS84');
  return (xy) => converter.inverse([xy[0], xy[1]]);
}

/** Which systems would put this raw coordinate pair inside the box (west, south, east, north); `swapped` when only with y before x. */
export function fittingCrs(
  xy: readonly [number, number],
  box: readonly [number, number, number, number],
): { crs: Crs; swapped: boolean }[] {
  const inside = ([lon, lat]: readonly [number, number]): boolean =>
    lon >= box[0] && lat >= box[1] && lon <= box[2] && lat <= box[3];
  const lands = (system: Crs, pair: readonly [number, number]): boolean => {
    if (system.proj.startsWith('+proj=longlat') && (Math.abs(pair[0]) > 180 || Math.abs(pair[1]) > 90))
      return false;
    const place = toWgs84(system)(pair);
    return place.every(Number.isFinite) && inside(place);
  };
  const straight = knownCrs
    .filter((system) => lands(system, xy))
    .map((system) => ({ crs: system, swapped: false }));
  if (straight.length > 0) return straight;
  return knownCrs
    .filter((system) => lands(system, [xy[1], xy[0]]))
    .map((system) => ({ crs: system, swapped: true }));
}

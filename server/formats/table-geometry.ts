import type { RawGeometry } from './feature-file.ts';
import { readNumber } from './values.ts';

/** Columns in which offices keep a place. Lower case. */
const columns = {
  lon: ['lon', 'long', 'lng', 'longitude', 'bujur'],
  lat: ['lat', 'latitude', 'lintang'],
  x: ['x', 'easting', 'koordinat_x', 'x_coord', 'point_x'],
  y: ['y', 'northing', 'koordinat_y', 'y_coord', 'point_y'],
  wkt: ['wkt', 'geom', 'geometry', 'the_geom'],
};

export interface TablePlaces {
  /** Degrees by the name of its columns: then no other reference system is asked for. */
  degrees: boolean;
  read: (properties: Record<string, unknown>) => RawGeometry | null | 'unreadable';
}

/** How to find the geometry of a table's rows from the names of its columns; null when it has none. */
export function findPlaces(names: string[]): TablePlaces | null {
  const find = (spellings: string[]): string | undefined =>
    names.find((name) => spellings.includes(name.trim().toLowerCase()));
  const wkt = find(columns.wkt);
  if (wkt) return { degrees: false, read: (row) => readWkt(row[wkt]) };
  const lon = find(columns.lon);
  const lat = find(columns.lat);
  if (lon && lat) return { degrees: true, read: (row) => readPoint(row[lon], row[lat]) };
  const x = find(columns.x);
  const y = find(columns.y);
  return x && y ? { degrees: false, read: (row) => readPoint(row[x], row[y]) } : null;
}

function readPoint(x: unknown, y: unknown): RawGeometry | null | 'unreadable' {
  if (isEmpty(x) && isEmpty(y)) return null;
  const pair = [coordinate(x), coordinate(y)];
  return pair.includes(null) ? 'unreadable' : { type: 'Point', coordinates: pair };
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || String(value).trim() === '';

/** A coordinate never has grouped thousands below four digits, so a lone mark is always the decimal mark: `98,678` is 98.678. */
function coordinate(raw: unknown): number | null {
  const single = typeof raw === 'string' ? /^\s*([+-]?\d+)[.,](\d+)\s*$/.exec(raw) : null;
  if (single) return Number(`${single[1]}.${single[2]}`);
  const read = readNumber(raw);
  return 'value' in read ? read.value : null;
}

const types: Readonly<Record<string, string>> = {
  POINT: 'Point',
  LINESTRING: 'LineString',
  POLYGON: 'Polygon',
  MULTILINESTRING: 'MultiLineString',
  MULTIPOLYGON: 'MultiPolygon',
};

function readWkt(raw: unknown): RawGeometry | null | 'unreadable' {
  if (isEmpty(raw)) return null;
  const parts = /^(?:SRID=\d+;)?\s*([A-Z]+)\s*(?:ZM?|M)?\s*(\(.*\))\s*$/is.exec(String(raw));
  const type = types[parts?.[1]?.toUpperCase() ?? ''];
  if (!parts || !type || /[^\d\s().,eE+-]/.test(parts[2]!)) return 'unreadable';
  const json = parts[2]!
    .replace(/[^(),]+/g, (numbers) =>
      numbers.trim() === '' ? '' : `[${numbers.trim().split(/\s+/).join(',')}]`,
    )
    .replaceAll('(', '[')
    .replaceAll(')', ']');
  try {
    const nested = JSON.parse(json) as unknown[];
    return { type, coordinates: type === 'Point' ? nested[0] : nested };
  } catch {
    return 'unreadable';
  }
}

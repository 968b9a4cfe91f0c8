import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, extname, join, parse } from 'node:path';
import { type Crs, findCrs, fromWgs84, isLonLat } from '../../geodata/geometry/crs.ts';
import { mapPositions } from '../../geodata/geometry/index.ts';
import type { Geometry } from '../../geodata/model/index.ts';
import { guardCell } from './cell-guard.ts';
import type { Format } from './feature-file.ts';
import { runGdal } from './gdal.ts';
import { type FileMark, membersText } from './sample-mark.ts';
import { writeRows, writeText } from './whole-file.ts';
import { toWkt } from './wkt.ts';

/** A feature on its way out, WGS 84. */
export interface FeatureOut {
  id: string;
  geometry: Geometry | null;
  properties: Record<string, unknown>;
}

export interface WriteOptions {
  /** Name of the layer inside the file. */
  layer: string;
  /** Attributes, in the order of the columns. */
  columns: string[];
  crs: Crs;
  mark: FileMark;
}

/** The longest text that a cell of a workbook holds. */
const longestCell = 32_767;

const drivers = { gpkg: 'GPKG', shp: 'ESRI Shapefile', fgb: 'FlatGeobuf', kml: 'KML', xlsx: 'XLSX' } as const;

/** Writes features as a file of any format, in any known reference system; gives how many. A Shapefile to a name that ends in `.zip` is zipped. */
export async function writeFeatures(
  path: string,
  format: Format,
  features: AsyncIterable<FeatureOut>,
  options: WriteOptions,
): Promise<number> {
  if (format === 'geojson') return writeGeoJson(path, features, options);
  if (format === 'csv') return writeCsv(path, features, options, Number.POSITIVE_INFINITY);
  const folder = await mkdtemp(join(tmpdir(), 'taru-export-'));
  try {
    return await writeByGdal(path, format, features, options, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeByGdal(
  path: string,
  format: keyof typeof drivers,
  features: AsyncIterable<FeatureOut>,
  options: WriteOptions,
  folder: string,
): Promise<number> {
  const table = format === 'xlsx';
  // KML is WGS 84 by its standard.
  const projected = format === 'kml' ? { ...options, crs: findCrs('EPSG:4326')! } : options;
  const file = table ? 'source.csv' : 'source.geojson';
  const count = table
    ? await writeCsv(join(folder, file), features, options, longestCell)
    : await writeGeoJson(join(folder, file), features, projected);
  const output =
    format === 'shp' && extname(path) === '.zip' ? `${options.layer}.shp.zip` : `${options.layer}.${format}`;
  await runGdal({
    kind: 'encode',
    folder,
    file,
    driver: table ? 'CSV' : 'GeoJSON',
    ...(table ? { openOptions: ['AUTODETECT_TYPE=YES', 'KEEP_GEOM_COLUMNS=YES'] } : {}),
    options: translation(format, projected),
    output,
  });
  for (const made of (await readdir(folder)).filter((name) => name.startsWith(`${options.layer}.`))) {
    await copyFile(join(folder, made), made === output ? path : beside(path, made));
  }
  return count;
}

/** `x.dbf` beside `x.shp`. */
const beside = (path: string, made: string): string =>
  join(dirname(path), `${parse(path).name}${extname(made)}`);

/** The coordinates are projected already, by the same formulas as everywhere: GDAL only names their system. */
function translation(format: keyof typeof drivers, { crs, layer }: WriteOptions): string[] {
  const encoding = format === 'shp' ? ['-lco', 'ENCODING=UTF-8'] : [];
  const geometry = format === 'xlsx' ? [] : ['-a_srs', crs.id];
  const multi = format === 'kml' || format === 'xlsx' ? [] : ['-nlt', 'PROMOTE_TO_MULTI'];
  return ['-f', drivers[format], ...geometry, ...multi, ...encoding, '-nln', layer];
}

async function writeGeoJson(
  path: string,
  features: AsyncIterable<FeatureOut>,
  options: WriteOptions,
): Promise<number> {
  const { crs, columns, layer, mark } = options;
  const marked = mark.columns.map((name, i) => [name, mark.cells[i]]);
  const project = isLonLat(crs) ? null : fromWgs84(crs);
  // RFC 7946 knows WGS 84 only; for others the member of GeoJSON 2008 is what programs still read.
  const member =
    crs.id === 'EPSG:4326'
      ? ''
      : `"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::${crs.id.slice(5)}"}},`;
  let count = 0;
  async function* text(): AsyncGenerator<string> {
    yield `{"type":"FeatureCollection","name":${JSON.stringify(layer)},${membersText(mark)}${member}"features":[`;
    for await (const { id, geometry, properties } of features) {
      const feature = {
        type: 'Feature',
        id,
        properties: Object.fromEntries([
          ...columns.map((name) => [name, properties[name] ?? null]),
          ...marked,
        ]),
        geometry: geometry && project ? mapPositions(geometry, project) : geometry,
      };
      yield `${count === 0 ? '' : ','}\n${JSON.stringify(feature)}`;
      count += 1;
    }
    yield '\n]}\n';
  }
  await writeText(path, text());
  return count;
}

async function writeCsv(
  path: string,
  features: AsyncIterable<FeatureOut>,
  { crs, columns, mark }: WriteOptions,
  longest: number,
): Promise<number> {
  const project = isLonLat(crs) ? null : fromWgs84(crs);
  let count = 0;
  async function* rows(): AsyncGenerator<unknown[]> {
    for await (const { id, geometry, properties } of features) {
      const wkt = geometry ? toWkt(project ? mapPositions(geometry, project) : geometry) : null;
      const cells = columns.map((name) => guardCell(properties[name]));
      yield [id, ...cells, ...mark.cells, wkt !== null && wkt.length <= longest ? wkt : null];
      count += 1;
    }
  }
  await writeRows(path, ['id', ...columns, ...mark.columns, 'wkt'], rows());
  return count;
}

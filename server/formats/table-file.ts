import { join } from 'node:path';
import { isLonLat, toWgs84 } from '../../geodata/geometry/crs.ts';
import type { ImportNote } from '../../geodata/words/import-problem.ts';
import { chooseCrs } from './choose-crs.ts';
import { openCsv } from './csv.ts';
import {
  type FeatureFile,
  FileRefusal,
  type Format,
  type RawFeature,
  type ReadOptions,
} from './feature-file.ts';
import { runGdal } from './gdal.ts';
import type { GdalLayer } from './gdal-job.ts';
import { readGeometry } from './geometry-numbers.ts';
import { walkMembers } from './members.ts';
import { type Cell, type Row, withHeader } from './table.ts';
import { findPlaces } from './table-geometry.ts';

/** Opens a CSV file; its places are in columns of degrees, of x and y, or in WKT, or nowhere. */
export async function openCsvFile(path: string, options: ReadOptions): Promise<FeatureFile> {
  const { rows, notes } = await openCsv(path);
  return fromRows('csv', () => withHeader(rows()), notes, options);
}

/** Opens the first filled sheet of a workbook. */
export async function openWorkbook(folder: string, file: string, options: ReadOptions): Promise<FeatureFile> {
  const decode = (config: Record<string, string>): Promise<GdalLayer[]> =>
    runGdal(
      { kind: 'decode', folder, file, driver: 'XLSX', known: null, take: 'first', config },
      options.budgetMs,
    );
  let layers = await decode({ OGR_XLSX_HEADERS: 'FORCE' });
  let sheet = layers.find((layer) => layer.output !== null);
  if (!sheet) throw new FileRefusal({ code: 'no-rows' });
  const unnamed = sheet.fields.filter((field) => /^Field\d+$/.test(field.name)).length;
  const typed = join(folder, sheet.output!);
  let rows = (): AsyncGenerator<Row> => sheetRows(typed);
  if (unnamed > sheet.fields.length / 2) {
    // The first row is a title, not a header: read everything as text and look for the header below it.
    layers = await decode({ OGR_XLSX_HEADERS: 'DISABLE', OGR_XLSX_FIELD_TYPES: 'STRING' });
    sheet = layers.find((layer) => layer.output !== null)!;
    const { output, fields } = sheet;
    const columns = fields.map((field) => field.name);
    rows = () => withHeader(sheetCells(join(folder, output!), columns));
  }
  const left = layers.filter((layer) => layer.output === null && layer.count > 0).map((layer) => layer.name);
  const notes: ImportNote[] =
    left.length > 0 ? [{ code: 'other-layers', figures: { taken: sheet.name, left: left.join(', ') } }] : [];
  return fromRows('xlsx', rows, notes, options);
}

async function* sheetRows(path: string): AsyncGenerator<Row> {
  let index = 0;
  for await (const piece of walkMembers(path)) {
    if (piece.key !== null) continue;
    const { properties } = JSON.parse(piece.text) as { properties: Record<string, Cell> };
    if (Object.values(properties).some((cell) => cell !== null && cell !== ''))
      yield { index: index++, properties };
  }
}

async function* sheetCells(path: string, columns: string[]): AsyncGenerator<Cell[]> {
  for await (const row of sheetRows(path)) yield columns.map((column) => row.properties[column] ?? null);
}

async function fromRows(
  format: Format,
  rows: () => AsyncGenerator<Row>,
  notes: ImportNote[],
  options: ReadOptions,
): Promise<FeatureFile> {
  const begin = await rows().next();
  if (begin.done) throw new FileRefusal({ code: 'no-rows' });
  const places = findPlaces(Object.keys(begin.value.properties));
  let first: [number, number] | null = null;
  const raw = places?.read(begin.value.properties);
  if (raw && raw !== 'unreadable') {
    readGeometry(raw, null, (xy) => {
      first ??= xy;
    });
  }
  const crs = chooseCrs(places?.degrees && !options.crs ? 'EPSG:4326' : null, first, options);
  const project = isLonLat(crs.system) ? null : toWgs84(crs.system);

  async function* walk(): AsyncGenerator<RawFeature> {
    for await (const row of rows()) yield toFeature(row);
  }
  function toFeature({ index, properties }: Row): RawFeature {
    const place = places?.read(properties) ?? null;
    if (place === 'unreadable')
      return { index, geometry: null, properties, problem: { code: 'place-unclear' } };
    return {
      index,
      properties,
      ...readGeometry(place, project, (xy) => {
        first ??= xy;
      }),
    };
  }
  return {
    format,
    crs: places ? crs.use : null,
    count: null,
    notes,
    walk,
    firstRaw: () => first,
  };
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyInto } from './copy-into.ts';
import { detectFormat } from './detect.ts';
import type { FeatureFile, ReadOptions } from './feature-file.ts';
import { openGdal } from './gdal-file.ts';
import { openGeoJson } from './geojson.ts';
import { gatherShapefile, stageShapefile } from './shapefile.ts';
import { openCsvFile, openWorkbook } from './table-file.ts';
import { unpackLayer } from './zip.ts';

/**
 * Opens a file of any known format and hands its features to `use`, in WGS 84 and in the order of the file.
 * Throws `FileRefusal` when the file as a whole cannot be taken. Temporary files are gone afterwards.
 */
export async function withFeatures<T>(
  path: string,
  options: ReadOptions,
  use: (file: FeatureFile) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'taru-import-'));
  try {
    return await use(await openFile(path, folder, options));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function openFile(path: string, folder: string, options: ReadOptions): Promise<FeatureFile> {
  const format = await detectFormat(path);
  const copy = async (name: string): Promise<string> => {
    if (path !== join(folder, name)) await copyInto(path, join(folder, name));
    return name;
  };
  switch (format) {
    case 'geojson':
      return openGeoJson(path, options);
    case 'csv':
      return openCsvFile(path, options);
    case 'xlsx':
      return openWorkbook(folder, await copy('table.xlsx'), options);
    case 'gpkg':
      return openGdal({ folder, file: await copy('layer.gpkg'), format, driver: 'GPKG', notes: [] }, options);
    case 'fgb':
      return openGdal(
        { folder, file: await copy('layer.fgb'), format, driver: 'FlatGeobuf', notes: [] },
        options,
      );
    case 'kml':
      return openGdal(
        { folder, file: await copy('layer.kml'), format, driver: 'KML', notes: [{ code: 'kml-names-only' }] },
        options,
      );
    case 'shp':
      if (path !== join(folder, 'layer.shp')) await gatherShapefile(path, folder);
      return openGdal(await stageShapefile(folder), options);
    case 'zip':
      return openArchive(path, folder, options);
  }
}

async function openArchive(path: string, folder: string, options: ReadOptions): Promise<FeatureFile> {
  const { main, taken, left } = await unpackLayer(path, folder);
  const file = await openFile(join(folder, main), folder, options);
  if (left.length === 0) return file;
  return {
    ...file,
    notes: [...file.notes, { code: 'other-layers', figures: { taken, left: left.join(', ') } }],
  };
}

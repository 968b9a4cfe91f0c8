import { join } from 'node:path';
import { isLonLat, knownCrs, toWgs84 } from '../../geodata/geometry/crs.ts';
import type { ImportNote } from '../../geodata/words/import-problem.ts';
import { chooseCrs } from './choose-crs.ts';
import {
  type FeatureFile,
  FileRefusal,
  type Format,
  type RawFeature,
  type ReadOptions,
} from './feature-file.ts';
import { runGdal } from './gdal.ts';
import type { GdalJob, GdalLayer } from './gdal-job.ts';
import { readFeature } from './geojson.ts';
import { walkMembers } from './members.ts';

/** What GDAL is told about a file in a staging folder. */
export interface Staged {
  folder: string;
  file: string;
  format: Format;
  driver: GdalJob['driver'];
  openOptions?: string[];
  config?: Record<string, string>;
  notes: ImportNote[];
}

const known = knownCrs.map(({ id, name }) => ({ epsg: Number(id.slice(5)), name }));

/** Opens a binary format: GDAL decodes it into GeoJSON in the file's own coordinates, which we then read and reproject as our own. */
export async function openGdal(staged: Staged, options: ReadOptions): Promise<FeatureFile> {
  const { folder, file, driver } = staged;
  const layers = await runGdal(
    {
      kind: 'decode',
      folder,
      file,
      driver,
      // With a reference system from the operator nothing is reprojected by what the file says.
      known: options.crs ? null : known,
      take: driver === 'KML' ? 'all' : 'first',
      ...(staged.openOptions ? { openOptions: staged.openOptions } : {}),
      ...(staged.config ? { config: staged.config } : {}),
    },
    options.budgetMs,
  );
  const taken = layers.filter((layer) => layer.output !== null);
  const main = taken[0];
  if (!main) throw new FileRefusal({ code: layers.length === 0 ? 'no-layer' : 'no-rows' });
  const crs = await crsOf(main, folder, options);
  const project = isLonLat(crs.system) ? null : toWgs84(crs.system);
  const count = taken.reduce((sum, layer) => sum + layer.count, 0);
  let first: [number, number] | null = null;

  async function* walk(): AsyncGenerator<RawFeature> {
    let index = 0;
    for (const layer of taken) {
      for await (const text of walkFeatures(join(folder, layer.output!))) {
        yield readFeature(text, index, project, (xy) => {
          first ??= xy;
        });
        index += 1;
      }
    }
  }
  return {
    format: staged.format,
    crs: crs.use,
    count,
    notes: [...staged.notes, ...leftLayers(layers)],
    walk,
    firstRaw: () => first,
  };
}

async function crsOf(
  layer: GdalLayer,
  folder: string,
  options: ReadOptions,
): Promise<ReturnType<typeof chooseCrs>> {
  // A system outside our list: GDAL has reprojected it already.
  if (!options.crs && layer.crs && !known.some(({ epsg }) => epsg === layer.crs?.epsg)) {
    const chosen = chooseCrs('EPSG:4326', null, {});
    return {
      ...chosen,
      use: { id: layer.crs.epsg ? `EPSG:${layer.crs.epsg}` : layer.crs.name, from: 'file' },
    };
  }
  const stated = layer.crs?.epsg ? `EPSG:${layer.crs.epsg}` : null;
  return chooseCrs(
    stated,
    options.crs || stated ? null : await firstPosition(join(folder, layer.output!)),
    options,
  );
}

async function firstPosition(path: string): Promise<[number, number] | null> {
  let first: [number, number] | null = null;
  for await (const text of walkFeatures(path)) {
    readFeature(text, 0, null, (xy) => {
      first ??= xy;
    });
    if (first) break;
  }
  return first;
}

async function* walkFeatures(path: string): AsyncGenerator<string> {
  for await (const piece of walkMembers(path)) if (piece.key === null) yield piece.text;
}

function leftLayers(layers: GdalLayer[]): ImportNote[] {
  const names = (taken: boolean): string =>
    layers
      .filter((layer) => (layer.output !== null) === taken)
      .map((layer) => layer.name)
      .join(', ');
  return names(false) === ''
    ? []
    : [{ code: 'other-layers', figures: { taken: names(true), left: names(false) } }];
}

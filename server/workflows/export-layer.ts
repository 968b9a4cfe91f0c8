import { type Crs, findCrs } from '../../geodata/geometry/crs.ts';
import { layerById } from '../../geodata/layers/index.ts';
import type { Format } from '../formats/feature-file.ts';
import { markOf } from '../formats/sample-mark.ts';
import { type FeatureOut, writeFeatures } from '../formats/write-features.ts';
import { selectCity } from '../queries/city.ts';
import { selectExportPage } from '../queries/export-features.ts';
import type { Store } from '../store/store.ts';
import { cityDay } from './city-day.ts';

const pageSize = 500;

const ownColumns: Record<string, string[]> = {
  zones: ['code', 'name', 'class'],
  permits: [
    'number',
    'kind',
    'status',
    'issuedOn',
    'validTo',
    'revokedOn',
    'buildingFunction',
    'storeys',
    'heightM',
    'floorAreaM2',
    'units',
    'address',
    'kelurahan',
    'kecamatan',
  ],
};

/** Columns of what can be exported under this name; undefined when nothing is. */
export const exportColumns = (layer: string): string[] | undefined =>
  ownColumns[layer] ?? layerById(layer)?.attributes.map(({ name }) => name);

export type ExportRefusal = 'empty' | 'mixed-geometry';

export interface ExportOrder {
  city: string;
  layer: string;
  columns: string[];
  path: string;
  format: Format;
  crs: Crs | null;
  now: Date;
}

/** Writes what a layer shows today as a file; gives how many features. A page at a time, so that nobody waits behind it. */
export async function exportLayer(store: Store, order: ExportOrder): Promise<number | ExportRefusal> {
  const kinds = new Set<string>();
  const today = await cityDay(store, order.city, order.now);
  async function* features(): AsyncGenerator<FeatureOut> {
    let after: string | null = null;
    for (;;) {
      const page = await selectExportPage(store, order.city, order.layer, today, after, pageSize);
      for (const row of page) {
        if (row.geometry) kinds.add(row.geometry.type.replace('Multi', ''));
        // A Shapefile holds one kind of geometry; GDAL would leave the others out without a word.
        if (order.format === 'shp' && kinds.size > 1) throw new MixedGeometry();
        yield row;
      }
      if (page.length < pageSize) return;
      after = page.at(-1)!.id;
    }
  }
  const options = {
    layer: order.layer,
    columns: order.columns,
    crs: order.crs ?? findCrs('EPSG:4326')!,
    mark: markOf((await selectCity(store, order.city))!),
  };
  try {
    const count = await writeFeatures(order.path, order.format, features(), options);
    return count === 0 ? 'empty' : count;
  } catch (error) {
    if (error instanceof MixedGeometry) return 'mixed-geometry';
    throw error;
  }
}

class MixedGeometry extends Error {}

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { layerById } from '../../geodata/layers/index.ts';
import type { City } from '../../geodata/model/index.ts';
import { sampleCity } from '../../geodata/sample/index.ts';
import { insertCity } from '../../server/queries/city.ts';
import type { Store } from '../../server/store/store.ts';
import { importLayer } from '../../server/workflows/import-layer.ts';
import { type Figure, timed } from './measure.ts';

const rows = 20_000;

/** Rows a second of a GeoJSON file of footprints, from opening the file to the version being shown. */
export async function benchImport(store: Store, folder: string): Promise<Figure[]> {
  await mkdir(folder, { recursive: true });
  const { box, buildings } = sampleCity({ buildings: rows });
  const file = join(folder, 'buildings.geojson');
  const features = [...buildings()].map(({ geometry, properties, sourceId }) => ({
    type: 'Feature',
    id: sourceId,
    geometry,
    properties,
  }));
  await writeFile(file, JSON.stringify({ type: 'FeatureCollection', features }));
  const city: City = {
    code: '99.98',
    name: 'Ukur impor',
    box,
    crs: null,
    timeZone: 'Asia/Jakarta',
    sample: true,
  };
  await insertCity(store, city);
  const took = await timed(() =>
    importLayer(
      store,
      {
        city,
        path: file,
        crs: null,
        source: null,
        ce90M: null,
        dryRun: false,
        person: null,
        onProgress: () => {},
      },
      layerById('buildings')!,
    ),
  );
  return [
    {
      what: `import, ${features.length} footprints`,
      store: store.kind,
      value: (features.length / took) * 1000,
      unit: 'rows/s',
    },
  ];
}

import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { City } from '../../geodata/model/index.ts';
import type { Store } from '../../server/store/store.ts';
import { exportLayer } from '../../server/workflows/export-layer.ts';
import type { Voice } from '../verbs/verb.ts';
import type { Figure } from './measure.ts';

const run = promisify(execFile);
const script = fileURLToPath(new URL('./geopandas_overlay.py', import.meta.url));
/** The second where another Python comes first on the path, and Debian's packages belong to the first. */
const pythons = ['python3', '/usr/bin/python3'];

interface Overlaid {
  seconds: number;
  buildings: number;
  pairs: number;
  m2: number;
  peakMB: number;
  version: string;
}

/** GeoPandas on what the product exports: `sjoin`, `intersection` and area of buildings with zones and with permits. Nothing where it is not installed. */
export async function benchGeoPandas(store: Store, city: City, voice: Voice): Promise<Figure[]> {
  const python = await withGeoPandas();
  if (!python) {
    voice.complain('GeoPandas is not installed (Debian: apt-get install python3-geopandas): left out.');
    return [];
  }
  const folder = await mkdtemp(join(tmpdir(), 'taru-geopandas-'));
  try {
    for (const layer of ['buildings', 'zones', 'permits'])
      await exportLayer(store, {
        city: city.code,
        layer,
        columns: [],
        path: join(folder, `${layer}.csv`),
        format: 'csv',
        crs: null,
        now: new Date(),
      });
    const { stdout } = await run(python, [script, folder, city.crs ?? 'EPSG:3857']);
    const { seconds, buildings, pairs, m2, peakMB, version } = JSON.parse(stdout) as Overlaid;
    voice.complain(`GeoPandas ${version}: ${pairs} pairs, ${Math.round(m2)} m²`);
    return [
      { what: 'GeoPandas, zones and permits', store: 'postgres', value: buildings / seconds, unit: '/s' },
      { what: 'GeoPandas, peak memory', store: 'postgres', value: peakMB, unit: 'MB' },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function withGeoPandas(): Promise<string | null> {
  for (const python of pythons) {
    const found = await run(python, ['-c', 'import geopandas']).catch(() => null);
    if (found) return python;
  }
  return null;
}

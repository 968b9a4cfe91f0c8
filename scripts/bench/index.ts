import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresBinaries, startCluster } from '../postgres-cluster.ts';
import { seedSampleCity } from '../seed-sample-city.ts';
import { readArguments } from '../verbs/arguments.ts';
import type { ExitCode, Voice } from '../verbs/verb.ts';
import { benchChecks } from './checks.ts';
import { benchEvents } from './events.ts';
import { benchFirstLoad } from './first-load.ts';
import { benchImport } from './import.ts';
import { benchLargeCity, largeParts } from './large-city.ts';
import { type Figure, machine } from './measure.ts';
import { benchPatrols } from './patrols.ts';
import { type Place, withStore } from './place.ts';
import { benchRoutes } from './routes.ts';
import { benchStarts } from './starts.ts';
import { table } from './table.ts';
import { benchTablet } from './tablet/index.ts';
import { benchOut } from './tablet/out.ts';

/** Measured on both stores when nobody says what. */
const small = [
  'starts',
  'import',
  'checks',
  'events',
  'first-load',
  'tablet',
  'area',
  'routes',
  'patrols',
] as const;
/** Measured when asked for: a city of 600,000 buildings takes minutes to make, unless `--database` leads to one. `--only` names parts of it. */
const large = 'sweep';
const buildings = { small: 5000, large: 600_000 };
/** As a city would run it on a machine of ours. */
const tuned = { shared_buffers: '2GB', max_parallel_workers_per_gather: '2', max_wal_size: '4GB' };

/** Measures in stores of its own, temporary ones, and prints one table with the machine named. */
export async function bench(args: string[], voice: Voice): Promise<ExitCode> {
  const { words, options } = readArguments(args, {
    size: { type: 'string' },
    database: { type: 'string' },
    only: { type: 'string' },
  });
  const asked = (name: string): boolean => words.includes(name);
  const wanted = new Set<string>(words.length > 0 ? small.filter(asked) : small);
  const folder = await mkdtemp(join(tmpdir(), 'taru-bench-'));
  const figures: Figure[] = [];
  try {
    if (wanted.delete('first-load')) figures.push(...(await benchFirstLoad()));
    if (wanted.delete('tablet')) figures.push(...(await benchTablet(voice)));
    if (wanted.delete('routes')) figures.push(...benchRoutes(Number(options.size ?? buildings.small)));
    if (wanted.delete('area')) {
      const own = join(folder, 'area');
      const embedded = { kind: 'embedded', env: { DATA_DIR: join(own, 'embedded') } } as const;
      figures.push(...(await benchOut(embedded, voice, { face: true })));
      await withPostgres(own, {}, voice, async (place) => {
        figures.push(...(await benchOut(place, voice, { face: false })));
      });
    }
    if (wanted.size > 0) {
      figures.push(
        ...(await benchSmall(
          { kind: 'embedded', env: { DATA_DIR: join(folder, 'embedded') } },
          wanted,
          voice,
        )),
      );
      await withPostgres(folder, {}, voice, async (place) => {
        figures.push(...(await benchSmall(place, wanted, voice)));
      });
    }
    if (asked(large)) {
      const size = Number(options.size ?? buildings.large);
      const measure = async (place: Place): Promise<void> => {
        const only = options.only?.split(',');
        const parts = largeParts.filter((part) => only === undefined || only.includes(part));
        figures.push(...(await benchLargeCity(place, size, parts, voice)));
      };
      if (options.database)
        await measure({ kind: 'postgres', env: { DATA_DIR: folder, DATABASE_URL: options.database } });
      else await withPostgres(folder, tuned, voice, measure);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  voice.print(machine());
  for (const line of table(figures)) voice.print(line);
  return 0;
}

async function withPostgres(
  folder: string,
  settings: Record<string, string>,
  voice: Voice,
  deed: (place: Place) => Promise<void>,
): Promise<void> {
  const binaries = postgresBinaries();
  if (!binaries) {
    voice.complain('PostgreSQL: –');
    return;
  }
  const cluster = await startCluster(binaries, settings);
  try {
    await deed({
      kind: 'postgres',
      env: { DATA_DIR: join(folder, 'postgres'), DATABASE_URL: cluster.url('postgres') },
    });
  } finally {
    await cluster.stop();
  }
}

async function benchSmall(place: Place, wanted: Set<string>, voice: Voice): Promise<Figure[]> {
  const figures: Figure[] = [];
  const { DATA_DIR } = place.env;
  if (wanted.has('starts'))
    figures.push(
      ...(await benchStarts({ ...place, env: { ...place.env, DATA_DIR: join(DATA_DIR, 'start') } })),
    );
  const city = await withStore(place, async (store) => {
    if (wanted.has('events')) figures.push(...(await benchEvents(store)));
    if (wanted.has('import')) figures.push(...(await benchImport(store, DATA_DIR)));
    if (!wanted.has('checks') && !wanted.has('patrols')) return null;
    const progress = (): void => undefined;
    return seedSampleCity(store, {
      buildings: buildings.small,
      now: new Date(),
      progress,
      tell: voice.complain,
    });
  });
  if (city && wanted.has('checks')) figures.push(...(await benchChecks(place, city.code)));
  // last: its ten thousand cases are no part of what is checked
  if (city && wanted.has('patrols'))
    figures.push(...(await withStore(place, (store) => benchPatrols(store, city))));
  return figures;
}

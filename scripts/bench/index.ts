import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../../server/store/embedded.ts';
import { migrate } from '../../server/store/migrate.ts';
import { openPostgres } from '../../server/store/postgres.ts';
import type { Store } from '../../server/store/store.ts';
import { postgresBinaries, startCluster } from '../postgres-cluster.ts';
import { seedSampleCity } from '../seed-sample-city.ts';
import type { ExitCode, Voice } from '../verbs/verb.ts';
import { benchChecks } from './checks.ts';
import { benchEvents } from './events.ts';
import { benchFirstLoad } from './first-load.ts';
import { benchImport } from './import.ts';
import { type Figure, machine } from './measure.ts';
import { benchStarts } from './starts.ts';

const buildings = 5000;
const names = ['starts', 'import', 'checks', 'events', 'first-load'] as const;
type Name = (typeof names)[number];

/** Measures in stores of its own, temporary ones, and prints one table with the machine named. */
export async function bench(asked: string[], voice: Voice): Promise<ExitCode> {
  const wanted = new Set<Name>(asked.length > 0 ? names.filter((name) => asked.includes(name)) : names);
  const folder = await mkdtemp(join(tmpdir(), 'taru-bench-'));
  const figures: Figure[] = [];
  try {
    if (wanted.has('first-load')) figures.push(...(await benchFirstLoad()));
    for (const kind of ['embedded', 'postgres'] as const)
      figures.push(...(await benchStore(kind, wanted, join(folder, kind), voice)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  voice.print(machine());
  for (const line of table(figures)) voice.print(line);
  return 0;
}

async function benchStore(
  kind: 'embedded' | 'postgres',
  wanted: Set<Name>,
  folder: string,
  voice: Voice,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  const binaries = kind === 'postgres' ? postgresBinaries() : null;
  if (kind === 'postgres' && !binaries) {
    voice.complain('PostgreSQL: –');
    return figures;
  }
  const cluster = binaries ? await startCluster(binaries) : null;
  try {
    const address: Record<string, string> = cluster ? { DATABASE_URL: cluster.url('postgres') } : {};
    if (wanted.has('starts'))
      figures.push(...(await benchStarts(kind, { DATA_DIR: join(folder, 'start'), ...address })));
    const store: Store = cluster
      ? await openPostgres(cluster.url('postgres'))
      : await openEmbedded({ dataDir: join(folder, 'postgis') });
    try {
      await migrate(store);
      if (wanted.has('events')) figures.push(...(await benchEvents(store)));
      if (wanted.has('checks')) {
        const city = await seedSampleCity(store, {
          buildings,
          now: new Date(),
          progress: () => undefined,
          tell: voice.complain,
        });
        figures.push(...(await benchChecks(store, city.code, join(folder, 'files'))));
      }
      if (wanted.has('import')) figures.push(...(await benchImport(store, folder)));
    } finally {
      await store.close();
    }
  } finally {
    await cluster?.stop();
  }
  return figures;
}

/** One line a figure, the two stores side by side. */
function table(figures: Figure[]): string[] {
  const rows = [...new Set(figures.map(({ what }) => what))].map((what) => {
    const of = (store: Figure['store']): Figure | undefined =>
      figures.find((it) => it.what === what && it.store === store);
    const show = (it: Figure | undefined): string =>
      it
        ? `${it.value < 10 ? it.value.toFixed(2) : it.value.toFixed(it.value < 100 ? 1 : 0)} ${it.unit}`
        : '–';
    return `| ${what.padEnd(34)} | ${show(of('embedded') ?? of('–')).padStart(16)} | ${show(of('postgres')).padStart(16)} |`;
  });
  return [
    `| ${'figure'.padEnd(34)} | ${'embedded'.padStart(16)} | ${'PostgreSQL'.padStart(16)} |`,
    `|${'-'.repeat(36)}|${'-'.repeat(17)}:|${'-'.repeat(17)}:|`,
    ...rows,
  ];
}

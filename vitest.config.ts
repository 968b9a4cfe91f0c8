import { defineConfig } from 'vitest/config';

/** Hundreds of thousands of shapes against PostGIS, and distances against pgRouting: on PostgreSQL alone. */
const onPostgres = ['test/geometry/differential*.test.ts', 'test/routes/pgrouting.test.ts'];

/** Stories on a store share one instance a run: one worker, one module graph, files one after the other. */
const onStore = (name: string, store: 'embedded' | 'postgres', more: string[] = []) => ({
  test: {
    name,
    include: ['test/{store,http,formats-store,cli,workflows,sync}/**/*.test.ts', ...more],
    env: { TARU_STORE: store, LANG: 'C' },
    isolate: false,
    fileParallelism: false,
    pool: 'threads' as const,
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});

/** Real processes, killed: one at a time, on every store that the machine has. */
const killed = (what: 'service' | 'browser') => ({
  test: {
    name: `${what}-kills`,
    include: [`test/kills/${what}-is-killed.test.ts`],
    fileParallelism: false,
    maxWorkers: 1,
    hookTimeout: 180_000,
  },
});

export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      {
        test: {
          name: 'land',
          include: [
            'test/{geometry,facts,routes,rules,sample,formats,words,wire,web,house}/**/*.test.{ts,tsx}',
          ],
          exclude: onPostgres,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      onStore('embedded', 'embedded'),
      onStore('postgres', 'postgres', onPostgres),
      killed('service'),
      killed('browser'),
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          isolate: false,
          fileParallelism: false,
          maxWorkers: 1,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});

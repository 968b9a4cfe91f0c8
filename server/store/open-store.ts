import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { Door } from './door.ts';
import { type EmbeddedStore, openEmbedded } from './embedded.ts';
import { migrate } from './migrate.ts';
import { openPostgres } from './postgres.ts';
import type { Store } from './store.ts';

/** Folder of the embedded database inside `DATA_DIR`. */
export const embeddedFolder = (dataDir: string): string => join(dataDir, 'postgis');

/** Opens the store that the configuration names and brings its schema up to date. The door must be held for the embedded one. */
export async function openStore(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
  door: Door | null,
): Promise<Store | EmbeddedStore> {
  if (!config.databaseUrl && !door)
    throw new Error('The embedded store may only be opened by the holder of its door.');
  const store = config.databaseUrl
    ? await openPostgres(config.databaseUrl)
    : await openEmbedded({ dataDir: embeddedFolder(config.dataDir) });
  await migrate(store);
  return store;
}

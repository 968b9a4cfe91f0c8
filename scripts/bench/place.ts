import { openEmbedded } from '../../server/store/embedded.ts';
import { migrate } from '../../server/store/migrate.ts';
import { embeddedFolder } from '../../server/store/open-store.ts';
import { openPostgres } from '../../server/store/postgres.ts';
import type { Store } from '../../server/store/store.ts';

/** One of the two stores, as the environment of a service names it. */
export interface Place {
  kind: Store['kind'];
  env: { DATA_DIR: string; DATABASE_URL?: string };
}

/** Opens the store of a place for a deed; between two deeds a service may have it. */
export async function withStore<T>({ env }: Place, deed: (store: Store) => Promise<T>): Promise<T> {
  const store = env.DATABASE_URL
    ? await openPostgres(env.DATABASE_URL)
    : await openEmbedded({ dataDir: embeddedFolder(env.DATA_DIR) });
  try {
    await migrate(store);
    return await deed(store);
  } finally {
    await store.close();
  }
}

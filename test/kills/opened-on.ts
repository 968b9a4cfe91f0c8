import { readConfig } from '../../server/config.ts';
import { waitForDoor } from '../../server/store/door.ts';
import { migrate } from '../../server/store/migrate.ts';
import { openStore } from '../../server/store/open-store.ts';
import type { Store } from '../../server/store/store.ts';

/** Does something on the store that an environment names, while no service holds it. */
export async function openedOn<T>(
  env: Record<string, string>,
  deed: (store: Store) => Promise<T>,
): Promise<T> {
  const config = readConfig(env);
  const door = config.databaseUrl ? null : await waitForDoor(config.dataDir, 10_000);
  const store = await openStore(config, door);
  try {
    await migrate(store);
    return await deed(store);
  } finally {
    await store.close();
    await door?.close();
  }
}

import type { NewImport } from '../queries/import.ts';
import { selectAbandoned } from '../queries/import-log.ts';
import {
  deleteStagedFeatures,
  deleteStagedImport,
  deleteStagedPermits,
  deleteStagedRules,
  deleteStagedZones,
} from '../queries/import-staging.ts';
import type { Store } from '../store/store.ts';

/** An import that has been staging for longer than this has lost its process. */
const longestImport = 6 * 3_600_000;

/** Takes away what an import staged and never showed. */
export async function discardImport(
  store: Store,
  city: string,
  it: { id: string; kind: NewImport['kind']; target: string },
): Promise<void> {
  if (it.kind === 'plan') await deleteStagedZones(store, city, it.id);
  else if (it.kind === 'rules') await deleteStagedRules(store, city, it.id);
  else if (it.kind === 'permits') await deleteStagedPermits(store, city, it.id);
  else while ((await deleteStagedFeatures(store, city, it.target, it.id)) > 0);
  await deleteStagedImport(store, city, it.id);
}

/** Takes away what imports left behind whose process ended before they did. */
export async function discardAbandoned(store: Store, city: string, now: Date): Promise<void> {
  for (const it of await selectAbandoned(store, city, new Date(now.getTime() - longestImport))) {
    await discardImport(store, city, it);
  }
}

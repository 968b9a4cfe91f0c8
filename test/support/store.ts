import sql, { raw } from 'sql-template-tag';
import { openEmbedded } from '../../server/store/embedded.ts';
import { migrate } from '../../server/store/migrate.ts';
import { openPostgres } from '../../server/store/postgres.ts';
import type { Queryable, Store } from '../../server/store/store.ts';

/** Which store the stories of this run are told on: `embedded`, or `postgres` (started by `scripts/test.ts`, address in `TEST_DATABASE_URL`). */
export const storeKind = process.env.TARU_STORE === 'postgres' ? 'postgres' : 'embedded';

let shared: Promise<Store> | null = null;
let databases = 0;

/** The one store of this run, migrated, empty. Use {@link inTransaction} or a city code of your own; never delete. */
export function sharedStore(): Promise<Store> {
  shared ??= freshStore();
  return shared;
}

/** A store of its own, for stories of commits, of two writers, or of streams. Close it. */
export async function freshStore(kind: 'embedded' | 'postgres' = storeKind): Promise<Store> {
  const store =
    kind === 'postgres'
      ? await openPostgres(await newDatabase())
      : await openEmbedded({ dataDir: 'memory://' });
  await migrate(store);
  return store;
}

/** Address of a new, empty database of this run. */
export async function newDatabase(): Promise<string> {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error('TEST_DATABASE_URL is not set: run the tests with `npm test`.');
  const name = `taru_${process.pid}_${Date.now()}_${++databases}`;
  const admin = await openPostgres(url, 1);
  await admin.rows(raw(`create database ${name}`));
  await admin.close();
  const own = new URL(url);
  own.pathname = `/${name}`;
  return own.href;
}

class RollBack extends Error {}

/** Tells a story inside a transaction that is rolled back at its end, whatever it did. Transactions inside become savepoints. */
export async function inTransaction(tell: (store: Store) => Promise<void>): Promise<void> {
  const store = await sharedStore();
  await store
    .transaction(
      async (tx) => {
        await tell(nested(store, tx));
        throw new RollBack();
      },
      { budget: 'batch' },
    )
    .catch((error: unknown) => {
      if (!(error instanceof RollBack)) throw error;
    });
}

function nested(store: Store, tx: Queryable, depth = 1): Store {
  const name = `story_${depth}`;
  return {
    ...store,
    rows: tx.rows,
    transaction: async (deed) => {
      await tx.rows(raw(`savepoint ${name}`));
      try {
        const result = await deed(nested(store, tx, depth + 1));
        // what a commit would do
        await tx.rows(raw('set constraints all immediate'));
        await tx.rows(raw('set constraints all deferred'));
        await tx.rows(raw(`release savepoint ${name}`));
        return result;
      } catch (error) {
        await tx.rows(raw(`rollback to savepoint ${name}`));
        throw error;
      }
    },
    close: async () => undefined,
  };
}

/** A city of its own with a box around Medan, for stories that share a store. */
export async function addCity(db: Queryable, code: string, name = `Kota ${code}`): Promise<string> {
  await db.rows(sql`
    insert into city (code, name, west, south, east, north) values (${code}, ${name}, 98.5, 3.4, 98.8, 3.9) on conflict do nothing`);
  return code;
}

import pg from 'pg';
import { parsers } from './parsers.ts';
import { type Budget, budgets, type Queryable, type Store } from './store.ts';

const channel = 'taru_event';

const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    parsers[oid] ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** PostgreSQL 15+ with PostGIS 3.3+: what a city runs. */
export async function openPostgres(url: string, connections = 20): Promise<Store> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types,
    statement_timeout: budgets.request,
    application_name: 'patrol-taru',
  });
  // An idle connection that breaks is replaced by the pool; the next statement tells if the database is gone.
  pool.on('error', () => undefined);
  await assertVersion(pool);
  const ears = await openEars(url);

  const queryable = (client: pg.Pool | pg.PoolClient): Queryable => ({
    rows: async ({ text, values }) =>
      (await client.query(values.length > 0 ? { name: nameOf(text), text, values } : { text })).rows,
  });

  return {
    kind: 'postgres',
    ...queryable(pool),
    transaction: (deed, options) =>
      transaction(pool, options?.budget ?? 'request', (client) => deed(queryable(client))),
    script: async (text) => {
      await pool.query(text);
    },
    // Without the lock that a rewriting takes, for hours perhaps: the room is free for what comes, and no dump tells of what was in it.
    sweepOut: (tables) =>
      alone(pool, budgets.maintenance, async (client) => {
        for (const table of tables) await client.query(`vacuum ${table}`);
      }),
    notify: async (city) => {
      await pool.query('select pg_notify($1, $2)', [channel, city]);
    },
    listen: ears.listen,
    close: async () => {
      await ears.close();
      await pool.end();
    },
  };
}

/** A connection on its own, outside of any transaction, for something that may take longer than a request. */
async function alone(
  pool: pg.Pool,
  budgetMs: number,
  deed: (client: pg.PoolClient) => Promise<void>,
): Promise<void> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(`set statement_timeout = ${budgetMs}`);
    await deed(client);
  } finally {
    await client.query('reset statement_timeout').catch((failure: Error) => {
      broken = failure;
    });
    client.release(broken);
  }
}

const names = new Map<string, string>();

/** Statements are prepared once a connection: parsing and planning cost more than many of them do. There are as many as call sites. */
function nameOf(text: string): string {
  const known = names.get(text) ?? `s${names.size}`;
  names.set(text, known);
  return known;
}

async function transaction<T>(
  pool: pg.Pool,
  budget: Budget,
  deed: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    if (budget !== 'request') await client.query(`set local statement_timeout = ${budgets[budget]}`);
    const result = await deed(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** One connection of its own that hears every process of the installation; reconnects when the database restarts. */
async function openEars(url: string): Promise<{ listen: Store['listen']; close(): Promise<void> }> {
  const listeners = new Set<(city: string) => void>();
  let closed = false;
  let client: pg.Client;

  const connect = async (): Promise<void> => {
    client = new pg.Client({ connectionString: url, application_name: 'patrol-taru-ears' });
    client.on('notification', (message) => {
      for (const heard of listeners) heard(message.payload ?? '');
    });
    client.on('error', () => undefined);
    client.on('end', () => {
      if (!closed) setTimeout(() => void connect().catch(() => undefined), 1000).unref();
    });
    await client.connect();
    await client.query(`listen ${channel}`);
  };
  await connect();

  return {
    listen: (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    close: async () => {
      closed = true;
      await client.end();
    },
  };
}

async function assertVersion(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ server_version_num: string }>('show server_version_num');
  const version = Number(rows[0]?.server_version_num ?? 0);
  if (version < 150_000) {
    await pool.end();
    throw new Error(
      `PostgreSQL 15 or newer is needed; DATABASE_URL leads to version ${Math.floor(version / 10_000)}.`,
    );
  }
}

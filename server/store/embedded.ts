import { EventEmitter } from 'node:events';
import { chmodSync, mkdirSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Sql } from 'sql-template-tag';
import { Refusal } from '../refusal.ts';
import { type Answer, type Ask, brokenOff } from './embedded-messages.ts';
import { createQueue } from './queue.ts';
import { type Budget, budgets, type Queryable, type Store } from './store.ts';

export interface EmbeddedStore extends Store {
  kind: 'embedded';
  /** The whole data directory as a gzipped tar: what `taru backup` writes. */
  dump(): Promise<Uint8Array>;
}

/** PostGIS without installation (PGlite): one connection, in a worker thread because a query blocks its thread and ignores `statement_timeout`. */
export async function openEmbedded(options: {
  dataDir: string;
  dump?: Uint8Array;
  /** Milliseconds that calls may take. */
  budgets?: Record<Budget, number>;
  /** Wear after which the engine is replaced, see {@link bearable}. */
  bearable?: number;
}): Promise<EmbeddedStore> {
  const allowed = options.budgets ?? budgets;
  const inMemory = options.dataDir.startsWith('memory:');
  if (!options.dataDir.includes('://')) {
    mkdirSync(options.dataDir, { recursive: true });
    // PGlite writes its files for everybody to read
    chmodSync(options.dataDir, 0o700);
  }
  const inTurn = createQueue();
  const events = new EventEmitter().setMaxListeners(0);
  let engine = await startEngine(options.dataDir, options.dump ?? null);

  const replaced = async (old: Engine): Promise<Engine> => {
    const kept = inMemory ? ((await old.ask('dump'))[0] as Uint8Array) : null;
    if (!inMemory) await old.ask('close');
    await old.kill();
    return startEngine(options.dataDir, kept);
  };

  /** A call that outstays its budget costs the thread: ending it is a kill -9, which the data directory survives. */
  const watched = async <T>(budget: number, deed: () => Promise<T>): Promise<T> => {
    // A thread that died by itself (out of memory, a fault in the engine) is replaced; the folder survives it.
    if (engine.dead() && !inMemory) engine = await startEngine(options.dataDir, null);
    else if (engine.worn() >= (options.bearable ?? bearable)) engine = await replaced(engine);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Overstayed()), budget);
    });
    try {
      return await Promise.race([deed(), late]);
    } catch (error) {
      if (!(error instanceof Overstayed)) throw error;
      await engine.kill();
      engine = await startEngine(options.dataDir, null);
      throw new Refusal('store-busy', { retryAfter: 5 });
    } finally {
      clearTimeout(timer);
    }
  };

  return {
    kind: 'embedded',
    rows: (statement) => inTurn(() => watched(allowed.request, () => queryable(engine).rows(statement))),
    transaction: (deed, { budget = 'request' } = {}) =>
      inTurn(() => watched(allowed[budget], () => transaction(engine, deed))),
    script: (text) =>
      inTurn(() =>
        watched(allowed.maintenance, async () => {
          await engine.ask('script', text);
        }),
      ),
    sweepOut: (tables) =>
      inTurn(() =>
        watched(allowed.maintenance, async () => {
          // one by one: together they would be a transaction, which none of them may stand in
          for (const table of tables) await engine.ask('script', `vacuum full ${table}`);
          // the journal tells it once more, until no part of it that is from before is needed
          for (const step of ['checkpoint', 'select pg_switch_wal()', 'checkpoint'])
            await engine.ask('script', step);
        }),
      ),
    notify: async (city) => {
      events.emit('event', city);
    },
    listen: (heard) => {
      events.on('event', heard);
      return () => events.off('event', heard);
    },
    dump: () =>
      inTurn(() => watched(allowed.maintenance, async () => (await engine.ask('dump'))[0] as Uint8Array)),
    close: () => inTurn(() => engine.close()),
  };
}

class Overstayed extends Error {}

/**
 * Every error leaves some of the engine's stack behind: after about 1,870 (or 960 statements broken off) it answers nothing but
 * "stack depth limit exceeded". An engine is replaced well before, between two calls. Measured with PGlite 0.5.8.
 */
const bearable = 800;

/** Bound to one engine: a deed that outlives its engine fails instead of writing outside its transaction. */
const queryable = (engine: Engine): Queryable => ({
  rows: async <Row>(statement: Sql) => (await engine.ask('query', statement.text, statement.values)) as Row[],
});

async function transaction<T>(engine: Engine, deed: (tx: Queryable) => Promise<T>): Promise<T> {
  await engine.ask('script', 'begin');
  try {
    const result = await deed(queryable(engine));
    await engine.ask('script', 'commit');
    return result;
  } catch (error) {
    await engine.ask('script', 'rollback');
    throw error;
  }
}

interface Engine {
  dead(): boolean;
  /** How much the errors so far have cost: one each, two for a statement that was broken off. */
  worn(): number;
  ask(kind: Ask['kind'], text?: string, values?: unknown[]): Promise<unknown[]>;
  kill(): Promise<void>;
  close(): Promise<void>;
}

async function startEngine(dataDir: string, dump: Uint8Array | null): Promise<Engine> {
  const worker = new Worker(new URL('../worker-entry.mjs', import.meta.url), {
    workerData: { module: new URL('./embedded-worker.ts', import.meta.url).href, dataDir, dump },
  });
  const waiting = new Map<number, PromiseWithResolvers<unknown[]>>();
  let dead: Error | null = null;
  let worn = 0;
  let last = 0;

  const fail = (error: Error): void => {
    dead = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('error', fail);
  worker.on('exit', () => fail(dead ?? new Error('The embedded store has ended.')));
  worker.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('error' in answer) {
      worn += answer.error.code === brokenOff ? 2 : 1;
      asked?.reject(Object.assign(new Error(answer.error.message), { code: answer.error.code }));
    } else asked?.resolve(answer.rows);
  });

  const expect = (id: number): Promise<unknown[]> => {
    if (dead) return Promise.reject(dead);
    const promised = withResolvers<unknown[]>();
    waiting.set(id, promised);
    return promised.promise;
  };
  await expect(0);

  const ask: Engine['ask'] = (kind, text = '', values = []) => {
    const id = ++last;
    const answer = expect(id);
    worker.postMessage({ id, kind, text, values } satisfies Ask);
    return answer;
  };
  const kill = async (): Promise<void> => {
    await worker.terminate();
  };
  return {
    dead: () => dead !== null,
    worn: () => worn,
    ask,
    kill,
    close: async () => {
      await ask('close');
      await kill();
    },
  };
}

interface PromiseWithResolvers<T> {
  promise: Promise<T>;
  resolve(value: T): void;
  reject(error: Error): void;
}

/** `Promise.withResolvers` of Node 22. */
function withResolvers<T>(): PromiseWithResolvers<T> {
  let resolve!: (value: T) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

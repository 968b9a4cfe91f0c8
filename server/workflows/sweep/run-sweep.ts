import { uuidv7 } from 'uuidv7';
import type { Day } from '../../../geodata/model/index.ts';
import { ruleSet, rules } from '../../../geodata/rules/index.ts';
import type { SweepRun } from '../../../geodata/wire/sweep.ts';
import { selectPlanInForceOn } from '../../queries/plan-on.ts';
import { selectWhatIsShown } from '../../queries/shown.ts';
import {
  beatS,
  beatSweep,
  claimSweep,
  deleteGone,
  deleteStale,
  endSweep,
  insertChunks,
  insertSweep,
  leaveSweep,
  selectChunk,
  selectChunkNumbers,
  selectSeen,
  selectSweep,
  takeBackSweep,
} from '../../queries/sweep-run.ts';
import type { Queryable, Store } from '../../store/store.ts';
import { judgesOf, wakeJudges } from './judges.ts';
import { lawOfSweep } from './law-of-sweep.ts';
import { type Sweeping, sweepChunk } from './sweep-chunk.ts';
import { touchedSince } from './touched-since.ts';

/** Buildings in a chunk: judged together and kept by one statement. */
const chunkSize: Record<Store['kind'], number> = { postgres: 1000, embedded: 200 };
/** Chunks under way at once: while one is measured another is judged. */
const atOnce: Record<Store['kind'], number> = { postgres: 3, embedded: 2 };

export interface SweepOrder {
  city: string;
  today: Day;
  /** Account that ordered it; null from the command line. */
  startedBy: string | null;
  /** Goes on with a sweep that stopped, whatever day's law it judged by. */
  resume: boolean;
  /** Judges every building, also those to which nothing has changed since the last sweep. */
  everything?: boolean;
  /** Begins none when the city shows what the last sweep saw, and no day has begun since. */
  onlyIfChanged?: boolean;
  /** Buildings in a chunk, when it should not be as many as the store bears. */
  chunk?: number;
}

/** A sweep that this process holds. */
export interface HeldSweep {
  run: SweepRun;
  /** Does what is left of it; the share that is done comes by after every chunk. */
  work(progress: (share: number) => void): Promise<void>;
}

/**
 * Begins a sweep of the city, of what has changed since the last one or, when nobody can tell, of all of it; or takes over one that stopped when
 * it is to be resumed or judges by today's law and these rules; else the one that stopped is given up. Null while another process works on one.
 */
export async function holdSweep(store: Store, order: SweepOrder): Promise<HeldSweep | null> {
  const { city, today } = order;
  const before = await selectSweep(store, city);
  if (before && before.finishedAt === null) {
    if (!(await claimSweep(store, city, before.id))) return null;
    const same = before.ruleSet === ruleSet && before.rules.join() === rules.map(({ id }) => id).join();
    if (same && (order.resume || before.asOf === today)) return held(store, city, before);
    await endSweep(store, city, before.id);
  }
  const id = uuidv7();
  wakeJudges();
  const begun = await store.transaction((tx) => begin(tx, order, id, store.kind), { budget: 'batch' });
  return begun ? held(store, city, (await selectSweep(store, city))!) : null;
}

/** False when another process was faster. */
async function begin(
  tx: Queryable,
  { city, today, startedBy, everything, onlyIfChanged, chunk }: SweepOrder,
  id: string,
  kind: Store['kind'],
): Promise<boolean> {
  const law = { ruleSet, rules: rules.map((rule) => rule.id), today };
  const shown = await selectWhatIsShown(tx, city);
  const planId = await selectPlanInForceOn(tx, city, today);
  if (!(await insertSweep(tx, { city, id, ...law, planId, startedBy, saw: shown }))) return false;
  // only now: while it waited to be the one under way, another may have ended
  const saw = everything ? null : await selectSeen(tx, city, law);
  if (onlyIfChanged && saw && saw.shown.binding >= shown.binding && saw.on >= today) {
    await takeBackSweep(tx, city, id);
    return false;
  }
  const some = saw && (await touchedSince(tx, saw, shown, await lawOfSweep(tx, city, today)));
  if (saw?.shown.layers.buildings !== shown.layers.buildings) await deleteGone(tx, city);
  const size = chunk ?? chunkSize[kind];
  await insertChunks(tx, city, id, some ? evenly(some.length, size, atOnce[kind]) : size, some);
  return true;
}

/** Size of chunks that keep as many workers busy. */
const evenly = (count: number, most: number, workers: number): number =>
  Math.min(most, Math.max(1, Math.ceil(count / workers)));

const held = (store: Store, city: string, run: SweepRun): HeldSweep => ({
  run,
  work: async (progress) => {
    const beat = setInterval(() => void beatSweep(store, city, run.id).catch(() => undefined), beatS * 400);
    try {
      await workOff(store, city, run, progress);
    } catch (error) {
      await leaveSweep(store, city, run.id).catch(() => undefined);
      throw error;
    } finally {
      clearInterval(beat);
    }
  },
});

async function workOff(
  store: Store,
  city: string,
  run: SweepRun,
  progress: (share: number) => void,
): Promise<void> {
  const law = await lawOfSweep(store, city, run.asOf);
  const sweeping: Sweeping = { store, sweepId: run.id, law, judges: judgesOf(run.id, law) };
  const left = await selectChunkNumbers(store, city, run.id);
  const all = left.length;
  let done = 0;
  const worker = async (): Promise<void> => {
    try {
      for (let number = left.shift(); number !== undefined; number = left.shift()) {
        await sweepChunk(sweeping, await selectChunk(store, city, run.id, number), number);
        progress(++done / all);
      }
    } catch (error) {
      // the others end with what they are at
      left.length = 0;
      throw error;
    }
  };
  const workers = await Promise.allSettled(Array.from({ length: atOnce[store.kind] }, worker));
  for (const it of workers) if (it.status === 'rejected') throw it.reason;
  await endSweep(store, city, run.id);
  await deleteStale(store, city);
}

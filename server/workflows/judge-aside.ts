import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type Answer, check, type Surroundings } from '../../geodata/rules/index.ts';
import { Refusal } from '../refusal.ts';
import { createQueue } from '../store/queue.ts';
import type { Care } from './check-place.ts';

/** Corners of the subject times things near it that are judged at once; a house among its neighbours has two hundred or so. */
const ordinary = 1_000;
/** Time for one heavy subject, ms, and how many may wait for theirs. */
const budget = 8_000;
const mostWaiting = 32;

const inTurn = createQueue();
let waiting = 0;
let thread: Promise<Worker> | null = null;

/** For what people send: 0.02° are 2.2 km. */
export const careful: Care = { judge: judgeAside, widestDegrees: 0.02 };

/**
 * Judges by every rule without holding up anybody else: a star of 60 corners takes a second, so what is heavy goes to a thread that is
 * ended when it overstays. Refuses what is too much for it.
 */
async function judgeAside(surroundings: Surroundings): Promise<Answer> {
  if (weight(surroundings) <= ordinary) return check(surroundings);
  if (waiting >= mostWaiting) throw new Refusal('store-busy', { retryAfter: 5 });
  waiting++;
  try {
    return await inTurn(() => inThread(surroundings));
  } finally {
    waiting--;
  }
}

function weight({ subject, zones, permits, features }: Surroundings): number {
  const things = [zones, permits, ...Object.values(features)].reduce((sum, list) => sum + list.length, 0);
  return corners(subject.geometry.coordinates) * (things + 1);
}

const corners = (nested: unknown): number =>
  Array.isArray(nested) && Array.isArray(nested[0])
    ? nested.reduce<number>((sum, inner) => sum + corners(inner), 0)
    : 1;

async function inThread(surroundings: Surroundings): Promise<Answer> {
  thread ??= start();
  const worker = await thread.catch((error: unknown) => {
    thread = null;
    throw error;
  });
  const answer = await new Promise<Answer | null>((resolve) => {
    const finish = (said: Answer | null): void => {
      clearTimeout(timer);
      // one by one: `removeAllListeners` would make the worker deaf for good
      worker.off('message', finish).off('error', fail);
      resolve(said);
    };
    const fail = (): void => finish(null);
    const timer = setTimeout(fail, budget);
    worker.on('message', finish).on('error', fail);
    worker.postMessage(surroundings);
  });
  if (answer) return answer;
  thread = null;
  await worker.terminate();
  throw new Refusal('geometry-not-checkable', { faults: [{ pointer: '/geometry', code: 'too-complex' }] });
}

async function start(): Promise<Worker> {
  const worker = new Worker(new URL('../worker-entry.mjs', import.meta.url), {
    workerData: { module: new URL('./judge-worker.ts', import.meta.url).href },
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  worker.unref();
  await once(worker, 'message');
  return worker;
}

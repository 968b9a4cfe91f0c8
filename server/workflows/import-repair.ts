import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Repaired } from '../../geodata/geometry/index.ts';
import type { Area } from '../../geodata/model/index.ts';

/** Time for one feature, ms; an honest one takes some. A tangle of 500 vertices can take minutes. */
const budget = 10_000;

/** Repairs areas one at a time in a thread that is ended when it overstays; the next area gets a new one. */
export interface Repairer {
  /** Null when the area is beyond repair or took too long. */
  repair(broken: Area): Promise<Repaired | null>;
  close(): Promise<void>;
}

export function openRepairer(): Repairer {
  let worker: Worker | null = null;
  const end = async (): Promise<void> => {
    await worker?.terminate();
    worker = null;
  };
  return {
    repair: async (broken) => {
      worker ??= await startWorker();
      const answer = await ask(worker, broken);
      if (answer === null) await end();
      return answer;
    },
    close: end,
  };
}

async function startWorker(): Promise<Worker> {
  const worker = new Worker(new URL('../worker-entry.mjs', import.meta.url), {
    workerData: { module: new URL('./import-repair-worker.ts', import.meta.url).href },
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  await once(worker, 'message');
  return worker;
}

function ask(worker: Worker, broken: Area): Promise<Repaired | null> {
  return new Promise((resolve) => {
    const finish = (answer: Repaired | null): void => {
      clearTimeout(timer);
      // one by one: `removeAllListeners` would make the worker deaf, and every second area beyond repair
      worker.off('message', finish).off('error', fail);
      resolve(answer);
    };
    const fail = (): void => finish(null);
    const timer = setTimeout(fail, budget);
    worker.on('message', finish).on('error', fail);
    worker.postMessage(broken);
  });
}

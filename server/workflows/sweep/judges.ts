import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ByFigures } from './by-figures.ts';
import type { Whole } from './by-geometry.ts';
import type { LawOfSweep } from './law-of-sweep.ts';

/** What a thread is asked: to remember a law, or to judge buildings by it, whose surroundings or figures the store has written as JSON. */
export type Task =
  | { kind: 'law'; key: string; law: LawOfSweep }
  | { kind: 'geometry'; key: string; surroundings: string; wholes: Whole[] }
  | { kind: 'figures'; key: string; figures: string; plans: readonly string[] };
export type Asked = Task & { id: number };

/** What came out: `results` is the JSON text of `Judged[]`, the rest as in `ByFigures`. */
export interface Sentence extends Omit<ByFigures, 'judged'> {
  results: string;
}
export type Answer = { id: number; sentence: Sentence } | { id: number; error: string };

/** Threads that judge buildings of one law. The store stays where it is: they are told everything they need. */
export interface Judges {
  byGeometry(surroundings: string, wholes: Whole[]): Promise<Sentence>;
  byFigures(figures: string, plans: readonly string[]): Promise<Sentence>;
}

interface Thread {
  worker: Worker;
  /** Laws it knows. */
  laws: Set<string>;
  busy: boolean;
}

/** Threads that are kept for the next sweep. Idle ones end after a while. */
const threads: Thread[] = [];
const mostThreads = 2;
const idleMs = 60_000;
let starting = 0;
let lastUsed = 0;
const waiting: ((thread: Thread) => void)[] = [];
let tasks = 0;

export const judgesOf = (key: string, law: LawOfSweep): Judges => ({
  byGeometry: (surroundings, wholes) => judge(law, { kind: 'geometry', key, surroundings, wholes }),
  byFigures: (figures, plans) => judge(law, { kind: 'figures', key, figures, plans }),
});

async function judge(law: LawOfSweep, task: Exclude<Task, { kind: 'law' }>): Promise<Sentence> {
  const thread = await idleThread();
  try {
    if (!thread.laws.has(task.key)) {
      await ask(thread, { kind: 'law', key: task.key, law });
      thread.laws.add(task.key);
    }
    return await ask(thread, task);
  } finally {
    release(thread);
  }
}

async function idleThread(): Promise<Thread> {
  const idle = threads.find(({ busy }) => !busy);
  if (idle) {
    idle.busy = true;
    return idle;
  }
  if (threads.length + starting >= mostThreads) return new Promise((resolve) => waiting.push(resolve));
  starting++;
  try {
    return await start();
  } finally {
    starting--;
  }
}

async function start(): Promise<Thread> {
  const worker = new Worker(new URL('../../worker-entry.mjs', import.meta.url), {
    workerData: { module: new URL('./judge-thread.ts', import.meta.url).href },
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  });
  worker.unref();
  await once(worker, 'message');
  const thread: Thread = { worker, laws: new Set(), busy: true };
  threads.push(thread);
  worker.once('exit', () => {
    threads.splice(threads.indexOf(thread), 1);
  });
  return thread;
}

function release(thread: Thread): void {
  lastUsed = Date.now();
  const next = threads.includes(thread) ? waiting.shift() : undefined;
  if (next) next(thread);
  else {
    thread.busy = false;
    setTimeout(endIdle, idleMs + 1_000).unref();
  }
}

function endIdle(): void {
  if (Date.now() - lastUsed < idleMs) return;
  for (const { worker } of threads.filter(({ busy }) => !busy)) void worker.terminate();
}

function ask({ worker }: Thread, task: Task): Promise<Sentence> {
  const id = ++tasks;
  return new Promise((resolve, reject) => {
    const end = (): void => {
      worker.off('message', hear).off('error', reject).off('exit', left);
    };
    const hear = (answer: Answer): void => {
      if (answer.id !== id) return;
      end();
      if ('error' in answer) reject(new Error(answer.error));
      else resolve(answer.sentence);
    };
    const left = (): void => reject(new Error('A judging thread has ended.'));
    worker.on('message', hear).on('error', reject).on('exit', left);
    worker.postMessage({ ...task, id } satisfies Asked);
  });
}

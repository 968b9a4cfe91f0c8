import type { Worker } from 'node:worker_threads';

interface Kind {
  /** A new thread; it says something when it is ready, and then answers every task by one message. */
  start(): Worker;
  most: number;
  /** Nobody having asked for so long, all end. */
  idleMs: number;
}

/** Rejects when the thread ends. */
export type Ask<Task, Answer> = (task: Task) => Promise<Answer>;

/** Threads that are kept for whoever comes next. */
export interface Threads<Task, Answer> {
  /** A thread for one deed alone. Whoever comes when all are lent waits in line; where threads have ended others start. */
  lend<Result>(deed: (ask: Ask<Task, Answer>) => Promise<Result>): Promise<Result>;
}

export function createThreads<Task, Answer>({ start, most, idleMs }: Kind): Threads<Task, Answer> {
  const alive = new Set<Worker>();
  const idle = new Set<Worker>();
  const waiting: { resolve(worker: Worker): void; reject(error: unknown): void }[] = [];
  let lastUsed = 0;

  async function take(): Promise<Worker> {
    const [free] = idle;
    if (free) {
      idle.delete(free);
      return free;
    }
    if (alive.size >= most) return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    const worker = start();
    alive.add(worker);
    worker.unref();
    worker.once('error', () => leave(worker)).once('exit', () => leave(worker));
    await heard(worker);
    return worker;
  }

  function leave(worker: Worker): void {
    idle.delete(worker);
    if (!alive.delete(worker)) return;
    const next = waiting.shift();
    if (next) void take().then(next.resolve, next.reject);
  }

  function giveBack(worker: Worker): void {
    lastUsed = Date.now();
    if (!alive.has(worker)) return;
    const next = waiting.shift();
    if (next) next.resolve(worker);
    else {
      idle.add(worker);
      setTimeout(endIdle, idleMs + 1_000).unref();
    }
  }

  function endIdle(): void {
    if (Date.now() - lastUsed < idleMs) return;
    for (const worker of idle) {
      leave(worker);
      void worker.terminate();
    }
  }

  return {
    lend: async (deed) => {
      const worker = await take();
      try {
        return await deed(async (task) => {
          if (!alive.has(worker)) throw new Error(ended);
          const answer = heard<Answer>(worker);
          worker.postMessage(task);
          return answer;
        });
      } finally {
        giveBack(worker);
      }
    },
  };
}

const ended = 'A thread has ended.';

/** What a thread says next. */
const heard = <Said>(worker: Worker): Promise<Said> =>
  new Promise((resolve, reject) => {
    const forget = (): Worker => worker.off('message', hear).off('error', fail).off('exit', left);
    const hear = (said: Said): void => {
      forget();
      resolve(said);
    };
    const fail = (error: unknown): void => {
      forget();
      reject(error);
    };
    const left = (): void => fail(new Error(ended));
    worker.on('message', hear).on('error', fail).on('exit', left);
  });

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ByFigures } from './by-figures.ts';
import type { Whole } from './by-geometry.ts';
import type { LawOfSweep } from './law-of-sweep.ts';
import { createThreads } from './threads.ts';

/** What a thread is asked: to remember a law, or to judge buildings by it, whose surroundings or figures the store has written as JSON. */
export type Task =
  | { kind: 'law'; key: string; law: LawOfSweep }
  | { kind: 'geometry'; key: string; surroundings: string; wholes: Whole[] }
  | { kind: 'figures'; key: string; figures: string };

/** What came out: `results` is the JSON text of `Judged[]`, the rest as in `ByFigures`. */
export interface Sentence extends Omit<ByFigures, 'judged'> {
  results: string;
}
/** `law-unknown`: it was never told the law, or has forgotten it. */
export type Answer = { sentence: Sentence } | { error: string } | 'law-unknown';

/** Threads that judge buildings of one law. The store stays where it is: they are told everything they need. */
export interface Judges {
  byGeometry(surroundings: string, wholes: Whole[]): Promise<Sentence>;
  byFigures(figures: string): Promise<Sentence>;
}

/** One core is the store's; more threads than it can feed only hold memory. */
const most = Math.max(1, Math.min(2, availableParallelism() - 1));
const threads = createThreads<Task, Answer>({
  start: () =>
    new Worker(new URL('../../bundled-entry.mjs', import.meta.url), {
      workerData: { module: new URL('./judge-thread.ts', import.meta.url).href },
      // what it is told is gone again after a chunk: a smaller heap is only collected sooner
      resourceLimits: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 24 },
    }),
  most,
  idleMs: 60_000,
});

/** Has the threads begin while the store still finds out what there is to judge. */
export function wakeJudges(): void {
  for (let i = 0; i < most; i++) threads.lend(async () => undefined).catch(() => undefined);
}

export const judgesOf = (key: string, law: LawOfSweep): Judges => ({
  byGeometry: (surroundings, wholes) => judge(law, { kind: 'geometry', key, surroundings, wholes }),
  byFigures: (figures) => judge(law, { kind: 'figures', key, figures }),
});

/** Only the thread knows which laws it remembers: it is told when it asks. */
const judge = (law: LawOfSweep, task: Exclude<Task, { kind: 'law' }>): Promise<Sentence> =>
  threads.lend(async (ask) => {
    const answer = await ask(task);
    if (answer !== 'law-unknown') return sentenceOf(answer);
    sentenceOf(await ask({ kind: 'law', key: task.key, law }));
    return sentenceOf(await ask(task));
  });

function sentenceOf(answer: Answer): Sentence {
  if (answer === 'law-unknown') throw new Error('A judging thread forgot a law that it was just told.');
  if ('error' in answer) throw new Error(answer.error);
  return answer.sentence;
}

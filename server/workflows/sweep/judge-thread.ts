import { parentPort } from 'node:worker_threads';
import { judgeByGeometry, rowFinder } from './by-geometry.ts';
import type { Answer, Asked, Sentence } from './judges.ts';
import type { LawOfSweep } from './law-of-sweep.ts';

/** Laws that this thread has been told, the latest few. */
const laws = new Map<string, { law: LawOfSweep; finder: ReturnType<typeof rowFinder> }>();
const mostLaws = 4;

function sentence(task: Asked): Sentence {
  if (task.kind === 'law') {
    laws.set(task.key, { law: task.law, finder: rowFinder(task.law.rows) });
    if (laws.size > mostLaws) laws.delete(laws.keys().next().value!);
    return { results: '[]' };
  }
  const { law, finder } = laws.get(task.key)!;
  return { results: JSON.stringify(judgeByGeometry(law, finder, task.surroundings, task.wholes)) };
}

parentPort!.on('message', (task: Asked) => {
  let answer: Answer;
  try {
    answer = { id: task.id, sentence: sentence(task) };
  } catch (error) {
    answer = { id: task.id, error: String((error as Error).stack ?? error) };
  }
  parentPort!.postMessage(answer);
});
parentPort!.postMessage('ready');

import { parentPort } from 'node:worker_threads';
import { type ByFigures, bookOf, judgeByFigures } from './by-figures.ts';
import { judgeByGeometry, rowFinder } from './by-geometry.ts';
import type { Answer, Sentence, Task } from './judges.ts';
import type { LawOfSweep } from './law-of-sweep.ts';

interface Known {
  law: LawOfSweep;
  finder: ReturnType<typeof rowFinder>;
  book: ReturnType<typeof bookOf>;
}

/** Laws that this thread has been told, the few that were used last. */
const laws = new Map<string, Known>();
const mostLaws = 4;

const told = ({ judged, ...rest }: Partial<ByFigures>): Sentence => ({
  handedOver: [],
  ...rest,
  results: JSON.stringify(judged ?? []),
});

function answerTo(task: Task): Answer {
  if (task.kind === 'law') {
    laws.set(task.key, { law: task.law, finder: rowFinder(task.law.rows), book: bookOf(task.law) });
    if (laws.size > mostLaws) laws.delete(laws.keys().next().value!);
    return { sentence: told({}) };
  }
  const known = laws.get(task.key);
  if (!known) return 'law-unknown';
  const { law, finder, book } = known;
  // the latest stands last
  laws.delete(task.key);
  laws.set(task.key, known);
  return {
    sentence: told(
      task.kind === 'geometry'
        ? { judged: judgeByGeometry(law, finder, task.surroundings, task.wholes) }
        : judgeByFigures(law, book, task.figures),
    ),
  };
}

parentPort!.on('message', (task: Task) => {
  let answer: Answer;
  try {
    answer = answerTo(task);
  } catch (error) {
    answer = { error: String((error as Error).stack ?? error) };
  }
  parentPort!.postMessage(answer);
});
parentPort!.postMessage('ready');

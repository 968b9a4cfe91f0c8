import { parentPort } from 'node:worker_threads';
import { type ByFigures, bookOf, judgeByFigures } from './by-figures.ts';
import { judgeByGeometry, rowFinder } from './by-geometry.ts';
import type { Answer, Asked, Sentence } from './judges.ts';
import type { LawOfSweep } from './law-of-sweep.ts';

interface Known {
  law: LawOfSweep;
  finder: ReturnType<typeof rowFinder>;
  book: ReturnType<typeof bookOf>;
}

/** Laws that this thread has been told, the latest few. */
const laws = new Map<string, Known>();
const mostLaws = 4;

const told = ({ judged, ...rest }: Partial<ByFigures>): Sentence => ({
  olderLaw: [],
  handedOver: [],
  ...rest,
  results: JSON.stringify(judged ?? []),
});

function sentence(task: Asked): Sentence {
  if (task.kind === 'law') {
    laws.set(task.key, { law: task.law, finder: rowFinder(task.law.rows), book: bookOf(task.law) });
    if (laws.size > mostLaws) laws.delete(laws.keys().next().value!);
    return told({});
  }
  const { law, finder, book } = laws.get(task.key)!;
  return told(
    task.kind === 'geometry'
      ? { judged: judgeByGeometry(law, finder, task.surroundings, task.wholes) }
      : judgeByFigures(law, book, task.figures, task.plans),
  );
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

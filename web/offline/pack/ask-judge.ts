import type { CheckRequest, Provisional } from '../../../geodata/model/index.ts';
import { cityToday } from '../../data/when.ts';
import type { Asked, Judged, Told } from './judged.ts';

let worker: Worker | null = null;
let asked = 0;
const waiting = new Map<number, { resolve: (judged: Judged) => void; reject: (error: Error) => void }>();

/** The thread that judges, begun with the first question: its rules are of no use before. */
function judge(): Worker {
  if (worker) return worker;
  worker = new Worker(new URL('./judge-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    const question = waiting.get(data.id);
    waiting.delete(data.id);
    if ('judged' in data) question?.resolve(data.judged);
    else question?.reject(new Error(data.failed));
  });
  worker.addEventListener('error', ({ message }) => {
    worker = null;
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  });
  return worker;
}

/** What this device says of a thing by the pack that it took along. Never a guess: where the pack does not reach, it says so. */
export function judgeHere(city: string, request: CheckRequest): Promise<Judged> {
  const id = ++asked;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    judge().postMessage({ id, request, city, now: Date.now(), today: cityToday() } satisfies Asked);
  });
}

/** What a finding tells the office about the device's own answer; undefined where there was none. */
export function provisionalOf(judged: Judged): Provisional | undefined {
  if (!('answer' in judged)) return undefined;
  const { answer, pack } = judged;
  return {
    judgedAt: answer.checkedAt,
    ruleSet: answer.ruleSet,
    pack: pack.version,
    packSeq: pack.seq,
    outcome: answer.outcome,
    verdicts: Object.fromEntries(
      answer.verdicts.flatMap(({ rule, outcome }) => (outcome === 'not-applicable' ? [] : [[rule, outcome]])),
    ),
  };
}

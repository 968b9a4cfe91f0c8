import { effect, signal } from '@preact/signals';
import type { Patrol } from '../../../geodata/model/index.ts';
import type { ProposedPatrol } from '../../../geodata/wire/patrols.ts';
import { patrolWords } from '../../../geodata/words/patrol.ts';
import { call } from '../../data/call.ts';
import { speak } from '../../data/preferences.ts';
import { toast } from '../../ui/toast.tsx';
import { detailedProblemOf, problemOf } from '../problem-of.ts';
import { differenceOf, sameTask } from './change.ts';
import {
  change,
  chosen,
  day,
  differences,
  dirty,
  idle,
  loadDay,
  loadWork,
  patrolFor,
  plan,
  problem,
  running,
  settle,
} from './day.ts';

/** A proposal is being made; how to give it up. */
export const proposing = signal<AbortController | null>(null);
export const saving = signal(false);
/** Stops that cannot be kept together with the others, or come too late. */
export const unmet = signal<ReadonlySet<string>>(new Set());

/** Sends a squad out. */
export function assign(squad: string): void {
  const patrol = patrolFor(squad);
  change([...plan.peek(), patrol]);
  chosen.value = patrol.id;
}

/** Has stops chosen and ordered: of one patrol, or of all, each squad that stays at home sent out when nobody is. */
export async function propose(only: string | null): Promise<void> {
  const none = only === null && running.peek().length === 0;
  const patrols = none ? idle.peek().map(({ id }) => patrolFor(id)) : running.peek();
  const ids = only ? [only] : patrols.map(({ id }) => id);
  if (ids.length === 0) return;
  const stop = new AbortController();
  proposing.value = stop;
  problem.value = null;
  try {
    const { patrols: proposed } = await ask(patrols, ids, 'choose', stop.signal);
    const before = new Map(plan.peek().map((patrol) => [patrol.id, patrol]));
    // who was changed while it was planned keeps the change
    const apt = proposed.filter(({ id }) => {
      const asked = patrols.find((it) => it.id === id)!;
      return none || sameTask(asked, before.get(id));
    });
    change(none ? [...plan.peek(), ...apt.map(plainly)] : merged(plan.peek(), apt));
    chosen.value ??= proposed[0]?.id ?? null;
    const told = apt.flatMap((patrol) => {
      const was = before.get(patrol.id);
      const difference = was && differenceOf(was, patrol);
      return difference ? [[patrol.id, difference] as const] : [];
    });
    differences.value = new Map(told);
    if (told.length === 0 && !none) toast(speak(patrolWords).sameAgain);
  } catch (error) {
    if (!stop.signal.aborted) problem.value = problemOf(error);
  } finally {
    if (proposing.peek() === stop) proposing.value = null;
  }
}

async function ask(
  patrols: readonly Patrol[],
  ids: string[],
  how: 'choose' | 'order' | 'keep',
  signal?: AbortSignal,
): Promise<{ patrols: ProposedPatrol[] }> {
  const answer = await call('post /api/patrol-days/:day/proposal', {
    params: { day: day.peek() },
    query: { how },
    body: { patrols: [...patrols], plan: ids },
    ...(signal ? { signal } : {}),
  });
  const now = answer.patrols.flatMap((it) => it.unmet);
  const others = [...unmet.peek()].filter(
    (stop) => !answer.patrols.some(({ stops }) => stops.some(({ id }) => id === stop)),
  );
  unmet.value = new Set([...others, ...now]);
  return answer;
}

const plainly = ({ unmet: _, considered: __, ...patrol }: ProposedPatrol): Patrol => patrol;
const merged = (now: readonly Patrol[], news: readonly ProposedPatrol[]): Patrol[] =>
  now.map((patrol) => {
    const fresh = news.find(({ id }) => id === patrol.id);
    return fresh ? plainly(fresh) : patrol;
  });

/** Puts the stops of a patrol into their best order. */
export async function reorder(id: string): Promise<void> {
  const before = plan.peek().find((patrol) => patrol.id === id);
  if (!before) return;
  try {
    const { patrols } = await ask(running.peek(), [id], 'order');
    change(merged(plan.peek(), patrols));
    const difference = differenceOf(before, patrols[0]!);
    differences.value = difference ? new Map([[id, difference]]) : new Map();
    if (!difference) toast(speak(patrolWords).bestOrder);
  } catch (error) {
    problem.value = problemOf(error);
  }
}

/** Times whatever a planner has changed, a moment after the last change. Returns the stop. */
export function keepTimed(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failed = '';
  const stop = effect(() => {
    const loose = running.value.filter(({ metres }) => metres === null);
    const key = JSON.stringify(loose);
    clearTimeout(timer);
    if (loose.length === 0 || proposing.value || key === failed) return;
    timer = setTimeout(async () => {
      try {
        const { patrols } = await ask(
          running.peek(),
          loose.map(({ id }) => id),
          'keep',
        );
        // what was changed meanwhile is timed next
        const same = patrols.filter(
          ({ id }) => plan.peek().find((it) => it.id === id) === loose.find((it) => it.id === id),
        );
        plan.value = merged(plan.peek(), same);
      } catch (error) {
        failed = key;
        problem.value = problemOf(error);
      }
    }, 250);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}

/** Saves what was changed, all or none; `status` also publishes or withdraws some. */
export async function save(
  news: { ids: readonly string[]; status: Patrol['status'] } | null = null,
): Promise<boolean> {
  const changing = new Set([...dirty.peek().map(({ id }) => id), ...(news?.ids ?? [])]);
  const patrols = plan
    .peek()
    .filter(({ id }) => changing.has(id))
    .map((patrol) => (news?.ids.includes(patrol.id) ? { ...patrol, status: news.status } : patrol));
  if (patrols.length === 0) return true;
  const before = plan.peek();
  saving.value = true;
  problem.value = null;
  try {
    const answer = await call('put /api/patrol-days/:day', {
      params: { day: day.peek() },
      body: { patrols },
    });
    settle(answer.patrols, before);
    differences.value = new Map();
    void loadWork().catch(() => undefined);
    return true;
  } catch (error) {
    problem.value = detailedProblemOf(error);
    return false;
  } finally {
    saving.value = false;
  }
}

/** Lets go of what was changed here. */
export const discard = (): void => {
  differences.value = new Map();
  unmet.value = new Set();
  void loadDay();
};

import { computed, effect, signal, untracked } from '@preact/signals';
import { uuidv7 } from 'uuidv7';
import type { Flip, FlipRun } from '../../../geodata/wire/flips.ts';
import type { Flipped } from '../../../geodata/words/desk-plans.ts';
import { call } from '../../data/call.ts';
import { address } from '../address.ts';
import { problemOf } from '../problem-of.ts';

/** The latest comparison of the open draft; null when there is none, undefined until the first answer. */
export const run = signal<FlipRun | null | undefined>(undefined);
/** What flips under the filters of the address. */
export const flips = signal<Flip[] | null>(null);
/** All that match, beyond those that were sent. */
export const flipsTotal = signal(0);
export const flipsProblem = signal<unknown>(null);

/** What the map and the list can carry. */
const most = 2000;
const pause = 1000;

/** Things of each kind that get another result as a whole; null until the comparison has ended well. */
export const flipped = computed<Flipped | null>(() => {
  const now = run.value;
  if (!now?.finishedAt || now.failed) return null;
  const sum: Flipped = { building: 0, permit: 0, case: 0 };
  for (const { kind, before, after, count } of now.totals) if (before !== after) sum[kind] += count;
  return sum;
});
export const underWay = (it: FlipRun | null | undefined): boolean => Boolean(it && !it.finishedAt);

async function ask(plan: string): Promise<void> {
  const { kind, rule, kelurahan } = address.peek();
  try {
    const answer = await call('get /api/plans/:id/flips', {
      params: { id: plan },
      query: {
        limit: underWay(run.peek()) ? 1 : most,
        ...(kind && { kind }),
        ...(rule && { rule }),
        ...(kelurahan && { kelurahan }),
      },
    });
    if (address.peek().plan !== plan) return;
    const ended = underWay(run.peek()) && answer.run?.finishedAt;
    run.value = answer.run;
    if (ended) return ask(plan);
    flips.value = underWay(answer.run) ? null : answer.flips;
    flipsTotal.value = answer.total;
    flipsProblem.value = null;
  } catch (error) {
    flipsProblem.value = problemOf(error);
  }
}

/** Loads the comparison of the open draft again. */
export const loadFlips = ask;

/** Forgets what belongs to another draft, or to this one before it was changed. */
export function forgetFlips(known: null | undefined): void {
  run.value = known;
  flips.value = null;
  flipsTotal.value = 0;
  flipsProblem.value = null;
}

/** Orders the comparison. */
export async function computeFlips(plan: string): Promise<void> {
  flipsProblem.value = null;
  try {
    run.value = await call('post /api/plans/:id/flips', { params: { id: plan }, body: { id: uuidv7() } });
    flips.value = null;
  } catch (error) {
    flipsProblem.value = problemOf(error);
  }
}

/** Keeps the comparison of a draft in step with the filters, and asks how far one under way has come. Returns the stop. */
export function keepFlips(plan: string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stopFilters = effect(() => {
    const { kind, rule, kelurahan } = address.value;
    void [kind, rule, kelurahan];
    untracked(() => void ask(plan));
  });
  const stopPolling = effect(() => {
    const now = run.value;
    clearTimeout(timer);
    if (underWay(now)) timer = setTimeout(() => void ask(plan), pause);
  });
  return () => {
    stopFilters();
    stopPolling();
    clearTimeout(timer);
  };
}

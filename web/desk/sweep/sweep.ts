import { computed, effect, signal, untracked } from '@preact/signals';
import type { Box, Outcome } from '../../../geodata/model/index.ts';
import type { Standing } from '../../../geodata/wire/flips.ts';
import type { OutcomeCounts, SweptBuilding, SweptKelurahan } from '../../../geodata/wire/sweep.ts';
import { call, type ResultOf } from '../../data/call.ts';
import { address } from '../address.ts';
import { bboxOf, holds, widened } from '../known-box.ts';
import { problemOf } from '../problem-of.ts';
import { sweptStandings } from '../view.ts';

/** State of the sweep and its counts; null until the first answer. */
export const sweep = signal<ResultOf<'get /api/sweep'> | null>(null);
export const sweepProblem = signal<unknown>(null);
/** Buildings under the filters, of the whole city or, where these are too many, around what the map shows; null until the first answer, and where these too are too many. */
export const buildings = signal<SweptBuilding[] | null>(null);
/** All that match there. */
export const found = signal(0);
/** True when only what the map shows is listed. */
export const clipped = signal(false);
export const buildingsProblem = signal<unknown>(null);

/** What the map and the list can carry one by one. */
const most = 2000;
const page = 1000;
const pause = 2000;

/** Too many to see one by one: map and list count by kelurahan. */
export const crowded = computed(() => found.value > most);
/** Standing that is looked for; null for all. */
export const wanted = computed<Standing | null>(() => {
  const { swept } = address.value;
  return swept === 'all' ? null : (swept ?? 'violates');
});

/** Counts of a kelurahan by the worst of all rules, or by the rule of the address; status quo apart from what complies. */
export function countsOf(it: SweptKelurahan): OutcomeCounts | undefined {
  const counts = address.value.rule ? it.rules[address.value.rule] : it.worst;
  return counts && { ...counts, complies: counts.complies - counts.legacy };
}

/** All that match in the city, or in the kelurahan that is chosen. */
export const matching = computed(() => {
  const { kelurahan } = address.value;
  const within = (sweep.value?.kelurahan ?? []).filter((it) => !kelurahan || it.kelurahan === kelurahan);
  const asked = wanted.value ? [wanted.value] : sweptStandings;
  return within.reduce((sum, it) => {
    const counts = countsOf(it);
    return sum + asked.reduce((of, standing) => of + (counts?.[standing] ?? 0), 0);
  }, 0);
});

/** The filters of the address as the service reads them. */
export function sweptFilter(): {
  outcome?: Outcome;
  legacy?: '0' | '1';
  rule?: string;
  kelurahan?: string;
} {
  const { rule, kelurahan } = address.peek();
  const standing = wanted.peek();
  return {
    ...(standing === 'legacy'
      ? { legacy: '1' }
      : standing && { outcome: standing, ...(standing === 'complies' && { legacy: '0' as const }) }),
    ...(rule && { rule }),
    ...(kelurahan && { kelurahan }),
  };
}

/** Loads how far the sweep is, and what it has found. */
export async function loadSweep(): Promise<void> {
  try {
    sweep.value = await call('get /api/sweep');
    sweepProblem.value = null;
  } catch (error) {
    sweepProblem.value = problemOf(error);
  }
}

/** Starts a sweep, or goes on with one that stopped. */
export async function startSweep(): Promise<void> {
  try {
    const { run } = await call('post /api/sweep', { body: {} });
    sweep.value = { run, kelurahan: sweep.peek()?.kelurahan ?? [] };
    sweepProblem.value = null;
  } catch (error) {
    sweepProblem.value = problemOf(error);
  }
}

let running: AbortController | null = null;
/** Filters and box of which every building is known; without a box, of the whole city. */
let known: { filters: string; box: Box | null } | null = null;
/** Filters under which the whole city is too much. */
let tooMany: string | null = null;

/** Loads the buildings that match: all of them, else those in a box. Where they are known there is nothing to ask. */
export async function loadBuildings(box: Box): Promise<void> {
  const filter = sweptFilter();
  const filters = JSON.stringify([filter, sweep.peek()?.run]);
  if (known?.filters === filters && (known.box === null || holds(known.box, box))) return;
  running?.abort();
  running = new AbortController();
  const { signal: stop } = running;
  try {
    const inBox = tooMany === filters ? widened(box) : null;
    const answer = await ask(filter, inBox, stop);
    if (answer.total > most && inBox === null) {
      tooMany = filters;
      return await loadBuildings(box);
    }
    known = answer.total > most ? null : { filters, box: inBox };
    clipped.value = inBox !== null;
    found.value = answer.total;
    buildings.value = answer.total > most ? null : answer.buildings;
    buildingsProblem.value = null;
  } catch (error) {
    if (!stop.aborted) buildingsProblem.value = problemOf(error);
  }
}

/** All that match, page by page, unless they are too many. */
async function ask(filter: ReturnType<typeof sweptFilter>, box: Box | null, stop: AbortSignal) {
  const query = { ...filter, limit: page, ...(box && { bbox: bboxOf(box) }) };
  const first = await call('get /api/sweep/buildings', { query, signal: stop });
  if (!first.next || first.total > most) return first;
  const { buildings: rest } = await call('get /api/sweep/buildings', {
    query: { ...query, after: first.next },
    signal: stop,
  });
  return { ...first, buildings: [...first.buildings, ...rest] };
}

/** Asks again while a sweep is under way, and while one must follow a change: it begins by itself. Returns the stop. */
export function keepSweep(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  void loadSweep();
  const stop = effect(() => {
    const run = sweep.value?.run;
    clearTimeout(timer);
    if (run?.state === 'running' || run?.outdated) timer = setTimeout(() => void loadSweep(), pause);
  });
  return () => {
    stop();
    clearTimeout(timer);
    untracked(() => running?.abort());
  };
}

import { computed, effect, signal, untracked } from '@preact/signals';
import type { Box, Outcome } from '../../../geodata/model/index.ts';
import type { OutcomeCounts, SweptBuilding, SweptKelurahan } from '../../../geodata/wire/sweep.ts';
import { call, type ResultOf } from '../../data/call.ts';
import { address } from '../address.ts';
import { bboxOf, holds, widened } from '../known-box.ts';
import { problemOf } from '../problem-of.ts';

/** State of the sweep and its counts; null until the first answer. */
export const sweep = signal<ResultOf<'get /api/sweep'> | null>(null);
export const sweepProblem = signal<unknown>(null);
/** Buildings around what the map shows, under the filters; null until the first answer, and where there are too many to list. */
export const buildings = signal<SweptBuilding[] | null>(null);
/** All that match there. */
export const found = signal(0);
export const buildingsProblem = signal<unknown>(null);

/** What the map and the list can carry one by one. */
const most = 2000;
const page = 1000;
const pause = 2000;

/** Too many to see one by one: map and list count by kelurahan. */
export const crowded = computed(() => found.value > most);
/** Outcome that is looked for; null for all. */
export const wanted = computed<Outcome | null>(() => {
  const { swept } = address.value;
  return swept === 'all' ? null : (swept ?? 'violates');
});

/** Counts of a kelurahan by the worst of all rules, or by the rule of the address. */
export const countsOf = (it: SweptKelurahan): OutcomeCounts | undefined =>
  address.value.rule ? it.rules[address.value.rule] : it.worst;

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
/** Filters and box of which every building is known. */
let known: { filters: string; box: Box } | null = null;

/** Loads the buildings that match in a box; where all of them are known there is nothing to ask. */
export async function loadBuildings(box: Box): Promise<void> {
  const filters = JSON.stringify([
    wanted.peek(),
    address.peek().rule,
    address.peek().kelurahan,
    sweep.peek()?.run,
  ]);
  if (known?.filters === filters && holds(known.box, box)) return;
  running?.abort();
  running = new AbortController();
  const { signal: stop } = running;
  const { rule, kelurahan } = address.peek();
  const outcome = wanted.peek();
  const asked = widened(box);
  const filter = {
    bbox: bboxOf(asked),
    limit: page,
    ...(outcome && { outcome }),
    ...(rule && { rule }),
    ...(kelurahan && { kelurahan }),
  };
  try {
    const first = await call('get /api/sweep/buildings', { query: filter, signal: stop });
    const all = first.total > most ? [] : first.buildings;
    if (first.next && first.total <= most)
      all.push(
        ...(await call('get /api/sweep/buildings', { query: { ...filter, after: first.next }, signal: stop }))
          .buildings,
      );
    known = first.total > most ? null : { filters, box: asked };
    found.value = first.total;
    buildings.value = first.total > most ? null : all;
    buildingsProblem.value = null;
  } catch (error) {
    if (!stop.aborted) buildingsProblem.value = problemOf(error);
  }
}

/** Asks again while a sweep is under way. Returns the stop. */
export function keepSweep(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  void loadSweep();
  const stop = effect(() => {
    const state = sweep.value?.run?.state;
    clearTimeout(timer);
    if (state === 'running') timer = setTimeout(() => void loadSweep(), pause);
  });
  return () => {
    stop();
    clearTimeout(timer);
    untracked(() => running?.abort());
  };
}

import { signal } from '@preact/signals';
import type { Box } from '../../../geodata/model/index.ts';
import type { PlanZone } from '../../../geodata/wire/plan-zones.ts';
import { call, type ResultOf } from '../../data/call.ts';
import { bboxOf, holds, widened } from '../known-box.ts';
import { problemOf } from '../problem-of.ts';

type Zones = ResultOf<'get /api/plans/:id/zones'>;

/** Zones of the open plan around what the map shows, the largest first; null until the first answer. */
export const zones = signal<PlanZone[] | null>(null);
/** All that lie there, beyond those that were sent. */
export const matched = signal(0);
/** Codes of the whole plan. */
export const codes = signal<Zones['codes']>([]);
export const zonesProblem = signal<unknown>(null);

/** Part of a code or a name that is looked for in the whole plan. */
export const wanted = signal('');
/** Zones that fit it, wherever they lie; null while nothing is looked for. */
export const searched = signal<PlanZone[] | null>(null);

const most = 2000;
let running: AbortController | null = null;
/** Where all zones are known; null where some are missing. */
let known: { plan: string; box: Box } | null = null;

/** Forgets the zones of the plan that was open. */
export function forgetZones(): void {
  running?.abort();
  known = null;
  zones.value = null;
  matched.value = 0;
  codes.value = [];
  zonesProblem.value = null;
  wanted.value = '';
  searched.value = null;
}

/** Loads the zones around a box; where all of them are known, only if they have changed. */
export async function loadZones(plan: string, box: Box, changed = false): Promise<void> {
  const there = known?.plan === plan && holds(known.box, box) ? known.box : null;
  if (there && !changed) return;
  running?.abort();
  running = new AbortController();
  const { signal: stop } = running;
  const asked = there ?? widened(box);
  try {
    const answer = await call('get /api/plans/:id/zones', {
      params: { id: plan },
      query: { bbox: bboxOf(asked), limit: most },
      signal: stop,
    });
    known = answer.numberMatched <= answer.features.length ? { plan, box: asked } : null;
    zones.value = answer.features;
    matched.value = answer.numberMatched;
    codes.value = answer.codes;
    zonesProblem.value = null;
  } catch (error) {
    if (!stop.aborted) zonesProblem.value = problemOf(error);
  }
}

let searching: AbortController | null = null;
const everywhere = '-180,-90,180,90';
const mostFound = 200;

/** Looks for zones of the whole plan by a part of their code or name. */
export async function searchZones(plan: string, q: string): Promise<void> {
  wanted.value = q;
  searching?.abort();
  if (!q.trim()) {
    searched.value = null;
    return;
  }
  searching = new AbortController();
  const { signal: stop } = searching;
  try {
    // A person still typing asks nothing yet.
    await new Promise((done) => setTimeout(done, 250));
    if (stop.aborted) return;
    const { features } = await call('get /api/plans/:id/zones', {
      params: { id: plan },
      query: { bbox: everywhere, q: q.trim(), limit: mostFound },
      signal: stop,
    });
    searched.value = features;
  } catch (error) {
    if (!stop.aborted) zonesProblem.value = problemOf(error);
  }
}

import { computed, signal } from '@preact/signals';
import { uuidv7 } from 'uuidv7';
import type { OpenWork, Patrol, Position, Squad } from '../../../geodata/model/index.ts';
import { call, type ResultOf } from '../../data/call.ts';
import { facts } from '../../data/city.ts';
import type { Problem } from '../../data/problem.ts';
import { cityToday } from '../../data/when.ts';
import { address } from '../address.ts';
import { problemOf } from '../problem-of.ts';
import { changed, type Day, type Difference } from './change.ts';

/** The day that is planned. */
export const day = computed(() => address.value.day ?? cityToday());

/** Squads, who may be in them, and how the city plans; null until the first answer. */
export const crew = signal<ResultOf<'get /api/squads'> | null>(null);
/** The day's patrols as the service has them, and as they stand here. */
export const saved = signal<Day>([]);
export const plan = signal<Day>([]);
/** False until the day has been loaded. */
export const loaded = signal(false);
/** Work that no squad has on this day, and how much there is of it. */
export const work = signal<{ work: OpenWork[]; total: number } | null>(null);
export const problem = signal<Problem | null>(null);
/** Somebody else has saved this day while it was being changed here. */
export const stale = signal(false);

/** Patrol whose stops are shown, and its stop that is open. */
export const chosen = signal<string | null>(null);
export const openStop = signal<string | null>(null);

/** Patrols that count: a withdrawn one leaves its sites to others. */
export const running = computed(() => plan.value.filter(({ status }) => status !== 'withdrawn'));
export const dirty = computed(() =>
  plan.value.filter((patrol) =>
    changed(
      patrol,
      saved.value.find(({ id }) => id === patrol.id),
    ),
  ),
);
/** Active squads that nobody has sent out on this day. */
export const idle = computed(() =>
  (crew.value?.squads ?? []).filter(
    (squad) => squad.active && !running.value.some((patrol) => patrol.squad === squad.id),
  ),
);
export const squadOf = (id: string): Squad | undefined => crew.value?.squads.find((it) => it.id === id);
/** Its letter and colour. */
export const placeOf = (id: string): number => plan.value.findIndex((patrol) => patrol.id === id);

/** Work that is on no patrol here, saved or not. */
export const waiting = computed(() => {
  const taken = new Set(running.value.flatMap(({ stops }) => stops.map(({ thing }) => thing)));
  return (work.value?.work ?? []).filter(({ thing }) => !taken.has(thing));
});

let asked = 0;

/** Loads the day. What was changed here and not saved is lost: ask first. */
export async function loadDay(): Promise<void> {
  const own = ++asked;
  const of = day.peek();
  try {
    const [squads, { patrols }] = await Promise.all([
      call('get /api/squads'),
      call('get /api/patrols', { query: { day: of } }),
    ]);
    if (own !== asked) return;
    crew.value = squads;
    saved.value = patrols;
    plan.value = patrols;
    history.value = [];
    stale.value = false;
    problem.value = null;
    loaded.value = true;
    if (!patrols.some(({ id }) => id === chosen.peek())) chosen.value = patrols[0]?.id ?? null;
    await loadWork();
  } catch (error) {
    if (own === asked) problem.value = problemOf(error);
  }
}

export async function loadWork(): Promise<void> {
  const of = day.peek();
  const found = await call('get /api/open-work', { query: { day: of, limit: 1000 } });
  if (of === day.peek()) work.value = found;
}

/** Somebody has saved something. What another did is shown at once, unless that would undo what is being done here. */
export async function refreshDay(): Promise<void> {
  const of = day.peek();
  const answers = await Promise.all([
    call('get /api/squads'),
    call('get /api/patrols', { query: { day: of } }),
  ]).catch(() => null);
  if (!answers || of !== day.peek()) return;
  const [squads, { patrols }] = answers;
  crew.value = squads;
  const known = new Map(saved.peek().map(({ id, version }) => [id, version]));
  // own deeds come back as news, too
  if (patrols.every(({ id, version }) => version <= (known.get(id) ?? 0))) return;
  if (dirty.peek().length > 0) stale.value = true;
  else await loadDay();
}

/** What the last proposal did, by patrol; gone when it is undone or saved. */
export const differences = signal<ReadonlyMap<string, Difference>>(new Map());

/** Earlier states, the last one first. */
const history = signal<Day[]>([]);
export const canUndo = computed(() => history.value.length > 0);
const mostKept = 50;

/** Takes a change over, and remembers how it was. */
export function change(next: Day): void {
  if (next === plan.peek()) return;
  history.value = [plan.peek(), ...history.peek()].slice(0, mostKept);
  plan.value = next;
}

/** Takes over what the service has saved of `before`: there is no way back behind it. What was changed meanwhile stays, on the new version. */
export function settle(known: Day, before: Day): void {
  const fresh = new Map(known.map((patrol) => [patrol.id, patrol]));
  const added = known.filter(({ id }) => !saved.peek().some((patrol) => patrol.id === id));
  saved.value = [...saved.peek().map((patrol) => fresh.get(patrol.id) ?? patrol), ...added];
  plan.value = plan.peek().map((patrol) => {
    const news = fresh.get(patrol.id);
    if (!news || before.includes(patrol)) return news ?? patrol;
    return { ...patrol, version: news.version, status: news.status };
  });
  history.value = [];
}

export function undo(): void {
  const [before, ...rest] = history.peek();
  if (!before) return;
  history.value = rest;
  plan.value = before;
  differences.value = new Map();
}

/** Where squads set out: as the day's other patrols, as the city says, else in its middle. */
function usualOffice(): Position {
  const [west, south, east, north] = facts.peek()!.extent;
  return plan.peek()[0]?.office ?? crew.peek()?.settings.office ?? [(west + east) / 2, (south + north) / 2];
}

/** A patrol for a squad that stays at home so far: from eight for six hours. */
export const patrolFor = (squad: string): Patrol => ({
  id: uuidv7(),
  day: day.peek(),
  squad,
  status: 'draft',
  version: 0,
  area: null,
  office: usualOffice(),
  startsAt: 8 * 3600,
  shiftS: 6 * 3600,
  stops: [],
  back: null,
  way: null,
  metres: null,
  note: '',
});

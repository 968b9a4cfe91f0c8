import { uuidv7 } from 'uuidv7';
import { holds } from '../../../geodata/geometry/index.ts';
import type {
  City,
  CitySettings,
  Day,
  OpenWork,
  Patrol,
  PatrolSettings,
  PatrolStop,
} from '../../../geodata/model/index.ts';
import type { Appointment, Duty } from '../../../geodata/routes/day-list.ts';
import { openCaseOf, openWorkOf, type WorkFacts } from '../../../geodata/routes/open-work.ts';
import { buildRoadGraph, type RoadGraph } from '../../../geodata/routes/road-graph.ts';
import type { ProposedPatrol } from '../../../geodata/wire/patrols.ts';
import type { GatherWork } from './gather-work.ts';
import type { RoadGraphs } from './road-graphs.ts';
import { keepAside, listAside } from './route-aside.ts';
import type { RoutedList } from './route-thread.ts';

export type How = 'choose' | 'order' | 'keep';

export interface Order {
  city: Pick<City, 'code' | 'timeZone'>;
  settings: CitySettings;
  /** The day as the planner has it. */
  patrols: readonly Patrol[];
  /** Which of them to plan, one after the other. */
  plan: readonly string[];
  how: How;
}

/** Plans patrols of a day and stores nothing. No site comes twice: neither in what is planned here nor in what others have saved. */
export async function proposePatrols(
  gather: GatherWork,
  graphOf: RoadGraphs,
  order: Order,
): Promise<ProposedPatrol[]> {
  const graph = (await graphOf(order.city.code)) ?? roadless;
  const waiting = order.how === 'choose' ? await waitingOn(gather, order) : new Map<Day, WorkFacts[]>();
  const day = new Map(order.patrols.map((patrol) => [patrol.id, patrol]));
  const proposed: ProposedPatrol[] = [];
  for (const id of order.plan) {
    const patrol = day.get(id);
    if (!patrol) continue;
    const others = [...day.values()].filter((it) => it.id !== id && it.status !== 'withdrawn');
    const work = waiting.get(patrol.day) ?? [];
    const plan = await propose(graph, order, patrol, others, work);
    const { unmet: _, considered: __, ...planned } = plan;
    day.set(id, planned);
    proposed.push(plan);
  }
  return proposed;
}

/** Of a city without roads: every way is a straight line, and is called that. */
export const roadless = buildRoadGraph([]);

/** What no squad but these has, by day: asked once for all of them. */
async function waitingOn(
  gather: GatherWork,
  { city, settings, patrols, plan }: Order,
): Promise<Map<Day, WorkFacts[]>> {
  const own = patrols.map(({ id }) => id);
  const days = new Set(patrols.filter(({ id }) => plan.includes(id)).map(({ day }) => day));
  const work = new Map<Day, WorkFacts[]>();
  for (const day of days) work.set(day, await gather(city, settings, { day, area: null, own }));
  return work;
}

async function propose(
  graph: RoadGraph,
  { settings: { patrol: settings }, how }: Order,
  patrol: Patrol,
  others: readonly Patrol[],
  waiting: readonly WorkFacts[],
): Promise<ProposedPatrol> {
  const kept = how === 'choose' ? patrol.stops.filter(({ fixed }) => fixed) : patrol.stops;
  const work = freeFor(patrol, [...others.flatMap(({ stops }) => stops), ...kept], waiting);
  const appointments = kept.map((stop) => appointmentOf(stop, patrol));
  const duty = dutyOf(patrol, settings, appointments);
  if (how === 'keep') {
    return proposalOf(patrol, kept, await keepAside(graph, duty, appointments), { work, settings });
  }
  const cases = work.map((facts) => openCaseOf(facts, settings));
  const found = await listAside(graph, duty, cases);
  const asBefore = await orderBefore(graph, duty, patrol, found);
  return proposalOf(patrol, kept, asBefore ?? found, { work, settings });
}

/** What lies in the squad's area and nobody goes to: a finding and the case that was opened on it are one site. */
function freeFor({ area }: Patrol, stops: readonly PatrolStop[], waiting: readonly WorkFacts[]): WorkFacts[] {
  const taken = new Set(stops.map(({ kind, thing }) => `${kind} ${thing}`));
  return waiting.filter(
    ({ kind, thing, finding, position }) =>
      !taken.has(`${kind} ${thing}`) &&
      !taken.has(`finding ${finding}`) &&
      (!area || holds(area.geometry, position)),
  );
}

/** The order that the same stops had before, where a person (or an earlier search) has found a shorter way that keeps every window. */
async function orderBefore(
  graph: RoadGraph,
  duty: Duty,
  patrol: Patrol,
  { list }: RoutedList,
): Promise<RoutedList | null> {
  const ids = new Set(list.stops.map(({ id }) => id));
  const before = patrol.stops.filter(({ id, thing }) => ids.has(id) || ids.has(thing ?? ''));
  if (before.length < patrol.stops.length || before.length !== ids.size || ids.size === 0) return null;
  const order = before.map((stop) => ({
    ...appointmentOf(stop, patrol),
    id: ids.has(stop.id) ? stop.id : stop.thing!,
  }));
  const kept = await keepAside(graph, duty, order);
  const { unmet, backS, metres } = kept.list;
  return unmet.length === 0 && backS <= duty.shiftS && metres < list.metres ? kept : null;
}

function appointmentOf(stop: PatrolStop, { startsAt, shiftS }: Patrol): Appointment {
  const { id, position, serviceS, windowFrom, windowTo } = stop;
  const open = windowFrom === null && windowTo === null;
  const window = open
    ? null
    : { fromS: (windowFrom ?? startsAt) - startsAt, toS: (windowTo ?? startsAt + shiftS) - startsAt };
  return { id, position, priority: 10, serviceS, window };
}

function dutyOf(patrol: Patrol, settings: PatrolSettings, appointments: readonly Appointment[]): Duty {
  const { day, office, shiftS } = patrol;
  return {
    day,
    office,
    shiftS,
    visitS: settings.visitMinutes * 60,
    speedMps: settings.speedKmh / 3.6,
    // its work was chosen by area, and what a person has put down may lie outside
    area: null,
    appointments,
    weights: settings,
  };
}

/** Puts what came out into the patrol; a site that was on it before keeps its stop. */
function proposalOf(
  patrol: Patrol,
  kept: readonly PatrolStop[],
  { list, legs }: RoutedList,
  { work, settings }: { work: readonly WorkFacts[]; settings: PatrolSettings },
): ProposedPatrol {
  const known = new Map<string, PatrolStop>(kept.map((stop) => [stop.id, stop]));
  const before = new Map(patrol.stops.map((stop) => [`${stop.kind} ${stop.thing}`, stop.id]));
  const chosen = new Map(work.map((facts) => [facts.thing, facts]));
  const timeOf = (seconds: number): number => Math.min(latest, Math.round(patrol.startsAt + seconds));
  const stops = list.stops.map(({ id, arrivesS, leavesS, metres, roads }): PatrolStop => {
    const facts = chosen.get(id);
    const stop = known.get(id) ?? stopOf(openWorkOf(facts!, patrol.day, settings), settings);
    const old = facts && before.get(`${facts.kind} ${facts.thing}`);
    const planned = { arrives: timeOf(arrivesS), leaves: timeOf(leavesS), metres: Math.round(metres), roads };
    return { ...stop, id: old ?? stop.id, ...planned };
  });
  const missing = kept.filter(({ id }) => !list.stops.some((stop) => stop.id === id));
  return {
    ...patrol,
    stops: [...stops, ...missing.map(unplanned)],
    back: {
      arrives: timeOf(list.backS),
      metres: Math.round(list.back.metres),
      roads: list.back.roads,
    },
    way: { type: 'MultiLineString', coordinates: legs },
    metres: Math.round(list.metres),
    unmet: list.unmet,
    considered: work.length,
  };
}

/** The end of the day after. */
const latest = 172_800;

const unplanned = (stop: PatrolStop): PatrolStop => ({ ...stop, arrives: null, leaves: null, metres: null });

/** A site that was chosen becomes a stop. */
const stopOf = (
  { kind, thing, title, position, reasons }: OpenWork,
  { visitMinutes }: PatrolSettings,
): PatrolStop => ({
  id: uuidv7(),
  kind,
  thing,
  title,
  position,
  fixed: false,
  windowFrom: null,
  windowTo: null,
  serviceS: visitMinutes * 60,
  arrives: null,
  leaves: null,
  metres: null,
  roads: false,
  reasons,
});

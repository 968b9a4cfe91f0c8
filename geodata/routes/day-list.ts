import { holds } from '../geometry/index.ts';
import type { Area, Day, Position } from '../model/index.ts';
import { candidatesOf } from './candidates.ts';
import { matrixOf } from './matrix.ts';
import { planRound, type Search } from './plan-round.ts';
import type { RoadGraph } from './road-graph.ts';
import { type Stop, timetable } from './round.ts';
import { type OpenCase, type UrgencyWeights, urgencyOf } from './urgency.ts';

/** A shift of a squad. Times are seconds from its beginning. */
export interface Duty {
  day: Day;
  /** Where it begins and ends. */
  office: Position;
  shiftS: number;
  /** How long a visit takes where nobody says otherwise. */
  visitS: number;
  /** Metres a second through the city. */
  speedMps: number;
  /** The squad's own; null for the whole city. */
  area: Area | null;
  /** What a person has put down for the day. */
  appointments: readonly Appointment[];
  /** How much time adds to a case; ours where nobody says otherwise. */
  weights?: UrgencyWeights;
}

/** A stop that must be made. */
export interface Appointment {
  id: string;
  position: Position;
  priority: number;
  serviceS: number;
  window: Stop['window'];
}

/** From one place to the next. */
export interface Leg {
  metres: number;
  /** False: no road leads there, the metres are a straight line. */
  roads: boolean;
}

/** A stop of the day, with the leg from the stop before or the office. */
export interface DayStop extends Leg {
  id: string;
  position: Position;
  arrivesS: number;
  beginsS: number;
  leavesS: number;
}

export interface DayList {
  stops: DayStop[];
  backS: number;
  /** From the last stop to the office. */
  back: Leg;
  /** Of the whole round, the way back included. */
  metres: number;
  /** False when any way of the round is a straight line. */
  roads: boolean;
  /** What was visited, in the sum. */
  priority: number;
  /** Appointments that could not be kept together with the others. */
  unmet: string[];
}

/** As many sites as are searched exactly, with the appointments. */
const most = 60;

/** Which open cases a squad visits in a shift, and in which order. */
export function dayList(
  graph: RoadGraph,
  duty: Duty,
  cases: readonly OpenCase[],
  search: Search = {},
): DayList {
  const { office, shiftS, speedMps, visitS, area, appointments, weights } = duty;
  const booked = new Set(appointments.map(({ id }) => id));
  const own = cases.filter(({ id, position }) => !booked.has(id) && (!area || holds(area, position)));
  const sites = own.map((it) => ({
    position: it.position,
    worth: urgencyOf(it, duty.day, weights),
    serviceS: visitS,
  }));
  const limits = { office, shiftS, speedMps, most: Math.max(0, most - appointments.length) };
  const chosen = candidatesOf(graph, sites, limits);
  const things = [...appointments, ...chosen.map((i) => own[i]!)];
  const stops: Stop[] = [
    ...appointments.map(({ priority, serviceS, window }) => ({ priority, serviceS, window, fixed: true })),
    ...chosen.map((i) => ({ priority: sites[i]!.worth, serviceS: visitS, window: null, fixed: false })),
  ];
  const matrix = matrixOf(graph, [office, ...things.map(({ position }) => position)]);
  const seconds = { size: matrix.size, cost: matrix.metres.map((metres) => metres / speedMps) };
  const round = { stops, seconds, shiftS };
  const plan = planRound(round, search);
  const { visits, backS } = timetable(round, plan.order)!;
  const leg = (from: number, to: number): Leg => ({
    metres: matrix.metres[from * matrix.size + to]!,
    roads: matrix.roads[from * matrix.size + to] === 1,
  });
  const listed = visits.map(({ stop, ...times }, i): DayStop => {
    const { id, position } = things[stop - 1]!;
    return { id, position, ...times, ...leg(visits[i - 1]?.stop ?? 0, stop) };
  });
  const back = leg(plan.order.at(-1) ?? 0, 0);
  return {
    stops: listed,
    backS,
    back,
    metres: listed.reduce((sum, { metres }) => sum + metres, back.metres),
    roads: listed.every(({ roads }) => roads) && (back.roads || listed.length === 0),
    priority: plan.priority,
    unmet: plan.unmet.map((stop) => things[stop - 1]!.id),
  };
}

import { parentPort } from 'node:worker_threads';
import type { Position } from '../../../geodata/model/index.ts';
import {
  type Appointment,
  type DayList,
  type Duty,
  dayList,
  type Leg,
} from '../../../geodata/routes/day-list.ts';
import { keptList } from '../../../geodata/routes/kept-list.ts';
import { legsOf } from '../../../geodata/routes/legs.ts';
import type { RoadGraph } from '../../../geodata/routes/road-graph.ts';
import { type StreetSquare, streetSquares } from '../../../geodata/routes/street-squares.ts';
import type { OpenCase } from '../../../geodata/routes/urgency.ts';
import { waysFrom } from '../../../geodata/routes/ways-from.ts';

/** What is asked of the thread. */
export type RouteTask = { graph: RoadGraph } & (
  | { what: 'list'; duty: Duty; cases: OpenCase[] }
  | { what: 'keep'; duty: Duty; order: readonly Appointment[] }
  | { what: 'from'; place: Position; sites: Position[] }
  | { what: 'squares'; viewM: number }
);
/** A list of stops with the way to each, and home. */
export interface RoutedList {
  list: DayList;
  legs: Position[][];
}

/** What it answers. */
export type Routed = RoutedList | Leg[] | StreetSquare[];

function routed(task: RouteTask): Routed {
  const { graph } = task;
  if (task.what === 'from') return waysFrom(graph, task.place, task.sites);
  if (task.what === 'squares') return streetSquares(graph, task.viewM);
  const list =
    task.what === 'keep' ? keptList(graph, task.duty, task.order) : dayList(graph, task.duty, task.cases);
  const places = list.stops.map(({ position }) => position);
  return { list, legs: legsOf(graph, task.duty.office, places) };
}

parentPort!.on('message', (task: RouteTask) => parentPort!.postMessage(routed(task)));
parentPort!.postMessage('ready');

import { Worker } from 'node:worker_threads';
import type { Position } from '../../../geodata/model/index.ts';
import type { Appointment, Duty, Leg } from '../../../geodata/routes/day-list.ts';
import type { RoadGraph } from '../../../geodata/routes/road-graph.ts';
import type { StreetSquare } from '../../../geodata/routes/street-squares.ts';
import type { OpenCase } from '../../../geodata/routes/urgency.ts';
import { createThreads } from '../sweep/threads.ts';
import type { Routed, RoutedList, RouteTask } from './route-thread.ts';

/** So long a thread that nobody asks is kept. */
export const idleMs = 300_000;

/** One thread: a day's list takes a second of it, and the other core is everybody's. */
const threads = createThreads<RouteTask, Routed>({
  start: () =>
    new Worker(new URL('../../bundled-entry.mjs', import.meta.url), {
      workerData: { module: new URL('./route-thread.ts', import.meta.url).href },
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    }),
  most: 1,
  idleMs,
});

const ask = <Answer extends Routed>(task: RouteTask): Promise<Answer> =>
  threads.lend(async (ask) => (await ask(task)) as Answer);

/** Resolves when the thread stands, so that the next to ask does not wait for it. */
export const threadReady = (): Promise<void> => threads.lend(async () => undefined);

/** Chooses and orders the stops of a day. */
export const listAside = (graph: RoadGraph, duty: Duty, cases: OpenCase[]): Promise<RoutedList> =>
  ask({ what: 'list', graph, duty, cases });

/** Times the stops of a day in the order they have. */
export const keepAside = (graph: RoadGraph, duty: Duty, order: readonly Appointment[]): Promise<RoutedList> =>
  ask({ what: 'keep', graph, duty, order });

/** The way from one place to each of some sites. */
export const waysAside = (graph: RoadGraph, place: Position, sites: Position[]): Promise<Leg[]> =>
  ask({ what: 'from', graph, place, sites });

/** The squares of the city that streets lead through. */
export const squaresAside = (graph: RoadGraph, viewM: number): Promise<StreetSquare[]> =>
  ask({ what: 'squares', graph, viewM });

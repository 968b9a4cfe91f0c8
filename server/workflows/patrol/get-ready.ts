import type { Position } from '../../../geodata/model/index.ts';
import type { Duty } from '../../../geodata/routes/day-list.ts';
import type { RoadGraph } from '../../../geodata/routes/road-graph.ts';
import type { OpenCase } from '../../../geodata/routes/urgency.ts';
import type { RoadGraphs } from './road-graphs.ts';
import { idleMs, listAside, threadReady } from './route-aside.ts';

/** Gets ready what a proposal needs while the planner still reads the day: the roads joined, and a thread that has ordered stops before. */
export async function getReady(graphOf: RoadGraphs, city: string): Promise<void> {
  const [graph] = await Promise.all([graphOf(city), threadReady()]);
  if (!graph || graph.nodes === 0 || performance.now() - practised < idleMs) return;
  practised = performance.now();
  await practise(graph);
}

/** When a thread last did so; a later one has to learn it again. */
let practised = Number.NEGATIVE_INFINITY;

/** Enough sites for the code to be compiled, few enough for a fraction of a second. */
const sites = 400;

/** Code that has run is three times as fast: a list of nobody's, over the corners of the roads. */
async function practise(graph: RoadGraph): Promise<void> {
  const corners = graph.lonLat.length / 2;
  const places = Array.from({ length: sites }, (_, i): Position => {
    const corner = Math.floor((i * corners) / sites);
    return [graph.lonLat[2 * corner]!, graph.lonLat[2 * corner + 1]!];
  });
  const cases = places.map(
    (position, i): OpenCase => ({ id: `${i}`, position, priority: i % 10, deadline: null, lastVisit: null }),
  );
  await listAside(graph, { ...shortDuty, office: places[0]! }, cases);
}

const shortDuty: Omit<Duty, 'office'> = {
  day: '2026-01-01',
  shiftS: 4 * 3600,
  visitS: 20 * 60,
  speedMps: 6,
  area: null,
  appointments: [],
};

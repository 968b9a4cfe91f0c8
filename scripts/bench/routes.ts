import { performance } from 'node:perf_hooks';
import { centroid } from '../../geodata/geometry/index.ts';
import type { Day, Position } from '../../geodata/model/index.ts';
import { type Duty, dayList } from '../../geodata/routes/day-list.ts';
import { matrixOf } from '../../geodata/routes/matrix.ts';
import { roadsOf } from '../../geodata/routes/road.ts';
import { buildRoadGraph } from '../../geodata/routes/road-graph.ts';
import type { OpenCase } from '../../geodata/routes/urgency.ts';
import { type SampleCity, sampleCity } from '../../geodata/sample/index.ts';
import { randomOf } from '../../geodata/sample/random.ts';
import { type Figure, median } from './measure.ts';

const cases = 10_000;
const stops = 60;
const rounds = 5;
const today = '2026-11-22';
/** Near the town hall of Medan. */
const office: Position = [98.678, 3.59];
const duty: Duty = {
  day: today,
  office,
  shiftS: 6 * 3600,
  visitS: 20 * 60,
  speedMps: 20 / 3.6,
  area: null,
  appointments: [],
};

/** What a day's list costs over the roads of the invented city, from the layer's features on. */
export function benchRoutes(buildings: number): Figure[] {
  const city = sampleCity({ buildings });
  const roads = [...city.roads()].flatMap(({ geometry, properties }) => roadsOf(geometry, properties));
  const made = repeated(() => buildRoadGraph(roads));
  const graph = buildRoadGraph(roads);
  const open = openCases(city);
  const sites = open.slice(0, stops).map(({ position }) => position);
  const between = repeated(() => matrixOf(graph, sites));
  const lists = repeated(() => dayList(graph, duty, open));
  const { stops: listed, metres, roads: driven } = dayList(graph, duty, open);
  return [
    figure('roads', roads.length, ''),
    figure('road graph, made', median(made), 'ms'),
    figure('road graph, junctions', graph.nodes, ''),
    figure('road graph, size', graph.bytes / 1e6, 'MB'),
    figure(`ways between ${stops} sites`, median(between), 'ms'),
    figure(`day list of ${cases} cases`, median(lists), 'ms'),
    figure(`day list of ${cases} cases, most`, Math.max(...lists), 'ms'),
    figure('day list, stops', listed.length, ''),
    figure(driven ? 'day list, way over roads' : 'day list, way (not all over roads)', metres / 1000, 'km'),
  ];
}

const figure = (what: string, value: number, unit: string): Figure => ({ what, store: '–', value, unit });

/** Milliseconds of each of some rounds; the first ones, cold, count too. */
function repeated(deed: () => unknown): number[] {
  return Array.from({ length: rounds }, () => {
    const began = performance.now();
    deed();
    return performance.now() - began;
  });
}

/** Cases strewn over the buildings of a city: every priority, a third with a deadline, half seen before. */
function openCases(city: SampleCity): OpenCase[] {
  const random = randomOf(cases);
  const places = [...city.buildings()].map(({ geometry }) => centroid(geometry));
  return Array.from({ length: cases }, (_, i) => ({
    id: `${i}`,
    position: random.pick(places),
    priority: random.between(0, 10),
    deadline: random.chance(1 / 3) ? dayFrom(random.whole(-10, 90)) : null,
    lastVisit: random.chance(1 / 2) ? dayFrom(-random.whole(0, 200)) : null,
  }));
}

const dayFrom = (days: number): Day =>
  new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);

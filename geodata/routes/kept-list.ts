import type { Appointment, DayList, DayStop, Duty } from './day-list.ts';
import type { RoadGraph } from './road-graph.ts';
import { wayBetween } from './way.ts';

/** The list of stops in an order that a person has chosen, as it will go: who comes late is told in `unmet`, and so is every stop that ends after the shift. */
export function keptList(
  graph: RoadGraph,
  { office, shiftS, speedMps }: Pick<Duty, 'office' | 'shiftS' | 'speedMps'>,
  order: readonly Appointment[],
): DayList {
  const stops: DayStop[] = [];
  const unmet: string[] = [];
  let [at, now, driven] = [office, 0, 0];
  for (const { id, position, window, serviceS } of order) {
    const { metres, roads } = wayBetween(graph, at, position);
    const arrivesS = now + metres / speedMps;
    const beginsS = Math.max(arrivesS, window?.fromS ?? 0);
    const leavesS = beginsS + serviceS;
    if ((window && beginsS > window.toS) || leavesS > shiftS) unmet.push(id);
    stops.push({ id, position, arrivesS, beginsS, leavesS, metres, roads });
    [at, now, driven] = [position, leavesS, driven + metres];
  }
  const { metres, roads } = wayBetween(graph, at, office);
  return {
    stops,
    backS: now + metres / speedMps,
    back: { metres, roads },
    metres: driven + metres,
    roads: stops.every((stop) => stop.roads) && (roads || stops.length === 0),
    priority: order.reduce((sum, { priority }) => sum + priority, 0),
    unmet,
  };
}

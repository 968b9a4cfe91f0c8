import type { Position } from '../model/index.ts';
import type { RoadGraph } from './road-graph.ts';
import { wayBetween } from './way.ts';

/** A hundred-millionth of the earth: a tenth of a metre, finer than any line on a map. */
const digits = 6;

/** A round as it is drawn: a line to each stop, and one home. */
export function legsOf(graph: RoadGraph, office: Position, stops: readonly Position[]): Position[][] {
  const places = [office, ...stops, office];
  return places.slice(1).map((to, i) => {
    const { path } = wayBetween(graph, places[i]!, to);
    const drawn = path.map(([lon, lat]): Position => [rounded(lon), rounded(lat)]);
    const line = drawn.filter((position, k) => k === 0 || position.join() !== drawn[k - 1]!.join());
    return line.length > 1 ? line : [line[0]!, line[0]!];
  });
}

const rounded = (degrees: number): number => Number(degrees.toFixed(digits));

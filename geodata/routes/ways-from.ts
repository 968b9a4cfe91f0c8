import type { Position } from '../model/index.ts';
import type { Leg } from './day-list.ts';
import { metresTo, reachFrom, reachRoom } from './reach.ts';
import type { RoadGraph } from './road-graph.ts';
import { placeOnRoad, straightM } from './road-place.ts';

/** The way from one place to each of some sites, over one search. */
export function waysFrom(graph: RoadGraph, from: Position, sites: readonly Position[]): Leg[] {
  const start = placeOnRoad(graph, from);
  const places = sites.map((site) => placeOnRoad(graph, site));
  const onRoad = places.filter((place) => place !== null);
  const reach = start && reachFrom(graph, start, reachRoom(graph), onRoad);
  return sites.map((site, i) => {
    const place = places[i];
    const way =
      reach && place ? metresTo(graph, start, reach, place).metres + start.offM + place.offM : Infinity;
    return Number.isFinite(way)
      ? { metres: way, roads: true }
      : { metres: straightM(from, site), roads: false };
  });
}

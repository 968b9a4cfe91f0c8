import type { Position } from '../model/index.ts';
import { metresTo, reachFrom, reachRoom } from './reach.ts';
import type { RoadGraph } from './road-graph.ts';
import { placeOnRoad, type RoadPlace, straightM } from './road-place.ts';

/** Ways between all of some sites. */
export interface Matrix {
  size: number;
  /** From the `i`-th to the `j`-th at `i * size + j`: metres over roads, with what is left to each site; as the crow flies where `roads` is 0. */
  metres: Float64Array;
  /** 1 where the way leads over roads; 0 where none is near, or none leads there, and the figure is a straight line. */
  roads: Uint8Array;
  /** Where each site meets the roads; null where none is near. */
  places: (RoadPlace | null)[];
}

/** Ways between all sites, over one search a site. */
export function matrixOf(graph: RoadGraph, sites: readonly Position[]): Matrix {
  const size = sites.length;
  const places = sites.map((site) => placeOnRoad(graph, site));
  const onRoad = places.filter((place) => place !== null);
  const metres = new Float64Array(size * size);
  const roads = new Uint8Array(size * size);
  const room = reachRoom(graph);
  places.forEach((from, i) => {
    if (from) reachFrom(graph, from, room, onRoad);
    places.forEach((to, j) => {
      if (i === j) {
        roads[i * size + j] = from ? 1 : 0;
        return;
      }
      const way = from && to ? metresTo(graph, from, room, to).metres + from.offM + to.offM : Infinity;
      const known = Number.isFinite(way);
      roads[i * size + j] = known ? 1 : 0;
      metres[i * size + j] = known ? way : straightM(sites[i]!, sites[j]!);
    });
  });
  return { size, metres, roads, places };
}

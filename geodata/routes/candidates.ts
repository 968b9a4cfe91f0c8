import type { Position } from '../model/index.ts';
import { metresFromAny, reachAlso, reachFrom, reachRoom } from './reach.ts';
import type { RoadGraph } from './road-graph.ts';
import { placeOnRoad, straightM } from './road-place.ts';

/** A site that might be visited. */
export interface Site {
  position: Position;
  /** What a visit is worth. */
  worth: number;
  /** How long it takes, seconds. */
  serviceS: number;
}

export interface Limits {
  office: Position;
  shiftS: number;
  /** Metres a second, stops at lights and looking for a place included. */
  speedMps: number;
  /** How many sites are worth an exact search. */
  most: number;
}

/** This share of them are the most urgent, wherever they lie; the others gather around what was chosen before. */
const urgentShare = 0.25;

/**
 * The few sites out of thousands that a day can be made of, by their numbers: first the most urgent that a shift can reach, then always the
 * one that gives most for its time, with the way there and back from the nearest site chosen before. One search over the roads from the
 * office, and after each choice only what it brings nearer.
 */
export function candidatesOf(graph: RoadGraph, sites: readonly Site[], limits: Limits): number[] {
  const { office, shiftS, speedMps, most } = limits;
  const start = placeOnRoad(graph, office);
  const places = sites.map(({ position }) => placeOnRoad(graph, position));
  const room = reachRoom(graph);
  if (start) reachFrom(graph, start, room);
  const off = start?.offM ?? 0;
  const metresOf = (i: number): number => {
    const place = places[i];
    const way = place ? metresFromAny(graph, room, place) + place.offM : Infinity;
    return Number.isFinite(way) ? way : straightM(office, sites[i]!.position);
  };
  const alone = sites.map(({ serviceS }, i) => (2 * (metresOf(i) + off)) / speedMps + serviceS);
  const left = sites.map((_, i) => i).filter((i) => alone[i]! <= shiftS);
  if (left.length <= most) return left;

  left.sort((a, b) => sites[b]!.worth - sites[a]!.worth || a - b);
  const chosen = left.splice(0, Math.floor(most * urgentShare));
  const choose = (i: number): void => {
    const place = places[i];
    if (place) reachAlso(graph, place, room);
  };
  chosen.forEach(choose);
  while (chosen.length < most) {
    let [best, mark] = [-1, -1];
    left.forEach((i, at) => {
      const { worth, serviceS } = sites[i]!;
      const own = worth / (serviceS + (2 * metresOf(i)) / speedMps + 1);
      if (own > mark) [best, mark] = [at, own];
    });
    const [next] = left.splice(best, 1);
    chosen.push(next!);
    choose(next!);
  }
  return chosen;
}

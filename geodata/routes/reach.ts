import { createHeap, type Heap } from './heap.ts';
import type { RoadGraph } from './road-graph.ts';
import type { RoadPlace } from './road-place.ts';

/** Ways from one place to the junctions of a network. */
export interface Reach {
  /** Metres to each node; Infinity where no way leads, or beyond what was asked. */
  metres: Float64Array;
  /** The last arc of the way to each node; -1 where the way begins. */
  last: Int32Array;
  heap: Heap;
}

/** Room for the ways over a network; made once, used for one place after the other. */
export const reachRoom = ({ nodes }: RoadGraph): Reach => ({
  metres: new Float64Array(nodes).fill(Infinity),
  last: new Int32Array(nodes).fill(-1),
  heap: createHeap(),
});

/** Where a driver at a place comes to first: node and metres, by each way that the edge may be driven. */
const exits = (graph: RoadGraph, { edge, alongM }: RoadPlace): (readonly [number, number])[] => [
  ...(graph.ways[edge]! & 1 ? [[graph.to[edge]!, graph.length[edge]! - alongM] as const] : []),
  ...(graph.ways[edge]! & 2 ? [[graph.from[edge]!, alongM] as const] : []),
];

/** From where a place is entered: node and metres from it. */
const entries = (graph: RoadGraph, { edge, alongM }: RoadPlace): (readonly [number, number])[] => [
  ...(graph.ways[edge]! & 1 ? [[graph.from[edge]!, alongM] as const] : []),
  ...(graph.ways[edge]! & 2 ? [[graph.to[edge]!, graph.length[edge]! - alongM] as const] : []),
];

/** Shortest ways from a place (Dijkstra), ended early once the entries of all `targets` are known. */
export function reachFrom(
  graph: RoadGraph,
  place: RoadPlace,
  room: Reach,
  targets?: readonly RoadPlace[],
): Reach {
  room.metres.fill(Infinity);
  room.last.fill(-1);
  room.heap.clear();
  const waiting = targets && new Set(targets.flatMap((it) => entries(graph, it).map(([node]) => node)));
  for (const [node, metres] of exits(graph, place)) offer(room, node, metres, -1);
  spread(graph, room, waiting);
  return room;
}

/** Takes one more place among those that ways begin at: metres are then from the nearest of them. */
export function reachAlso(graph: RoadGraph, place: RoadPlace, room: Reach): void {
  for (const [node, metres] of exits(graph, place)) offer(room, node, metres, -1);
  spread(graph, room);
}

function offer({ metres, last, heap }: Reach, node: number, distance: number, arc: number): void {
  if (distance >= metres[node]!) return;
  metres[node] = distance;
  last[node] = arc;
  heap.push(node, distance);
}

function spread({ firstArc, arcs, from, to, length }: RoadGraph, room: Reach, waiting?: Set<number>): void {
  const { metres, heap } = room;
  for (let node = heap.pop(); node !== -1; node = heap.pop()) {
    const distance = heap.key;
    if (distance > metres[node]!) continue;
    if (waiting?.delete(node) && waiting.size === 0) return;
    for (let k = firstArc[node]!; k < firstArc[node + 1]!; k++) {
      const arc = arcs[k]!;
      const edge = arc >> 1;
      offer(room, arc & 1 ? from[edge]! : to[edge]!, distance + length[edge]!, arc);
    }
  }
}

/** Metres over roads to a place, and through which node it is entered (-1: along the edge where one stands); Infinity when no way leads. */
export function metresTo(
  graph: RoadGraph,
  start: RoadPlace,
  { metres }: Reach,
  place: RoadPlace,
): { metres: number; through: number } {
  const ahead = place.alongM - start.alongM;
  const may = ahead === 0 || graph.ways[place.edge]! & (ahead > 0 ? 1 : 2);
  let best = { metres: place.edge === start.edge && may ? Math.abs(ahead) : Infinity, through: -1 };
  for (const [node, rest] of entries(graph, place)) {
    const sum = metres[node]! + rest;
    if (sum < best.metres) best = { metres: sum, through: node };
  }
  return best;
}

/** Metres over roads from the nearest place that ways begin at, by way of a junction. */
export const metresFromAny = (graph: RoadGraph, { metres }: Reach, place: RoadPlace): number =>
  Math.min(...entries(graph, place).map(([node, rest]) => metres[node]! + rest));

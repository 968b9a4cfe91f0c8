import type { Position } from '../model/index.ts';
import { metresTo, type Reach, reachFrom, reachRoom } from './reach.ts';
import type { RoadGraph } from './road-graph.ts';
import { corner, placeOnRoad, type RoadPlace, straightM } from './road-place.ts';

/** A way as it is drawn on the map. */
export interface Way {
  /** False: no road leads there, the line is straight and so is the figure. */
  roads: boolean;
  /** With what is left from the road to each site. */
  metres: number;
  /** From site to site, degrees. */
  path: Position[];
}

/** The shortest way between two sites. */
export function wayBetween(graph: RoadGraph, from: Position, to: Position): Way {
  const start = placeOnRoad(graph, from);
  const end = placeOnRoad(graph, to);
  const straight: Way = { roads: false, metres: straightM(from, to), path: [from, to] };
  if (!start || !end) return straight;
  const reach = reachFrom(graph, start, reachRoom(graph), [end]);
  const { metres, through } = metresTo(graph, start, reach, end);
  if (!Number.isFinite(metres)) return straight;
  const driven =
    through === -1
      ? pieceOf(graph, start, start.alongM, end.alongM)
      : overJunctions(graph, start, end, reach, through, metres);
  const path = [from, start.position, ...driven, end.position, to];
  return {
    roads: true,
    metres: metres + start.offM + end.offM,
    path: path.filter((position, i) => i === 0 || position.join() !== path[i - 1]!.join()),
  };
}

/** Corners of a way of so many metres that enters the edge of its end by a node. */
function overJunctions(
  graph: RoadGraph,
  start: RoadPlace,
  end: RoadPlace,
  { metres, last }: Reach,
  through: number,
  wayM: number,
): Position[] {
  const arcs: number[] = [];
  let node = through;
  for (let arc = last[node]!; arc !== -1; arc = last[node]!) {
    arcs.push(arc);
    node = arc & 1 ? graph.to[arc >> 1]! : graph.from[arc >> 1]!;
  }
  const leftAt = endAt(graph, start, node, start.alongM, metres[node]!);
  const enteredAt = endAt(graph, end, through, end.alongM, wayM - metres[through]!);
  return [
    ...pieceOf(graph, start, start.alongM, leftAt),
    ...arcs.reverse().flatMap((arc) => arcPath(graph, arc)),
    ...pieceOf(graph, end, enteredAt, end.alongM),
  ];
}

/** Metres along an edge of the end at a node that lies so many metres from a place of it; both ends may be that node. */
function endAt(
  { from, to, length }: RoadGraph,
  { edge }: RoadPlace,
  node: number,
  alongM: number,
  metres: number,
): number {
  const beginning = from[edge] === node && (to[edge] !== node || Math.abs(alongM - metres) < 1e-6);
  return beginning ? 0 : length[edge]!;
}

/** Corners of an edge between two places of it, in the order of the way. */
function pieceOf(graph: RoadGraph, { edge }: RoadPlace, fromM: number, toM: number): Position[] {
  const { first } = graph.shape;
  const path: Position[] = [];
  const [low, high] = [Math.min(fromM, toM), Math.max(fromM, toM)];
  for (let i = first[edge]!; i < first[edge + 1]!; i++)
    if (graph.along[i]! >= low && graph.along[i]! <= high) path.push(corner(graph, i));
  return fromM <= toM ? path : path.reverse();
}

function arcPath(graph: RoadGraph, arc: number): Position[] {
  const { first } = graph.shape;
  const edge = arc >> 1;
  const path: Position[] = [];
  for (let i = first[edge]!; i < first[edge + 1]!; i++) path.push(corner(graph, i));
  return arc & 1 ? path.reverse() : path;
}

import { around, type Cell, cellDegrees, cellOf, metresOfDegree } from '../facts/seen-cells.ts';
import { squareBox, squareOf } from '../facts/seen-squares.ts';
import { along } from '../geometry/segments.ts';
import type { Position } from '../model/index.ts';
import type { RoadGraph } from './road-graph.ts';
import { corner } from './road-place.ts';

/** A square of the city that streets lead through. */
export interface StreetSquare {
  square: Cell;
  /** Squares of the coverage grid that would come into view on its streets. */
  cells: number;
  /** On a street, nearest its middle. */
  position: Position;
}

/** With fewer squares of the coverage grid in view from its streets, a corner is touched, not led through: about 100 m of street. */
const fewest = 12;

/** The squares that somebody on the streets could see, `viewM` metres to each side. */
export function streetSquares(graph: RoadGraph, viewM: number): StreetSquare[] {
  const inView = new Set<number>();
  const nearest = new Map<number, { position: Position; off: number }>();
  const scale = metresOfDegree(graph.shape.centre);
  for (const position of steps(graph)) {
    for (const cell of around(position, viewM, scale)) inView.add(keyOf(cell));
    const square = squareOf(cellOf(position));
    const off = offMiddle(position, square);
    const known = nearest.get(keyOf(square));
    if (!known || off < known.off) nearest.set(keyOf(square), { position, off });
  }
  const counts = new Map<number, number>();
  for (const key of inView) {
    const square = keyOf(squareOf(cellFrom(key)));
    counts.set(square, (counts.get(square) ?? 0) + 1);
  }
  return [...nearest]
    .map(([key, { position }]) => ({ square: cellFrom(key), cells: counts.get(key)!, position }))
    .filter(({ cells }) => cells >= fewest);
}

/** Places along every street, no farther apart than a square of the coverage grid. */
function* steps(graph: RoadGraph): Generator<Position> {
  const { first, lineOf } = graph.shape;
  for (let i = 0; i < lineOf.length; i++) {
    const a = corner(graph, i);
    yield a;
    if (i + 1 >= first[lineOf[i]! + 1]!) continue;
    const b = corner(graph, i + 1);
    const parts = Math.ceil(Math.max(Math.abs(b[0] - a[0]), Math.abs(b[1] - a[1])) / cellDegrees);
    for (let part = 1; part < parts; part++) yield along(a, b, part / parts);
  }
}

function offMiddle([lon, lat]: Position, square: Cell): number {
  const [west, south, east, north] = squareBox(square);
  return Math.hypot(lon - (west + east) / 2, lat - (south + north) / 2);
}

/** More than there are squares of the grid around the earth. */
const columns = 2_000_000;
const half = columns / 2;
const keyOf = ({ x, y }: Cell): number => (x + half) * columns + y + half;
const cellFrom = (key: number): Cell => ({
  x: Math.floor(key / columns) - half,
  y: (key % columns) - half,
});

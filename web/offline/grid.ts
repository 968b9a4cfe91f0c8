import { boxesMeet, boxOf } from '../../geodata/geometry/index.ts';
import type { Box, Geometry } from '../../geodata/model/index.ts';

/** Squares of so many degrees, about 110 m: a block of houses. */
const square = 0.001;

const columnOf = (degrees: number): number => Math.floor(degrees / square);
/** One number for each square of the earth. */
const keyOf = (column: number, row: number): number => row * 400_000 + column;

/** Numbers of the squares that a box meets. */
function* squaresOf([west, south, east, north]: Box): Generator<number> {
  for (let row = columnOf(south); row <= columnOf(north); row++)
    for (let column = columnOf(west); column <= columnOf(east); column++) yield keyOf(column, row);
}

const countOf = ([west, south, east, north]: Box): number =>
  (columnOf(east) - columnOf(west) + 1) * (columnOf(north) - columnOf(south) + 1);

/** What two boxes share; of two apart a box that nothing meets. */
const shared = (a: Box, b: Box): Box => [
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
  Math.min(a[2], b[2]),
  Math.min(a[3], b[3]),
];

/** Finds those of some things whose box meets a box; with `within`, of boxes inside of that one. */
export function gridOf<T extends { geometry: Geometry }>(
  things: readonly T[],
  within?: Box,
): (box: Box) => T[] {
  const boxes = new Map(things.map((thing) => [thing, boxOf(thing.geometry)]));
  const squares = new Map<number, T[]>();
  for (const [thing, box] of boxes) {
    for (const key of squaresOf(within ? shared(box, within) : box)) {
      const list = squares.get(key);
      if (list) list.push(thing);
      else squares.set(key, [thing]);
    }
  }
  return (box) => {
    // A box of many squares among few things (airfields): the things are gone through instead.
    const near =
      countOf(box) > things.length
        ? things
        : new Set([...squaresOf(box)].flatMap((key) => squares.get(key) ?? []));
    return [...near].filter((thing) => boxesMeet(boxes.get(thing)!, box));
  };
}

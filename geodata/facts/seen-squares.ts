import type { Box, Id, Position } from '../model/index.ts';
import { type Cell, cellDegrees } from './seen-cells.ts';

/** Squares of the coverage grid along a side of a larger one: about 555 m, as many streets as a squad drives through in a visit. */
export const squareCells = 20;
const squareDegrees = squareCells * cellDegrees;

/** The larger square that holds a square of the coverage grid; counted as those are. */
export const squareOf = ({ x, y }: Cell): Cell => ({
  x: Math.floor(x / squareCells),
  y: Math.floor(y / squareCells),
});

export const squareBox = ({ x, y }: Cell): Box => [
  x * squareDegrees,
  y * squareDegrees,
  (x + 1) * squareDegrees,
  (y + 1) * squareDegrees,
];

export const squareAt = ([lon, lat]: Position): Cell => ({
  x: Math.floor(lon / squareDegrees),
  y: Math.floor(lat / squareDegrees),
});

/** More than any count of squares west or south of 0°. */
const shift = 0x100000;
const hex = (n: number): string => (n + shift).toString(16).padStart(6, '0');

/** The name of a square: the same in every list and on every day, a UUID of version 8. */
export const squareId = ({ x, y }: Cell): Id => `00000000-0000-8000-8000-${hex(x)}${hex(y)}`;

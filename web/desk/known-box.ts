import type { Box } from '../../geodata/model/index.ts';

/** True when the first box holds all of the second. */
export const holds = ([w, s, e, n]: Box, [west, south, east, north]: Box): boolean =>
  w <= west && s <= south && e >= east && n >= north;

/** A little more than the screen: a step aside asks for nothing. */
export const widened = ([w, s, e, n]: Box): Box => [
  w - (e - w) / 4,
  s - (n - s) / 4,
  e + (e - w) / 4,
  n + (n - s) / 4,
];

/** As a query has it. */
export const bboxOf = (box: Box): string => box.map((degrees) => degrees.toFixed(6)).join(',');

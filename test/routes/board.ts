import type { Position } from '../../geodata/model/index.ts';
import type { Road, Ways } from '../../geodata/routes/road.ts';
import { at } from '../support/land.ts';

/** A road on the drawing board, in metres east and north. */
export const road = (corners: [number, number][], ways: Ways = 'both', level = 0): Road => ({
  path: corners.map(([x, y]) => at(x, y)),
  ways,
  level,
});

/** A site on the drawing board. */
export const site = (x: number, y: number): Position => at(x, y);

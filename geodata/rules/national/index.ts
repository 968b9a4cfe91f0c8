import type { OverlayRow, SetbackRow } from '../../model/index.ts';
import { airfield } from './airfield.ts';
import { building } from './building.ts';
import { drain } from './drain.ts';
import { overlay } from './overlay.ts';
import { powerLine } from './power-line.ts';
import { railway } from './railway.ts';
import { river } from './river.ts';
import { road, roadReserve } from './road.ts';
import { water } from './water.ts';

/** Every rule of national law that holds in all cities. A plan's own come with `taru rules import`. */
export const nationalRows: readonly (SetbackRow | OverlayRow)[] = [
  ...river,
  ...water,
  ...railway,
  ...powerLine,
  ...road,
  ...roadReserve,
  ...drain,
  ...airfield,
  ...building,
  ...overlay,
];

import { drainage } from './drainage.ts';
import { greenSpace } from './green-space.ts';
import { roadReserve } from './road-reserve.ts';

/** Pages of the rules in `geodata/rules/public-land`. */
export const publicLandPages = {
  'road-reserve': roadReserve,
  drainage,
  'green-space': greenSpace,
};

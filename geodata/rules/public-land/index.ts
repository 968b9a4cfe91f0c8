import type { Rule } from '../rule.ts';
import { drainage } from './drainage.ts';
import { greenSpace } from './green-space.ts';
import { roadReserve } from './road-reserve.ts';

/** Ground that belongs to everybody. */
export const publicLandRules = [roadReserve, drainage, greenSpace] as const satisfies readonly Rule[];

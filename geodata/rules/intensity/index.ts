import type { Rule } from '../rule.ts';
import { kdb } from './kdb.ts';

/** How much may be built on a parcel. */
export const intensityRules = [kdb] as const satisfies readonly Rule[];

import type { Rule } from '../rule.ts';
import { height } from './height.ts';
import { kdb } from './kdb.ts';
import { kdh } from './kdh.ts';
import { klb } from './klb.ts';
import { ktb } from './ktb.ts';
import { storeys } from './storeys.ts';

/** How much may be built on a parcel. */
export const intensityRules = [kdb, klb, kdh, ktb, height, storeys] as const satisfies readonly Rule[];

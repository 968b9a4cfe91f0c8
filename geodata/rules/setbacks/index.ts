import type { Rule } from '../rule.ts';
import { riverSetback } from './river-setback.ts';

/** Distances from water, railways and power lines. */
export const setbacksRules = [riverSetback] as const satisfies readonly Rule[];

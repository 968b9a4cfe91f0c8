import type { Rule } from '../rule.ts';

/** Ground that belongs to everybody. */
export const publicLandRules = [] as const satisfies readonly Rule[];

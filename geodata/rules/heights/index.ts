import type { Rule } from '../rule.ts';

/** Heights around airfields. */
export const heightsRules = [] as const satisfies readonly Rule[];

import type { Rule } from '../rule.ts';

/** Special provisions over zones; they only tighten. */
export const overlaysRules = [] as const satisfies readonly Rule[];

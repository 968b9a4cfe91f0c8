import type { Rule } from '../rule.ts';

/** Building lines: distances from road, parcel and neighbours. */
export const linesRules = [] as const satisfies readonly Rule[];

import type { Rule } from '../rule.ts';
import { permit } from './permit.ts';

/** What was permitted, and what was built. */
export const permitRules = [permit] as const satisfies readonly Rule[];

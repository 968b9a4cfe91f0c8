import type { Rule } from '../rule.ts';
import { kkop } from './kkop.ts';

/** Heights around airfields. */
export const heightsRules = [kkop] as const satisfies readonly Rule[];

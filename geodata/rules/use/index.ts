import type { Rule } from '../rule.ts';
import { zoneUse } from './zone-use.ts';

/** What may be done in a zone. */
export const useRules = [zoneUse] as const satisfies readonly Rule[];

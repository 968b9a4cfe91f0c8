import type { Rule } from '../rule.ts';
import { blockShare } from './block-share.ts';
import { zoneUse } from './zone-use.ts';

/** What may be done in a zone. */
export const useRules = [zoneUse, blockShare] as const satisfies readonly Rule[];

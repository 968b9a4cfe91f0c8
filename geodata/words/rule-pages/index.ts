import type { RuleId } from '../../rules/index.ts';
import type { Bilingual } from '../bilingual.ts';
import { kdb } from './kdb.ts';
import { permit } from './permit.ts';
import { riverSetback } from './river-setback.ts';
import type { RulePage } from './rule-page.ts';
import { zoneUse } from './zone-use.ts';

/** The page of every rule. */
export const rulePages: Record<RuleId, Bilingual<RulePage>> = {
  'zone-use': zoneUse,
  permit,
  kdb,
  'river-setback': riverSetback,
};

import type { RuleId } from '../../rules/index.ts';
import type { Bilingual } from '../bilingual.ts';
import { kdb } from './kdb.ts';
import { permit } from './permit.ts';
import { riverSetback } from './river-setback.ts';
import type { RuleWords } from './rule-words.ts';
import { zoneUse } from './zone-use.ts';

/** The words of every rule. */
export const ruleWords: Record<RuleId, Bilingual<RuleWords>> = {
  'zone-use': zoneUse,
  permit,
  kdb,
  'river-setback': riverSetback,
};

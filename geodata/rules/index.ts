import { type Answer, checkBy } from './check.ts';
import { heightsRules } from './heights/index.ts';
import { intensityRules } from './intensity/index.ts';
import { linesRules } from './lines/index.ts';
import { overlaysRules } from './overlays/index.ts';
import { permitRules } from './permit/index.ts';
import { publicLandRules } from './public-land/index.ts';
import { reachBy } from './reach.ts';
import type { Rule } from './rule.ts';
import { setbacksRules } from './setbacks/index.ts';
import type { Surroundings } from './surroundings.ts';
import { useRules } from './use/index.ts';

/** Every check of the law, in the order in which people read them. */
export const rules = [
  ...useRules,
  ...permitRules,
  ...intensityRules,
  ...linesRules,
  ...setbacksRules,
  ...heightsRules,
  ...overlaysRules,
  ...publicLandRules,
] as const satisfies readonly Rule[];
export type RuleId = (typeof rules)[number]['id'];

/** Version of the rules and of the clipper under them; recorded with every verdict. */
export const ruleSet = '2026.11.17+turf7.4.0';

export type { AreaPack } from './area-pack.ts';
export { canonicalSurroundings, settled } from './canonical-surroundings.ts';
export { certainty } from './certainty.ts';
export { type Certificate, certificateText, type Replay, replay } from './certificate.ts';
export type { Answer } from './check.ts';
export { activityKey } from './law.ts';
export { nationalRows } from './national/index.ts';
export { toBuild } from './permit/held.ts';
export { keyNamed, numberKey } from './permit/number-key.ts';
export {
  anyStatusWord,
  isUnknownStatus,
  permitState,
  permitStatusWord,
  permitStatusWords,
} from './permit/permit-state.ts';
export { accuracyM, type Reach, type Stated } from './reach.ts';
export type { Read, Rule } from './rule.ts';
export type * from './surroundings.ts';
export { nothingKnown } from './surroundings.ts';

/** How far around a subject the rules look, by the accuracies stated of the maps there. */
export const reachOf = reachBy(rules);

/** Judges a thing by every rule. */
export const check = (surroundings: Surroundings): Answer => checkBy(rules, ruleSet, surroundings);

import { type Answer, checkBy } from './check.ts';
import { frontageM, kdb } from './kdb.ts';
import { permit } from './permit.ts';
import { riverSetback } from './river-setback.ts';
import type { Rule } from './rule.ts';
import type { Surroundings } from './surroundings.ts';
import { zoneUse } from './zone-use.ts';

/** Every check of the law, in the order in which people read them. */
export const rules = [zoneUse, permit, riverSetback, kdb] as const satisfies readonly Rule[];
export type RuleId = (typeof rules)[number]['id'];

/** Version of the rules and of the clipper under them; recorded with every verdict. */
export const ruleSet = '2026.11.2+turf7.4.0';

/** Metres around a subject that its surroundings must be complete for: the widest setback and room for doubt. */
export const surroundingsReachM = 150;

/**
 * Metres around a subject and its accuracy circle for which zones and roads must be complete and uncut: how far a border may
 * lie off on an ordinary map (CE90 4.5 m), and how far the road may lie that a parcel fronts, whichever is more. Depth in a
 * zone is measured to its border, so a nearer cut would read as one.
 */
export const zonesReachM = Math.max(10, frontageM);

/** Judges a thing by every rule. */
export const check = (surroundings: Surroundings): Answer => checkBy(rules, ruleSet, surroundings);

export { canonicalSurroundings, settled } from './canonical-surroundings.ts';
export { certainty } from './certainty.ts';
export type { Answer } from './check.ts';
export { activityKey } from './law.ts';
export { nationalSetbacks } from './national-setbacks.ts';
export { permitState, permitStatusWords } from './permit-state.ts';
export type { Rule } from './rule.ts';
export type * from './surroundings.ts';
export { nothingKnown } from './surroundings.ts';

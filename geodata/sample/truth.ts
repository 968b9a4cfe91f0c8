import type { Outcome } from '../model/index.ts';

/** What was planted in a building. */
export const plantKinds = [
  'clean',
  'no-permit',
  'permit-expired',
  'permit-revoked',
  'outside-permit',
  'use-prohibited',
  'kdb-exceeded',
  'river-setback',
  'river-setback-permitted',
  'storeys-over-permit',
  'function-differs',
  'units-over-permit',
  'gsb',
  'legacy-use',
  'legacy-plan',
  'legacy-river',
  'permit-no-footprint',
  'accuracy',
  'river-line',
  'river-depth-unknown',
  'river-beside',
] as const;
export type PlantKind = (typeof plantKinds)[number];

export type TruthRule = 'zone-use' | 'permit' | 'river-setback' | 'kdb';

/** What a rule must say of a building; a rule that is not named is not promised anything. */
export type Expected = Partial<Record<TruthRule, Outcome>>;

/** Whether a verdict is what was expected. Where nothing is wrong, `complies` and `not-applicable` say the same. */
export const meets = (expected: Outcome, outcome: Outcome): boolean =>
  expected === outcome || (expected === 'complies' && outcome === 'not-applicable');

/** One row of the truth table. */
export interface Truth {
  buildingId: string;
  sourceId: string;
  kind: PlantKind;
  expect: Expected;
  /** Rules whose verdict is `legacy`: the building is older than the rule. */
  legacy: TruthRule[];
  /** What a later rule will find: `storeys`, `function`, `units`, `gsb`; null when today's rules find it all. */
  later: string | null;
  /** Square metres (`…M2`), metres (`…M`), percent or counts of what was planted. */
  figures: Record<string, number>;
}

/** Kinds whose building breaks the law under some rule, now or later. */
export const violationKinds: ReadonlySet<PlantKind> = new Set<PlantKind>([
  'no-permit',
  'permit-expired',
  'permit-revoked',
  'outside-permit',
  'use-prohibited',
  'kdb-exceeded',
  'river-setback',
  'river-setback-permitted',
  'storeys-over-permit',
  'function-differs',
  'units-over-permit',
  'gsb',
]);

/** Kinds that no one can decide from what is known. */
export const doubtfulKinds: ReadonlySet<PlantKind> = new Set<PlantKind>([
  'permit-no-footprint',
  'accuracy',
  'river-line',
  'river-depth-unknown',
]);

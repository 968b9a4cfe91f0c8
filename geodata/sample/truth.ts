import type { Outcome } from '../model/index.ts';
import { type RuleId, rules } from '../rules/index.ts';

/** What a kind of case is: nothing wrong, a breach, something no one can decide from what is known, or a breach older than its rule. */
type Nature = 'clean' | 'violation' | 'doubt' | 'older';

/** What is planted in buildings. */
const natures = {
  clean: 'clean',
  'river-beside': 'clean',
  // use
  'use-prohibited': 'violation',
  'use-conditional': 'doubt',
  'use-not-listed': 'doubt',
  'activity-unknown': 'doubt',
  'use-older-than-plans': 'doubt',
  'legacy-plan': 'older',
  'block-share': 'violation',
  // permit
  'no-permit': 'violation',
  'permit-expired': 'violation',
  'permit-revoked': 'violation',
  'outside-permit': 'violation',
  'permit-no-footprint': 'doubt',
  'permit-silent': 'doubt',
  'facts-unknown': 'doubt',
  accuracy: 'doubt',
  'storeys-over-permit': 'violation',
  'height-over-permit': 'violation',
  'floor-area-over-permit': 'violation',
  'function-differs': 'violation',
  'units-over-permit': 'violation',
  'kkpr-revoked': 'violation',
  'kkpr-other-use': 'doubt',
  'slf-expired': 'violation',
  'slf-missing': 'doubt',
  // intensity
  'kdb-exceeded': 'violation',
  'kdb-line': 'doubt',
  'klb-exceeded': 'violation',
  'kdh-short': 'violation',
  'ktb-exceeded': 'violation',
  'height-exceeded': 'violation',
  'storeys-exceeded': 'violation',
  // lines
  gsb: 'violation',
  'gsb-line': 'doubt',
  'side-clearance': 'violation',
  'side-line': 'doubt',
  'rear-clearance': 'violation',
  'rear-line': 'doubt',
  'building-gap': 'violation',
  'building-gap-walls': 'doubt',
  // water
  'river-setback': 'violation',
  'river-setback-permitted': 'violation',
  'river-line': 'doubt',
  'river-depth-unknown': 'doubt',
  'river-age-unknown': 'doubt',
  'legacy-river': 'older',
  'lake-setback': 'violation',
  'lake-age-unknown': 'doubt',
  'legacy-lake': 'older',
  'coast-setback': 'violation',
  'coast-age-unknown': 'doubt',
  'legacy-coast': 'older',
  'spring-setback': 'violation',
  'spring-age-unknown': 'doubt',
  'legacy-spring': 'older',
  // ways
  'rail-setback': 'violation',
  'rail-supervised': 'doubt',
  'legacy-rail': 'older',
  'power-line': 'violation',
  'power-line-height-unknown': 'doubt',
  'legacy-power-line': 'older',
  'road-reserve': 'violation',
  'road-reserve-line': 'doubt',
  drainage: 'violation',
  'drainage-line': 'doubt',
  // zones that are kept free
  'legacy-setback-zone': 'older',
  'green-space': 'violation',
  'green-space-age-unknown': 'doubt',
  'legacy-green-space': 'older',
  // heights and special provisions
  kkop: 'violation',
  'kkop-approach': 'doubt',
  lp2b: 'violation',
  'lp2b-age-unknown': 'doubt',
  flood: 'violation',
  'flood-measure': 'doubt',
  heritage: 'violation',
  'heritage-document': 'doubt',
  tod: 'violation',
  'tod-measure': 'doubt',
  recharge: 'violation',
  'recharge-measure': 'doubt',
} as const satisfies Record<string, Nature>;
export type PlantKind = keyof typeof natures;

const kindsOf = (nature: Nature): PlantKind[] =>
  (Object.keys(natures) as PlantKind[]).filter((kind) => natures[kind] === nature);

export const plantKinds = Object.keys(natures) as PlantKind[];
/** Kinds whose building breaks the law under some rule. */
export const violationKinds: ReadonlySet<PlantKind> = new Set(kindsOf('violation'));
/** Kinds that no one can decide from what is known. */
export const doubtfulKinds: ReadonlySet<PlantKind> = new Set(kindsOf('doubt'));
/** Kinds whose building is older than the rule it breaks. */
export const olderKinds: ReadonlySet<PlantKind> = new Set(kindsOf('older'));

/** What a rule must say of a thing; a rule that is not named is not promised anything. */
export type Expected = Partial<Record<RuleId, Outcome>>;

/** Nothing is wrong, whichever rule looks. */
export const allClear: Expected = Object.fromEntries(rules.map(({ id }) => [id, 'complies']));

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
  legacy: readonly RuleId[];
  /** Square metres (`…M2`), metres (`…M`), percent or counts of what was planted. */
  figures: Record<string, number>;
}

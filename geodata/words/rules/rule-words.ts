import type { Outcome } from '../../model/index.ts';

/** What a verdict's sentence is made of: its own figures, and how the language writes numbers. */
export interface Told {
  text: (key: string) => string;
  /** Metres of a figure. */
  m: (key: string) => string;
  /** Square metres of a figure. */
  m2: (key: string) => string;
  day: (key: string) => string;
  /** Name of the layer in the figures, as it stands within a sentence. */
  layer: string;
  /** The measured value and the limit in the verdict's unit. */
  measured: string;
  limit: string;
}

export type Sentence = (told: Told) => string;

/** Everything that the verdicts of one rule say, in one language. */
export interface RuleWords {
  name: string;
  titles: Record<Outcome, string>;
  /** By the case that the rule names in its figures. */
  cases: Record<string, Sentence>;
  /** Where no case says more. */
  plain: Partial<Record<Outcome, string>> & { unclear: string };
  /** What would decide an unclear verdict, for codes that this rule alone gives. */
  settles?: Record<string, Sentence>;
  /** Why a legacy verdict is one, where it is not that the building is older than the rule. */
  legacyNote?: string;
}

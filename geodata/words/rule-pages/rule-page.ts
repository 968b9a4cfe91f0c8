/** What a rule is, for a lawyer: its page in `docs/rules` is made of this and of the rows it rests on. */
export interface RulePage {
  /** What the rule asks, as a question. */
  question: string;
  /** How the measured value comes about, with its unit. */
  formula: string;
  /** What counts and what does not. */
  counts: string[];
  /** What it does not see. */
  blind: string[];
}

import { type Rule, type RuleId, rules } from '../../rules/index.ts';
import type { Language } from '../bilingual.ts';
import { formatDay, formatLength } from '../format.ts';
import { layerWords } from '../layer.ts';
import { familyOf, type RuleFamily } from '../rules/families.ts';
import { citation, ruleName } from '../verdict.ts';
import { rulePages } from './index.ts';
import { certaintyWord, rowTold } from './row-words.ts';
import { rowsOf } from './rows-of.ts';
import { ruleBookWords } from './rule-book-words.ts';
import type { RulePage } from './rule-page.ts';

/** A provision of law that a rule applies. */
export interface ToldRow {
  where: string;
  limit: string;
  from: string;
  /** `PP 38/2011 ps. 9 huruf a`. */
  law: string;
  date: string;
  certainty: string;
}

/** All that is told of a rule: for a lawyer, for whoever asks what a verdict means. */
export interface ToldRule extends RulePage {
  id: RuleId;
  family: RuleFamily;
  name: string;
  /** Layers that it looks at, and how far. */
  reads: string[];
  /** Rows of national law. */
  rows: ToldRow[];
  /** What it rests on where no row says it, or that the plan's own rows decide. */
  basis: string;
}

function toldRule(language: Language, rule: Rule<RuleId>): ToldRule {
  const say = ruleBookWords[language];
  const rows = rowsOf(rule.id).map((row) => ({
    ...rowTold(language, row),
    law: citation(language, row.basis),
    date: row.basis.date === null ? '–' : formatDay(language, row.basis.date),
    certainty: certaintyWord(language, row.basis.certainty),
  }));
  const { basis } = rule;
  return {
    ...rulePages[rule.id][language],
    id: rule.id,
    family: familyOf(rule.id),
    name: ruleName(language, rule.id),
    reads: rule.reads.map(({ layer, withinM }) =>
      say.read(layerWords[language][layer] ?? layer, withinM > 0 ? formatLength(language, withinM) : null),
    ),
    rows,
    basis: basis
      ? say.rests(citation(language, basis), certaintyWord(language, basis.certainty))
      : rows.length > 0
        ? say.planToo
        : say.planOnly,
  };
}

/** Every rule, in the order in which people read them. */
export const toldRules = (language: Language): ToldRule[] =>
  (rules as readonly Rule<RuleId>[]).map((rule) => toldRule(language, rule));

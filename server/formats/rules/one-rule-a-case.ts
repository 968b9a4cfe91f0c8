import { canonicalJson } from '../../../geodata/geometry/index.ts';
import { activityKey } from '../../../geodata/rules/index.ts';
import type { ImportProblem } from '../../../geodata/words/import-problem.ts';
import { canonicalZone } from '../zone-codes.ts';
import type { RuleDraft } from './rule-draft.ts';

type Case<Row> = Row extends RuleDraft ? Omit<Row, 'instrument' | 'article' | 'date'> : never;

/** What makes two rows speak of the same case, at whatever time. */
function caseKey(row: Case<RuleDraft>): string {
  const key = ((): unknown[] => {
    switch (row.kind) {
      case 'use':
        return [canonicalZone(row.zoneCode), activityKey(row.activity)];
      case 'intensity':
        return [
          canonicalZone(row.zoneCode),
          row.roadClass,
          row.recharge,
          row.parcelAreaMinM2,
          row.parcelAreaMaxM2,
          row.buildingFunction,
        ];
      case 'setback':
        return [row.object, row.code, canonicalJson(row.condition)];
      case 'overlay':
        return [row.overlay, row.effect];
    }
  })();
  return [row.kind, ...key].join('\n');
}

/** What makes a row the one of an earlier table: the same case from the same day on. */
export const ruleKey = (row: Case<RuleDraft>): string => [caseKey(row), row.validFrom].join('\n');

export interface IndexedRule {
  index: number;
  row: RuleDraft;
}

/** What a row says; the spelling of its activity says nothing. */
const contentOf = ({ row }: IndexedRule): string =>
  JSON.stringify(
    row.kind === 'use'
      ? { ...row, activity: activityKey(row.activity), activityName: activityKey(row.activityName) }
      : row,
  );

/** Rows that are valid on a day together with another of them, each with such another. */
function overlapping(rules: readonly IndexedRule[]): Map<IndexedRule, IndexedRule> {
  const starts = ({ row }: IndexedRule): string => row.validFrom ?? '';
  const ends = ({ row }: IndexedRule): string => row.validTo ?? '9999-99-99';
  const found = new Map<IndexedRule, IndexedRule>();
  let longest: IndexedRule | null = null;
  for (const rule of rules.toSorted((a, b) => (starts(a) < starts(b) ? -1 : starts(a) > starts(b) ? 1 : 0))) {
    if (longest && starts(rule) < ends(longest)) {
      found.set(rule, longest);
      if (!found.has(longest)) found.set(longest, rule);
    }
    if (!longest || ends(rule) > ends(longest)) longest = rule;
  }
  return found;
}

/** Every case once on every day: the same again is dropped and said, what contradicts is refused on both sides. */
export function oneRuleACase(rules: IndexedRule[]): {
  taken: IndexedRule[];
  dropped: { index: number; problem: ImportProblem }[];
  refused: { index: number; problem: ImportProblem }[];
} {
  const result: ReturnType<typeof oneRuleACase> = { taken: [], dropped: [], refused: [] };
  const cases = new Map<string, IndexedRule[]>();
  for (const rule of rules) {
    const key = caseKey(rule.row);
    const group = cases.get(key);
    if (group) group.push(rule);
    else cases.set(key, [rule]);
  }
  for (const group of cases.values()) {
    const distinct = new Map<string, IndexedRule>();
    for (const rule of group) {
      const content = contentOf(rule);
      const first = distinct.get(content);
      if (!first) distinct.set(content, rule);
      else {
        const problem = { code: 'same-row-again', figures: { first: first.index + 1 } } as const;
        result.dropped.push({ index: rule.index, problem });
      }
    }
    const contradicted = overlapping([...distinct.values()]);
    for (const rule of distinct.values()) {
      const other = contradicted.get(rule);
      if (!other) result.taken.push(rule);
      else {
        const problem = { code: 'rows-contradict', figures: { other: other.index + 1 } } as const;
        result.refused.push({ index: rule.index, problem });
      }
    }
  }
  return result;
}

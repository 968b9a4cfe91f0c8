import { canonicalJson } from '../../../geodata/geometry/index.ts';
import type { ImportProblem } from '../../../geodata/words/import-problem.ts';
import { canonicalZone } from '../zone-codes.ts';
import type { RuleDraft } from './rule-draft.ts';

type Case<Row> = Row extends RuleDraft ? Omit<Row, 'instrument' | 'article' | 'date'> : never;

/** What makes two rows speak of the same case, at the same time. */
export function ruleKey(row: Case<RuleDraft>): string {
  const key = ((): unknown[] => {
    switch (row.kind) {
      case 'use':
        return [canonicalZone(row.zoneCode), row.activity];
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
  return [row.kind, ...key, row.validFrom].join('\n');
}

export interface IndexedRule {
  index: number;
  row: RuleDraft;
}

/** Every case once: the same again is dropped and said, what contradicts is refused on both sides. */
export function oneRuleACase(rules: IndexedRule[]): {
  taken: IndexedRule[];
  dropped: { index: number; problem: ImportProblem }[];
  refused: { index: number; problem: ImportProblem }[];
} {
  const byKey = new Map<string, IndexedRule[]>();
  for (const rule of rules) {
    const key = ruleKey(rule.row);
    const group = byKey.get(key);
    if (group) group.push(rule);
    else byKey.set(key, [rule]);
  }
  const result: ReturnType<typeof oneRuleACase> = { taken: [], dropped: [], refused: [] };
  for (const group of byKey.values()) {
    const [first, ...more] = group as [IndexedRule, ...IndexedRule[]];
    const text = JSON.stringify(first.row);
    if (more.every((rule) => JSON.stringify(rule.row) === text)) {
      result.taken.push(first);
      for (const { index } of more) {
        result.dropped.push({
          index,
          problem: { code: 'same-row-again', figures: { first: first.index + 1 } },
        });
      }
      continue;
    }
    for (const rule of group) {
      const other = (rule === first ? more[0]! : first).index + 1;
      result.refused.push({ index: rule.index, problem: { code: 'rows-contradict', figures: { other } } });
    }
  }
  return result;
}

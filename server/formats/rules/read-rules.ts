import type { ImportProblem } from '../../../geodata/words/import-problem.ts';
import { FileRefusal } from '../feature-file.ts';
import { canonicalZone, nationalZone } from '../zone-codes.ts';
import { type IntensityDraft, intensityReader } from './read-intensity.ts';
import { readLongUse, readWideUse, type UseDraft } from './read-use.ts';
import { findRuleColumns, type RuleColumns } from './rule-columns.ts';

export type RuleDraft = IntensityDraft | UseDraft;
export type ReadRule = { row: RuleDraft } | { refused: ImportProblem } | { heading: true };

/** A reader for the rows of one table of rules, whichever of the three forms it has. `planZones` are the codes of its plan. */
export function rulesReader(
  sample: Record<string, unknown>[],
  planZones: string[],
): (row: Record<string, unknown>) => ReadRule[] {
  const names = [...new Set(sample.flatMap((row) => Object.keys(row)))];
  const columns = findRuleColumns(names);
  if (columns.zone && (columns.kdb || columns.klb || columns.kdh || columns.ktb || columns.gsb)) {
    const read = intensityReader(columns, sample);
    return (row) => [read(row)];
  }
  if (columns.zone && columns.permission) return (row) => [readLongUse(columns, row)];
  const zoneColumns = wideZones(names, columns, planZones);
  if (zoneColumns.length >= 2 && (columns.activity || columns.code)) {
    return (row) => readWideUse(columns, zoneColumns, row);
  }
  throw new FileRefusal({
    code: 'columns-missing',
    figures: {
      missing: 'zona + KDB/KLB/KDH; zona + KBLI/kegiatan + status; kegiatan + R-1, R-2, …',
      found: names.join(', '),
    },
  });
}

/** Columns of a wide table that are zones: known nationally or in the plan, and not one of the table's own columns. */
function wideZones(names: string[], columns: RuleColumns, planZones: string[]): string[] {
  const own = new Set<string | undefined>([columns.code, columns.activity, columns.note, columns.basis]);
  const plan = new Set(planZones.map(canonicalZone));
  return names.filter(
    (name) => !own.has(name) && (plan.has(canonicalZone(name)) || nationalZone(name) !== undefined),
  );
}

/** What makes two rows speak of the same case. */
export const ruleKey = (row: RuleDraft): string =>
  row.kind === 'use'
    ? ['use', canonicalZone(row.zoneCode), row.activity].join('\n')
    : [
        'intensity',
        canonicalZone(row.zoneCode),
        row.roadClass,
        row.recharge,
        row.parcelAreaMinM2,
        row.parcelAreaMaxM2,
        row.buildingFunction,
      ].join('\n');

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

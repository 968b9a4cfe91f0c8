import { uuidv7 } from 'uuidv7';
import type { RuleRow } from '../../geodata/model/index.ts';
import type { ImportProblem } from '../../geodata/words/import-problem.ts';
import { type FeatureFile, FileRefusal } from '../formats/feature-file.ts';
import { type IndexedRule, oneRuleACase, ruleKey } from '../formats/rules/one-rule-a-case.ts';
import { rulesReader } from '../formats/rules/read-rules.ts';
import type { RuleDraft } from '../formats/rules/rule-draft.ts';
import { canonicalZone } from '../formats/zone-codes.ts';
import { updateImportStatus } from '../queries/import-log.ts';
import type { PlanRow } from '../queries/import-plan.ts';
import { selectRulesImport, selectRulesOf, selectZoneCodes } from '../queries/import-rules.ts';
import { insertRuleRows } from '../queries/load.ts';
import type { Store } from '../store/store.ts';
import { inChunks } from './import-chunks.ts';
import { type ImportOrder, importFile } from './import-file.ts';
import { type ImportReport, ofFile, warn } from './import-report.ts';
import { surveyFile } from './import-survey.ts';

const chunkSize = 1000;

/** Brings a plan's table of rules in: intensities, ITBX, setbacks or overlays. A new table of the same kind takes the place of the one before; cases that were there keep their ids. */
export async function importRules(store: Store, order: ImportOrder, plan: PlanRow): Promise<ImportReport> {
  const city = order.city.code;
  let replaced: string | null = null;
  return importFile(store, order, {
    kind: 'rules',
    target: plan.id,
    stage: async (file, report, importId) => {
      const zones = await selectZoneCodes(store, city, plan.id);
      const rules = await readRules(file, order, zones, report);
      const kind = rules[0]?.row.kind;
      if (!kind) return;
      replaced = await selectRulesImport(store, city, plan.id, kind);
      const before = new Map(
        (replaced ? await selectRulesOf(store, city, plan.id, replaced) : []).map((row) => [
          ruleKey(row),
          row,
        ]),
      );
      const rows = rules.map(({ row }) => toRow(row, before.get(ruleKey(row)), plan));
      report.kept = rules.filter(({ row }) => before.has(ruleKey(row))).length;
      for await (const chunk of inChunks(rows, chunkSize)) {
        if (!order.dryRun) await insertRuleRows(store, city, plan.id, importId, chunk);
        report.taken += chunk.length;
        order.onProgress(0.5 + (0.5 * report.taken) / rows.length);
      }
    },
    show: async (tx) => {
      if (replaced) await updateImportStatus(tx, city, replaced, 'undone');
      return replaced;
    },
  });
}

/** Heading rows whose numbers are told. */
const mostNamed = 12;

/** A range that ends before it begins holds for nothing: the row says something else than it means. */
function backwardsIn(row: RuleDraft): ImportProblem | null {
  const ranges: [from: string | number | null | undefined, to: string | number | null | undefined][] = [
    [row.validFrom, row.validTo],
  ];
  if (row.kind === 'intensity')
    ranges.push([row.parcelAreaMinM2, row.parcelAreaMaxM2], [row.klbMin ?? null, row.klbMax]);
  if (row.kind === 'setback') {
    const { condition: c } = row;
    ranges.push(
      [c.depthAboveM, c.depthUpToM],
      [c.catchmentAboveKm2, c.catchmentUpToKm2],
      [c.storeysAbove, c.storeysUpTo],
    );
  }
  const wrong = ranges.find(([from, to]) => from != null && to != null && from > to);
  return wrong
    ? { code: 'range-backwards', figures: { from: String(wrong[0]), to: String(wrong[1]) } }
    : null;
}

/** Reads every case of the table once. */
async function readRules(
  file: FeatureFile,
  order: ImportOrder,
  zones: string[],
  report: ImportReport,
): Promise<IndexedRule[]> {
  const survey = await surveyFile(file, order.city.box);
  const read = rulesReader(survey.sample, zones, order.city.timeZone);
  const ofPlan = new Map(zones.map((code) => [canonicalZone(code), code]));
  const found: IndexedRule[] = [];
  const headings: number[] = [];
  for await (const { index, properties } of file.walk()) {
    for (const it of read(properties)) {
      if ('refused' in it) report.refused.push({ index, said: ofFile(it.refused) });
      else if ('row' in it) {
        const backwards = backwardsIn(it.row);
        if (backwards) {
          report.refused.push({ index, said: ofFile(backwards) });
          continue;
        }
        for (const doubt of it.doubts ?? []) warn(report, index, ofFile(doubt));
        found.push({
          index,
          row: asPlanned(it.row, ofPlan, (problem) => warn(report, index, ofFile(problem))),
        });
      } else {
        const value = it.zone === undefined ? undefined : ofPlan.get(canonicalZone(it.zone));
        if (value === undefined) headings.push(index + 1);
        else warn(report, index, ofFile({ code: 'zone-states-nothing', figures: { value } }));
      }
    }
  }
  report.count = survey.count;
  if (found.length === 0 && report.refused.length === 0) throw new FileRefusal({ code: 'no-rows' });
  if (headings.length > 0) {
    const rows = `${headings.slice(0, mostNamed).join(', ')}${headings.length > mostNamed ? ', …' : ''}`;
    report.notes = [...report.notes, { code: 'heading-rows', figures: { count: headings.length, rows } }];
  }
  const { taken, dropped, refused } = oneRuleACase(found);
  for (const { index, problem } of dropped) warn(report, index, ofFile(problem));
  report.refused.push(...refused.map(({ index, problem }) => ({ index, said: ofFile(problem) })));
  const ruled = new Set(taken.map(({ row }) => ('zoneCode' in row ? row.zoneCode : null)));
  for (const value of ruled.has(null) ? [] : zones.filter((code) => !ruled.has(code))) {
    warn(report, 0, ofFile({ code: 'zone-without-rules', figures: { value } }));
  }
  return taken;
}

/** The row with its zone's code as the plan writes it: `R2` is its `R-2`. */
function asPlanned(
  row: RuleDraft,
  ofPlan: Map<string, string>,
  say: (problem: ImportProblem) => void,
): RuleDraft {
  if (!('zoneCode' in row)) return row;
  const planned = ofPlan.get(canonicalZone(row.zoneCode));
  if (planned === undefined)
    say({ code: 'zone-not-in-plan', figures: { column: 'zona', value: row.zoneCode } });
  return { ...row, zoneCode: planned ?? row.zoneCode };
}

function toRow(
  { instrument, article, date, ...row }: RuleDraft,
  before: RuleRow | undefined,
  plan: PlanRow,
): RuleRow {
  return {
    ...row,
    id: before?.id ?? uuidv7(),
    version: (before?.version ?? 0) + 1,
    basis: { instrument: instrument ?? plan.name, article, date, certainty: 'source' },
  };
}

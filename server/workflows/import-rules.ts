import { uuidv7 } from 'uuidv7';
import type { RuleRow } from '../../geodata/model/index.ts';
import { type FeatureFile, FileRefusal } from '../formats/feature-file.ts';
import {
  type IndexedRule,
  oneRuleACase,
  type RuleDraft,
  ruleKey,
  rulesReader,
} from '../formats/rules/read-rules.ts';
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

/** Brings a plan's table of rules in: intensities or ITBX. A new table of the same kind takes the place of the one before; cases that were there keep their ids. */
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
          ruleKey(row as RuleDraft & RuleRow),
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

/** Reads every case of the table once; zone codes are written as the plan writes them (`R2` is its `R-2`). */
async function readRules(
  file: FeatureFile,
  order: ImportOrder,
  zones: string[],
  report: ImportReport,
): Promise<IndexedRule[]> {
  const survey = await surveyFile(file, order.city.box);
  const read = rulesReader(survey.sample, zones);
  const ofPlan = new Map(zones.map((code) => [canonicalZone(code), code]));
  const found: IndexedRule[] = [];
  let headings = 0;
  for await (const { index, properties } of file.walk()) {
    for (const it of read(properties)) {
      if ('heading' in it) headings += 1;
      else if ('refused' in it) report.refused.push({ index, said: ofFile(it.refused) });
      else {
        const { zoneCode } = it.row;
        const planned = ofPlan.get(canonicalZone(zoneCode));
        if (planned === undefined) {
          warn(
            report,
            index,
            ofFile({ code: 'zone-not-in-plan', figures: { column: 'zona', value: zoneCode } }),
          );
        }
        found.push({ index, row: { ...it.row, zoneCode: planned ?? zoneCode } });
      }
    }
  }
  report.count = survey.count;
  if (found.length === 0 && report.refused.length === 0) throw new FileRefusal({ code: 'no-rows' });
  if (headings > 0) report.notes = [...report.notes, { code: 'heading-rows', figures: { count: headings } }];
  const { taken, dropped, refused } = oneRuleACase(found);
  for (const { index, problem } of dropped) warn(report, index, ofFile(problem));
  report.refused.push(...refused.map(({ index, problem }) => ({ index, said: ofFile(problem) })));
  const ruled = new Set(taken.map(({ row }) => row.zoneCode));
  for (const value of zones.filter((code) => !ruled.has(code))) {
    warn(report, 0, ofFile({ code: 'zone-without-rules', figures: { value } }));
  }
  return taken;
}

function toRow(
  { instrument, article, ...row }: RuleDraft,
  before: RuleRow | undefined,
  plan: PlanRow,
): RuleRow {
  return {
    ...row,
    id: before?.id ?? uuidv7(),
    version: (before?.version ?? 0) + 1,
    validFrom: null,
    validTo: null,
    basis: { instrument: instrument ?? plan.name, article, date: null, certainty: 'source' },
  };
}

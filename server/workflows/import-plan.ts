import { uuidv7 } from 'uuidv7';
import type { Box } from '../../geodata/model/index.ts';
import { tooLong } from '../formats/attributes.ts';
import { type FeatureFile, FileRefusal } from '../formats/feature-file.ts';
import { isBlank } from '../formats/values.ts';
import { columnNamed, findCodeColumn, longestCode, nationalZone, zoneName } from '../formats/zone-codes.ts';
import { hasBoundary } from '../queries/import-plan.ts';
import { insertZones, type ZoneToLoad } from '../queries/load.ts';
import { insertPlan } from '../queries/plan.ts';
import type { Store } from '../store/store.ts';
import { inChunks } from './import-chunks.ts';
import { type ImportOrder, importFile } from './import-file.ts';
import { judgeRaw } from './import-judge.ts';
import { openRepairer } from './import-repair.ts';
import { type ImportReport, ofFile, warn } from './import-report.ts';
import { missedEntirely, type Survey, surveyFile } from './import-survey.ts';
import { indonesia } from './indonesia.ts';
import { putInForce } from './plan-in-force.ts';

export interface PlanOrder extends ImportOrder {
  name: string;
  /** First day in force. */
  validFrom: string;
  /** Column of the zone codes; null to find it. */
  codeField: string | null;
  /** Leaves it a draft, to be published later. */
  draft: boolean;
}

export interface PlanImport {
  report: ImportReport;
  planId: string;
  codeField: string;
}

/** Of the progress, the first walk through the file. */
const surveyShare = 0.2;

/** Brings a plan in as zones and, unless it is a draft, puts it into force from its first day, which ends the earlier plan. */
export async function importPlan(store: Store, order: PlanOrder): Promise<PlanImport> {
  const city = order.city.code;
  const planId = uuidv7();
  // A plan may be larger than the one before it, so only a boundary limits where it lies.
  const box = (await hasBoundary(store, city)) ? order.city.box : indonesia;
  let codeField = '';

  const report = await importFile(store, order, {
    kind: 'plan',
    target: planId,
    stage: async (file, report, importId) => {
      const survey = await surveyFile(file, box);
      codeField = chooseCodeField(survey, order.codeField);
      report.count = survey.count;
      report.where = survey.where;
      if (missedEntirely(survey)) return;
      order.onProgress(surveyShare);
      for await (const chunk of inChunks(readZones(file, codeField, survey, box, report))) {
        if (!order.dryRun) await insertZones(store, city, planId, importId, chunk);
        report.taken += chunk.length;
        order.onProgress(surveyShare + (1 - surveyShare) * ((chunk.at(-1)!.sourceIndex! + 1) / survey.count));
      }
    },
    show: async (tx, _report, importId) => {
      const { name, validFrom } = order;
      await insertPlan(tx, { city, id: planId, name, status: 'draft', validFrom, validTo: null, importId });
      if (!order.draft) await putInForce(tx, city, planId, validFrom);
      return null;
    },
  });
  return { report, planId, codeField };
}

function chooseCodeField(survey: Survey, asked: string | null): string {
  const found = asked === null ? findCodeColumn(survey.sample) : columnNamed(survey.sample, asked);
  if (found !== null) return found;
  const columns = [...new Set(survey.sample.flatMap((row) => Object.keys(row)))].join(', ');
  throw new FileRefusal({
    code: 'columns-missing',
    figures: { missing: asked ?? 'KODSZN / KODZON / KODEWP', found: columns },
  });
}

async function* readZones(
  file: FeatureFile,
  codeField: string,
  survey: Survey,
  box: Box,
  report: ImportReport,
): AsyncGenerator<ZoneToLoad> {
  const repairer = openRepairer();
  try {
    for await (const raw of file.walk()) {
      const judged = await judgeRaw(raw, { kinds: ['area'], box, repairer });
      const { index, properties } = judged;
      const value = properties[codeField];
      if ('refused' in judged || isBlank(value)) {
        report.refused.push({
          index,
          said: 'refused' in judged ? judged.refused : ofFile({ code: 'zone-missing' }),
        });
        continue;
      }
      if (judged.repaired) report.repaired.push({ index, ...judged.repaired });
      const code = String(value).trim();
      if (code.length > longestCode) {
        report.refused.push({ index, said: ofFile(tooLong(codeField, code, longestCode)) });
        continue;
      }
      const known = nationalZone(code);
      if (!known)
        warn(report, index, ofFile({ code: 'zone-unknown', figures: { column: codeField, value: code } }));
      yield {
        id: uuidv7(),
        sourceIndex: index,
        sourceId: survey.identity ? String(properties[survey.identity.column]) : null,
        code,
        name: zoneName(properties, code),
        class: known?.class ?? null,
        properties,
        geometry: judged.geometry,
      };
    }
  } finally {
    await repairer.close();
  }
}

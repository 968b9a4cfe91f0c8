import { uuidv7 } from 'uuidv7';
import type { Layer } from '../../geodata/layers/index.ts';
import type { TimeZone } from '../../geodata/model/index.ts';
import { mapColumns, readAttributes } from '../formats/attributes.ts';
import { levelOfCode } from '../formats/district-level.ts';
import type { FeatureFile } from '../formats/feature-file.ts';
import { pointLayerAt } from '../queries/import.ts';
import { analyzeFeatures, keepIds, selectShown } from '../queries/import-staging.ts';
import { type FeatureToLoad, insertFeatures } from '../queries/load.ts';
import type { Store } from '../store/store.ts';
import { inChunks } from './import-chunks.ts';
import { type ImportOrder, importFile } from './import-file.ts';
import { type GeometryKind, judgeRaw } from './import-judge.ts';
import { openRepairer } from './import-repair.ts';
import { type ImportReport, ofFile, warn } from './import-report.ts';
import { missedEntirely, type Survey, surveyFile } from './import-survey.ts';
import { indonesia } from './indonesia.ts';

/** Features a statement goes over when ids are kept or rows taken away. */
const span = 500;
/** Of the progress: the first walk, the staging, the keeping of ids. */
const shares = { survey: 0.2, stage: 0.7 };

/** Brings a file in as the new version of a layer. Features that are the same things as before keep their ids. */
export async function importLayer(store: Store, order: ImportOrder, layer: Layer): Promise<ImportReport> {
  const city = order.city.code;
  const box = layer.id === 'boundaries' ? indonesia : order.city.box;
  const ranges = (count: number): { from: number; to: number }[] =>
    Array.from({ length: Math.ceil(count / span) }, (_, i) => ({ from: i * span, to: (i + 1) * span }));
  let count = 0;

  return importFile(store, order, {
    kind: 'layer',
    target: layer.id,
    stage: async (file, report, importId) => {
      const survey = await surveyFile(file, box, identityOf(layer));
      count = survey.count;
      report.count = survey.count;
      report.where = survey.where;
      if (missedEntirely(survey)) return;
      order.onProgress(shares.survey);
      for await (const chunk of inChunks(readLayer(file, layer, survey, box, report, order.city.timeZone))) {
        if (!order.dryRun) await insertFeatures(store, city, layer.id, importId, chunk);
        report.taken += chunk.length;
        order.onProgress(shares.survey + shares.stage * ((chunk.at(-1)!.sourceIndex! + 1) / survey.count));
      }
    },
    settle: async (report, importId) => {
      await analyzeFeatures(store);
      const shown = await selectShown(store, city, layer.id);
      if (shown === null) return;
      for (const { from, to } of ranges(count)) {
        report.kept += await keepIds(store, { city, layer: layer.id, importId, from, to }, shown);
        order.onProgress(
          shares.survey + shares.stage + (1 - shares.survey - shares.stage) * Math.min(1, to / count),
        );
      }
    },
    show: (tx, _report, importId) => pointLayerAt(tx, city, layer.id, importId),
  });
}

/** A layer's own number or code identifies its features better than any table's row number. */
const identityOf = (layer: Layer): string[] =>
  layer.attributes.filter(({ name }) => name === 'number' || name === 'code').flatMap(({ from }) => from);

/** Rivers come as channel areas or as centre lines. */
const kindsOf = (layer: Layer): GeometryKind[] =>
  layer.id === 'rivers' ? ['area', 'line'] : [layer.geometry];

/** Reads, judges and names the features of a layer; what cannot come in goes into the report. */
async function* readLayer(
  file: FeatureFile,
  layer: Layer,
  survey: Survey,
  box: typeof indonesia,
  report: ImportReport,
  timeZone: TimeZone,
): AsyncGenerator<FeatureToLoad> {
  const columns = mapColumns(layer.attributes, survey.sample, timeZone);
  const identify = identifier(survey, report);
  const repairer = openRepairer();
  try {
    for await (const raw of file.walk()) {
      const judged = await judgeRaw(raw, { kinds: kindsOf(layer), box, repairer });
      const { index } = judged;
      if ('refused' in judged) {
        report.refused.push({ index, said: judged.refused });
        continue;
      }
      if (judged.repaired) report.repaired.push({ index, ...judged.repaired });
      const { properties, problems } = readAttributes(columns, judged.properties);
      if (layer.id === 'boundaries') properties.level ??= levelOfCode(properties.code);
      for (const problem of problems) warn(report, index, ofFile(problem));
      yield {
        id: uuidv7(),
        sourceIndex: index,
        sourceId: identify(index, judged.properties),
        properties,
        geometry: judged.geometry,
      };
    }
  } finally {
    await repairer.close();
  }
}

/** The file's own id of a feature; of several with the same only the first has it. */
function identifier(
  survey: Survey,
  report: ImportReport,
): (index: number, row: Record<string, unknown>) => string | null {
  const { identity } = survey;
  if (!identity) return () => null;
  const given = new Set<string>();
  return (index, row) => {
    const value = String(row[identity.column]);
    if (given.has(value)) {
      warn(report, index, ofFile({ code: 'id-again', figures: { column: identity.column, value } }));
      return null;
    }
    if (identity.twice.has(value)) given.add(value);
    return value;
  };
}

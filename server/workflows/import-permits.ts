import { uuidv7 } from 'uuidv7';
import type { Permit } from '../../geodata/model/index.ts';
import { type FeatureFile, FileRefusal } from '../formats/feature-file.ts';
import { type NumberedPermit, onePerNumber } from '../formats/permits/one-per-number.ts';
import { type PermitShape, permitShapes, recogniseShape } from '../formats/permits/permit-shapes.ts';
import { type PermitPlace, permitReader } from '../formats/permits/read-permit.ts';
import { selectDistrictNames, selectPermitsNumbered } from '../queries/import-permits.ts';
import { insertPermits } from '../queries/load.ts';
import type { Store } from '../store/store.ts';
import { type ImportOrder, importFile } from './import-file.ts';
import { judgeRaw } from './import-judge.ts';
import { openRepairer } from './import-repair.ts';
import { type ImportReport, ofFile, warn } from './import-report.ts';
import { surveyFile } from './import-survey.ts';

const chunkSize = 250;

interface PlacedPermit extends NumberedPermit {
  geometry: Permit['geometry'];
}

/** Brings an office's export of permits in. A permit known before under its number keeps its id, and its place when the export has none. */
export async function importPermits(
  store: Store,
  order: ImportOrder,
  asked: PermitShape['id'] | null,
): Promise<ImportReport> {
  const city = order.city.code;
  return importFile(store, order, {
    kind: 'permits',
    target: 'permits',
    stage: async (file, report, importId) => {
      const place = {
        cityCode: city,
        timeZone: order.city.timeZone,
        ...(await selectDistrictNames(store, city)),
      };
      const permits = await readPermits(file, order, asked, place, report);
      report.taken = permits.length;
      for (let from = 0; from < permits.length; from += chunkSize) {
        const chunk = permits.slice(from, from + chunkSize);
        const known = await selectPermitsNumbered(
          store,
          city,
          chunk.map(({ permit }) => permit.number),
        );
        const before = new Map(known.map((each) => [each.number, each]));
        report.kept += known.length;
        const rows = chunk.map(({ index, permit, geometry }) => {
          const same = before.get(permit.number);
          return {
            ...permit,
            id: same?.id ?? uuidv7(),
            geometry: geometry ?? same?.geometry ?? null,
            sourceIndex: index,
          };
        });
        if (!order.dryRun) await insertPermits(store, city, importId, rows);
        order.onProgress(0.5 + (0.5 * (from + chunk.length)) / permits.length);
      }
    },
    show: async () => null,
  });
}

/** Permits of the file, every number once; what is odd goes into the report. */
async function readPermits(
  file: FeatureFile,
  order: ImportOrder,
  asked: PermitShape['id'] | null,
  place: PermitPlace,
  report: ImportReport,
): Promise<PlacedPermit[]> {
  const survey = await surveyFile(file, order.city.box);
  report.count = survey.count;
  report.where = survey.where;
  const shape = chooseShape(survey.sample, asked);
  report.notes = [...report.notes, { code: 'permit-shape', figures: { shape: shape.id.toUpperCase() } }];
  const read = permitReader(shape, survey.sample, place);
  const repairer = openRepairer();
  const found: PlacedPermit[] = [];
  try {
    for await (const raw of file.walk()) {
      const row = read(raw.properties);
      if ('refused' in row) {
        report.refused.push({ index: raw.index, said: ofFile(row.refused) });
        continue;
      }
      for (const problem of row.warnings) warn(report, raw.index, ofFile(problem));
      const { number } = row.permit;
      found.push({
        index: raw.index,
        permit: row.permit,
        geometry: await placeOf(raw, number, order, report, repairer),
      });
    }
  } finally {
    await repairer.close();
  }
  const { taken, dropped, refused } = onePerNumber(found);
  for (const { index, problem } of dropped) warn(report, index, ofFile(problem));
  report.refused.push(...refused.map(({ index, problem }) => ({ index, said: ofFile(problem) })));
  return taken;
}

/** A permit whose place is bad is a permit all the same. */
async function placeOf(
  raw: Parameters<typeof judgeRaw>[0],
  number: string,
  order: ImportOrder,
  report: ImportReport,
  repairer: ReturnType<typeof openRepairer>,
): Promise<Permit['geometry']> {
  if (raw.geometry === null && !raw.problem) return null;
  const judged = await judgeRaw(raw, { kinds: ['area', 'point'], box: order.city.box, repairer });
  if ('refused' in judged) {
    warn(report, raw.index, ofFile({ code: 'permit-placeless', figures: { number } }));
    return null;
  }
  if (judged.repaired) report.repaired.push({ index: raw.index, ...judged.repaired });
  return judged.geometry as Permit['geometry'];
}

function chooseShape(sample: Record<string, unknown>[], asked: PermitShape['id'] | null): PermitShape {
  const columns = [...new Set(sample.flatMap((row) => Object.keys(row)))];
  const shape = asked === null ? recogniseShape(columns) : permitShapes.find(({ id }) => id === asked);
  if (shape) return shape;
  const wanted = permitShapes.map(({ id, signatures }) => `${id}: ${signatures[0]!.join(', ')}`).join('; ');
  throw new FileRefusal({ code: 'columns-missing', figures: { missing: wanted, found: columns.join(', ') } });
}

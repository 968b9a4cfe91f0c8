import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { uuidv7 } from 'uuidv7';
import type { Crs } from '../../geodata/geometry/crs.ts';
import { findCrs } from '../../geodata/geometry/crs.ts';
import type { City } from '../../geodata/model/index.ts';
import type { FeatureFile } from '../formats/feature-file.ts';
import { withFeatures } from '../formats/read-features.ts';
import { appendEvent } from '../queries/append-event.ts';
import { activateImport, insertImport, type NewImport } from '../queries/import.ts';
import { refreshCityBox } from '../queries/import-plan.ts';
import type { Queryable, Store } from '../store/store.ts';
import { discardAbandoned, discardImport } from './import-discard.ts';
import { type ImportReport, longestList } from './import-report.ts';
import { indonesia } from './indonesia.ts';
import { record } from './record.ts';

/** What every import is told. */
export interface ImportOrder {
  city: City;
  path: string;
  /** Reference system from the operator; wins over the file's. */
  crs: Crs | null;
  /** Where the file comes from, in the operator's words; null when nobody said. */
  source: string | null;
  /** Stated accuracy of its positions, metres, circular error at 90 %; null when nobody stated one. */
  ce90M: number | null;
  dryRun: boolean;
  /** Account that asks; null for the command line. */
  person: string | null;
  onProgress: (share: number) => void;
}

/** How one kind of thing is imported; the order of these steps is {@link importFile}'s. */
export interface ImportKind {
  kind: NewImport['kind'];
  target: string;
  /** Reads, judges and (unless it is a dry run) stages rows under the import id; fills the report. */
  stage: (file: FeatureFile, report: ImportReport, importId: string) => Promise<void>;
  /** Last steps over the staged rows, before they are shown. */
  settle?: (report: ImportReport, importId: string) => Promise<void>;
  /** Shows the rows, inside the one short transaction; gives the import whose place this one takes. */
  show: (tx: Queryable, report: ImportReport, importId: string) => Promise<string | null>;
}

/**
 * Brings a file in: staged under an import id that nobody sees, then shown by one short transaction with one event at its end.
 * All or nothing, and nobody waits behind it. A dry run writes nothing. Throws `FileRefusal` when the file as a whole is at fault.
 */
export async function importFile(store: Store, order: ImportOrder, it: ImportKind): Promise<ImportReport> {
  const fallback = order.city.crs ? findCrs(order.city.crs) : undefined;
  const options = {
    ...(order.crs ? { crs: order.crs } : {}),
    ...(fallback ? { fallbackCrs: fallback } : {}),
  };
  return withFeatures(order.path, options, async (file) => {
    const report = emptyReport(order, file);
    const importId = uuidv7();
    if (order.dryRun) {
      await it.stage(file, report, importId);
      return report;
    }
    await discardAbandoned(store, order.city.code, new Date());
    await insertImport(store, {
      city: order.city.code,
      id: importId,
      kind: it.kind,
      target: it.target,
      fileName: report.file,
      fileSha256: await sha256Of(order.path),
      source: order.source,
      ce90M: order.ce90M,
      importedBy: order.person,
    });
    const discard = (): Promise<void> =>
      discardImport(store, order.city.code, { id: importId, kind: it.kind, target: it.target });
    try {
      await it.stage(file, report, importId);
      if (report.taken === 0) {
        await discard();
        return report;
      }
      await it.settle?.(report, importId);
      report.importId = importId;
      await show(store, order, it, report, importId);
    } catch (error) {
      await discard();
      throw error;
    }
    return report;
  });
}

async function show(
  store: Store,
  order: ImportOrder,
  it: ImportKind,
  report: ImportReport,
  importId: string,
): Promise<void> {
  const city = order.city.code;
  await record(store, city, async (tx) => {
    const replaces = await it.show(tx, report, importId);
    await activateImport(tx, city, importId, { taken: report.taken, report: cut(report), replaces });
    if (it.kind === 'plan' || it.target === 'boundaries') await refreshCityBox(tx, city, indonesia);
    await appendEvent(tx, {
      city,
      kind: `${it.kind}-imported`,
      actor: order.person,
      thing: { kind: 'import', id: importId },
      data: { target: it.target, taken: report.taken, refused: report.refused.length },
    });
  });
}

function emptyReport(order: ImportOrder, file: FeatureFile): ImportReport {
  return {
    file: basename(order.path),
    format: file.format,
    crs: file.crs,
    dryRun: order.dryRun,
    importId: null,
    count: 0,
    taken: 0,
    kept: 0,
    repaired: [],
    refused: [],
    warnings: [],
    notes: file.notes,
    where: null,
  };
}

const cut = (report: ImportReport): ImportReport => ({
  ...report,
  repaired: report.repaired.slice(0, longestList),
  refused: report.refused.slice(0, longestList),
});

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest('hex');
}

import { layerById } from '../../geodata/layers/index.ts';
import { appendEvent } from '../queries/append-event.ts';
import { pointLayerAt } from '../queries/import.ts';
import {
  deleteLayerPointer,
  type ImportRow,
  selectImportForUpdate,
  updateImportStatus,
} from '../queries/import-log.ts';
import { countRulesOf, refreshCityBox, selectPlan } from '../queries/import-plan.ts';
import { selectShown } from '../queries/import-staging.ts';
import type { Queryable, Store } from '../store/store.ts';
import { indonesia } from './indonesia.ts';
import { takeOutOfForce } from './plan-in-force.ts';
import { record } from './record.ts';

/** Why an import stays. */
export type UndoRefusal = 'unknown' | 'already-undone' | 'not-the-latest' | 'rules-depend';

/** Takes an import back: what it replaced is shown again. Its rows stay, unseen, for the record. Refused while something depends on it. */
export async function undoImport(
  store: Store,
  city: string,
  id: string,
  person: string | null,
): Promise<ImportRow | UndoRefusal> {
  return record(store, city, async (tx) => {
    const row = await selectImportForUpdate(tx, city, id);
    const refusal = await refuse(tx, city, row);
    if (refusal || !row) return refusal ?? 'unknown';
    await unshow(tx, city, row);
    await updateImportStatus(tx, city, row.id, 'undone');
    if (whatCame(row) === 'plan' || row.target === 'boundaries') await refreshCityBox(tx, city, indonesia);
    await appendEvent(tx, {
      city,
      kind: 'import-undone',
      actor: person,
      thing: { kind: 'import', id: row.id },
      data: { target: row.target },
    });
    return row;
  });
}

/** What an import brought; those of the sample city say it by their target only. */
function whatCame(row: ImportRow): 'layer' | 'plan' | 'permits' | 'rules' {
  if (row.kind !== 'sample') return row.kind;
  if (layerById(row.target)) return 'layer';
  return row.target === 'permits' ? 'permits' : 'plan';
}

async function refuse(tx: Queryable, city: string, row: ImportRow | null): Promise<UndoRefusal | null> {
  if (!row || row.status === 'staging') return 'unknown';
  if (row.status === 'undone') return 'already-undone';
  const what = whatCame(row);
  if (what === 'layer' && (await selectShown(tx, city, row.target)) !== row.id) return 'not-the-latest';
  if (what === 'plan' && (await countRulesOf(tx, city, row.target)) > 0) return 'rules-depend';
  return null;
}

async function unshow(tx: Queryable, city: string, row: ImportRow): Promise<void> {
  const what = whatCame(row);
  if (what === 'layer') {
    if (row.replaces) await pointLayerAt(tx, city, row.target, row.replaces);
    else await deleteLayerPointer(tx, city, row.target);
  }
  if (what === 'plan') {
    const plan = await selectPlan(tx, city, row.target);
    if (plan) await takeOutOfForce(tx, city, plan);
  }
  if (what === 'rules' && row.replaces) await updateImportStatus(tx, city, row.replaces, 'active');
}

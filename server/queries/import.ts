import sql from 'sql-template-tag';
import type { Queryable } from '../store/store.ts';

export interface NewImport {
  city: string;
  id: string;
  kind: 'plan' | 'layer' | 'permits' | 'rules' | 'sample';
  /** Layer id, plan id, or `permits`. */
  target: string;
  fileName: string;
  fileSha256: string;
  source: string | null;
  ce90M: number | null;
  importedBy: string | null;
}

/** Rows brought under this id stay unseen until {@link activateImport}. */
export async function insertImport(db: Queryable, it: NewImport): Promise<void> {
  await db.rows(sql`
    insert into import (city, id, kind, target, file_name, file_sha256, status, source, ce90_m, imported_by)
    values (${it.city}, ${it.id}, ${it.kind}, ${it.target}, ${it.fileName}, ${it.fileSha256}, 'staging', ${it.source}, ${it.ce90M}, ${it.importedBy})`);
}

export async function activateImport(
  db: Queryable,
  city: string,
  id: string,
  facts: { taken: number; report: unknown; replaces: string | null },
): Promise<void> {
  await db.rows(sql`
    update import set status = 'active', taken = ${facts.taken}, report = ${JSON.stringify(facts.report)}::jsonb, replaces = ${facts.replaces}::uuid
    where city = ${city} and id = ${id}`);
}

/** Shows this import as the layer's version; returns the import it takes the place of. */
export async function pointLayerAt(
  db: Queryable,
  city: string,
  layer: string,
  importId: string,
): Promise<string | null> {
  const before = await db.rows<{ import_id: string }>(
    sql`select import_id from layer_version where city = ${city} and layer = ${layer} for update`,
  );
  await db.rows(sql`
    insert into layer_version (city, layer, import_id) values (${city}, ${layer}, ${importId})
    on conflict (city, layer) do update set import_id = excluded.import_id`);
  return before[0]?.import_id ?? null;
}

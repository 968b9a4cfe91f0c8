import sql from 'sql-template-tag';
import type { Queryable } from '../store/store.ts';
import type { NewImport } from './import.ts';

/** An import as the list of imports shows it. */
export interface ImportRow {
  id: string;
  kind: NewImport['kind'];
  /** Layer id, plan id, or `permits`. */
  target: string;
  fileName: string;
  status: 'staging' | 'active' | 'undone';
  replaces: string | null;
  taken: number;
  importedAt: string;
  source: string | null;
  ce90M: number | null;
}

/** Imports of the city, newest first. */
export async function selectImports(db: Queryable, city: string): Promise<ImportRow[]> {
  return db.rows<ImportRow>(sql`
    select id, kind, target, file_name as "fileName", status, replaces, taken, imported_at as "importedAt", source, ce90_m as "ce90M"
    from import where city = ${city} order by ordinal desc`);
}

/** One import, locked until the transaction ends. */
export async function selectImportForUpdate(
  db: Queryable,
  city: string,
  id: string,
): Promise<ImportRow | null> {
  const [row] = await db.rows<ImportRow>(sql`
    select id, kind, target, file_name as "fileName", status, replaces, taken, imported_at as "importedAt", source, ce90_m as "ce90M"
    from import where city = ${city} and id::text = ${id} for update`);
  return row ?? null;
}

/** True when the import is of this city. */
export async function hasImport(db: Queryable, city: string, id: string): Promise<boolean> {
  return (await db.rows(sql`select 1 from import where city = ${city} and id::text = ${id}`)).length > 0;
}

export async function updateImportStatus(
  db: Queryable,
  city: string,
  id: string,
  status: 'active' | 'undone',
): Promise<void> {
  await db.rows(sql`update import set status = ${status} where city = ${city} and id = ${id}::uuid`);
}

/** The layer shows nothing any more. */
export async function deleteLayerPointer(db: Queryable, city: string, layer: string): Promise<void> {
  await db.rows(sql`delete from layer_version where city = ${city} and layer = ${layer}`);
}

/** Imports that began before the moment and never came to an end: their process is gone. */
export async function selectAbandoned(db: Queryable, city: string, before: Date): Promise<ImportRow[]> {
  return db.rows<ImportRow>(sql`
    select id, kind, target, file_name as "fileName", status, replaces, taken, imported_at as "importedAt", source, ce90_m as "ce90M"
    from import where city = ${city} and status = 'staging' and imported_at < ${before.toISOString()}::timestamptz`);
}

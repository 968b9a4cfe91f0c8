import sql from 'sql-template-tag';
import type { Area } from '../../geodata/model/index.ts';
import type { Queryable } from '../store/store.ts';

/** Buildings of the version shown, in order of their place in the file; `after` null starts. */
export async function selectBuildings(
  db: Queryable,
  city: string,
  after: number | null,
  limit: number,
): Promise<{ id: string; sourceIndex: number; geometry: Area; properties: Record<string, unknown> }[]> {
  return db.rows(sql`
    select f.id, f.source_index as "sourceIndex", st_asgeojson(f.geom, 9)::jsonb as geometry, f.properties
    from layer_version v join feature f on f.city = v.city and f.layer = v.layer and f.import_id = v.import_id
    where v.city = ${city} and v.layer = 'buildings' and f.source_index > ${after ?? -1}
    order by f.source_index limit ${limit}`);
}

/** Those at some places in the file. */
export async function selectBuildingsAt(
  db: Queryable,
  city: string,
  places: readonly number[],
): Promise<{ geometry: Area; properties: Record<string, unknown> }[]> {
  return db.rows(sql`
    select st_asgeojson(f.geom, 9)::jsonb as geometry, f.properties
    from layer_version v join feature f on f.city = v.city and f.layer = v.layer and f.import_id = v.import_id
    where v.city = ${city} and v.layer = 'buildings' and f.source_index = any(${places}::integer[])
    order by f.source_index`);
}

/** How many the version shown holds. */
export async function countBuildings(db: Queryable, city: string): Promise<number> {
  const [row] = await db.rows<{ count: number }>(sql`
    select count(*) as count from layer_version v join feature f on f.city = v.city and f.layer = v.layer and f.import_id = v.import_id
    where v.city = ${city} and v.layer = 'buildings'`);
  return row!.count;
}

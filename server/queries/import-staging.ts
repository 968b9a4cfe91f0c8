import sql from 'sql-template-tag';
import type { Queryable } from '../store/store.ts';
import { gridDegrees } from './grid.ts';

/** Features of one import are found by ranges of their position in the file, so that no statement is long. */
interface Range {
  city: string;
  layer: string;
  importId: string;
  from: number;
  to: number;
}

/** The import that a layer shows now; null while it shows none. */
export async function selectShown(db: Queryable, city: string, layer: string): Promise<string | null> {
  const [row] = await db.rows<{ id: string }>(
    sql`select import_id as id from layer_version where city = ${city} and layer = ${layer}`,
  );
  return row?.id ?? null;
}

/** Tells the planner what a staged import holds: without it, comparing two versions goes over every pair (minutes instead of seconds). */
export async function analyzeFeatures(db: Queryable): Promise<void> {
  await db.rows(sql`analyze feature`);
}

/**
 * Gives staged features the ids that the same things have in the version shown: a feature with the same source id, else one that
 * overlaps by at least 80 % of the larger of the two. An id is given once. Returns how many kept theirs.
 */
export async function keepIds(
  db: Queryable,
  { city, layer, importId, from, to }: Range,
  shown: string,
): Promise<number> {
  const rows = await db.rows(sql`
    with fresh as materialized (
      select id, source_id, geom from feature
      where city = ${city} and layer = ${layer} and import_id = ${importId}::uuid and source_index >= ${from} and source_index < ${to}
    ), candidate as (
      select n.id as fresh_id, o.id as old_id, 2.0 as likeness
      from fresh n join feature o on o.city = ${city} and o.layer = ${layer} and o.import_id = ${shown}::uuid and o.source_id = n.source_id
      union all
      select n.id, o.id,
             case when st_orderingequals(o.geom, n.geom) then 1.0
                  when st_dimension(n.geom) = 2 and st_dimension(o.geom) = 2
                  then st_area(st_intersection(o.geom, n.geom, ${gridDegrees})) / nullif(greatest(st_area(o.geom), st_area(n.geom)), 0)
                  when st_dimension(n.geom) = 1 and st_dimension(o.geom) = 1
                  then st_length(st_intersection(o.geom, n.geom, ${gridDegrees})) / nullif(greatest(st_length(o.geom), st_length(n.geom)), 0)
                  else 0 end
      from fresh n
      cross join lateral (
        select f.id, f.geom from feature f
        where f.city = ${city} and f.layer = ${layer} and f.import_id = ${shown}::uuid and f.geom && n.geom offset 0
      ) as o
    ), free as (
      select c.* from candidate c
      where c.likeness >= 0.8
        and not exists (select 1 from feature t where t.city = ${city} and t.layer = ${layer} and t.import_id = ${importId}::uuid and t.id = c.old_id)
    ), best as (
      select distinct on (old_id) * from (
        select distinct on (fresh_id) * from free order by fresh_id, likeness desc, old_id
      ) as one order by old_id, likeness desc, fresh_id
    )
    update feature f set id = best.old_id from best
    where f.city = ${city} and f.layer = ${layer} and f.import_id = ${importId}::uuid and f.id = best.fresh_id
    returning 1`);
  return rows.length;
}

/** Takes some staged features away; gives how many. Called until there are none, so that nobody waits long. */
export async function deleteStagedFeatures(
  db: Queryable,
  city: string,
  layer: string,
  importId: string,
): Promise<number> {
  const rows = await db.rows(sql`
    delete from feature
    where city = ${city} and layer = ${layer} and import_id = ${importId}::uuid and id in (
      select id from feature where city = ${city} and layer = ${layer} and import_id = ${importId}::uuid limit 2000
    ) returning 1`);
  return rows.length;
}

export async function deleteStagedZones(db: Queryable, city: string, importId: string): Promise<void> {
  await db.rows(sql`delete from zone where city = ${city} and import_id = ${importId}::uuid`);
}

export async function deleteStagedPermits(db: Queryable, city: string, importId: string): Promise<void> {
  await db.rows(sql`delete from permit where city = ${city} and import_id = ${importId}::uuid`);
}

export async function deleteStagedRules(db: Queryable, city: string, importId: string): Promise<void> {
  await db.rows(sql`delete from rule_row where city = ${city} and import_id = ${importId}::uuid`);
}

/** Forgets an import that was never shown. */
export async function deleteStagedImport(db: Queryable, city: string, id: string): Promise<void> {
  await db.rows(sql`delete from import where city = ${city} and id = ${id}::uuid and status = 'staging'`);
}

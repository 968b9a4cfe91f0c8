import sql, { type Sql } from 'sql-template-tag';
import type { Queryable } from '../store/store.ts';

/** A building as a chunk of a sweep begins with it. */
export interface BuildingFacts {
  id: string;
  properties: Record<string, unknown>;
  kelurahan: string | null;
  kecamatan: string | null;
}

/**
 * Kelurahan and kecamatan of each row of `subject (id, geom)`, as `selectDistrict` finds them: what holds the whole building holds its
 * middle too, and only at a border is the middle looked for.
 */
export const districtsOf = (city: string): Sql => sql`
  select s.id,
         min(held.name) filter (where held.village) as kelurahan,
         coalesce(min(held.kecamatan) filter (where held.village), min(held.name) filter (where not held.village)) as kecamatan
  from (select lower(f.properties ->> 'level') in ('kelurahan', 'desa') as village, f.properties ->> 'name' as name,
               f.properties ->> 'kecamatan' as kecamatan, f.geom
        from (select st_setsrid(st_extent(geom)::geometry, 4326) as box from subject) around
        join layer_version v on v.city = ${city} and v.layer = 'boundaries'
        join feature f on f.city = ${city} and f.layer = 'boundaries' and f.import_id = v.import_id and f.geom && around.box
        where lower(f.properties ->> 'level') in ('kelurahan', 'desa', 'kecamatan')) held
  cross join lateral (
    select id from subject
    where held.geom && subject.geom
      and (st_covers(held.geom, subject.geom) or st_intersects(held.geom, st_pointonsurface(subject.geom))) offset 0) s
  group by s.id`;

/** Some buildings of the version shown; those that are no longer there are left out. */
export async function selectBuildingFacts(
  db: Queryable,
  city: string,
  ids: readonly string[],
  imports: readonly string[],
): Promise<BuildingFacts[]> {
  return db.rows<BuildingFacts>(sql`
    with subject as materialized (
      select f.id, f.geom, f.properties
      from unnest(${ids}::uuid[]) as asked (id)
      join feature f on f.city = ${city} and f.layer = 'buildings' and f.import_id = any(${imports}::uuid[]) and f.id = asked.id
    )
    select s.id, s.properties, d.kelurahan, d.kecamatan
    from subject s left join (${districtsOf(city)}) d on d.id = s.id`);
}

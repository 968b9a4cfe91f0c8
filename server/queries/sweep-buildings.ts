import sql, { raw, type Sql } from 'sql-template-tag';
import type { Queryable } from '../store/store.ts';

/** A building as a chunk of a sweep begins with it. */
export interface BuildingFacts {
  id: string;
  properties: Record<string, unknown>;
  kelurahan: string | null;
  kecamatan: string | null;
}

/** Districts of some levels around the buildings, and the buildings whose middle they hold: what holds all of one holds its middle too. */
const heldBy = (city: string, levels: string, of: string): Sql => sql`
  select s.id, held.name, held.kecamatan
  from (select f.properties ->> 'name' as name, f.properties ->> 'kecamatan' as kecamatan, f.geom
        from (select st_setsrid(st_extent(geom)::geometry, 4326) as box from subject) around
        join layer_version v on v.city = ${city} and v.layer = 'boundaries'
        join feature f on f.city = ${city} and f.layer not in ('parcels', 'buildings') and f.layer = 'boundaries' and f.import_id = v.import_id
          and f.geom && around.box and lower(f.properties ->> 'level') in (${raw(levels)})) held
  cross join lateral (
    select it.id from subject it
    where held.geom && it.geom and ${raw(of)}
      and (st_covers(held.geom, it.geom) or st_intersects(held.geom, st_pointonsurface(it.geom))) offset 0) s`;

/**
 * `village`: the kelurahan of each row of `subject (id, geom)`, and the kecamatan that it names; `district`: the kecamatan of those without.
 * As `selectDistrict` finds them.
 */
export const districts = (city: string): Sql => sql`
  village as materialized (
    select id, min(name) as name, min(kecamatan) as kecamatan from (${heldBy(city, "'kelurahan', 'desa'", 'true')}) held group by id
  ), district as materialized (
    select id, min(name) as name
    from (${heldBy(city, "'kecamatan'", 'it.id not in (select id from village where kecamatan is not null)')}) held group by id
  )`;

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
    ), ${districts(city)}
    select s.id, s.properties, v.name as kelurahan, coalesce(v.kecamatan, d.name) as kecamatan
    from subject s left join village v on v.id = s.id left join district d on d.id = s.id`);
}

import sql, { type Sql } from 'sql-template-tag';
import type { Geometry } from '../../geodata/model/index.ts';
import type { BlockNear } from '../../geodata/rules/index.ts';
import type { Queryable } from '../store/store.ts';
import { gridDegrees } from './grid.ts';
import { metresInDegrees, seenM } from './near-features.ts';

/** Zone `z` as a block: how large it is, and what other buildings than the subject `s` cover in it, by activity. */
const block = (city: string): Sql => sql`
  z.id as "zoneId", st_area(z.geom::geography) as "areaM2",
  (select coalesce(jsonb_object_agg(use, covered), '{}') from (
    select coalesce(activity_key(f.properties ->> 'activity'), '') as use, sum(st_area(f.geom::geography)) as covered
    from layer_version v
    join feature f on f.city = ${city} and f.layer = 'buildings' and f.import_id = v.import_id
      and f.geom && z.geom and st_intersects(st_pointonsurface(f.geom), z.geom)
    where v.city = ${city} and v.layer = 'buildings'
      and not (st_intersects(f.geom, s.geom) and st_area(st_intersection(f.geom, s.geom, ${gridDegrees})) > 0.5 * st_area(f.geom))
    group by 1) as stood) as "coveredM2"`;

/** Some zones as blocks around a subject. */
export async function selectBlocks(
  db: Queryable,
  city: string,
  zones: string[],
  subject: Geometry,
): Promise<BlockNear[]> {
  return db.rows(sql`
    with s as materialized (
      select st_setsrid(st_geomfromgeojson(${JSON.stringify(subject)}), 4326) as geom
    )
    select ${block(city)}
    from s join zone z on z.city = ${city} and z.id = any(${zones}::uuid[])
    order by z.id`);
}

/** Zones of some plans and codes that may lie at some buildings, as blocks around each. */
export async function selectBlocksOfMany(
  db: Queryable,
  city: string,
  buildings: readonly string[],
  {
    plans,
    codes,
    imports,
  }: { plans: readonly string[]; codes: readonly string[]; imports: readonly string[] },
): Promise<(BlockNear & { subject: string })[]> {
  return db.rows(sql`
    with s as materialized (
      -- to the digits in which it would be sent to a check
      select f.id, st_setsrid(st_geomfromgeojson(st_asgeojson(f.geom, 9)), 4326) as geom
      from feature f
      where f.city = ${city} and f.layer = 'buildings' and f.import_id = any(${imports}::uuid[]) and f.id = any(${buildings}::uuid[])
    )
    select s.id as subject, ${block(city)}
    from s join zone z on z.city = ${city} and z.plan_id = any(${plans}::uuid[]) and code_key(z.code) = any(${codes}::text[])
      and z.geom && st_expand(s.geom, ${metresInDegrees(seenM)}::float8)
    order by s.id, z.id`);
}

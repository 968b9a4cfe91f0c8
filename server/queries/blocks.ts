import sql, { type Sql } from 'sql-template-tag';
import type { Day, Geometry } from '../../geodata/model/index.ts';
import { type BlockNear, certainty, toBuild } from '../../geodata/rules/index.ts';
import type { Queryable } from '../store/store.ts';
import { gridDegrees } from './grid.ts';
import { metresInDegrees } from './near-features.ts';
import { permitWorth } from './permit-worth.ts';
import type { Counting } from './surroundings.ts';

/** What counts for blocks: permits in force today, and what is shown. */
export interface CountingBlocks {
  counting: Counting;
  today: Day;
}

/**
 * Zone `z` as a block: how large it is, and what other buildings than the subject `s` cover in it, by activity. A footprint that is permitted
 * and not built on counts too; permits do not tell their activity.
 */
const block = (city: string, { counting: { layers, permits }, today }: CountingBlocks): Sql => sql`
  z.id as "zoneId", st_area(z.geom::geography) as "areaM2",
  (select coalesce(jsonb_object_agg(use, covered), '{}') from (
    select use, sum(st_area(geom::geography)) as covered from (
      select coalesce(activity_key(f.properties ->> 'activity'), '') as use, f.geom
      from feature f
      where f.city = ${city} and f.layer = 'buildings' and f.import_id = any(${layers}::uuid[])
        and f.geom && z.geom and st_intersects(st_pointonsurface(f.geom), z.geom)
        and not (st_intersects(f.geom, s.geom) and st_area(st_intersection(f.geom, s.geom, ${gridDegrees})) > 0.5 * st_area(f.geom))
      union all
      select '', p.geom
      from permit p
      where p.city = ${city} and p.import_id = any(${permits}::uuid[]) and p.kind = any(${toBuild}::text[]) and st_dimension(p.geom) = 2
        and p.geom && z.geom and st_intersects(st_pointonsurface(p.geom), z.geom)
        and ${permitWorth(today)} = 'in-force'
        and not (st_intersects(p.geom, s.geom) and st_area(st_intersection(p.geom, s.geom, ${gridDegrees})::geography) >= ${certainty.touchM2}::float8)
        and not exists (
          select 1 from feature f
          where f.city = ${city} and f.layer = 'buildings' and f.import_id = any(${layers}::uuid[]) and f.geom && p.geom
            and st_intersects(f.geom, p.geom) and st_area(st_intersection(f.geom, p.geom, ${gridDegrees})) > 0.5 * st_area(p.geom))
        and not exists (select 1 from permit q where q.city = ${city} and q.number = p.number
          and array_position(${permits}::uuid[], q.import_id) > array_position(${permits}::uuid[], p.import_id))
    ) as each group by use) as covered) as "coveredM2"`;

/** Some zones as blocks around a subject. */
export async function selectBlocks(
  db: Queryable,
  city: string,
  zones: string[],
  subject: Geometry,
  counting: CountingBlocks,
): Promise<BlockNear[]> {
  return db.rows(sql`
    with s as materialized (
      select st_setsrid(st_geomfromgeojson(${JSON.stringify(subject)}), 4326) as geom
    )
    select ${block(city, counting)}
    from s join zone z on z.city = ${city} and z.id = any(${zones}::uuid[])
    order by z.id`);
}

/** Zones of some codes that buildings may lie in under a plan of today or of the day they were built, as blocks around each. */
export async function selectBlocksOfMany(
  db: Queryable,
  city: string,
  buildings: readonly { id: string; built: Day }[],
  codes: readonly string[],
  counted: CountingBlocks,
): Promise<(BlockNear & { subject: string })[]> {
  const { plans, layers, reach } = counted.counting;
  return db.rows(sql`
    with s as materialized (
      -- to the digits in which it would be sent to a check
      select a.*, st_setsrid(st_geomfromgeojson(st_asgeojson(f.geom, 9)), 4326) as geom
      from json_to_recordset(${JSON.stringify(buildings)}::json) as a (id uuid, built date)
      join feature f on f.city = ${city} and f.layer = 'buildings' and f.import_id = any(${layers}::uuid[]) and f.id = a.id
    )
    select s.id as subject, ${block(city, counted)}
    from s cross join lateral (select st_expand(s.geom, ${metresInDegrees(reach.zonesM)}::float8) as box) around
    join zone z on z.city = ${city} and z.plan_id = any(${plans}::uuid[]) and code_key(z.code) = any(${codes}::text[])
      and z.geom && around.box and st_intersects(z.geom, around.box)
    join plan p on p.city = ${city} and p.id = z.plan_id and (${inForceOn(sql`s.built`)} or ${inForceOn(sql`${counted.today}::date`)})
    order by s.id, z.id`);
}

const inForceOn = (day: Sql): Sql =>
  sql`(p.valid_from <= ${day} and (p.valid_to is null or ${day} < p.valid_to))`;

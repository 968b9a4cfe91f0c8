import sql from 'sql-template-tag';
import type { Box, Day } from '../../geodata/model/index.ts';
import type { Queryable } from '../store/store.ts';
import { planOn } from './plan-on.ts';
import { zoneVersion } from './zone-version.ts';

/**
 * Zones of a plan that touch a box as the text of a GeoJSON FeatureCollection, the largest first, with all codes of the plan; null when
 * there is no such plan. A zone is changed when the plan in force today has none of the same code and border.
 */
export async function selectPlanZones(
  db: Queryable,
  {
    city,
    planId,
    box,
    today,
    q,
    limit,
  }: {
    city: string;
    planId: string;
    box: Box;
    today: Day;
    /** Part of a code or a name; null for all. */
    q: string | null;
    limit: number;
  },
): Promise<string | null> {
  const like = q && `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  const [row] = await db.rows<{ text: string }>(sql`
    with known as (
      select p.id from plan p join import i on i.city = p.city and i.id = p.import_id and i.status = 'active'
      where p.city = ${city} and p.id = ${planId}::uuid
    ), current as (${planOn(city, today)}),
    matched as materialized (
      select z.id, z.code, z.name, z.class, z.geom, st_area(z.geom::geography) as area, ${zoneVersion} as version
      from known join zone z on z.city = ${city} and z.plan_id = known.id
        and z.geom && st_makeenvelope(${box[0]}, ${box[1]}, ${box[2]}, ${box[3]}, 4326)
      where ${like}::text is null or z.code ilike ${like} or z.name ilike ${like}
    ), shown as (
      select m.*, exists (select 1 from current) and not exists (
               select 1 from current join zone z on z.city = current.city and z.plan_id = current.id and z.code = m.code and z.geom ~= m.geom
               where st_orderingequals(z.geom, m.geom)) as changed
      from (select * from matched order by area desc, id limit ${limit}) m
    ), codes as (
      select z.code, min(z.name) as name, count(*) as zones
      from known join zone z on z.city = ${city} and z.plan_id = known.id group by z.code
    )
    select jsonb_build_object('type', 'FeatureCollection',
      'features', coalesce((select jsonb_agg(jsonb_build_object('type', 'Feature', 'id', id, 'geometry', st_asgeojson(geom, 9)::jsonb,
        'properties', jsonb_build_object('code', code, 'name', name, 'class', class, 'areaM2', area, 'changed', changed, 'version', version)) order by area desc, id) from shown), '[]'),
      'numberMatched', (select count(*) from matched),
      'codes', coalesce((select jsonb_agg(to_jsonb(codes) order by code) from codes), '[]'))::text as text
    from known`);
  return row?.text ?? null;
}

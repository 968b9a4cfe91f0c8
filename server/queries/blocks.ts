import sql from 'sql-template-tag';
import type { Geometry } from '../../geodata/model/index.ts';
import type { Surroundings } from '../../geodata/rules/index.ts';
import type { Queryable } from '../store/store.ts';
import { gridDegrees } from './grid.ts';

/** Some zones as blocks: how large each is, and what other buildings than the subject cover in it, by activity. */
export async function selectBlocks(
  db: Queryable,
  city: string,
  zones: string[],
  subject: Geometry,
): Promise<Surroundings['blocks']> {
  return db.rows(sql`
    with subject as materialized (
      select st_setsrid(st_geomfromgeojson(${JSON.stringify(subject)}), 4326) as geom
    )
    select z.id as "zoneId", st_area(z.geom::geography) as "areaM2",
           (select coalesce(jsonb_object_agg(use, covered), '{}') from (
             select coalesce(activity_key(f.properties ->> 'activity'), '') as use, sum(st_area(f.geom::geography)) as covered
             from subject s
             join layer_version v on v.city = ${city} and v.layer = 'buildings'
             join feature f on f.city = ${city} and f.layer = 'buildings' and f.import_id = v.import_id
               and f.geom && z.geom and st_intersects(st_pointonsurface(f.geom), z.geom)
             where not (st_intersects(f.geom, s.geom) and st_area(st_intersection(f.geom, s.geom, ${gridDegrees})) > 0.5 * st_area(f.geom))
             group by 1) as stood) as "coveredM2"
    from zone z
    where z.city = ${city} and z.id = any(${zones}::uuid[])
    order by z.id`);
}

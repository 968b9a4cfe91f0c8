import sql, { raw, type Sql } from 'sql-template-tag';
import type { Counting } from '../surroundings.ts';
import { bent, clipped, common, flat } from './flat.ts';
import { insideOf } from './inside.ts';
import { cutDegrees } from './layers.ts';

/** `plan_zone`: zones of all plans, of today and of older days, around the chunk. `zone_pair`: how the subjects lie in them. */
export const zones = (city: string, { plans, reach }: Counting): Sql => sql`
  plan_zone as materialized (
    select (row_number() over (order by z.id))::integer as k, z.id, z.plan_id, z.import_id, z.code, z.name, z.class, z.source_index, ${raw(clipped('b.geom', 'c.wide'))} as geom
    from (select st_expand(box, ${raw(`${cutDegrees(reach)}`)}) as wide from chunk) c
    join zone z on z.city = ${city} and z.plan_id = any(${plans}::uuid[]) and z.geom && c.wide
    cross join lateral (select ${raw(bent('z.geom'))} as geom offset 0) b
  ), zone_pair as materialized (${insideOf('plan_zone', 'zone_box')})`;

/**
 * `parcel_zone`: how the parcels lie in zones: `whole`, or the area of the part. Of a parcel that one zone of a plan holds whole, the part in
 * another is left out unless it reaches into the parcel's core: a zone that stays out of it, a twenty-fifth of the parcel, cannot dispute it.
 */
export const parcelZones: Sql = raw(`
  parcel_zone as materialized (
    select p.parcel, p.zone, p.whole, case when not p.whole then st_area(${flat(common('p.geom', 'p.area'), 'p')}) end as area
    from (select t.*, bool_or(t.whole) over (partition by t.plan_id, t.parcel) as held
          from (select p.k as parcel, p.geom, p.kx, p.ky, p.ox, p.oy, z.k as zone, z.plan_id, z.geom as area, p.whole, p.core
                from plan_zone z cross join lateral (
                  select m.*, not m.whole and st_intersects(z.geom, m.centre) as core
                  from (select q.k, q.geom, q.core as centre, q.kx, q.ky, q.ox, q.oy, st_covers(z.geom, q.geom) as whole
                        from parcel q where z.geom && q.geom offset 0) m
                  where m.whole or st_intersects(z.geom, m.geom) offset 0) p offset 0) t) p
    where p.whole or not p.held or p.core
  )`);

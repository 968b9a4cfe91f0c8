import sql, { empty, raw, type Sql } from 'sql-template-tag';
import { toBuild } from '../../../geodata/rules/index.ts';
import type { Counting } from '../surroundings.ts';
import { common, flat } from './flat.ts';

const subject = raw('s.n, s.geom as footprint, s.flat, s.kx, s.ky, s.ox, s.oy');

/** Of two permits with one number the newer speaks. */
const newest = (city: string, imports: readonly string[]): Sql =>
  imports.length < 2
    ? empty
    : sql`where not exists (select 1 from permit q where q.city = ${city} and q.number = f.number and q.import_id = any(${imports}::uuid[])
            and array_position(${imports}::uuid[], q.import_id) > array_position(${imports}::uuid[], f.import_id))`;

/**
 * `permit_pair`: permits that touch a subject, are named by it, whose address lies on its parcel, or that may be built beside it. Of an area: what the subject covers, null
 * for all of itself, how far its farthest corner lies outside, and whether the area bulges (then nothing lies farther outside than a corner).
 * Of an address: its distance, how deep it lies in the subject, and in the parcel of the subject that holds
 * it best (0 in one that the subject perhaps does not cover).
 */
export const permits = (city: string, { permits: imports }: Counting): Sql => sql`
  permit_found as materialized (
    select ${subject}, p.* from subject s
    cross join lateral (
      select * from permit where city = ${city} and permit_number_key(number) = s.permit_key and import_id = any(${imports}::uuid[]) offset 0) p
    where p.geom is null or not st_intersects(p.geom, s.geom)
    union all
    select ${subject}, p.* from subject s
    join permit p on p.city = ${city} and p.import_id = any(${imports}::uuid[]) and p.geom && s.lot_box
    where st_intersects(p.geom, s.geom) or (
      case st_dimension(p.geom)
        when 0 then exists (select 1 from unnest(s.lots) lot where st_intersects(p.geom, lot))
        when 2 then not s.dwelling and p.kind = any(${toBuild}::text[]) and exists (
          select 1 from unnest(s.lots) lot where p.geom && lot and st_area(st_intersection(p.geom, lot)) > 0.4 * st_area(p.geom))
        else false end
      and permit_number_key(p.number) is distinct from s.permit_key)
  ), permit_pair as materialized (
    select f.*, st_dimension(f.geom) as dimension,
           case when f.area and not f.whole then st_area(${raw(flat(common('f.footprint', 'f.geom'), 'f'))}) end as covered,
           case when f.area and not f.whole then (select max(st_distance(corner.geom, ${raw(flat('f.geom', 'f'))})) from st_dumppoints(f.flat) corner) end as farthest,
           case when f.area and not f.whole then st_area(st_convexhull(f.geom)) - st_area(f.geom) <= 1e-6 * st_area(f.geom) end as convex,
           case when f.point then st_distance(f.flat, ${raw(flat('f.geom', 'f'))}) end as distance,
           case when f.point and st_intersects(f.footprint, f.geom) then st_distance(st_boundary(f.flat), ${raw(flat('f.geom', 'f'))}) end as depth,
           case when f.point then (
             select max(case when l.covered is null or l.covered >= 0.1 then case when st_intersects(l.geom, f.geom) then l.away else -l.away end
                             when st_intersects(l.geom, f.geom) then 0 else -l.away end)
             from (select l.*, st_distance(st_boundary(${raw(flat('l.geom', 'f'))}), ${raw(flat('f.geom', 'f'))}) as away
                   from lot_pair l where l.n = f.n and (l.covered is null or l.covered > 0.005)) l) end as lot_depth
    from (select f.*, coalesce(st_dimension(f.geom) = 2, false) as area, coalesce(st_dimension(f.geom) = 0, false) as point,
                 coalesce(st_dimension(f.geom) = 2 and st_covers(f.geom, f.footprint), false) as whole
          from permit_found f ${newest(city, imports)} offset 0) f
  )`;

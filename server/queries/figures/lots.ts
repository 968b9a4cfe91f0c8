import sql, { raw, type Sql } from 'sql-template-tag';
import type { Counting } from '../surroundings.ts';
import { common, flat, scaleAt } from './flat.ts';

/**
 * `lot_pair`: lots with what the building covers of the parcel, null for all of itself, and then its distance to the border.
 * `parcel`: those parcels on a sheet of their own, with a core. `neighbour`: buildings on a parcel beside a subject that is no dwelling.
 */
export const lots = (city: string, { layers: imports }: Counting): Sql => sql`
  lot_pair as materialized (
    select l.*, case when not l.whole then st_area(${raw(flat(common('l.footprint', 'l.geom'), 'l'))}) end as covered,
           case when l.whole then st_distance(st_boundary(l.flat), st_boundary(${raw(flat('l.geom', 'l'))})) else 0 end as border
    from (select lot.*, st_covers(lot.geom, lot.footprint) as whole from lot offset 0) l
  ), parcel as materialized (
    select m.*, -m.x * m.kx as ox, -m.y * m.ky as oy
    from (select q.*, ${raw(scaleAt('q.y'))}
          from (select d.*, case when st_covers(d.geom, d.small) then d.small else d.geom end as core,
                       (st_xmin(d.geom) + st_xmax(d.geom)) / 2 as x, (st_ymin(d.geom) + st_ymax(d.geom)) / 2 as y
                from (select distinct on (lot.k) lot.k, lot.id, lot.import_id, lot.properties, lot.geom,
                             st_scale(lot.geom, st_makepoint(0.2, 0.2), st_centroid(lot.geom)) as small
                      from lot order by lot.k) d) q) m
  ), neighbour as materialized (
    select l.n, l.k, f.id, f.import_id, f.properties, st_distance(l.flat, ${raw(flat('f.geom', 'l'))}) as distance, st_area(${raw(flat('f.geom', 'l'))}) as area,
           case when not st_covers(l.geom, f.geom) then st_area(${raw(common('f.geom', 'l.geom'))}) / nullif(st_area(f.geom), 0) end as share
    from lot_pair l
    join feature f on f.city = ${city} and f.layer = 'buildings' and f.import_id = any(${imports}::uuid[])
      and f.geom && l.geom and st_intersects(f.geom, l.geom) and f.id <> l.building
    where not l.dwelling and (l.covered is null or l.covered > 0.005)
  )`;

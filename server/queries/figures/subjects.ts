import sql, { raw, type Sql } from 'sql-template-tag';
import type { Counting } from '../surroundings.ts';
import { degrees, flat, scaleAt } from './flat.ts';

/** How far around a subject figures are wanted, metres. */
export interface Margins {
  /** Farther inside than this a subject lies surely in a zone, or in an overlay. */
  zoneM: number;
  overlayM: number;
}

/** A dwelling as `building-gap` knows it: it leaves them alone, so nobody asks what else stands on their parcels. */
const dwelling = raw(
  `coalesce(concat(f.properties ->> 'activity', ' ', f.properties ->> 'buildingFunction') ~* 'rumah[[:space:]-]*tinggal', false)`,
);

/**
 * `placed`: the buildings, numbered, and on the flat sheet under each. `lot`: every parcel (`k`) that a building touches, with the building.
 * `subject`: the buildings with their lots, the boxes in which things matter to them, and the key of the permit that they name. `chunk`: the ground that they and their parcels take;
 * `cell`: that of a few neighbours, and they, as lists.
 * No part is joined to another by a number: how many rows a part has nobody can tell beforehand, and a plan for few is a catastrophe for many.
 */
export const subjects = (
  city: string,
  ids: readonly string[],
  { layers: imports }: Counting,
  { zoneM, overlayM }: Margins,
): Sql => sql`
  placed as materialized (
    select s.*, ${raw(flat('s.geom', 's'))} as flat
    from (select m.*, -m.x * m.kx as ox, -m.y * m.ky as oy
          from (select b.*, ${raw(scaleAt('b.y'))}
                from (select asked.n::integer as n, f.id, f.properties, f.geom, st_envelope(f.geom) as box, ${dwelling} as dwelling,
                             (st_xmin(f.geom) + st_xmax(f.geom)) / 2 as x, (st_ymin(f.geom) + st_ymax(f.geom)) / 2 as y
                      from unnest(${ids}::uuid[]) with ordinality as asked (id, n)
                      join feature f on f.city = ${city} and f.layer = 'buildings' and f.import_id = any(${imports}::uuid[]) and f.id = asked.id) b) m) s
  ), lot as materialized (
    select s.n, s.id as building, s.geom as footprint, s.flat, s.kx, s.ky, s.ox, s.oy, s.dwelling,
           dense_rank() over (order by p.id) as k, p.id, p.import_id, p.properties, p.geom
    from placed s
    join feature p on p.city = ${city} and p.layer = 'parcels' and p.import_id = any(${imports}::uuid[])
      and p.geom && s.geom and st_intersects(p.geom, s.geom)
  ), subject as materialized (
    select s.*, st_expand(s.box, ${raw(degrees(zoneM))}) as zone_box, st_expand(s.box, ${raw(degrees(overlayM))}) as overlay_box,
           case when jsonb_typeof(s.properties -> 'permitNumber') = 'string' then nullif(permit_number_key(s.properties ->> 'permitNumber'), '') end as permit_key,
           under.lots, coalesce(st_setsrid(st_envelope(st_collect(s.box, under.box)), 4326), s.box) as lot_box
    from placed s
    left join (select n, array_agg(geom) as lots, st_setsrid(st_extent(geom)::geometry, 4326) as box from lot group by n) under on under.n = s.n
  ), cell as materialized (
    select st_setsrid(st_envelope(st_extent(lot_box)::geometry), 4326) as box, array_agg(n) as n, array_agg(s.box) as boxes,
           array_agg(lot_box) as lot_boxes, array_agg(flat) as flats, array_agg(kx) as kx, array_agg(ky) as ky, array_agg(ox) as ox, array_agg(oy) as oy
    from subject s group by n / 32
  ), chunk as materialized (
    select st_setsrid(st_envelope(st_extent(lot_box)::geometry), 4326) as box from subject
  )`;

import sql, { raw, type Sql } from 'sql-template-tag';
import { besideM, frontageM } from '../../../geodata/rules/measure/parcel-sides.ts';
import type { Counting } from '../surroundings.ts';
import { facing } from './facing.ts';
import { bent, clipped, degrees, flat, scaleAt } from './flat.ts';
import { insideOf } from './inside.ts';
import { cutDegrees, namesOf, nearReads, reachIn } from './layers.ts';

/** Half of the stated width of a road, metres. */
const halfWidth = raw(
  `case when jsonb_typeof(f.properties -> 'widthM') = 'number' then greatest(0, (f.properties ->> 'widthM')::float8) / 2 else 0 end`,
);

/**
 * `thing`: features around the chunk of layers that the rules read, numbered; `piece`: cut, so that a piece is surely near or surely far.
 * `near_pair`: distances of subjects from them. `road_gap`: distances of roads from the parcels of a subject that may lie at them, and whether
 * these look at them.
 */
export function nearThings(city: string, counting: Counting): Sql {
  const reads = nearReads(counting.reach);
  return sql`
  thing as materialized (
    select (row_number() over (order by f.layer, f.id))::integer as k, f.layer, f.id, f.import_id, f.properties, f.geom, ${raw(reachIn(reads, 'f.layer'))} as reach,
           case when f.layer = 'roads' then ${halfWidth} end as half
    from chunk c
    join feature f on f.city = ${city} and f.layer not in ('parcels', 'buildings') and f.layer in (${raw(namesOf(reads))}) and f.import_id = any(${counting.layers}::uuid[])
      and f.geom && st_expand(c.box, ${raw(degrees(Math.max(...reads.map(({ withinM }) => withinM))))})
  ), piece as materialized (
    select p.*, st_expand(p.geom, p.reach) as wide, st_expand(p.geom, (${raw(degrees(1))})::float8 * (${frontageM + 1} + p.half)) as beside
    from (select t.k, t.layer, t.reach, t.half, st_subdivide(${raw(bent('t.geom'))}, 32) as geom from thing t) p
    cross join chunk c where p.geom && st_expand(c.box, p.reach)
  ), near_pair as materialized (
    select d.n, d.k, min(d.distance) as distance
    from (select s.n, p.k, st_distance(s.flat, ${raw(flat('p.geom', 's'))}) as distance
          from piece p join cell c on p.wide && c.box
          cross join lateral (
            select s.* from unnest(c.n, c.boxes, c.lot_boxes, c.flats, c.kx, c.ky, c.ox, c.oy) as s (n, box, lot_box, flat, kx, ky, ox, oy)
            where p.wide && case when p.layer = 'roads' then s.lot_box else s.box end offset 0) s) d
    group by d.n, d.k
  ), road_gap as materialized (
    select g.n, g.parcel, g.k, g.gap, case when g.gap - g.half >= ${besideM} then ${facing(city, counting)} end as faces
    from (
      select l.n, l.k as parcel, l.road as k, min(st_distance(${raw(flat('l.geom', 'l'))}, l.axis)) as gap, min(l.half) as half, st_collect(l.axis) as axis,
             (array_agg(l.geom))[1] as geom, min(l.kx) as kx, min(l.ky) as ky, min(l.ox) as ox, min(l.oy) as oy
      from (select l.*, p.k as road, p.half, ${raw(flat('p.geom', 'l'))} as axis from piece p cross join lateral (
              select l.n, l.k, l.geom, l.kx, l.ky, l.ox, l.oy from lot_pair l
              where p.layer = 'roads' and p.beside && l.geom and (l.covered is null or l.covered > 0.005) offset 0) l) l
      group by l.n, l.k, l.road) g
    where g.gap - g.half <= ${raw(`${frontageM + 1}`)}
  )`;
}

/** `overlay`: overlays around the chunk. `overlay_pair`: how the subjects lie in them. */
export const overlays = (city: string, { layers: imports, reach }: Counting): Sql => sql`
  overlay as materialized (
    select (row_number() over (order by f.id))::integer as k, f.id, f.import_id, f.properties, ${raw(clipped('b.geom', 'c.wide'))} as geom
    from (select st_expand(box, ${raw(`${cutDegrees(reach)}`)}) as wide from chunk) c
    join feature f on f.city = ${city} and f.layer not in ('parcels', 'buildings') and f.layer = 'overlays' and f.import_id = any(${imports}::uuid[])
      and f.geom && c.wide
    cross join lateral (select ${raw(bent('f.geom'))} as geom offset 0) b
  ), overlay_pair as materialized (${insideOf('overlay', 'overlay_box')})`;

/** `far_thing`: what matters over kilometres. `far_pair`: its distances; the way is found on a sheet between the two, and measured on the ellipsoid. */
export const farThings = (city: string, { layers: imports, reach: { far } }: Counting): Sql => sql`
  far_thing as materialized (
    select (row_number() over (order by f.layer, f.id))::integer as k, f.layer, f.id, f.import_id, f.properties, f.geom,
           (st_ymin(f.geom) + st_ymax(f.geom)) / 2 as y
    from chunk c
    join feature f on f.city = ${city} and f.layer not in ('parcels', 'buildings') and f.layer in (${raw(namesOf(far))}) and f.import_id = any(${imports}::uuid[])
      and f.geom && st_expand(c.box, ${raw(reachIn(far, 'f.layer'))})
  ), far_pair as materialized (
    select w.n, w.k, st_distance(st_scale(st_startpoint(w.line), 1 / w.kx, 1 / w.ky)::geography, st_scale(st_endpoint(w.line), 1 / w.kx, 1 / w.ky)::geography) as distance
    from (select m.n, m.k, m.kx, m.ky, st_shortestline(st_scale(m.geom, m.kx, m.ky), st_scale(m.other, m.kx, m.ky)) as line
          from (select q.*, ${raw(scaleAt('q.y'))}
                from (select s.n, s.geom, t.k, t.geom as other, (s.y + t.y) / 2 as y from far_thing t cross join subject s) q) m offset 0) w
  )`;

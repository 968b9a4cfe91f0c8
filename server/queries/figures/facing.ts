import sql, { raw, type Sql } from 'sql-template-tag';
import {
  besideM,
  betweenM,
  frontageM,
  frontDegrees,
  lookouts,
} from '../../../geodata/rules/measure/parcel-sides.ts';
import type { Counting } from '../surroundings.ts';
import { flat } from './flat.ts';

/** Metres, degrees: within these nobody can tell. */
const doubt = { m: 0.05, degrees: 0.5 };
/** An edge that is shorter looks where others look (`edgesOf` of geodata/geometry), metres. */
const shortM = 2;

/** Edges of the parcel of `g`, counterclockwise on its sheet: `edge`, `long`, and `outward`, the direction in which it looks. */
const edges = raw(`
  select d.geom as edge, st_length(d.geom) > ${shortM + doubt.m} as long,
         degrees(st_azimuth(st_startpoint(d.geom), st_endpoint(d.geom))) + 90 as outward
  from st_dump(st_forcepolygonccw(${flat('g.geom', 'g')})) polygon, st_dumpsegments(st_exteriorring(polygon.geom)) d`);

/** Ways from spots on the edges to the axis: how long beyond the half width of the road, and how far turned from where the edge looks. */
const ways = (spots: Sql): Sql => sql`
  select w.*, st_affine(w.way, 1 / g.kx, 0, 0, 1 / g.ky, -g.ox / g.kx, -g.oy / g.ky) as ground, st_length(w.way) - g.half as metres,
         least(w.turn, abs(360 - w.turn)) as turned
  from (select s.long, st_makeline(s.spot, s.goal) as way, abs(degrees(st_azimuth(s.spot, s.goal)) - s.outward) as turn
        from (select p.long, p.outward, p.spot, st_closestpoint(g.axis, p.spot) as goal from (${spots}) p) s) w`;

/** True for a way `s` on which surely no other parcel lies. */
const free = (city: string, { layers: imports }: Counting): Sql => sql`
  not exists (
    select 1 from feature p where p.city = ${city} and p.layer = 'parcels' and p.import_id = any(${imports}::uuid[]) and p.geom && s.ground
      and st_length(${raw(flat('st_intersection(s.ground, p.geom)', 'g'))}) > ${raw(`${betweenM - doubt.m}`)})`;

/** True for a way that is surely short enough, and straight enough before its edge. */
const straight = raw(
  `s.long and s.metres <= ${frontageM - doubt.m} and s.turned <= ${frontDegrees - doubt.degrees}`,
);

/**
 * Whether a parcel looks at a road with no other parcel between, as `frontsOf` of the rules has it: true, false, or null where that is not sure.
 * Of a row `g` with the parcel (`geom`), the axis and its sheet (`axis`, `half`, `kx`, `ky`, `ox`, `oy`). Most look at it from the middle of the
 * nearest edge: that is tried first.
 */
export const facing = (city: string, counting: Counting): Sql => sql`
  case when exists (
    select 1 from (${ways(sql`
      select m.* from (select e.*, st_lineinterpolatepoint(e.edge, 0.5) as spot from (${edges}) e) m order by st_distance(m.spot, g.axis) limit 1`)}) s
    where ${straight} and ${free(city, counting)}) then true
  else (
    with seen as (${ways(sql`
      select e.long, e.outward, p.spot from (${edges}) e
      cross join lateral unnest(array[${raw(lookouts.join(', '))}]) share
      cross join lateral (select st_lineinterpolatepoint(e.edge, share) as spot) p`)})
    select case
      when exists (select 1 from seen s where ${straight} and ${free(city, counting)}) then true
      when not exists (
        select 1 from seen s where s.metres <= ${raw(`${frontageM + doubt.m}`)} and (not s.long or coalesce(s.turned, 0) <= ${raw(`${frontDegrees + doubt.degrees}`)})
          and (s.metres <= ${raw(`${besideM + doubt.m}`)} or not exists (
            select 1 from feature p where p.city = ${city} and p.layer = 'parcels' and p.import_id = any(${counting.layers}::uuid[]) and p.geom && s.ground
              and st_length(st_intersection(s.way, st_buffer(${raw(flat('p.geom', 'g'))}, ${raw(`${-doubt.m}`)}))) > ${raw(`${betweenM + doubt.m}`)}))) then false
    end) end`;

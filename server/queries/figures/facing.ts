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

/**
 * Whether a parcel looks at a road with no other parcel between, as `frontsOf` of the rules has it: true, false, or null where that is not sure.
 * Of a row `g` with the parcel (`geom`), the axis and its sheet (`axis`, `half`, `kx`, `ky`, `ox`, `oy`).
 */
export const facing = (city: string, { layers: imports }: Counting): Sql => sql`
  (with seen as (
     select w.*, st_affine(w.way, 1 / g.kx, 0, 0, 1 / g.ky, -g.ox / g.kx, -g.oy / g.ky) as ground, st_length(w.way) - g.half as metres,
            least(w.turn, 360 - w.turn) as turned
     from (select s.long, st_makeline(s.spot, s.goal) as way, abs(degrees(st_azimuth(s.spot, s.goal)) - s.outward) as turn
           from (select e.long, e.outward, p.spot, st_closestpoint(g.axis, p.spot) as goal
                 from (select d.geom as edge, st_length(d.geom) > ${raw(`${shortM + doubt.m}`)} as long,
                              mod((degrees(st_azimuth(st_startpoint(d.geom), st_endpoint(d.geom))) + 90)::numeric, 360)::float8 as outward
                       from st_dump(st_forcepolygonccw(${raw(flat('g.geom', 'g'))})) polygon, st_dumpsegments(st_exteriorring(polygon.geom)) d) e
                 cross join lateral unnest(array[${raw(lookouts.join(', '))}]) share
                 cross join lateral (select st_lineinterpolatepoint(e.edge, share) as spot) p) s) w
   )
   select case
     when exists (
       select 1 from seen s where s.long and s.metres <= ${raw(`${frontageM - doubt.m}`)} and s.turned <= ${raw(`${frontDegrees - doubt.degrees}`)}
         and not exists (
           select 1 from feature p where p.city = ${city} and p.layer = 'parcels' and p.import_id = any(${imports}::uuid[]) and p.geom && s.ground
             and st_length(${raw(flat('st_intersection(s.ground, p.geom)', 'g'))}) > ${raw(`${betweenM - doubt.m}`)})) then true
     when not exists (
       select 1 from seen s where s.metres <= ${raw(`${frontageM + doubt.m}`)} and (not s.long or coalesce(s.turned, 0) <= ${raw(`${frontDegrees + doubt.degrees}`)})
         and (s.metres <= ${raw(`${besideM + doubt.m}`)} or not exists (
           select 1 from feature p where p.city = ${city} and p.layer = 'parcels' and p.import_id = any(${imports}::uuid[]) and p.geom && s.ground
             and st_length(st_intersection(s.way, st_buffer(${raw(flat('p.geom', 'g'))}, ${raw(`${-doubt.m}`)}))) > ${raw(`${betweenM + doubt.m}`)}))) then false
   end)`;

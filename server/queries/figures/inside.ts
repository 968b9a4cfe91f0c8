import { raw, type Sql } from 'sql-template-tag';
import { common, flat } from './flat.ts';

/**
 * How each subject lies in each of some areas (`k`, `geom`) whose border it may touch: `n, k, area, depth`. Area: null when the subject lies
 * wholly in it, deeper than `margin` (a column of `subject`: a box around it) shows; then `depth` is null too. Depth: at least so far from the
 * border the deepest corner lies, or minus the distance. The area comes first: PostGIS prepares what stays the same from row to row.
 */
export const insideOf = (areas: string, margin: string): Sql =>
  raw(`
  select t.n, t.k,
         case when t.deep then null when t.whole then st_area(t.flat) when t.touched then st_area(${flat(common('t.geom', 't.area'), 't')}) else 0 end as area,
         case when t.deep then null
              when t.touched then coalesce((
                select max(st_distance(corner.geom, border.line))
                from (select ${flat('t.area', 't')} as geom, st_boundary(${flat('t.area', 't')}) as line) border, st_dumppoints(t.flat) corner
                where st_intersects(corner.geom, border.geom)), 0)
              else -st_distance(t.flat, ${flat('t.area', 't')}) end as depth
  from ${areas} a cross join lateral (
    select m.*, a.k, a.geom as area, m.deep or st_covers(a.geom, m.geom) as whole, m.deep or st_intersects(a.geom, m.geom) as touched
    from (select s.n, s.geom, s.flat, s.kx, s.ky, s.ox, s.oy, s.${margin} as margin, st_contains(a.geom, s.${margin}) as deep
          from subject s where a.geom && s.${margin} offset 0) m
    where m.deep or st_intersects(a.geom, m.margin) offset 0) t`);

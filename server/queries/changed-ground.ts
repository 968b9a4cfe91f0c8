import sql, { type Sql } from 'sql-template-tag';
import { gridDegrees } from './grid.ts';
import { metresInDegrees } from './near-features.ts';

const nowhere = sql`'SRID=4326;MULTIPOLYGON EMPTY'::geometry`;

/** Columns of a zone that rules read: of another name or class it is another zone. */
const kind = sql`code, name, coalesce(class, '')`;

/**
 * `place (geom, reach)`: where two plans differ: where a kind of zone changes sides, where a border runs that did not, and all zones of codes
 * whose rows differ; and how far around it that matters, metres as degrees. `before` and `after` are the zones of the two.
 */
export const changedGround = (city: string, before: string | null, after: string, reachM: number): Sql => sql`
  before as materialized (select ${kind} as class, geom from zone where city = ${city} and plan_id = ${before}::uuid),
  after as materialized (select ${kind} as class, geom from zone where city = ${city} and plan_id = ${after}::uuid),
  law as (
    select r.plan_id, coalesce(code_key(r.zone_code), '') as zone_code, md5(string_agg((r.body - 'id' - 'version')::text, ',' order by (r.body - 'id' - 'version')::text)) as says
    from rule_row r join import i on i.city = r.city and i.id = r.import_id and i.status = 'active'
    where r.city = ${city} and r.plan_id in (${before}::uuid, ${after}::uuid) group by 1, 2
  ), other_law as (
    select zone_code as code
    from (select * from law where plan_id = ${before}::uuid) b
    full join (select * from law where plan_id = ${after}::uuid) a using (zone_code)
    where a.says is distinct from b.says
  ), gone as materialized (
    select * from before except select * from after
  ), come as materialized (
    select * from after except select * from before
  ), counted as (
    -- a rule that counts shares of a block looks at all of it
    select code_key(r.zone_code) as code from rule_row r
    where r.city = ${city} and r.plan_id in (${before}::uuid, ${after}::uuid) and r.body ->> 'maxShareOfBlockPct' is not null
  ), place as materialized (
    select st_subdivide(geom, 128) as geom, ${metresInDegrees(reachM)}::float8 as reach from (
      select st_symdifference(coalesce(g.geom, ${nowhere}), coalesce(c.geom, ${nowhere}), ${gridDegrees}) as geom
      from (select code, name, class, st_unaryunion(st_collect(geom), ${gridDegrees}) as geom from gone group by 1, 2, 3) g
      full join (select code, name, class, st_unaryunion(st_collect(geom), ${gridDegrees}) as geom from come group by 1, 2, 3) c using (code, name, class)
      union all
      select st_symdifference(g.lines, c.lines, ${gridDegrees})
      from (select st_unaryunion(st_collect(st_boundary(geom)), ${gridDegrees}) as lines from gone) g,
           (select st_unaryunion(st_collect(st_boundary(geom)), ${gridDegrees}) as lines from come) c
      union all
      select geom from (select * from before union all select * from after) z
      where code_key(z.code) in (select code from other_law) or exists (select 1 from other_law where code = '')
      union all
      select geom from (select * from gone union all select * from come) z where code_key(z.code) in (select code from counted)
    ) as pieces where not st_isempty(geom)
  )`;

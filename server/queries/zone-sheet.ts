import sql from 'sql-template-tag';
import type { ZoneSheet } from '../../geodata/wire/zones.ts';
import type { Queryable } from '../store/store.ts';

/** A zone with the rules that its plan states for its code; null when it is not there or its import is not shown. */
export async function selectZoneSheet(db: Queryable, city: string, id: string): Promise<ZoneSheet | null> {
  const [row] = await db.rows<ZoneSheet>(sql`
    with shown as (
      select r.id, r.kind, r.activity, r.body
      from zone z
      join rule_row r on r.city = z.city and r.plan_id = z.plan_id and r.zone_code = z.code
      join import i on i.city = r.city and i.id = r.import_id and i.status = 'active'
      where z.city = ${city} and z.id = ${id}
    )
    select jsonb_build_object('id', z.id, 'planId', z.plan_id, 'code', z.code, 'name', z.name, 'class', z.class) as zone,
           jsonb_build_object('id', p.id, 'name', p.name, 'status', p.status, 'validFrom', p.valid_from, 'validTo', p.valid_to) as plan,
           coalesce((select jsonb_agg(r.body order by r.id) from shown r where r.kind = 'intensity'), '[]') as intensity,
           coalesce((select jsonb_agg(r.body order by r.activity, r.id) from shown r where r.kind = 'use'), '[]') as uses
    from zone z
    join plan p on p.city = z.city and p.id = z.plan_id
    join import i on i.city = z.city and i.id = z.import_id and i.status = 'active'
    where z.city = ${city} and z.id = ${id}`);
  return row ?? null;
}

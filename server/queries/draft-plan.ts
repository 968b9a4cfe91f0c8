import sql from 'sql-template-tag';
import type { Area } from '../../geodata/model/index.ts';
import type { Queryable } from '../store/store.ts';
import { gridDegrees } from './grid.ts';
import { zoneVersion } from './zone-version.ts';

export interface NewDraft {
  city: string;
  id: string;
  /** Plan whose zones and rows it begins with. */
  from: string;
  name: string;
  validFrom: string;
  importId: string;
  person: string | null;
}

/** A draft with the zones and rows of another plan, each under an id of its own, as accurate as those. False when the id is taken. */
export async function copyPlan(tx: Queryable, it: NewDraft): Promise<boolean> {
  const begun = await tx.rows(sql`
    insert into plan (city, id, name, status, valid_from, import_id)
    values (${it.city}, ${it.id}, ${it.name}, 'draft', ${it.validFrom}, ${it.importId})
    on conflict do nothing returning id`);
  if (begun.length === 0) return false;
  await tx.rows(sql`
    insert into import (city, id, kind, target, file_name, file_sha256, status, imported_by, source, ce90_m)
    select ${it.city}, ${it.importId}::uuid, 'plan', ${it.id}, ${it.name}, '', 'active', ${it.person}::uuid, i.source, i.ce90_m
    from plan p join import i on i.city = ${it.city} and i.id = p.import_id
    where p.city = ${it.city} and p.id = ${it.from}::uuid`);
  await tx.rows(sql`
    insert into zone (city, id, plan_id, import_id, source_index, source_id, code, name, class, properties, geom)
    select city, gen_random_uuid(), ${it.id}::uuid, ${it.importId}::uuid, source_index, source_id, code, name, class, properties, geom
    from zone where city = ${it.city} and plan_id = ${it.from}::uuid`);
  await tx.rows(sql`
    insert into rule_row (city, id, version, plan_id, import_id, kind, zone_code, activity, valid_from, valid_to, body)
    select r.city, fresh.id, r.version, ${it.id}::uuid, ${it.importId}::uuid, r.kind, r.zone_code, r.activity, r.valid_from, r.valid_to,
           jsonb_set(r.body, '{id}', to_jsonb(fresh.id::text))
    from rule_row r join import i on i.city = r.city and i.id = r.import_id and i.status = 'active'
    cross join lateral (select gen_random_uuid() as id where r.id is not null) fresh
    where r.city = ${it.city} and r.plan_id = ${it.from}::uuid`);
  return true;
}

/** True when a zone of the plan has the code, or a rule is about it. */
export async function isCodeOfPlan(
  db: Queryable,
  city: string,
  planId: string,
  code: string,
): Promise<boolean> {
  const rows = await db.rows(sql`
    select 1 from zone where city = ${city} and plan_id = ${planId}::uuid and code = ${code}
    union all select 1 from rule_row where city = ${city} and plan_id = ${planId}::uuid and zone_code = ${code}
    limit 1`);
  return rows.length > 0;
}

/** Tells the database what was copied: without it the next comparison is planned for a plan of a few zones. */
export async function analyzePlans(db: Queryable): Promise<void> {
  await db.rows(sql`analyze zone`);
  await db.rows(sql`analyze rule_row`);
}

/** What was ordered under an id; null when it is no draft's. */
export async function selectDraftOrder(
  db: Queryable,
  city: string,
  id: string,
): Promise<Pick<NewDraft, 'from' | 'name' | 'validFrom'> | null> {
  const [row] = await db.rows<Pick<NewDraft, 'from' | 'name' | 'validFrom'>>(sql`
    select e.data ->> 'from' as "from", p.name, p.valid_from as "validFrom"
    from plan p join event e on e.city = ${city} and e.thing_kind = 'plan' and e.thing_id = ${id} and e.kind = 'plan-drafted'
    where p.city = ${city} and p.id::text = ${id}`);
  return row ?? null;
}

/** Version of a zone of a plan, as the list of zones tells it; null when there is no such zone. */
export async function selectZoneVersion(
  db: Queryable,
  city: string,
  planId: string,
  zoneId: string,
): Promise<string | null> {
  const [row] = await db.rows<{ version: string }>(sql`
    select ${zoneVersion} as version from zone z
    where z.city = ${city} and z.plan_id = ${planId}::uuid and z.id = ${zoneId}::uuid`);
  return row?.version ?? null;
}

/** Zones that changed when a change of a zone was made, by the digest of what was ordered; null when it was not made. */
export async function selectZoneChange(
  db: Queryable,
  city: string,
  planId: string,
  zoneId: string,
  order: string,
): Promise<string[] | null> {
  const [row] = await db.rows<{ changed: string[] }>(sql`
    select data -> 'changed' as changed from event
    where city = ${city} and thing_kind = 'plan' and thing_id = ${planId} and kind = 'draft-zone-changed'
      and data ->> 'zone' = ${zoneId} and data ->> 'order' = ${order}
    order by seq desc limit 1`);
  return row?.changed ?? null;
}

/** A corner that came back within this many degrees (a tenth of a millimetre) was not moved: its neighbours keep theirs. */
const sameDegrees = 1e-9;

/** Gives a zone of a plan another place; what it covers now is taken from its neighbours. Gives every zone that changed. */
export async function moveZone(
  tx: Queryable,
  city: string,
  planId: string,
  zoneId: string,
  geometry: Area,
): Promise<string[]> {
  const changed = await tx.rows<{ id: string; vacated: Area | null }>(sql`
    with moved as (
      select z.id, z.geom as before, st_multi(st_snap(st_setsrid(st_geomfromgeojson(${JSON.stringify(geometry)}), 4326), z.geom, ${sameDegrees})) as after
      from zone z where z.city = ${city} and z.plan_id = ${planId}::uuid and z.id = ${zoneId}::uuid
    ), placed as (
      update zone z set geom = moved.after from moved where z.city = ${city} and z.id = moved.id
      returning z.id, st_asgeojson(st_collectionextract(st_difference(moved.before, moved.after, ${gridDegrees}), 3), 9)::jsonb as vacated
    ), cut as (
      update zone z set geom = st_multi(st_collectionextract(st_difference(z.geom, moved.after, ${gridDegrees}), 3))
      from moved
      where z.city = ${city} and z.plan_id = ${planId}::uuid and z.id <> moved.id and z.geom && moved.after
        and st_intersects(z.geom, moved.after) and not st_touches(z.geom, moved.after)
      returning z.id, null::jsonb as vacated
    )
    select id, vacated from placed union all select id, vacated from cut`);
  const own = changed.find(({ id }) => id === zoneId);
  const heirs = own?.vacated ? await bequeath(tx, city, planId, zoneId, own.vacated) : [];
  await tx.rows(
    sql`delete from zone where city = ${city} and plan_id = ${planId}::uuid and st_isempty(geom)`,
  );
  return [...new Set([...changed.map(({ id }) => id), ...heirs])];
}

/** Each part of what a zone left goes to the neighbour with which it shares most border. */
async function bequeath(
  tx: Queryable,
  city: string,
  planId: string,
  zoneId: string,
  vacated: Area,
): Promise<string[]> {
  const heirs = await tx.rows<{ id: string }>(sql`
    with part as (
      select (d).path[1] as n, (d).geom as geom
      from (select st_dump(st_setsrid(st_geomfromgeojson(${JSON.stringify(vacated)}), 4326)) as d) dumped
    ), heir as (
      select distinct on (part.n) part.n, part.geom, z.id
      from part join zone z on z.city = ${city} and z.plan_id = ${planId}::uuid and z.id <> ${zoneId}::uuid
        and z.geom && st_expand(part.geom, 1e-8) and st_dwithin(z.geom, part.geom, 1e-8)
      order by part.n, st_length(st_intersection(z.geom, st_boundary(part.geom), ${gridDegrees})) desc, z.id
    ), share as (
      select id, st_union(geom) as geom from heir group by id
    )
    update zone z set geom = st_multi(st_collectionextract(st_union(z.geom, share.geom, ${gridDegrees}), 3))
    from share where z.city = ${city} and z.id = share.id
    returning z.id`);
  return heirs.map(({ id }) => id);
}

/** Another code for a zone of a plan; its name and class follow when another zone of the plan has them. */
export async function recodeZone(
  tx: Queryable,
  city: string,
  planId: string,
  zoneId: string,
  code: string,
): Promise<void> {
  await tx.rows(sql`
    update zone z set code = ${code}, name = coalesce(like_it.name, ${code}), class = coalesce(like_it.class, z.class)
    from (select 1) one left join lateral (
      select name, class from zone where city = ${city} and plan_id = ${planId}::uuid and code = ${code} and id <> ${zoneId}::uuid limit 1
    ) like_it on true
    where z.city = ${city} and z.plan_id = ${planId}::uuid and z.id = ${zoneId}::uuid`);
}

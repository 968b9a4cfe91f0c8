import sql from 'sql-template-tag';
import type { Day, Finding, Geometry } from '../../geodata/model/index.ts';
import type { Flip, FlipKind, FlipRun } from '../../geodata/wire/flips.ts';
import type { Queryable } from '../store/store.ts';
import { changedGround } from './changed-ground.ts';

/** A building, permit or case that a change of plan may touch. */
export interface Touched {
  kind: FlipKind;
  id: string;
  name: string | null;
  geometry: Geometry;
  /** Attributes of the building, columns of the permit, or the finding under the case. */
  about: Record<string, unknown> | Finding;
}

/** Why a run ended whose plan has changed since. */
const takenBack = 'taken-back';

/** Buildings, permits and open cases that a change from one plan to another may touch: on the ground, near it, or on a parcel that lies in it. `reachM`: as far as rules look for zones. */
export async function selectTouched(
  db: Queryable,
  city: string,
  before: string | null,
  after: string,
  reachM: number,
): Promise<Pick<Touched, 'kind' | 'id'>[]> {
  return db.rows(sql`
    with ${changedGround(city, before, after, reachM)},
    parcel as materialized (
      select distinct p.id, p.geom
      from place g
      join layer_version v on v.city = ${city} and v.layer = 'parcels'
      join feature p on p.city = ${city} and p.layer = 'parcels' and p.import_id = v.import_id and p.geom && g.geom and st_intersects(p.geom, g.geom)
    ), site as materialized (
      select geom, reach from place union all select geom, 0 from parcel
    )
    select 'building' as kind, f.id
    from site join layer_version v on v.city = ${city} and v.layer = 'buildings'
    join feature f on f.city = ${city} and f.layer = 'buildings' and f.import_id = v.import_id
      and f.geom && st_expand(site.geom, site.reach) and st_dwithin(f.geom, site.geom, site.reach)
    union
    select 'permit', p.id
    from site join permit p on p.city = ${city} and p.geom && st_expand(site.geom, site.reach) and st_dwithin(p.geom, site.geom, site.reach)
    join import i on i.city = p.city and i.id = p.import_id and i.status = 'active'
    where st_dimension(p.geom) = 2
    union
    select 'case', c.id
    from case_file c join finding f on f.city = c.city and f.id = c.finding_id
    join site on f.geom && st_expand(site.geom, site.reach) and st_dwithin(f.geom, site.geom, site.reach)
    where c.city = ${city} and c.stage <> 'closed'
    order by 1, 2`);
}

/** Buildings, permits and open cases that were built on a day on which another plan would have been in force; `to` is the first day after, or null. */
export async function selectBuiltBetween(
  db: Queryable,
  city: string,
  from: Day,
  to: Day | null,
): Promise<Pick<Touched, 'kind' | 'id'>[]> {
  return db.rows(sql`
    select 'building' as kind, f.id
    from layer_version v join feature f on f.city = v.city and f.layer = v.layer and f.import_id = v.import_id
    where v.city = ${city} and v.layer = 'buildings' and f.properties ->> 'builtOn' >= ${from}
      and (${to}::text is null or f.properties ->> 'builtOn' < ${to})
    union all
    select 'permit', p.id
    from permit p join import i on i.city = p.city and i.id = p.import_id and i.status = 'active'
    where p.city = ${city} and st_dimension(p.geom) = 2 and p.issued_on >= ${from}::date
      and (${to}::date is null or p.issued_on < ${to}::date)
    union all
    select 'case', c.id
    from case_file c join finding f on f.city = c.city and f.id = c.finding_id
    where c.city = ${city} and c.stage <> 'closed' and coalesce(f.joined, f.body) ->> 'builtOn' >= ${from}
      and (${to}::text is null or coalesce(f.joined, f.body) ->> 'builtOn' < ${to})`);
}

/** What is needed to judge some of them. */
export async function selectSubjects(
  db: Queryable,
  city: string,
  kind: FlipKind,
  ids: string[],
): Promise<Touched[]> {
  if (kind === 'building')
    return db.rows(sql`
      select 'building' as kind, f.id, coalesce(f.properties ->> 'address', f.properties ->> 'name') as name,
             st_asgeojson(f.geom, 9)::jsonb as geometry, f.properties as about
      from layer_version v join feature f on f.city = v.city and f.layer = v.layer and f.import_id = v.import_id
      where v.city = ${city} and v.layer = 'buildings' and f.id = any(${ids}::uuid[])`);
  if (kind === 'permit')
    return db.rows(sql`
      select 'permit' as kind, p.id, p.number as name, st_asgeojson(p.geom, 9)::jsonb as geometry,
             jsonb_strip_nulls(jsonb_build_object('buildingFunction', p.building_function, 'storeys', p.storeys, 'heightM', p.height_m,
               'floorAreaM2', p.floor_area_m2, 'units', p.units, 'permitNumber', p.number, 'builtOn', p.issued_on,
               'activity', p.properties ->> 'activity')) as about
      from permit p join import i on i.city = p.city and i.id = p.import_id and i.status = 'active'
      where p.city = ${city} and p.id = any(${ids}::uuid[])`);
  return db.rows(sql`
    select 'case' as kind, c.id, c.number as name, st_asgeojson(f.geom, 9)::jsonb as geometry, coalesce(f.joined, f.body) as about
    from case_file c join finding f on f.city = c.city and f.id = c.finding_id
    where c.city = ${city} and c.id = any(${ids}::uuid[])`);
}

/** Begins a run; false when the id is taken. */
export async function insertFlipRun(
  db: Queryable,
  city: string,
  run: { id: string; planId: string; day: string; ruleSet: string; startedAt: string },
): Promise<boolean> {
  const begun = await db.rows(sql`
    insert into flip_run (city, id, plan_id, day, rule_set, started_at)
    values (${city}, ${run.id}, ${run.planId}, ${run.day}, ${run.ruleSet}, ${run.startedAt})
    on conflict do nothing returning id`);
  return begun.length === 1;
}

/** How many subjects a run has to judge. */
export async function updateFlipSubjects(
  db: Queryable,
  city: string,
  runId: string,
  subjects: number,
): Promise<void> {
  await db.rows(sql`
    update flip_run set subjects = ${subjects} where city = ${city} and id = ${runId}::uuid`);
}

/** How far the run has come, and the flips found since, with the kelurahan they lie in; false when the run was taken back. */
export async function insertFlips(
  tx: Queryable,
  city: string,
  runId: string,
  flips: Omit<Flip, 'kelurahan' | 'kecamatan'>[],
  done: number,
): Promise<boolean> {
  const standing = await tx.rows(sql`
    update flip_run set done = ${done} where city = ${city} and id = ${runId}::uuid and failed is null returning id`);
  if (standing.length === 0) return false;
  if (flips.length > 0)
    await tx.rows(sql`
      with found as (
        select f.kind, f.id, f.name, f.before, f.after, f.rules, st_setsrid(st_geomfromgeojson(f.geometry), 4326) as geom
        from jsonb_to_recordset(${JSON.stringify(flips)}::jsonb)
          as f(kind text, id uuid, name text, before text, after text, rules jsonb, geometry jsonb)
      )
      insert into flip (city, run_id, kind, thing_id, name, kelurahan, kecamatan, before, after, rules, geom)
      select ${city}, ${runId}::uuid, found.kind, found.id, found.name, village.name, village.kecamatan, found.before, found.after, found.rules, found.geom
      from found
      left join lateral (
        select b.properties ->> 'name' as name, b.properties ->> 'kecamatan' as kecamatan
        from layer_version v join feature b on b.city = v.city and b.layer = v.layer and b.import_id = v.import_id
        where v.city = ${city} and v.layer = 'boundaries' and lower(b.properties ->> 'level') in ('kelurahan', 'desa')
          and st_intersects(b.geom, st_pointonsurface(found.geom)) order by b.id limit 1
      ) village on true`);
  return true;
}

/** Takes back what was computed of a plan that has changed since: its flips may be none any more. The ids of the runs stay taken. */
export async function takeBackFlipRuns(tx: Queryable, city: string, planId: string): Promise<void> {
  const gone = await tx.rows<{ id: string }>(
    sql`update flip_run set failed = ${takenBack}, finished_at = now()
        where city = ${city} and plan_id = ${planId}::uuid and failed is distinct from ${takenBack} returning id`,
  );
  await tx.rows(
    sql`delete from flip where city = ${city} and run_id = any(${gone.map(({ id }) => id)}::uuid[])`,
  );
}

export async function finishFlipRun(
  db: Queryable,
  city: string,
  runId: string,
  at: string,
  failed: string | null,
): Promise<void> {
  await db.rows(sql`
    update flip_run set finished_at = ${at}, failed = ${failed} where city = ${city} and id = ${runId}::uuid and failed is null`);
}

/** The latest comparison of a plan, with its counts. */
export async function selectFlipRun(db: Queryable, city: string, planId: string): Promise<FlipRun | null> {
  const [run] = await db.rows<FlipRun>(sql`
    select r.id, r.plan_id as "planId", r.day, r.rule_set as "ruleSet", r.started_at as "startedAt", r.finished_at as "finishedAt", r.failed,
           r.subjects, r.done,
           (select case when count(*) = 0 then null
              else jsonb_build_array(min(st_xmin(geom)), min(st_ymin(geom)), max(st_xmax(geom)), max(st_ymax(geom))) end
            from flip f where f.city = r.city and f.run_id = r.id) as box,
           (select coalesce(jsonb_agg(to_jsonb(t) order by t.kind, t.count desc), '[]') from (
              select kind, before, after, count(*) from flip f where f.city = r.city and f.run_id = r.id group by 1, 2, 3) t) as totals,
           (select coalesce(jsonb_agg(to_jsonb(t) order by t.kind, t.count desc, t.kelurahan, t.rule), '[]') from (
              select f.kind, f.kelurahan, x.rule, x.before, x.after, count(*)
              from flip f cross join lateral jsonb_to_recordset(f.rules) as x(rule text, before text, after text)
              where f.city = r.city and f.run_id = r.id group by 1, 2, 3, 4, 5) t) as table
    from flip_run r where r.city = ${city} and r.plan_id::text = ${planId} and r.failed is distinct from ${takenBack}
    order by r.started_at desc limit 1`);
  return run ?? null;
}

export interface FlipFilter {
  kind?: FlipKind | undefined;
  rule?: string | undefined;
  kelurahan?: string | undefined;
  after: number;
  limit: number;
}

/** A page of what flips, first what gets another outcome as a whole. */
export async function selectFlips(
  db: Queryable,
  city: string,
  runId: string,
  { kind, rule, kelurahan, after, limit }: FlipFilter,
): Promise<{ flips: Flip[]; total: number }> {
  const wanted = sql`
    f.run_id = ${runId}::uuid
      and (${kind ?? null}::text is null or f.kind = ${kind ?? null})
      and (${kelurahan ?? null}::text is null or f.kelurahan = ${kelurahan ?? null})
      and (${rule ?? null}::text is null or f.rules @> jsonb_build_array(jsonb_build_object('rule', ${rule ?? null}::text)))`;
  const flips = await db.rows<Flip>(sql`
    select f.kind, f.thing_id as id, f.name, f.kelurahan, f.kecamatan, f.before, f.after, f.rules, st_asgeojson(f.geom, 8)::jsonb as geometry
    from flip f where f.city = ${city} and ${wanted} order by f.before = f.after, f.kind, f.kelurahan, f.thing_id offset ${after} limit ${limit}`);
  const [counted] = await db.rows<{ total: number }>(
    sql`select count(*) as total from flip f where f.city = ${city} and ${wanted}`,
  );
  return { flips, total: counted!.total };
}

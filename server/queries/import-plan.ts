import sql from 'sql-template-tag';
import type { Plan } from '../../geodata/model/index.ts';
import type { Queryable } from '../store/store.ts';

/** A plan with what is needed to take it out of force again. */
export type PlanRow = Omit<Plan, 'zones'> & { importId: string; endedPlan: string | null };

export async function selectPlan(db: Queryable, city: string, id: string): Promise<PlanRow | null> {
  const [row] = await db.rows<PlanRow>(sql`
    select p.id, p.name, p.status, p.valid_from as "validFrom", p.valid_to as "validTo", p.import_id as "importId", p.ended_plan as "endedPlan"
    from plan p join import i on i.city = p.city and i.id = p.import_id and i.status = 'active'
    where p.city = ${city} and p.id::text = ${id}`);
  return row ?? null;
}

/** The plan as it is and stays until the transaction ends: whoever changes or publishes it takes it in turn. */
export async function lockPlan(tx: Queryable, city: string, id: string): Promise<PlanRow | null> {
  await tx.rows(sql`select 1 from plan where city = ${city} and id::text = ${id} for update`);
  return selectPlan(tx, city, id);
}

/** The plan in force on the day, other than this one; it is the one that a new plan ends. */
export async function selectPlanInForce(
  db: Queryable,
  city: string,
  day: string,
  other: string,
): Promise<PlanRow | null> {
  const [row] = await db.rows<PlanRow>(sql`
    select p.id, p.name, p.status, p.valid_from as "validFrom", p.valid_to as "validTo", p.import_id as "importId", p.ended_plan as "endedPlan"
    from plan p
    where p.city = ${city} and p.id <> ${other}::uuid and p.status = 'in-force'
      and p.valid_from <= ${day}::date and (p.valid_to is null or ${day}::date < p.valid_to)
    order by p.valid_from desc limit 1 for update`);
  return row ?? null;
}

/** First day of the next plan after the day: there a plan that comes in late ends. */
export async function selectNextStart(
  db: Queryable,
  city: string,
  day: string,
  other: string,
): Promise<string | null> {
  const [row] = await db.rows<{ day: string | null }>(sql`
    select min(valid_from) as day from plan
    where city = ${city} and id <> ${other}::uuid and status = 'in-force' and valid_from > ${day}::date`);
  return row?.day ?? null;
}

export async function updatePlan(
  db: Queryable,
  city: string,
  id: string,
  to: { status: Plan['status']; validTo: string | null; endedPlan: string | null },
): Promise<void> {
  await db.rows(sql`
    update plan set status = ${to.status}, valid_to = ${to.validTo}::date, ended_plan = ${to.endedPlan}::uuid
    where city = ${city} and id = ${id}::uuid`);
}

/** Plans that ended this one ended that one instead. */
export async function updateEndedPlan(
  db: Queryable,
  city: string,
  id: string,
  to: string | null,
): Promise<void> {
  await db.rows(sql`
    update plan set ended_plan = ${to}::uuid where city = ${city} and ended_plan = ${id}::uuid`);
}

/**
 * Sets where things of the city may lie: the extent of its boundary; without one that of its plans and 10 % more; else `otherwise`.
 */
export async function refreshCityBox(
  db: Queryable,
  city: string,
  otherwise: readonly [number, number, number, number],
): Promise<void> {
  const [west, south, east, north] = otherwise;
  await db.rows(sql`
    with boundary as (
      select st_extent(f.geom) as e, 0.0 as more
      from layer_version v join feature f on f.city = v.city and f.layer = v.layer and f.import_id = v.import_id
      where v.city = ${city} and v.layer = 'boundaries'
    ), plans as (
      select st_extent(z.geom) as e, 0.1 as more
      from plan p join import i on i.city = p.city and i.id = p.import_id and i.status = 'active'
      join zone z on z.city = p.city and z.plan_id = p.id
      where p.city = ${city} and p.status <> 'withdrawn'
    ), box as (
      select st_xmin(e) - more * (st_xmax(e) - st_xmin(e)) as w, st_ymin(e) - more * (st_ymax(e) - st_ymin(e)) as s,
             st_xmax(e) + more * (st_xmax(e) - st_xmin(e)) as e, st_ymax(e) + more * (st_ymax(e) - st_ymin(e)) as n
      from (select * from boundary where e is not null union all select * from plans where e is not null) as land
      order by more limit 1
    )
    update city set west = coalesce(box.w, ${west}), south = coalesce(box.s, ${south}), east = coalesce(box.e, ${east}), north = coalesce(box.n, ${north})
    from (select 1) as one left join box on true
    where city.code = ${city}`);
}

/** True when the city's own boundary has been imported. */
export async function hasBoundary(db: Queryable, city: string): Promise<boolean> {
  const rows = await db.rows(sql`select 1 from layer_version where city = ${city} and layer = 'boundaries'`);
  return rows.length > 0;
}

/** Rules imports that stand on the plan: while there are any, the plan cannot be taken back. */
export async function countRulesOf(db: Queryable, city: string, planId: string): Promise<number> {
  const [row] = await db.rows<{ count: number }>(sql`
    select count(*) as count from import where city = ${city} and kind = 'rules' and target = ${planId} and status = 'active'`);
  return row!.count;
}

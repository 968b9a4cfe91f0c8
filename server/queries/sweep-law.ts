import sql from 'sql-template-tag';
import type { Surroundings } from '../../geodata/rules/index.ts';
import type { Queryable } from '../store/store.ts';

/** Every row of some plans, out of the imports that count. */
export async function selectLawRows(
  db: Queryable,
  city: string,
  plans: readonly string[],
  imports: readonly string[],
): Promise<Surroundings['rows']> {
  return db.rows<Surroundings['rows'][number]>(sql`
    select plan_id as "planId", body as row from rule_row
    where city = ${city} and plan_id = any(${plans}::uuid[]) and import_id = any(${imports}::uuid[])
    order by id, version`);
}

/** Imports that the zones of some plans came by. */
export async function selectZoneImports(
  db: Queryable,
  city: string,
  plans: readonly string[],
): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(sql`
    select distinct import_id as id from zone where city = ${city} and plan_id = any(${plans}::uuid[])`);
  return rows.map(({ id }) => id);
}

/** What follows in the transaction is planned anew each time: of lists of any length there is no plan that fits all. */
export async function planEachTime(tx: Queryable): Promise<void> {
  await tx.rows(sql`set local plan_cache_mode = 'force_custom_plan'`);
}

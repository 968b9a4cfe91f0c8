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

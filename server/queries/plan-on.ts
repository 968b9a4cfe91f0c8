import sql, { type Sql } from 'sql-template-tag';
import type { Day } from '../../geodata/model/index.ts';
import type { Queryable } from '../store/store.ts';

/** The one row of `plan` that is in force in a city on a day: of two the later, as `lawOn` of `geodata/rules` has it. */
export const planOn = (city: string, day: Day): Sql => sql`
  select p.* from plan p join import i on i.city = p.city and i.id = p.import_id and i.status = 'active'
  where p.city = ${city} and p.status = 'in-force' and p.valid_from <= ${day}::date and (p.valid_to is null or ${day}::date < p.valid_to)
  order by p.valid_from desc, p.id desc limit 1`;

/** Id of the plan in force on a day; null when there is none. */
export async function selectPlanInForceOn(db: Queryable, city: string, day: Day): Promise<string | null> {
  const [row] = await db.rows<{ id: string }>(sql`select id from (${planOn(city, day)}) p`);
  return row?.id ?? null;
}

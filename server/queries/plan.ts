import sql from 'sql-template-tag';
import type { Plan } from '../../geodata/model/index.ts';
import type { Queryable } from '../store/store.ts';

export interface NewPlan {
  city: string;
  id: string;
  name: string;
  status: Plan['status'];
  validFrom: string;
  validTo: string | null;
  importId: string;
}

export async function insertPlan(db: Queryable, plan: NewPlan): Promise<void> {
  await db.rows(sql`
    insert into plan (city, id, name, status, valid_from, valid_to, import_id)
    values (${plan.city}, ${plan.id}, ${plan.name}, ${plan.status}, ${plan.validFrom}, ${plan.validTo}, ${plan.importId})`);
}

/** Plans of the city, newest first. Those whose import is still staged are not there yet. */
export async function selectPlans(db: Queryable, city: string): Promise<Plan[]> {
  return db.rows<Plan>(sql`
    select p.id, p.name, p.status, p.valid_from as "validFrom", p.valid_to as "validTo",
           (select count(*) from zone z where z.city = p.city and z.plan_id = p.id) as zones
    from plan p join import i on i.city = p.city and i.id = p.import_id and i.status = 'active'
    where p.city = ${city}
    order by p.valid_from desc, p.id`);
}

import sql from 'sql-template-tag';
import type { RuleRow } from '../../geodata/model/index.ts';
import type { Queryable } from '../store/store.ts';

/** Zone codes of a plan. */
export async function selectZoneCodes(db: Queryable, city: string, planId: string): Promise<string[]> {
  const rows = await db.rows<{ code: string }>(
    sql`select distinct code from zone where city = ${city} and plan_id = ${planId}::uuid order by code`,
  );
  return rows.map(({ code }) => code);
}

/** The import that holds the plan's rules of this kind now; null when there is none. */
export async function selectRulesImport(
  db: Queryable,
  city: string,
  planId: string,
  kind: RuleRow['kind'],
): Promise<string | null> {
  const [row] = await db.rows<{ id: string }>(sql`
    select i.id from import i
    where i.city = ${city} and i.kind = 'rules' and i.target = ${planId} and i.status = 'active'
      and exists (select 1 from rule_row r where r.city = i.city and r.import_id = i.id and r.kind = ${kind})
    order by i.ordinal desc limit 1`);
  return row?.id ?? null;
}

/** Rows of an import, for giving corrected rows the ids they had. */
export async function selectRulesOf(
  db: Queryable,
  city: string,
  planId: string,
  importId: string,
): Promise<RuleRow[]> {
  const rows = await db.rows<{ body: RuleRow }>(sql`
    select body from rule_row where city = ${city} and plan_id = ${planId}::uuid and import_id = ${importId}::uuid`);
  return rows.map(({ body }) => body);
}

import sql, { empty, type Sql } from 'sql-template-tag';
import type { Case } from '../../geodata/model/index.ts';
import type { Queryable } from '../store/store.ts';

export interface NewCase {
  city: string;
  id: string;
  number: string;
  findingId: string;
  openedAt: string;
  openedBy: string;
  reason: string;
}

export async function insertCase(tx: Queryable, it: NewCase): Promise<void> {
  await tx.rows(sql`
    insert into case_file (city, id, number, finding_id, opened_at, opened_by, reason)
    values (${it.city}, ${it.id}, ${it.number}, ${it.findingId}, ${it.openedAt}, ${it.openedBy}, ${it.reason})`);
}

interface CaseRow extends Omit<Case, 'point'> {
  lon: number;
  lat: number;
}

const cases = (db: Queryable, city: string, condition: Sql, limit: number): Promise<CaseRow[]> =>
  db.rows<CaseRow>(sql`
    select c.id, c.number, c.finding_id as "findingId", c.stage, c.opened_at as "openedAt", p.name as "openedBy", c.reason,
           f.outcome, f.kelurahan, st_x(at.point) as lon, st_y(at.point) as lat
    from case_file c
    join finding f on f.city = c.city and f.id = c.finding_id
    join person p on p.id = c.opened_by
    cross join lateral (select st_pointonsurface(f.geom) as point) at
    where c.city = ${city} ${condition}
    order by c.opened_at desc, c.id
    limit ${limit}`);

const toCase = ({ lon, lat, ...row }: CaseRow): Case => ({ ...row, point: [lon, lat] });

/** Newest first. */
export async function selectCases(db: Queryable, city: string, limit: number): Promise<Case[]> {
  return (await cases(db, city, empty, limit)).map(toCase);
}

/** The case that was opened on a finding. */
export async function selectCaseOf(db: Queryable, city: string, findingId: string): Promise<Case | null> {
  const [row] = await cases(db, city, sql`and c.finding_id = ${findingId}`, 1);
  return row ? toCase(row) : null;
}

/** The cases that were opened on some findings. */
export async function selectCasesOf(
  db: Queryable,
  city: string,
  findings: readonly string[],
): Promise<Case[]> {
  return (await cases(db, city, sql`and c.finding_id = any (${findings}::uuid[])`, findings.length)).map(
    toCase,
  );
}

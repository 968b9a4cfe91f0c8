import sql from 'sql-template-tag';
import type { Correction } from '../../geodata/model/index.ts';
import type { Queryable } from '../store/store.ts';

export interface NewCorrection {
  city: string;
  correction: Correction;
  sha256: string;
  personId: string;
  receivedAt: string;
}

/** False when the id is taken. */
export async function insertCorrection(tx: Queryable, it: NewCorrection): Promise<boolean> {
  const { correction } = it;
  const rows = await tx.rows(sql`
    insert into correction (city, id, finding_id, body, sha256, person_id, received_at)
    values (${it.city}, ${correction.id}, ${correction.of}, ${JSON.stringify(correction)}::jsonb, ${it.sha256}, ${it.personId}, ${it.receivedAt})
    on conflict (city, id) do nothing returning id`);
  return rows.length === 1;
}

/** Corrections of some findings, by their ids, with who said so. */
export async function selectCorrections(
  db: Queryable,
  city: string,
  findings: readonly string[],
): Promise<(Correction & { by: string })[]> {
  const rows = await db.rows<{ body: Correction; by: string }>(sql`
    select c.body, p.name as by from correction c join person p on p.id = c.person_id
    where c.city = ${city} and c.finding_id = any (${findings}::uuid[])
    order by c.id`);
  return rows.map(({ body, by }) => ({ ...body, by }));
}

/** Ids of a finding's corrections, in their order. */
export async function selectCorrectionIds(db: Queryable, city: string, findingId: string): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(
    sql`select id from correction where city = ${city} and finding_id = ${findingId} order by id`,
  );
  return rows.map(({ id }) => id);
}

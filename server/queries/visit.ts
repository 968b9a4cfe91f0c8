import sql from 'sql-template-tag';
import type { Visit } from '../../geodata/model/index.ts';
import type { Queryable } from '../store/store.ts';

export interface NewVisit {
  city: string;
  visit: Visit;
  sha256: string;
  personId: string;
  receivedAt: string;
}

/** False when the id is taken. */
export async function insertVisit(tx: Queryable, it: NewVisit): Promise<boolean> {
  const { visit } = it;
  const rows = await tx.rows(sql`
    insert into visit (city, id, body, sha256, person_id, received_at, patrol_id, stop_id, case_id)
    values (${it.city}, ${visit.id}, ${JSON.stringify(visit)}::jsonb, ${it.sha256}, ${it.personId}, ${it.receivedAt}, ${visit.patrol}::uuid, ${visit.stop}::uuid, ${visit.case}::uuid)
    on conflict (city, id) do nothing returning id`);
  return rows.length === 1;
}

/** What a visit says of each finding; the last word counts where it names one twice. */
export async function insertVisitMarks(tx: Queryable, city: string, visit: Visit): Promise<void> {
  await tx.rows(sql`
    insert into visit_mark (city, visit_id, finding_id, state)
    select ${city}, ${visit.id}::uuid, m.finding, m.state
    from jsonb_to_recordset(${JSON.stringify(visit.marks)}::jsonb) as m (finding uuid, state text)
    on conflict (city, visit_id, finding_id) do nothing`);
}

/** Photos that the visit announced; null when there is no such visit in this city. */
export async function selectVisitPhotos(db: Queryable, city: string, id: string): Promise<string[] | null> {
  const rows = await db.rows<{ photos: string[] }>(
    sql`select body -> 'photos' as photos from visit where city = ${city} and id = ${id}`,
  );
  return rows[0]?.photos ?? null;
}

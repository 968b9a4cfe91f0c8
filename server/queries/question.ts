import sql from 'sql-template-tag';
import type { Queryable } from '../store/store.ts';

export interface NewQuestion {
  city: string;
  id: string;
  findingId: string;
  personId: string;
  askedAt: string;
  text: string;
}

/** Turns an undecided finding back with a question; false when it is decided, or asked already. */
export async function insertQuestion(tx: Queryable, it: NewQuestion): Promise<boolean> {
  const rows = await tx.rows(sql`
    with asked as (
      update finding set status = 'asked' where city = ${it.city} and id = ${it.findingId} and status = 'received' returning id
    )
    insert into question (city, id, finding_id, person_id, asked_at, text)
    select ${it.city}, ${it.id}::uuid, asked.id, ${it.personId}::uuid, ${it.askedAt}::timestamptz, ${it.text} from asked
    returning id`);
  return rows.length === 1;
}

/** The author's correction or visit answers what was asked about these findings: they wait for the office again. */
export async function answerQuestions(
  tx: Queryable,
  city: string,
  it: { findings: readonly string[]; by: string; answer: string; at: string },
): Promise<void> {
  await tx.rows(sql`
    with answered as (
      update finding f set status = 'received'
      where f.city = ${city} and f.id = any (${it.findings}::uuid[]) and f.person_id = ${it.by} and f.status = 'asked'
      returning f.id
    )
    update question q set answered_at = ${it.at}, answered_by = ${it.answer}::uuid
    from answered where q.city = ${city} and q.finding_id = answered.id and q.answered_at is null`);
}

export interface QuestionRow {
  findingId: string;
  by: string;
  at: string;
  text: string;
}

/** Open questions about some findings. */
export async function selectQuestions(
  db: Queryable,
  city: string,
  findings: readonly string[],
): Promise<QuestionRow[]> {
  return db.rows<QuestionRow>(sql`
    select q.finding_id as "findingId", p.name as by, q.asked_at as at, q.text
    from question q
    join finding f on f.city = q.city and f.id = q.finding_id and f.status = 'asked'
    join person p on p.id = q.person_id
    where q.city = ${city} and q.finding_id = any (${findings}::uuid[]) and q.answered_at is null`);
}

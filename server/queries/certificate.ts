import sql from 'sql-template-tag';
import type { CheckAnswer } from '../../geodata/model/index.ts';
import type { Queryable } from '../store/store.ts';

/** What the rules saw and said when a finding was received; the latest check of it. */
export async function selectFindingCheck(
  db: Queryable,
  city: string,
  findingId: string,
): Promise<{ surroundings: string; answer: CheckAnswer } | null> {
  const [row] = await db.rows<{ surroundings: string; answer: CheckAnswer }>(sql`
    select surroundings, answer from finding_check
    where city = ${city} and finding_id::text = ${findingId} order by checked_at desc limit 1`);
  return row ?? null;
}

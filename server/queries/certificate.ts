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

/** Digest that the event log keeps of a finding's certificate; null when there is no such finding, its `sha256` null when none was kept. */
export async function selectCertificateDigest(
  db: Queryable,
  city: string,
  findingId: string,
): Promise<{ sha256: string | null } | null> {
  const [row] = await db.rows<{ sha256: string | null }>(sql`
    select data ->> 'certificate' as sha256 from event
    where city = ${city} and thing_kind = 'finding' and thing_id = ${findingId} and kind = 'finding-received'`);
  return row ?? null;
}

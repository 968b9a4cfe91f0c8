import sql from 'sql-template-tag';
import type { CheckAnswer } from '../../geodata/model/index.ts';
import type { Queryable } from '../store/store.ts';

/** What the rules saw and said of a finding: the check of an ordinal, or the latest. */
export async function selectFindingCheck(
  db: Queryable,
  city: string,
  findingId: string,
  ordinal: number | null = null,
): Promise<{ surroundings: string; answer: CheckAnswer } | null> {
  const [row] = await db.rows<{ surroundings: string; answer: CheckAnswer }>(sql`
    select surroundings, answer from finding_check
    where city = ${city} and finding_id::text = ${findingId} and ordinal = coalesce(${ordinal}::integer, ordinal)
    order by ordinal desc limit 1`);
  return row ?? null;
}

/** Digests that the event log keeps of a finding's certificates, one of each check; null when there is no such finding, empty when none was kept. */
export async function selectCertificateDigests(
  db: Queryable,
  city: string,
  findingId: string,
): Promise<string[] | null> {
  const rows = await db.rows<{ sha256: string | null }>(sql`
    select data ->> 'certificate' as sha256 from event
    where city = ${city} and thing_kind = 'finding' and thing_id = ${findingId} and kind in ('finding-received', 'finding-corrected')`);
  return rows.length === 0 ? null : rows.flatMap(({ sha256 }) => sha256 ?? []);
}

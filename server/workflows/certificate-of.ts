import { certificateText, type Surroundings } from '../../geodata/rules/index.ts';
import { selectFindingCheck } from '../queries/certificate.ts';
import { Refusal } from '../refusal.ts';
import type { Queryable } from '../store/store.ts';

/** The certificate of a finding's verdict: a file that replays to the same bytes wherever the same rule set is at hand. */
export async function certificateOf(db: Queryable, city: string, findingId: string): Promise<string> {
  const kept = await selectFindingCheck(db, city, findingId);
  if (!kept) throw new Refusal('not-found');
  return certificateText(JSON.parse(kept.surroundings) as Surroundings, kept.answer);
}

import { certificateText, type Surroundings } from '../../geodata/rules/index.ts';
import { sha256 } from '../files/sha256.ts';
import { selectCertificateDigests, selectFindingCheck } from '../queries/certificate.ts';
import { Refusal } from '../refusal.ts';
import type { Queryable } from '../store/store.ts';

/** The certificate of a finding's verdict: a file that replays to the same bytes wherever the same rule set is at hand. */
export async function certificateOf(
  db: Queryable,
  city: string,
  findingId: string,
  ordinal: number | null = null,
): Promise<string> {
  const kept = await selectFindingCheck(db, city, findingId, ordinal);
  if (!kept) throw new Refusal('not-found');
  return certificateText(JSON.parse(kept.surroundings) as Surroundings, kept.answer, findingId);
}

/** `not-kept`: the record holds no digest, as of findings received before certificates were sealed. */
export type Authenticity = 'genuine' | 'not-from-here' | 'not-kept';

/** Whether the city's event log holds the digest of this very text, written when the finding came in or was judged anew. */
export async function authenticityOf(
  db: Queryable,
  city: string,
  findingId: string | undefined,
  text: string,
): Promise<Authenticity> {
  const kept = findingId === undefined ? null : await selectCertificateDigests(db, city, findingId);
  if (!kept) return 'not-from-here';
  if (kept.length === 0) return 'not-kept';
  return kept.includes(sha256(text)) ? 'genuine' : 'not-from-here';
}

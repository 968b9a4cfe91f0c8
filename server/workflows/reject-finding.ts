import type { FindingSheet, Person } from '../../geodata/model/index.ts';
import { appendEvent } from '../queries/append-event.ts';
import { updateDecision } from '../queries/finding.ts';
import { Refusal } from '../refusal.ts';
import type { Store } from '../store/store.ts';
import { findingSheet } from './finding-sheet.ts';
import { record } from './record.ts';

/** Rejects an undecided finding with a reason. The same reason again gets the same answer. */
export async function rejectFinding(
  store: Store,
  person: Person,
  id: string,
  reason: string,
  now: Date,
): Promise<FindingSheet> {
  const { city } = person;
  const rejected = await record(store, city, async (tx) => {
    const decision = { status: 'rejected', by: person.id, at: now.toISOString(), reason } as const;
    if (!(await updateDecision(tx, city, id, decision))) return false;
    await appendEvent(tx, {
      city,
      kind: 'finding-rejected',
      actor: person.id,
      thing: { kind: 'finding', id },
    });
    return true;
  });
  const sheet = await findingSheet(store, city, id);
  if (rejected || (sheet.summary.status === 'rejected' && sheet.decision?.reason === reason)) return sheet;
  throw new Refusal('already-decided');
}

import type { Case, Person } from '../../geodata/model/index.ts';
import { appendEvent } from '../queries/append-event.ts';
import { insertCase, selectCaseOf } from '../queries/case.ts';
import { nextNumber } from '../queries/counter.ts';
import { selectAnnouncedPhotos, updateDecision } from '../queries/finding.ts';
import { Refusal } from '../refusal.ts';
import type { Store } from '../store/store.ts';
import { cityYear } from './city-day.ts';
import { caseNumber } from './public-number.ts';
import { record } from './record.ts';

/** Opens a case on an undecided finding. The same request again gets the same case. */
export async function openCase(
  store: Store,
  person: Person,
  findingId: string,
  { id, reason }: { id: string; reason: string },
  now: Date,
): Promise<Case> {
  const { city } = person;
  const at = now.toISOString();
  const opened = await record(store, city, async (tx) => {
    if (!(await updateDecision(tx, city, findingId, { status: 'case-opened', by: person.id, at, reason })))
      return false;
    const year = await cityYear(tx, city, now);
    const number = caseNumber(city, year, await nextNumber(tx, city, 'case', year));
    await insertCase(tx, { city, id, number, findingId, openedAt: at, openedBy: person.id, reason });
    await appendEvent(tx, {
      city,
      kind: 'case-opened',
      actor: person.id,
      thing: { kind: 'case', id },
      data: { findingId, number },
    });
    await appendEvent(tx, {
      city,
      kind: 'finding-case-opened',
      actor: person.id,
      thing: { kind: 'finding', id: findingId },
    });
    return true;
  });
  const found = await selectCaseOf(store, city, findingId);
  if (found && (opened || (found.id === id && found.reason === reason))) return found;
  throw new Refusal((await selectAnnouncedPhotos(store, city, findingId)) ? 'already-decided' : 'not-found');
}

import { uuidv7 } from 'uuidv7';
import type { Person } from '../../geodata/model/index.ts';
import { appendEvent } from '../queries/append-event.ts';
import { insertQuestion } from '../queries/question.ts';
import { Refusal } from '../refusal.ts';
import type { Store } from '../store/store.ts';
import { findingSheet } from './finding-sheet.ts';
import { record } from './record.ts';

/** Returns an undecided finding to its author with a question. The same question again changes nothing. */
export async function askBack(
  store: Store,
  person: Person,
  findingId: string,
  text: string,
  now: Date,
): Promise<void> {
  const { city } = person;
  const asked = await record(store, city, async (tx) => {
    const question = { city, id: uuidv7(), findingId, personId: person.id, askedAt: now.toISOString(), text };
    if (!(await insertQuestion(tx, question))) return false;
    await appendEvent(tx, {
      city,
      kind: 'finding-asked',
      actor: person.id,
      thing: { kind: 'finding', id: findingId },
      data: { question: question.id },
    });
    return true;
  });
  if (asked) return;
  const { summary, question } = await findingSheet(store, city, findingId);
  if (question?.text === text) return;
  throw new Refusal(summary.status === 'asked' ? 'already-asked' : 'already-decided');
}

import type { Receipt, Visit } from '../../geodata/model/index.ts';
import { appendEvent } from '../queries/append-event.ts';
import { hasFindings } from '../queries/finding.ts';
import { answerQuestions } from '../queries/question.ts';
import { insertVisit, insertVisitMarks } from '../queries/visit.ts';
import { Refusal } from '../refusal.ts';
import type { Store } from '../store/store.ts';
import { type Bringer, receiveOnce } from './receive-once.ts';

/** Takes a visit in, exactly once: each finding that it looked at has changed by it. */
export const receiveVisit = (store: Store, by: Bringer, visit: Visit, now: Date): Promise<Receipt> => {
  const { city, id: personId } = by.person;
  const receivedAt = now.toISOString();
  const marked = [...new Set(visit.marks.map(({ finding }) => finding))];
  return receiveOnce(
    store,
    by,
    { kind: 'visit', body: visit, at: visit.at },
    {
      prepare: async () => {
        if (!(await hasFindings(store, city, marked))) throw new Refusal('finding-unknown');
      },
      write: async (tx, _, sha256) => {
        if (!(await insertVisit(tx, { city, visit, sha256, personId, receivedAt }))) return 'taken';
        await insertVisitMarks(tx, city, visit);
        await answerQuestions(tx, city, { findings: marked, by: personId, answer: visit.id, at: receivedAt });
        for (const id of marked)
          await appendEvent(tx, {
            city,
            kind: 'finding-visited',
            actor: personId,
            thing: { kind: 'finding', id },
            data: { visit: visit.id },
          });
        return { findings: marked };
      },
    },
  );
};

import type { Person } from '../../geodata/model/index.ts';
import { hashPassword, passwordFits, passwordTooWeak } from '../access/passwords.ts';
import { selectAccount, updatePassword } from '../queries/account.ts';
import { appendEvent } from '../queries/append-event.ts';
import { deleteSessionsOf } from '../queries/session.ts';
import { Refusal } from '../refusal.ts';
import type { Store } from '../store/store.ts';
import { type OpenedSession, openSession } from './open-session.ts';
import { record } from './record.ts';

/** Changes the own password. Every session of the person ends; a new one opens here. */
export async function changePassword(
  store: Store,
  person: Person,
  { current, next }: { current: string; next: string },
  now: Date,
): Promise<OpenedSession> {
  const account = await selectAccount(store, person.username);
  if (!account || !(await passwordFits(account.passwordHash, current)))
    throw new Refusal('wrong-credentials');
  if (next === current || passwordTooWeak(next, person.username)) throw new Refusal('password-too-weak');
  const hashed = await hashPassword(next);
  return record(store, person.city, async (tx) => {
    await updatePassword(tx, person.city, person.id, hashed);
    await deleteSessionsOf(tx, person.id);
    const opened = await openSession(tx, person.id, now);
    await appendEvent(tx, {
      city: person.city,
      kind: 'password-changed',
      actor: person.id,
      thing: { kind: 'person', id: person.id },
    });
    return opened;
  });
}

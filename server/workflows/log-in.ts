import type { Limit } from '../access/limit.ts';
import { nobodysHash, passwordFits } from '../access/passwords.ts';
import { sha256 } from '../files/sha256.ts';
import { selectAccount } from '../queries/account.ts';
import { appendEvent } from '../queries/append-event.ts';
import { deleteExpiredSessions, deleteSession } from '../queries/session.ts';
import { Refusal } from '../refusal.ts';
import type { Store } from '../store/store.ts';
import { sessionLife } from './current-session.ts';
import { type OpenedSession, openSession } from './open-session.ts';
import { record } from './record.ts';

export interface Credentials {
  username: string;
  password: string;
}

/** Tries counted before the password is looked at, so that many at once gain nothing. */
export interface LogInLimits {
  /** Of one account from one address: nobody can lock others out. */
  account: Limit;
  address: Limit;
}

/** Opens a session, and ends the one that the same browser held. Unknown name and wrong password look and last alike. */
export async function logIn(
  store: Store,
  { username, password }: Credentials,
  from: { address: string; tokenHash: string | null; limits: LogInLimits; now: Date },
): Promise<OpenedSession> {
  const account = `${sha256(username.toLowerCase())}|${from.address}`;
  await from.limits.address.take(from.address);
  await from.limits.account.take(account);
  const found = await selectAccount(store, username);
  const fits = await passwordFits(found?.passwordHash ?? (await nobodysHash), password);
  if (!found || !fits) throw new Refusal('wrong-credentials');
  await from.limits.account.forgive(account);
  return record(store, found.city, async (tx) => {
    if (from.tokenHash) await deleteSession(tx, from.tokenHash);
    await deleteExpiredSessions(
      tx,
      from.now.toISOString(),
      new Date(from.now.getTime() - sessionLife.idle).toISOString(),
    );
    const opened = await openSession(tx, found.id, from.now);
    await appendEvent(tx, {
      city: found.city,
      kind: 'logged-in',
      actor: found.id,
      thing: { kind: 'person', id: found.id },
    });
    return opened;
  });
}

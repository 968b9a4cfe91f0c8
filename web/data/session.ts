import { signal } from '@preact/signals';
import type { Session } from '../../geodata/wire/session.ts';
import { call } from './call.ts';
import { leaving } from './leaving.ts';

/** Who is logged in; null when nobody is, undefined until the service was asked. */
export const session = signal<Session | null | undefined>(undefined);

/** Asks the service who is logged in; whoever left while it could not be reached stays out. */
export async function loadSession(): Promise<Session | null> {
  await tellLeft();
  session.value = (await call('get /api/session')).session;
  return session.value;
}

/** Logs in; throws a `Problem` when refused. */
export async function logIn(username: string, password: string): Promise<Session> {
  const answer = await call('post /api/session', { body: { username, password } });
  await leaving.forget();
  session.value = answer;
  return answer;
}

/** Logs out here at once, and for good: a reload does not come back. Throws a `Problem` while the service could not be told. */
export async function logOut(): Promise<void> {
  const noted = leaving.begin();
  session.value = null;
  await noted;
  await tellLeft();
}

/** Tells the service that somebody left, if it does not know yet. */
export async function tellLeft(): Promise<void> {
  if ((await leaving.now()) !== 'untold') return;
  await call('delete /api/session');
  await leaving.told();
}

/** Changes the own password; the session goes on. */
export async function changePassword(current: string, next: string): Promise<void> {
  session.value = await call('put /api/session/password', { body: { current, next } });
}

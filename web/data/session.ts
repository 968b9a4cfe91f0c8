import { signal } from '@preact/signals';
import type { Session } from '../../geodata/wire/session.ts';
import { call } from './call.ts';

/** Who is logged in; null when nobody is, undefined until the service was asked. */
export const session = signal<Session | null | undefined>(undefined);

/** Asks the service who is logged in. */
export async function loadSession(): Promise<Session | null> {
  session.value = (await call('get /api/session')).session;
  return session.value;
}

/** Logs in; throws a `Problem` when refused. */
export async function logIn(username: string, password: string): Promise<Session> {
  const answer = await call('post /api/session', { body: { username, password } });
  session.value = answer;
  return answer;
}

/** Logs out here even when the service cannot be reached. */
export async function logOut(): Promise<void> {
  try {
    await call('delete /api/session');
  } finally {
    session.value = null;
  }
}

/** Changes the own password; the session goes on. */
export async function changePassword(current: string, next: string): Promise<void> {
  session.value = await call('put /api/session/password', { body: { current, next } });
}

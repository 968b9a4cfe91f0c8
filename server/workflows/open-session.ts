import { randomBytes } from 'node:crypto';
import type { Session } from '../../geodata/wire/session.ts';
import { sha256 } from '../files/sha256.ts';
import { insertSession } from '../queries/session.ts';
import type { Queryable } from '../store/store.ts';
import { currentSession, sessionLife } from './current-session.ts';

export interface OpenedSession {
  /** 256 random bits; only its hash is kept. */
  token: string;
  tokenHash: string;
  expiresAt: Date;
}

/** A new session of a person. */
export async function openSession(tx: Queryable, personId: string, now: Date): Promise<OpenedSession> {
  const token = randomBytes(32).toString('base64url');
  const opened = {
    token,
    tokenHash: sha256(token),
    expiresAt: new Date(now.getTime() + sessionLife.absolute),
  };
  await insertSession(tx, {
    tokenHash: opened.tokenHash,
    personId,
    now: now.toISOString(),
    expiresAt: opened.expiresAt.toISOString(),
  });
  return opened;
}

/** What the session's owner is told about it. */
export async function tellSession(db: Queryable, opened: OpenedSession, now: Date): Promise<Session> {
  const session = await currentSession(db, opened.tokenHash, now);
  if (!session) throw new Error('A session that was just opened is not there.');
  return session;
}

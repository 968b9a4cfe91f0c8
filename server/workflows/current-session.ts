import { timeZoneOf } from '../../geodata/model/index.ts';
import type { Session } from '../../geodata/wire/session.ts';
import { type SessionRow, selectSession, touchSession } from '../queries/session.ts';
import type { Queryable } from '../store/store.ts';

const hour = 3_600_000;
/** Longest a session lasts unused, and at all. Milliseconds. */
export const sessionLife = { idle: 8 * hour, absolute: 24 * hour } as const;
/** Use is written down at most this often, ms. */
const touchEvery = 60_000;

/** The session that a token opens now, or null. */
export async function currentSession(db: Queryable, tokenHash: string, now: Date): Promise<Session | null> {
  const row = await selectSession(db, tokenHash);
  if (!row || endOf(row) <= now.getTime()) return null;
  if (now.getTime() - Date.parse(row.seenAt) > touchEvery) {
    await touchSession(db, tokenHash, now.toISOString());
    row.seenAt = now.toISOString();
  }
  return toSession(row);
}

const endOf = (row: SessionRow): number =>
  Math.min(Date.parse(row.expiresAt), Date.parse(row.seenAt) + sessionLife.idle);

const toSession = (row: SessionRow): Session => ({
  person: {
    id: row.personId,
    city: row.city,
    username: row.username,
    name: row.name,
    role: row.role,
    unit: row.unit,
    mustChangePassword: row.mustChangePassword,
  },
  city: {
    code: row.city,
    name: row.cityName,
    box: [row.west, row.south, row.east, row.north],
    crs: row.crs,
    timeZone: row.timeZone ?? timeZoneOf(row.city),
    sample: row.sample,
  },
  expiresAt: new Date(endOf(row)).toISOString(),
});

/** Whether a session still opens anything; asking is not using. */
export async function sessionStands(db: Queryable, tokenHash: string, now: Date): Promise<boolean> {
  const row = await selectSession(db, tokenHash);
  return row !== null && endOf(row) > now.getTime();
}

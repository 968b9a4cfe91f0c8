import sql from 'sql-template-tag';
import type { Role, TimeZone } from '../../geodata/model/index.ts';
import type { Queryable } from '../store/store.ts';

// Sessions and people are reference tables (architecture, decision 4): found by token or name, they tell the city.

export interface SessionRow {
  personId: string;
  username: string;
  name: string;
  role: Exclude<Role, 'citizen'>;
  unit: string | null;
  mustChangePassword: boolean;
  city: string;
  cityName: string;
  west: number;
  south: number;
  east: number;
  north: number;
  crs: string | null;
  /** Null: the province's. */
  timeZone: TimeZone | null;
  sample: boolean;
  seenAt: string;
  expiresAt: string;
}

/** The session of this token with its person and city; nothing for a disabled account. */
export async function selectSession(db: Queryable, tokenHash: string): Promise<SessionRow | null> {
  const rows = await db.rows<SessionRow>(sql`
    select p.id as "personId", p.username, p.name, p.role, p.unit, p.must_change_password as "mustChangePassword",
           c.code as city, c.name as "cityName", c.west, c.south, c.east, c.north, c.crs, c.time_zone as "timeZone", c.sample,
           s.seen_at as "seenAt", s.expires_at as "expiresAt"
    from session s join person p on p.id = s.person_id and not p.disabled join city c on c.code = p.city
    where s.token_hash = ${tokenHash}`);
  return rows[0] ?? null;
}

export async function insertSession(
  db: Queryable,
  session: { tokenHash: string; personId: string; now: string; expiresAt: string },
): Promise<void> {
  await db.rows(sql`
    insert into session (token_hash, person_id, created_at, seen_at, expires_at)
    values (${session.tokenHash}, ${session.personId}, ${session.now}, ${session.now}, ${session.expiresAt})`);
}

export async function touchSession(db: Queryable, tokenHash: string, now: string): Promise<void> {
  await db.rows(sql`update session set seen_at = ${now} where token_hash = ${tokenHash}`);
}

export async function deleteSession(db: Queryable, tokenHash: string): Promise<void> {
  await db.rows(sql`delete from session where token_hash = ${tokenHash}`);
}

/** Ends every session of a person: after a change of password nobody else stays in. */
export async function deleteSessionsOf(db: Queryable, personId: string): Promise<void> {
  await db.rows(sql`delete from session where person_id = ${personId}`);
}

/** Clears away what has run out. */
export async function deleteExpiredSessions(db: Queryable, now: string, idleSince: string): Promise<void> {
  await db.rows(sql`delete from session where expires_at < ${now} or seen_at < ${idleSince}`);
}

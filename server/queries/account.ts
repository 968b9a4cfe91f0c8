import sql from 'sql-template-tag';
import type { Queryable } from '../store/store.ts';

export interface Account {
  id: string;
  city: string;
  username: string;
  passwordHash: string;
}

/** The account of this name, any case; nothing when it is disabled. A name tells its city. */
export async function selectAccount(db: Queryable, username: string): Promise<Account | null> {
  const rows = await db.rows<Account>(sql`
    select id, city, username, password_hash as "passwordHash"
    from person where lower(username) = lower(${username}) and not disabled`);
  return rows[0] ?? null;
}

export async function updatePassword(
  db: Queryable,
  city: string,
  id: string,
  passwordHash: string,
): Promise<void> {
  await db.rows(sql`
    update person set password_hash = ${passwordHash}, must_change_password = false where city = ${city} and id = ${id}`);
}

import sql from 'sql-template-tag';
import type { Person, Role } from '../../geodata/model/index.ts';
import type { Queryable } from '../store/store.ts';

export interface NewPerson {
  id: string;
  city: string;
  username: string;
  name: string;
  role: Exclude<Role, 'citizen'>;
  unit: string | null;
  passwordHash: string;
  mustChangePassword: boolean;
}

/** False when the name is taken, in whatever city or case. */
export async function insertPerson(db: Queryable, person: NewPerson): Promise<boolean> {
  const rows = await db.rows(sql`
    insert into person (id, city, username, name, role, unit, password_hash, must_change_password)
    values (${person.id}, ${person.city}, ${person.username}, ${person.name}, ${person.role}, ${person.unit}, ${person.passwordHash}, ${person.mustChangePassword})
    on conflict do nothing returning id`);
  return rows.length === 1;
}

/** City and id of an account, disabled ones too; a name tells its city. */
export async function selectPersonByName(
  db: Queryable,
  username: string,
): Promise<{ city: string; id: string } | null> {
  const rows = await db.rows<{ city: string; id: string }>(
    sql`select city, id from person where lower(username) = lower(${username})`,
  );
  return rows[0] ?? null;
}

/** Shuts an account out: no log-in, and every open session ends with its next request. */
export async function disablePerson(db: Queryable, city: string, id: string): Promise<void> {
  await db.rows(
    sql`update person set disabled = true, disabled_at = coalesce(disabled_at, now()) where city = ${city} and id = ${id}`,
  );
  await db.rows(
    sql`delete from session using person p where p.city = ${city} and p.id = ${id} and session.person_id = p.id`,
  );
}

/** Gives an account a one-time password; whoever was logged in is out. */
export async function resetPerson(
  db: Queryable,
  city: string,
  id: string,
  passwordHash: string,
): Promise<void> {
  await db.rows(sql`
    update person set disabled = false, disabled_at = null, must_change_password = true, password_hash = ${passwordHash} where city = ${city} and id = ${id}`);
  await db.rows(
    sql`delete from session using person p where p.city = ${city} and p.id = ${id} and session.person_id = p.id`,
  );
}

/** An account of a city, disabled ones too, as the author of what it brought. */
export async function selectAuthor(
  db: Queryable,
  city: string,
  id: string,
): Promise<(Person & { disabledAt: string | null }) | null> {
  const rows = await db.rows<Person & { disabledAt: string | null }>(sql`
    select id, city, username, name, role, unit, false as "mustChangePassword",
           case when disabled then coalesce(disabled_at, created_at) end as "disabledAt"
    from person where city = ${city} and id = ${id}`);
  return rows[0] ?? null;
}

import sql from 'sql-template-tag';
import type { Squad } from '../../geodata/model/index.ts';
import type { Queryable } from '../store/store.ts';

/** Squads by name. */
export async function selectSquads(db: Queryable, city: string): Promise<Squad[]> {
  return db.rows<Squad>(sql`
    select s.id, s.name, s.active,
           coalesce((select jsonb_agg(m.person_id order by p.name, m.person_id)
                     from squad_member m join person p on p.id = m.person_id
                     where m.city = s.city and m.squad_id = s.id), '[]') as members
    from squad s where s.city = ${city} order by s.active desc, s.name, s.id`);
}

/** Who may be in a squad. */
export async function selectSquadPeople(
  db: Queryable,
  city: string,
): Promise<{ id: string; name: string; unit: string | null }[]> {
  return db.rows(sql`
    select id, name, unit from person
    where city = ${city} and role in ('officer', 'enforcer') and not disabled order by name, id`);
}

/** How many of some people may be, or have been, in a squad of the city. */
export async function countSquadPeople(
  db: Queryable,
  city: string,
  people: readonly string[],
): Promise<number> {
  const [row] = await db.rows<{ n: number }>(sql`
    select count(*) as n from person
    where city = ${city} and id = any(${people}::uuid[]) and role in ('officer', 'enforcer')`);
  return row!.n;
}

export async function upsertSquad(tx: Queryable, city: string, squad: Squad): Promise<void> {
  await tx.rows(sql`
    insert into squad (city, id, name, active) values (${city}, ${squad.id}, ${squad.name}, ${squad.active})
    on conflict (city, id) do update set name = excluded.name, active = excluded.active`);
  await tx.rows(sql`
    delete from squad_member where city = ${city} and squad_id = ${squad.id} and person_id <> all(${squad.members}::uuid[])`);
  await tx.rows(sql`
    insert into squad_member (city, squad_id, person_id)
    select ${city}, ${squad.id}, unnest(${squad.members}::uuid[])
    on conflict do nothing`);
}

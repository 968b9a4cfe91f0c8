import sql from 'sql-template-tag';
import type { Queryable } from '../store/store.ts';

export interface OwnChanges {
  /** In the order of their last change; one more than asked for when there is more. */
  findings: { id: string; seq: number }[];
  /** End of the city's log in the same moment. */
  head: number;
}

/** Findings of an account that something happened to after `since`. */
export async function selectOwnChanges(
  db: Queryable,
  city: string,
  it: { personId: string; since: number; limit: number },
): Promise<OwnChanges> {
  const rows = await db.rows<{ id: string | null; seq: number | null; head: number }>(sql`
    with changed as (
      select f.id, last.seq
      from finding f
      cross join lateral (
        select max(e.seq) as seq from event e where e.city = f.city and e.thing_kind = 'finding' and e.thing_id = f.id::text
      ) last
      where f.city = ${city} and f.person_id = ${it.personId} and last.seq > ${it.since}
      order by last.seq limit ${it.limit}::integer + 1
    ), head as (
      select coalesce(max(seq), 0) as seq from event where city = ${city}
    )
    select changed.id, changed.seq, head.seq as head from head left join changed on true order by changed.seq`);
  return {
    findings: rows.flatMap(({ id, seq }) => (id && seq ? [{ id, seq }] : [])),
    head: rows[0]!.head,
  };
}

/** What tells a place in this log from the same place in another; empty at the beginning, null where nothing stands. */
export async function selectLogMark(db: Queryable, city: string, seq: number): Promise<string | null> {
  if (seq === 0) return '';
  const rows = await db.rows<{ mark: string }>(
    sql`select left(hash, 16) as mark from event where city = ${city} and seq = ${seq}`,
  );
  return rows[0]?.mark ?? null;
}

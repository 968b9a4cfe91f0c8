import sql from 'sql-template-tag';
import type { Change } from '../../geodata/wire/changes.ts';
import type { Queryable } from '../store/store.ts';

/** Events after `since` in commit order, without those about accounts: they concern nobody's map. */
export async function selectChanges(
  db: Queryable,
  city: string,
  since: number,
  limit: number,
): Promise<Change[]> {
  const rows = await db.rows<Omit<Change, 'thing'> & { thingKind: string; thingId: string }>(sql`
    select seq, at, city, kind, thing_kind as "thingKind", thing_id as "thingId"
    from event where city = ${city} and seq > ${since} and thing_kind <> 'person'
    order by seq limit ${limit}`);
  return rows.map(({ thingKind, thingId, ...row }) => ({ ...row, thing: { kind: thingKind, id: thingId } }));
}

/** Where the city's log ends now. */
export async function selectLastSeq(db: Queryable, city: string): Promise<number> {
  const [row] = await db.rows<{ seq: number }>(
    sql`select coalesce(max(seq), 0) as seq from event where city = ${city}`,
  );
  return row!.seq;
}

/** Kinds of what changed the law or the land after `since`, each once. */
export async function selectLawChanges(db: Queryable, city: string, since: number): Promise<string[]> {
  const rows = await db.rows<{ kind: string }>(sql`
    select distinct kind from event
    where city = ${city} and seq > ${since}
      and thing_kind in ('import', 'plan') and kind not in ('plan-drafted', 'draft-zone-changed')
    order by kind`);
  return rows.map(({ kind }) => kind);
}

import sql, { type Sql } from 'sql-template-tag';
import type { Queryable } from '../store/store.ts';

/** What devices bring, each taken in once. */
export type FactKind = 'finding' | 'correction' | 'visit' | 'duty-mark' | 'track';

const tables: Record<FactKind, Sql> = {
  finding: sql`finding`,
  correction: sql`correction`,
  visit: sql`visit`,
  'duty-mark': sql`duty_mark`,
  track: sql`track_chunk`,
};

export interface KnownFact {
  id: string;
  /** Null once the body has been erased. */
  sha256: string | null;
  receivedAt: string;
  seq: number;
}

/** What was promised when the fact came in; null when it never did. */
export async function selectKnownFact(
  db: Queryable,
  city: string,
  kind: FactKind,
  id: string,
): Promise<KnownFact | null> {
  const rows = await db.rows<KnownFact>(sql`
    select t.id, t.sha256, t.received_at as "receivedAt", e.seq
    from ${tables[kind]} t
    join event e on e.city = t.city and e.thing_kind = ${kind} and e.thing_id = t.id::text and e.kind = ${`${kind}-received`}
    where t.city = ${city} and t.id = ${id}`);
  return rows[0] ?? null;
}

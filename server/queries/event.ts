import sql from 'sql-template-tag';
import type { Queryable } from '../store/store.ts';

export interface ChainState {
  events: number;
  /** Hash of the last event, or the empty text. */
  head: string;
  /** First event whose hash or link does not fit, or null. */
  brokenAt: number | null;
}

/** Recomputes the city's hash chain in the database. */
export async function verifyChain(db: Queryable, city: string): Promise<ChainState> {
  const [row] = await db.rows<ChainState>(sql`
    with chain as (
      select seq, hash,
             hash = event_hash(city, seq, at, kind, actor, thing_kind, thing_id, data, previous)
               and previous = coalesce(lag(hash) over (order by seq), '')
               and seq = row_number() over (order by seq) as sound
      from event where city = ${city}
    )
    select count(*) as events, coalesce((select hash from chain order by seq desc limit 1), '') as head,
           min(seq) filter (where not sound) as "brokenAt"
    from chain`);
  return row!;
}

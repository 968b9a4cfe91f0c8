import sql from 'sql-template-tag';
import type { Queryable } from '../store/store.ts';

export interface NewEvent {
  city: string;
  /** e.g. `finding-received`. */
  kind: string;
  /** Account that did it; null for citizens and the command line. */
  actor: string | null;
  thing: { kind: string; id: string };
  /** Ids and salted hashes only: erasable bodies stand in tables of their own. */
  data?: Record<string, unknown>;
}

/**
 * Appends to the city's hash chain. Must be the **last statement** of its transaction: from here to the commit the city's log is held, by one
 * call to the database, so that twenty writers wait for each other as shortly as can be. Sequence is commit order.
 */
export async function appendEvent(
  tx: Queryable,
  { city, kind, actor, thing, data = {} }: NewEvent,
): Promise<{ seq: number; at: string; hash: string }> {
  const [row] = await tx.rows<{ seq: number; at: string; hash: string }>(sql`
    select seq, at, hash
    from append_event(${city}, ${kind}, ${actor}::uuid, ${thing.kind}, ${thing.id}, ${JSON.stringify(data)}::jsonb)`);
  return row!;
}

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
 * Appends to the city's hash chain, at the commit of this transaction: a deferred trigger takes the city's lock then, so that
 * twenty writers wait for each other only as long as an append and its flush take. Sequence is commit order. Who needs the
 * sequence reads it from the event after the commit.
 */
export async function appendEvent(
  tx: Queryable,
  { city, kind, actor, thing, data = {} }: NewEvent,
): Promise<void> {
  await tx.rows(sql`
    insert into event_due (city, kind, actor, thing_kind, thing_id, data)
    values (${city}, ${kind}, ${actor}::uuid, ${thing.kind}, ${thing.id}, ${JSON.stringify(data)}::jsonb)`);
}

import sql from 'sql-template-tag';
import type { Queryable } from '../store/store.ts';
import type { FactKind } from './fact.ts';

export interface NewConflict {
  city: string;
  id: string;
  thingKind: FactKind | 'report';
  thingId: string;
  body: unknown;
  sha256: string;
  personId: string | null;
}

/** Keeps the other body of an id that is taken; false when the very same was kept before. */
export async function insertConflict(tx: Queryable, it: NewConflict): Promise<boolean> {
  const rows = await tx.rows(sql`
    insert into conflict (city, id, thing_kind, thing_id, body, sha256, person_id)
    values (${it.city}, ${it.id}, ${it.thingKind}, ${it.thingId}, ${JSON.stringify(it.body)}::jsonb, ${it.sha256}, ${it.personId})
    on conflict (city, thing_kind, thing_id, sha256) do nothing returning id`);
  return rows.length === 1;
}

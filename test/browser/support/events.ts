import sql from 'sql-template-tag';
import type { Store } from '../../../server/store/store.ts';

/** Kinds of the events after `since` in the order of their commits; who came in is left out. */
export const eventsSince = async (store: Store, city: string, since: number): Promise<string[]> => {
  const rows = await store.rows<{ kind: string }>(sql`
    select kind from event where city = ${city} and seq > ${since} and kind not in ('logged-in', 'logged-out') order by seq`);
  return rows.map(({ kind }) => kind);
};

/** The city's last event so far. */
export const lastEvent = async (store: Store, city: string): Promise<number> => {
  const [row] = await store.rows<{ seq: number }>(
    sql`select max(seq) as seq from event where city = ${city}`,
  );
  return Number(row!.seq);
};

import sql from 'sql-template-tag';
import type { Queryable } from '../store/store.ts';

/** The next number of its kind in this city and year; the row stays locked until the commit, so a rolled-back deed leaves no gap. */
export async function nextNumber(
  tx: Queryable,
  city: string,
  kind: 'case' | 'report',
  year: number,
): Promise<number> {
  const [row] = await tx.rows<{ value: number }>(sql`
    insert into counter (city, kind, year, value) values (${city}, ${kind}, ${year}, 1)
    on conflict (city, kind, year) do update set value = counter.value + 1
    returning value`);
  return row!.value;
}

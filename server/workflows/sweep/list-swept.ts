import type { SweptBuilding } from '../../../geodata/wire/sweep.ts';
import { type SweptFilter, type SweptRow, selectSwept } from '../../queries/swept.ts';
import type { Queryable } from '../../store/store.ts';
import { outcomesOf, type StoredReason, toReason } from './judged.ts';

const toSwept = ({ outcomes, rules, reasons, ...row }: SweptRow): SweptBuilding => ({
  ...row,
  rules: outcomesOf(rules, outcomes),
  reasons: reasons.map((reason) => toReason(reason as StoredReason)),
});

/** A page of what is known of the city's buildings. */
export const listSwept = async (db: Queryable, city: string, filter: SweptFilter): Promise<SweptBuilding[]> =>
  (await selectSwept(db, city, filter)).map(toSwept);

/** All of it, or all that fit, a page at a time. */
export async function* everySwept(
  db: Queryable,
  city: string,
  filter: Omit<SweptFilter, 'after' | 'limit'> = {},
): AsyncGenerator<SweptBuilding[]> {
  const limit = 1000;
  for (let after: string | undefined; ; ) {
    const page = await listSwept(db, city, { ...filter, after, limit });
    if (page.length > 0) yield page;
    if (page.length < limit) return;
    after = page.at(-1)!.id;
  }
}

import type { Queryable, Store } from '../store/store.ts';

/** A write: one transaction that ends with its event; whoever listens hears of it after the commit. */
export async function record<T>(store: Store, city: string, deed: (tx: Queryable) => Promise<T>): Promise<T> {
  const result = await store.transaction(deed);
  await store.notify(city);
  return result;
}

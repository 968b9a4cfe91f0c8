import type { Page } from 'playwright-core';

/** What a device's shelf holds of each kind, by standing: `{ 'finding received': 6 }`. */
export const onTheShelf = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('taru-device'));
    const records = (await done(db.transaction('record').objectStore('record').getAll())) as {
      kind: string;
      standing: string;
    }[];
    db.close();
    const count: Record<string, number> = {};
    for (const { kind, standing } of records)
      count[`${kind} ${standing}`] = (count[`${kind} ${standing}`] ?? 0) + 1;
    return count;
  });

/** How many records on the shelf are not received. */
export const unsentOn = async (page: Page): Promise<number> =>
  Object.entries(await onTheShelf(page))
    .filter(([what]) => !what.endsWith(' received'))
    .reduce((sum, [, count]) => sum + count, 0);

/** Accounts whose keys lie on the shelf. */
export const keyOwnersOn = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('taru-device'));
    const keys = (await done(db.transaction('key').objectStore('key').getAll())) as { person: string }[];
    db.close();
    return [...new Set(keys.map(({ person }) => person))];
  });

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Which of these words can be read in anything that the browser keeps for the page: each with the place where it stands. */
export const readableIn = (page: Page, words: readonly string[]): Promise<string[]> =>
  page.evaluate(async (looked) => {
    const found: string[] = [];
    const note = (place: string, text: string): void => {
      for (const word of looked) if (text.includes(word)) found.push(`${place}: ${word}`);
    };
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const readBytes = async (place: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
      note(place, new TextDecoder('latin1').decode(bytes));
      note(place, new TextDecoder().decode(bytes));
      const zipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
      if (!zipped) return;
      const open = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
      note(`${place} (unzipped)`, await new Response(open).text());
    };
    const read = async (place: string, value: unknown): Promise<void> => {
      if (value === null || value === undefined || value instanceof CryptoKey) return;
      if (value instanceof Blob)
        await readBytes(place, new Uint8Array(await value.arrayBuffer()) as Uint8Array<ArrayBuffer>);
      else if (value instanceof ArrayBuffer) await readBytes(place, new Uint8Array(value));
      else if (ArrayBuffer.isView(value))
        await readBytes(
          place,
          new Uint8Array(value.buffer as ArrayBuffer, value.byteOffset, value.byteLength),
        );
      else if (typeof value === 'object')
        for (const [name, part] of Object.entries(value)) await read(`${place}.${name}`, part);
      else note(place, String(value));
    };

    for (const [name, store] of [
      ['localStorage', localStorage],
      ['sessionStorage', sessionStorage],
    ] as const)
      for (let i = 0; i < store.length; i++)
        note(name, `${store.key(i)} ${store.getItem(store.key(i) ?? '')}`);
    note('document.cookie', document.cookie);
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name));
      for (const store of db.objectStoreNames) {
        const tx = db.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([done(tx.getAllKeys()), done(tx.getAll())]);
        note(`${name}/${store} keys`, JSON.stringify(keys));
        for (const value of values) await read(`${name}/${store}`, value);
      }
      db.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const kept = await cache.match(request);
        if (kept) await readBytes(`${name} ${request.url}`, new Uint8Array(await kept.arrayBuffer()));
      }
    }
    const files = await navigator.storage.getDirectory();
    for await (const [name] of files as unknown as AsyncIterable<[string, unknown]>)
      found.push(`a file: ${name}`);
    return [...new Set(found)];
  }, words);

/** Which of these can be read in the files of a browser that was killed: also in what it has deleted and not tidied up yet. */
export async function readableOnDisk(
  profile: string,
  things: readonly (string | Buffer)[],
): Promise<string[]> {
  const looked = things.flatMap((it) =>
    typeof it === 'string' ? [Buffer.from(it, 'utf8'), Buffer.from(it, 'utf16le')] : [it],
  );
  const found: string[] = [];
  for (const entry of await readdir(profile, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    if (looked.some((one) => bytes.includes(one))) found.push(path.slice(profile.length));
  }
  return found;
}

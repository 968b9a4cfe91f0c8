import type { IDBPTransaction, StoreNames } from 'idb';
import { type Base, type DeviceBase, openDeviceBase } from './base.ts';
import { isFrozen } from './record.ts';
import { DeviceFull, KeyGone, type MirrorCursor, type Shelf } from './shelf.ts';

type Tx<Names extends StoreNames<Base>[]> = IDBPTransaction<Base, Names, 'readwrite'>;

const cursorName = 'mirror-cursor';
/** All files of a record. */
const filesOf = (record: string): IDBKeyRange => IDBKeyRange.bound([record], [record, []]);

/** The shelf in IndexedDB. Every write is on the disk before it resolves (`durability: 'strict'`). */
export function idbShelf(open: typeof openDeviceBase = openDeviceBase): Shelf {
  let opened: Promise<DeviceBase> | null = null;
  const base = (): Promise<DeviceBase> => {
    opened ??= open(() => {
      opened = null;
    });
    return opened;
  };

  const write = async <Names extends StoreNames<Base>[], T>(
    names: [...Names],
    deed: (tx: Tx<Names>) => Promise<T>,
  ): Promise<T> => {
    const tx = (await base()).transaction(names, 'readwrite', { durability: 'strict' }) as Tx<Names>;
    // a failed request rejects both; the one that is not awaited first must not go unheard
    tx.done.catch(() => undefined);
    try {
      const result = await deed(tx);
      await tx.done;
      return result;
    } catch (error) {
      if (isFull(error) || isFull(tx.error)) throw new DeviceFull();
      throw error;
    }
  };

  return {
    unsent: async () => {
      const tx = (await base()).transaction('record');
      const standing = tx.store.index('standing');
      const found = await Promise.all(
        (['draft', 'ready', 'needs-you'] as const).map((one) => standing.getAll(one)),
      );
      return found.flat().sort((a, b) => a.order - b.order);
    },
    received: async (afterSeq) => {
      const later = await (await base()).getAllFromIndex(
        'record',
        'seq',
        IDBKeyRange.lowerBound(afterSeq, true),
      );
      return later.filter(({ standing }) => standing === 'received');
    },
    record: async (id) => (await base()).get('record', id),

    keep: (record, files) =>
      write(['record', 'bytes', 'key'], async (tx) => {
        const records = tx.objectStore('record');
        const bytes = tx.objectStore('bytes');
        const there = await records.get(record.id);
        if (there && isFrozen(there)) return false;
        if (!record.escrowed && !(await tx.objectStore('key').getKey(record.key))) throw new KeyGone();
        const last = await records.index('order').openKeyCursor(null, 'prev');
        const order = there?.order ?? (last?.key ?? 0) + 1;
        const escrowed = record.escrowed && (there?.escrowed ?? true);
        await records.put({ ...record, order, escrowed });
        for (const file of files) await bytes.put(file);
        const named = new Set(record.files.map(({ sha256 }) => sha256));
        for (const key of await bytes.getAllKeys(filesOf(record.id)))
          if (!named.has(key[1])) await bytes.delete(key);
        return true;
      }),

    change: (id, change) =>
      write(['record'], async (tx) => {
        const there = await tx.objectStore('record').get(id);
        if (!there) return null;
        const next = change(there);
        await tx.objectStore('record').put(next);
        return next;
      }),

    newestReceipt: async () => {
      const last = await (await base()).transaction('record').store.index('seq').openCursor(null, 'prev');
      return last?.value.receipt ?? null;
    },
    prune: (before) =>
      write(['record', 'bytes'], async (tx) => {
        let at = await tx.objectStore('record').index('seq').openCursor();
        for (; at && at.value.receipt!.receivedAt < before; at = await at.continue()) {
          if (at.value.standing !== 'received') continue;
          await tx.objectStore('bytes').delete(filesOf(at.value.id));
          await at.delete();
        }
      }),

    remove: (id) =>
      write(['record', 'bytes'], async (tx) => {
        await tx.objectStore('record').delete(id);
        await tx.objectStore('bytes').delete(filesOf(id));
      }),

    file: async (record, sha256) => (await base()).get('bytes', [record, sha256]),
    replaceFile: (file) =>
      write(['bytes'], async (tx) => {
        const bytes = tx.objectStore('bytes');
        if (await bytes.getKey([file.record, file.sha256])) await bytes.put(file);
      }),
    removeFiles: (record) => write(['bytes'], (tx) => tx.objectStore('bytes').delete(filesOf(record))),

    keys: async () => (await base()).getAll('key'),
    keepKey: (key, { drop = [], forget = false } = {}) =>
      write(['key', 'mirror', 'setting'], async (tx) => {
        await tx.objectStore('key').put(key);
        for (const id of drop) await tx.objectStore('key').delete(id);
        if (forget) await forgetMirror(tx);
      }),
    dropKeys: (ids) =>
      write(['key', 'mirror', 'setting'], async (tx) => {
        for (const id of ids) await tx.objectStore('key').delete(id);
        await forgetMirror(tx);
      }),

    mirror: async () => (await base()).getAll('mirror'),
    cursor: async () => (await base()).get('setting', cursorName) as Promise<MirrorCursor | undefined>,
    keepMirror: (entries, cursor, { after, anew = false }) =>
      write(['mirror', 'setting', 'key'], async (tx) => {
        const [mirror, setting] = [tx.objectStore('mirror'), tx.objectStore('setting')];
        const keys = new Set(await tx.objectStore('key').getAllKeys());
        const there = (await setting.get(cursorName)) as MirrorCursor | undefined;
        if (!isSame(there, after) || entries.some(({ key }) => !keys.has(key))) return false;
        if (anew) await mirror.clear();
        for (const entry of entries) await mirror.put(entry);
        if (cursor) await setting.put(cursor, cursorName);
        return true;
      }),
  };
}

const isSame = (a: MirrorCursor | undefined, b: MirrorCursor | undefined): boolean =>
  a?.person === b?.person && a?.cursor === b?.cursor && a?.mark === b?.mark;

async function forgetMirror(tx: Tx<('key' | 'mirror' | 'setting')[]>): Promise<void> {
  await tx.objectStore('mirror').clear();
  await tx.objectStore('setting').delete(cursorName);
}

const isFull = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'QuotaExceededError';

import { openDB } from 'idb';

/** Somebody logged out here, and the service does not know yet (its cookie is still good), or knows. */
type Left = 'untold' | 'told';

const name = 'taru.leaving';
/** Storage may be switched off: then only this page knows. */
let here: Left | null = null;

const base = () =>
  openDB(name, 1, {
    upgrade: (db) => void db.createObjectStore('left'),
  });

/** On the disk before anything else goes on: a tablet that is switched off right after a log-out must not wake up logged in. */
async function note(left: Left | null): Promise<void> {
  here = left;
  const db = await base();
  const tx = db.transaction('left', 'readwrite', { durability: 'strict' });
  await (left ? tx.store.put(left, name) : tx.store.delete(name));
  await tx.done;
  db.close();
}

async function noted(): Promise<Left | null> {
  const db = await base();
  const left = (await db.get('left', name)) as Left | undefined;
  db.close();
  return left ?? null;
}

const quietly = (left: Left | null): Promise<void> => note(left).catch(() => undefined);

/** Whether the last who was here has left, until the next log-in. */
export const leaving = {
  now: async (): Promise<Left | null> => here ?? (await noted().catch(() => null)),
  begin: (): Promise<void> => quietly('untold'),
  told: (): Promise<void> => quietly('told'),
  forget: (): Promise<void> => quietly(null),
};

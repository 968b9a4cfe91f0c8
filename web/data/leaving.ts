import { openDB } from 'idb';

const name = 'taru.leaving';
/** Storage may be switched off: then only this page knows. */
let here = false;

const base = () =>
  openDB(name, 1, {
    upgrade: (db) => void db.createObjectStore('left'),
  });

/** Told to the disk before anything else: a tablet that is switched off right after a log-out must not wake up logged in. */
async function note(left: boolean): Promise<void> {
  here = left;
  const db = await base();
  const tx = db.transaction('left', 'readwrite', { durability: 'strict' });
  await (left ? tx.store.put(true, name) : tx.store.delete(name));
  await tx.done;
  db.close();
}

async function noted(): Promise<boolean> {
  const db = await base();
  const left = (await db.get('left', name)) === true;
  db.close();
  return left;
}

/** That somebody logged out here and the service does not know yet: its cookie is still good. */
export const leaving = {
  kept: async (): Promise<boolean> => here || (await noted().catch(() => false)),
  keep: (): Promise<void> => note(true).catch(() => undefined),
  forget: (): Promise<void> => note(false).catch(() => undefined),
};

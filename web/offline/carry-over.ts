import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Receipt } from '../../geodata/model/index.ts';
import type { Device } from './device/device.ts';
import type { FindingDraft, Standing } from './device/record.ts';

/** What the application kept before devices sealed what they hold (`taru-outbox`, version 1). */
interface Earlier extends DBSchema {
  finding: { key: string; value: EarlierItem; indexes: { owner: string } };
  photo: { key: [finding: string, sha256: string]; value: EarlierPhoto };
}
interface EarlierItem {
  id: string;
  owner: string;
  state: 'draft' | 'ready' | 'sent' | 'needs-you';
  finding: FindingDraft;
  reason: { code: string; sentence: string } | null;
  receipt: Receipt | null;
  photosSent: string[];
}
interface EarlierPhoto {
  finding: string;
  sha256: string;
  type: string;
  bytes: ArrayBuffer;
}

const standings: Record<EarlierItem['state'], Standing> = {
  draft: 'draft',
  ready: 'ready',
  sent: 'received',
  'needs-you': 'needs-you',
};

/**
 * Brings an officer's unsent work of the earlier application over, one finding after the other: each is safely in the new place before it
 * leaves the old one. Gives how many came.
 */
export async function carryOver(device: Pick<Device, 'keep'>, owner: string): Promise<number> {
  const base = await openEarlier();
  if (!base) return 0;
  try {
    const items = await base.getAllFromIndex('finding', 'owner', owner);
    for (const { id, finding, state, receipt, reason, photosSent } of items) {
      const photos = await base.getAll('photo', photosOf(id));
      await device.keep({
        kind: 'finding',
        body: finding,
        files: photos.map(({ sha256, type, bytes }) => ({ sha256, blob: new Blob([bytes], { type }) })),
        standing: standings[state],
        known: { receipt, why: reason, sent: photosSent },
      });
      const tx = base.transaction(['finding', 'photo'], 'readwrite', { durability: 'strict' });
      await tx.objectStore('finding').delete(id);
      await tx.objectStore('photo').delete(photosOf(id));
      await tx.done;
    }
    return items.length;
  } finally {
    base.close();
  }
}

const photosOf = (finding: string): IDBKeyRange => IDBKeyRange.bound([finding], [finding, []]);

/** Null where that database has never been. */
async function openEarlier(): Promise<IDBPDatabase<Earlier> | null> {
  let fresh = false;
  const opened = await openDB<Earlier>('taru-outbox', 1, {
    upgrade(_base, _from, _to, tx) {
      fresh = true;
      // nobody waits for a transaction that is given up
      tx.done.catch(() => undefined);
      tx.abort();
    },
  }).catch((error: unknown) => {
    if (fresh) return null;
    throw error;
  });
  return opened;
}

import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { OutboxItem } from './outbox-item.ts';

interface Shelf extends DBSchema {
  finding: { key: string; value: OutboxItem; indexes: { owner: string } };
  /** Original bytes; `ArrayBuffer` because some browsers lose a Blob's file behind IndexedDB. */
  photo: { key: [finding: string, sha256: string]; value: KeptPhoto };
}
interface KeptPhoto {
  finding: string;
  sha256: string;
  type: string;
  bytes: ArrayBuffer;
}

let opened: Promise<IDBPDatabase<Shelf>> | null = null;

/** The device's shelf. A later version adds stores; it never clears one. */
const shelf = () => {
  opened ??= openDB<Shelf>('taru-outbox', 1, {
    upgrade(db) {
      db.createObjectStore('finding', { keyPath: 'id' }).createIndex('owner', 'owner');
      db.createObjectStore('photo', { keyPath: ['finding', 'sha256'] });
    },
    terminated() {
      opened = null;
    },
  });
  return opened;
};

/** Items of one account, oldest first (UUIDv7 sorts by time). */
export const itemsOf = async (owner: string): Promise<OutboxItem[]> =>
  (await shelf()).getAllFromIndex('finding', 'owner', owner);

/** One item as it is on the device now. */
export const itemById = async (id: string): Promise<OutboxItem | undefined> =>
  (await shelf()).get('finding', id);

/** Keeps an item and any new photos in one transaction that is on the disk before it resolves. */
export async function keep(item: OutboxItem, photos: { sha256: string; blob: Blob }[] = []): Promise<void> {
  const read = await Promise.all(
    photos.map(async ({ sha256, blob }) => ({
      finding: item.id,
      sha256,
      type: blob.type,
      bytes: await blob.arrayBuffer(),
    })),
  );
  const tx = (await shelf()).transaction(['finding', 'photo'], 'readwrite', { durability: 'strict' });
  await Promise.all([
    tx.objectStore('finding').put(item),
    ...read.map((photo) => tx.objectStore('photo').put(photo)),
    tx.done,
  ]);
}

/** The original of a photo, or null when this device no longer has it. */
export async function keptPhoto(finding: string, sha256: string): Promise<Blob | null> {
  const photo = await (await shelf()).get('photo', [finding, sha256]);
  return photo ? new Blob([photo.bytes], { type: photo.type }) : null;
}

/** Removes photos of a finding: all of them, or one. */
export async function dropPhotos(finding: string, sha256?: string): Promise<void> {
  const range = sha256 ? [finding, sha256] : IDBKeyRange.bound([finding], [finding, []]);
  await (await shelf()).delete('photo', range as IDBKeyRange);
}

/** Removes an item with its photos; only for drafts a person discards and for findings the server lists itself. */
export async function drop(id: string): Promise<void> {
  await dropPhotos(id);
  await (await shelf()).delete('finding', id);
}

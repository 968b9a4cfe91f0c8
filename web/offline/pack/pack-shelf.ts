import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { PackManifest } from '../../../geodata/wire/packs.ts';

/** The pack on this device: what it was asked for, and when the last of it came. */
export interface KeptPack {
  source: PackSource;
  manifest: PackManifest;
  /** Device time, ms. */
  fetchedAt: number;
}
/** A patrol, or a kecamatan or kelurahan by its boundary. */
export interface PackSource {
  of: 'patrols' | 'areas';
  id: string;
}
export interface Part {
  sha256: string;
  bytes: Uint8Array<ArrayBuffer>;
}
/** A part that only whoever is logged in may read. */
export interface SealedPart {
  sha256: string;
  key: string;
  sealed: Uint8Array<ArrayBuffer>;
}

/** Where a pack lies on a device. Every deed is on the disk when it resolves, or nothing of it happened. */
export interface PackShelf {
  pack(): Promise<KeptPack | null>;
  /** Puts the manifest in place of the one before. */
  keepPack(pack: KeptPack): Promise<void>;
  /** Digests of all parts here, sealed ones too. */
  held(): Promise<Set<string>>;
  keepParts(plain: Part[], sealed: SealedPart[]): Promise<void>;
  part(sha256: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  sealedPart(sha256: string): Promise<SealedPart | undefined>;
  /** Lets go of all parts but these. */
  keepOnly(digests: ReadonlySet<string>): Promise<void>;
  /** Lets go of what was sealed. */
  forgetSealed(): Promise<void>;
  clear(): Promise<void>;
}

interface Base extends DBSchema {
  pack: { key: 'current'; value: KeptPack };
  part: { key: string; value: Uint8Array<ArrayBuffer> };
  sealed: { key: string; value: SealedPart };
}

let opened: Promise<IDBPDatabase<Base>> | null = null;
const base = () => {
  opened ??= openDB<Base>('taru-pack', 1, {
    upgrade(db) {
      db.createObjectStore('pack');
      db.createObjectStore('part');
      db.createObjectStore('sealed', { keyPath: 'sha256' });
    },
    terminated() {
      opened = null;
    },
  });
  return opened;
};
const strict = { durability: 'strict' } as const;

/** The shelf of this browser: a database of its own, so that a full pack never stands in the way of what officers wrote. */
export const packShelf: PackShelf = {
  pack: async () => (await (await base()).get('pack', 'current')) ?? null,
  async keepPack(pack) {
    const tx = (await base()).transaction('pack', 'readwrite', strict);
    await Promise.all([tx.store.put(pack, 'current'), tx.done]);
  },
  async held() {
    const db = await base();
    return new Set((await Promise.all([db.getAllKeys('part'), db.getAllKeys('sealed')])).flat());
  },
  async keepParts(plain, sealed) {
    const tx = (await base()).transaction(['part', 'sealed'], 'readwrite', strict);
    await Promise.all([
      ...plain.map(({ sha256, bytes }) => tx.objectStore('part').put(bytes, sha256)),
      ...sealed.map((part) => tx.objectStore('sealed').put(part)),
      tx.done,
    ]);
  },
  part: async (sha256) => (await base()).get('part', sha256),
  sealedPart: async (sha256) => (await base()).get('sealed', sha256),
  async keepOnly(digests) {
    const tx = (await base()).transaction(['part', 'sealed'], 'readwrite', strict);
    for (const store of [tx.objectStore('part'), tx.objectStore('sealed')])
      for (const key of await store.getAllKeys()) if (!digests.has(key)) await store.delete(key);
    await tx.done;
  },
  async forgetSealed() {
    const tx = (await base()).transaction('sealed', 'readwrite', strict);
    await Promise.all([tx.store.clear(), tx.done]);
  },
  async clear() {
    const tx = (await base()).transaction(['pack', 'part', 'sealed'], 'readwrite', strict);
    await Promise.all([
      tx.objectStore('pack').clear(),
      tx.objectStore('part').clear(),
      tx.objectStore('sealed').clear(),
      tx.done,
    ]);
  },
};

import type { Receipt } from '../../../geodata/model/index.ts';
import type { SealedHead } from '../../../geodata/wire/sealed.ts';
import type { KeptFile, KeptRecord } from './record.ts';

/** The key of a log-in. Until log-out it opens what was written under it. */
export interface DeviceKey {
  id: string;
  person: string;
  city: string;
  key: CryptoKey;
  /** What sealed records carry for the server; null while the server could not be asked: the key can then be read out, to be wrapped later. */
  head: SealedHead | null;
  /** False for keys of earlier log-ins that the server gave back: they open and never seal. */
  seals: boolean;
  /** Device time, ms: a key is replaced when it grows old. */
  madeAt: number;
}

/** A sealed copy of something that the server has. */
export interface MirrorEntry {
  id: string;
  key: string;
  sealed: Uint8Array<ArrayBuffer>;
}

/** How far the own findings were read. */
export interface MirrorCursor {
  person: string;
  cursor: number;
  /** What the log said at the cursor. */
  mark: string | null;
}

/** What a device holds on its disk. Every deed is one transaction: it is there whole when it resolves, or not at all. */
export interface Shelf {
  /** Drafts, what waits and what needs somebody, in the order of keeping. */
  unsent(): Promise<KeptRecord[]>;
  /** Received ones whose receipt stands later in the city's log, in its order. */
  received(afterSeq: number): Promise<KeptRecord[]>;
  record(id: string): Promise<KeptRecord | undefined>;
  /**
   * Keeps a record with new files, and lets go of files that it no longer names. Gives false, and keeps nothing, when the record on the shelf is
   * frozen. Rejects with {@link DeviceFull} when there is no room, with {@link KeyGone} when nobody could ever open it.
   */
  keep(record: Omit<KeptRecord, 'order'>, files: KeptFile[]): Promise<boolean>;
  /** Changes a record as it lies there now; gives null when it is gone. */
  change(id: string, change: (record: KeptRecord) => KeptRecord): Promise<KeptRecord | null>;
  /** The receipt that stands last in the city's log. */
  newestReceipt(): Promise<Receipt | null>;
  /** Takes received records away that the server received before a moment (its own clock). */
  prune(before: string): Promise<void>;
  /** Takes a record and its files away. */
  remove(id: string): Promise<void>;
  file(record: string, sha256: string): Promise<KeptFile | undefined>;
  /** Puts other bytes under a file that is there. */
  replaceFile(file: KeptFile): Promise<void>;
  /** Lets go of a record's files, not of the record. */
  removeFiles(record: string): Promise<void>;

  keys(): Promise<DeviceKey[]>;
  /** Keeps a key, drops others, and forgets the mirror when asked to. */
  keepKey(key: DeviceKey, options?: { drop?: readonly string[]; forget?: boolean }): Promise<void>;
  /** Drops keys and forgets the mirror. */
  dropKeys(ids: readonly string[]): Promise<void>;

  mirror(): Promise<MirrorEntry[]>;
  cursor(): Promise<MirrorCursor | undefined>;
  /**
   * Keeps a page of what the server has and the new cursor; from the beginning when asked to. Gives false, and keeps nothing, when another cursor than
   * `after` lies there by now or a key is gone: while the server was asked somebody has logged out, or another page was faster.
   */
  keepMirror(
    entries: MirrorEntry[],
    cursor: MirrorCursor | null,
    options: { after: MirrorCursor | undefined; anew?: boolean },
  ): Promise<boolean>;
}

/** The device has no room. Nothing was written. */
export class DeviceFull extends Error {
  constructor() {
    super('The device has no room left.');
    this.name = 'DeviceFull';
  }
}

/** The key that alone could open this was dropped meanwhile. Nothing was written. */
export class KeyGone extends Error {
  constructor() {
    super('The key of this log-in is gone.');
    this.name = 'KeyGone';
  }
}

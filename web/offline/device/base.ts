import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { KeptFile, KeptRecord, Standing } from './record.ts';
import type { DeviceKey, MirrorEntry } from './shelf.ts';

export interface Base extends DBSchema {
  key: { key: string; value: DeviceKey };
  record: { key: string; value: KeptRecord; indexes: { order: number; standing: Standing; seq: number } };
  bytes: { key: [record: string, sha256: string]; value: KeptFile };
  mirror: { key: string; value: MirrorEntry };
  /** Parts of area packs, under names of their own. */
  pack: { key: string; value: unknown };
  setting: { key: string; value: unknown };
}
export type DeviceBase = IDBPDatabase<Base>;

/** The device's database. A later version adds stores; it never clears one. */
export const openDeviceBase = (terminated: () => void = () => undefined): Promise<DeviceBase> =>
  openDB<Base>('taru-device', 1, {
    upgrade(db) {
      db.createObjectStore('key', { keyPath: 'id' });
      const records = db.createObjectStore('record', { keyPath: 'id' });
      records.createIndex('order', 'order');
      records.createIndex('standing', 'standing');
      records.createIndex('seq', 'receipt.seq');
      db.createObjectStore('bytes', { keyPath: ['record', 'sha256'] });
      db.createObjectStore('mirror', { keyPath: 'id' });
      db.createObjectStore('pack');
      db.createObjectStore('setting');
    },
    terminated,
  });

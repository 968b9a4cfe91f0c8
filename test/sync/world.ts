import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hash } from '@node-rs/argon2';
import { pino } from 'pino';
import sharp from 'sharp';
import sql from 'sql-template-tag';
import { uuidv7 } from 'uuidv7';
import type { Finding } from '../../geodata/model/index.ts';
import { createApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import type { Files } from '../../server/files/files.ts';
import { sha256 } from '../../server/files/sha256.ts';
import { listen } from '../../server/http/listen.ts';
import { insertPerson } from '../../server/queries/person.ts';
import type { Store } from '../../server/store/store.ts';
import { loadTus } from '../../web/offline/device/upload.ts';
import { sharedStore } from '../support/store.ts';
import { aFinding, foundTown, password, type Town } from '../support/town.ts';
import { Visitor } from '../support/visitor.ts';
import { numbers } from './scheduler.ts';

/** Somebody who patrols. */
export interface Officer {
  id: string;
  cookie: string;
}
export interface Picture {
  sha256: string;
  bytes: Buffer;
}

/** The real service over a real store with a small town, two officers and a drawer of photos. */
export interface World {
  url: string;
  store: Store;
  town: Town;
  /** Two officers whom nobody knew before. */
  hire(): Promise<Officer[]>;
  /** Sequence of the last event of the city. */
  logEnd(): Promise<number>;
  pictures: Picture[];
  files: Map<string, Uint8Array>;
  /** The service's clock. */
  time: { now: Date };
  finding(given: Partial<Finding>): Finding;
  close(): Promise<void>;
}

export const began = Date.parse('2026-11-21T03:00:00Z');

/** On a store of its own when one is given, which it then closes; else in a town of its own on the store of the run. */
export async function openWorld(given?: Store): Promise<World> {
  await loadTus();
  const store = given ?? (await sharedStore());
  const folder = await mkdtemp(join(tmpdir(), 'taru-sync-'));
  const kept = new Map<string, Uint8Array>();
  const time = { now: new Date(began) };
  const files: Files = {
    put: async (name, bytes) => void kept.set(name, kept.get(name) ?? Uint8Array.from(bytes)),
    get: async (name) => (kept.has(name) ? Buffer.from(kept.get(name)!) : null),
  };
  const app = createApp({
    store,
    files,
    log: pino({ level: 'silent' }),
    config: readConfig({ DATA_DIR: folder, RATE_LIMITS: 'off' }),
    clock: () => time.now,
    ready: () => true,
  });
  const listening = await listen(app, { host: '127.0.0.1', port: 0 });
  const town = await foundTown(store);
  // a password that is quickly proven: two people are hired for every story
  const passwordHash = await hash(password, { memoryCost: 8, timeCost: 1, parallelism: 1 });
  const hire = async (role: 'officer' | 'enforcer'): Promise<Officer> => {
    const id = uuidv7();
    const person = { id, city: town.code, username: id, name: `Petugas ${id}`, role, unit: null };
    await insertPerson(store, { ...person, passwordHash, mustChangePassword: false });
    const visitor = new Visitor(listening.url);
    time.now = new Date(began);
    await visitor.logIn(id, password);
    return { id, cookie: visitor.cookie! };
  };
  return {
    url: listening.url,
    store,
    town,
    hire: async () => [await hire('officer'), await hire('enforcer')],
    logEnd: async () => {
      const [row] = await store.rows<{ seq: number }>(
        sql`select coalesce(max(seq), 0)::int as seq from event where city = ${town.code}`,
      );
      return row!.seq;
    },
    pictures: await Promise.all(Array.from({ length: 24 }, (_, nth) => picture(nth))),
    files: kept,
    time,
    finding: (given) => aFinding(town, given),
    close: async () => {
      await listening.close();
      await given?.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A photo of noise: from 0.4 kB to 2.5 kB, so that some go up whole and some in steps. */
async function picture(nth: number): Promise<Picture> {
  const side = 8 + (nth % 8) * 6;
  const noise = numbers(nth + 1);
  const raw = Buffer.from(Array.from({ length: side * side * 3 }, () => Math.floor(noise() * 256)));
  const bytes = await sharp(raw, { raw: { width: side, height: side, channels: 3 } })
    .jpeg({ quality: 60 })
    .toBuffer();
  return { sha256: sha256(bytes), bytes };
}

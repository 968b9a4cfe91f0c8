import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { type KeptKey, makeKey, readKey, type ServerKey } from './server-key.ts';

/** Folder of the server's keys inside `DATA_DIR`. Who loses it loses what tablets have sealed and not sent: it belongs into every backup. */
export const keyFolder = (dataDir: string): string => join(dataDir, 'keys');

export interface KeyFolder {
  /** The newest key, made when there is none yet. */
  current(): Promise<ServerKey>;
  /** A key of before too: they are all kept. */
  find(id: string): Promise<ServerKey | null>;
}

const named = /^sealing-[0-9a-f]{16}\.jwk$/;

export function openKeyFolder(folder: string, clock: () => Date): KeyFolder {
  let reading: Promise<Map<string, ServerKey>> | null = null;
  const read = async (): Promise<Map<string, ServerKey>> => {
    const names = await readdir(folder).catch(() => []);
    const keys = await Promise.all(
      names
        .filter((name) => named.test(name))
        .map(async (name) => readKey(JSON.parse(await readFile(join(folder, name), 'utf8')) as KeptKey)),
    );
    return new Map(keys.map((key) => [key.id, key]));
  };
  const known = (): Promise<Map<string, ServerKey>> => {
    reading ??= read().catch((error: unknown) => {
      reading = null;
      throw error;
    });
    return reading;
  };
  const newest = (keys: Map<string, ServerKey>): ServerKey | undefined =>
    [...keys.values()].toSorted((a, b) => (a.madeAt < b.madeAt ? -1 : 1)).at(-1);
  let making: Promise<ServerKey> | null = null;
  const make = async (): Promise<ServerKey> => {
    const kept = await makeKey(clock().toISOString());
    const key = await readKey(kept);
    await write(folder, `sealing-${key.id}.jwk`, JSON.stringify(kept));
    (await known()).set(key.id, key);
    return key;
  };
  return {
    async current() {
      const key = newest(await known());
      if (key) return key;
      making ??= make().finally(() => {
        making = null;
      });
      return making;
    },
    async find(id) {
      const key = (await known()).get(id);
      if (key || !named.test(`sealing-${id}.jwk`)) return key ?? null;
      // another process, or a restored backup, may have brought it
      reading = null;
      return (await known()).get(id) ?? null;
    },
  };
}

/** Readable by nobody else, there whole or not at all, on the disk before anything is sealed to it. */
async function write(folder: string, name: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const temporary = join(folder, `${randomUUID()}.part`);
  const file = await open(temporary, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, join(folder, name));
  const there = await open(folder, 'r');
  try {
    await there.sync();
  } finally {
    await there.close();
  }
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { FileRefusal } from '../../server/formats/feature-file.ts';

/** A folder of this test file's own; `put` writes a file into it and gives its path. */
export function ownFolder(): {
  path: () => string;
  put: (name: string, content: string | Uint8Array) => Promise<string>;
} {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'taru-test-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });
  return {
    path: () => folder,
    put: async (name, content) => {
      const path = join(folder, name);
      await writeFile(path, content);
      return path;
    },
  };
}

/** Everything an async iterable gives. */
export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** The problem with which a file as a whole is refused, or `taken`. */
export async function refusalOf(deed: Promise<unknown>): Promise<unknown> {
  try {
    await deed;
    return 'taken';
  } catch (error) {
    if (error instanceof FileRefusal) return error.problem;
    throw error;
  }
}

/** Folder of real files that are not in the repository; tests that need it are skipped with a reason without it. */
export const realData = process.env.GEODATA_DIR;

import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Files } from './files.ts';

const permitted = /^[0-9a-f]{64}(\.small\.webp)?$/;

/** Files in a folder, two levels deep. A file is there whole or not at all, also after a power cut. */
export function localFiles(root: string): Files {
  const pathOf = (name: string): string => {
    if (!permitted.test(name)) throw new Error(`Not a name of the file store: ${name}`);
    return join(root, name.slice(0, 2), name.slice(2, 4), name);
  };
  return {
    async put(name, bytes) {
      const path = pathOf(name);
      if (await exists(path)) return;
      await mkdir(dirname(path), { recursive: true });
      const temporary = `${path}.${randomUUID()}.part`;
      try {
        await writeSynced(temporary, bytes);
        await rename(temporary, path);
        await syncFolder(dirname(path));
      } catch (error) {
        await unlink(temporary).catch(() => undefined);
        throw error;
      }
    },
    get: (name) => readFile(pathOf(name)).catch(absent),
  };
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

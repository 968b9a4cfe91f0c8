import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Where the built faces stand. */
export const webFolder = join(root, 'dist', 'web');
const built = join(webFolder, 'index.html');
const sources = ['web', 'geodata', 'package-lock.json'];

/** Builds the faces when a source is newer than what stands; true when it did. */
export async function buildWeb(): Promise<boolean> {
  if (existsSync(built) && sources.every((source) => newest(join(root, source)) <= statSync(built).mtimeMs))
    return false;
  // most starts find the faces built, and go without half a second of vite
  const { build } = await import('vite');
  await asProduction(() =>
    build({ root: join(root, 'web'), configFile: join(root, 'web', 'vite.config.ts'), logLevel: 'warn' }),
  );
  return true;
}

/** Vite builds by `NODE_ENV`, and sets it where it is not set: a build for development keeps no shell, and what comes after a build is none of its business. */
export async function asProduction<T>(deed: () => Promise<T>): Promise<T> {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    return await deed();
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}

function newest(path: string): number {
  const it = statSync(path);
  if (!it.isDirectory()) return it.mtimeMs;
  return Math.max(it.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

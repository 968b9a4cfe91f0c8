import { mkdir, readdir, readFile, rename, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PackManifest } from '../../geodata/wire/packs.ts';

/** A pack as it was made, and the state of the city's area that it was made of. */
export interface KeptPack {
  state: string;
  manifest: PackManifest;
}

/** Where packs stand: manifests by area, parts by their digest. All of it can be made again, so nothing waits for the disk. */
export interface PackFiles {
  has(sha256: string): Promise<boolean>;
  get(sha256: string): Promise<Buffer | null>;
  put(sha256: string, bytes: Uint8Array): Promise<void>;
  /** Packs of an area, the newest first. */
  packsOf(area: string): Promise<KeptPack[]>;
  keep(area: string, pack: KeptPack): Promise<void>;
  /** Removes packs that a newer one of their area replaced before `replaced`, areas nobody made since `unused`, and parts that no pack names. */
  prune(before: { replaced: Date; unused: Date }): Promise<number>;
}

/** A part that is being written, or was a moment ago, may belong to a pack that is not whole yet, ms. */
const unfinished = 3_600_000;
const names = { area: /^[0-9a-f]{64}$/, part: /^[0-9a-f]{64}$/ };

export function packFiles(root: string): PackFiles {
  const folders = { parts: join(root, 'parts'), areas: join(root, 'areas') };
  const partPath = (sha256: string): string => {
    if (!names.part.test(sha256)) throw new Error(`Not the digest of a part: ${sha256}`);
    return join(folders.parts, sha256.slice(0, 2), sha256);
  };
  const areaPath = (area: string): string => {
    if (!names.area.test(area)) throw new Error(`Not the digest of an area: ${area}`);
    return join(folders.areas, area);
  };
  const packsOf = async (area: string): Promise<KeptPack[]> => {
    const folder = areaPath(area);
    const files = (await list(folder)).filter((file) => file.endsWith('.json'));
    const packs = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8').catch(absent)));
    return packs
      .filter((text) => text !== null)
      .map((text) => JSON.parse(text) as KeptPack)
      .toSorted((a, b) => (a.manifest.madeAt < b.manifest.madeAt ? 1 : -1));
  };
  return {
    has: (sha256) =>
      stat(partPath(sha256)).then(
        () => true,
        () => false,
      ),
    get: (sha256) => readFile(partPath(sha256)).catch(absent),
    put: (sha256, bytes) => writeWhole(partPath(sha256), bytes),
    packsOf,
    keep: (area, pack) =>
      writeWhole(join(areaPath(area), `${pack.manifest.version}.json`), JSON.stringify(pack)),
    async prune({ replaced, unused }) {
      let removed = 0;
      const named = new Set<string>();
      for (const area of await list(folders.areas)) {
        const [newest, ...older] = await packsOf(area);
        if (!newest || newest.manifest.madeAt < unused.toISOString()) {
          await rm(areaPath(area), { recursive: true, force: true });
          continue;
        }
        const kept = older.filter(({ manifest }) => manifest.madeAt >= replaced.toISOString());
        for (const { manifest } of older.filter((it) => !kept.includes(it)))
          await unlink(join(areaPath(area), `${manifest.version}.json`)).catch(absent);
        for (const { manifest } of [newest, ...kept])
          for (const { sha256 } of manifest.parts) named.add(sha256);
      }
      for (const folder of await list(folders.parts))
        for (const file of await list(join(folders.parts, folder))) {
          if (named.has(file)) continue;
          const path = join(folders.parts, folder, file);
          const written = (await stat(path).catch(absent))?.mtimeMs ?? Date.now();
          if (Date.now() - written < unfinished) continue;
          await unlink(path).catch(absent);
          removed++;
        }
      return removed;
    },
  };
}

let written = 0;
/** Whole or not at all; the same name has the same bytes, or newer ones. */
async function writeWhole(path: string, bytes: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.${++written}.part`;
  await writeFile(temporary, bytes, { mode: 0o600 });
  await rename(temporary, path);
}

const list = (folder: string): Promise<string[]> =>
  readdir(folder).catch((error: NodeJS.ErrnoException) => absent(error) ?? []);

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

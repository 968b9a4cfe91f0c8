import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { cliWords } from '../../geodata/words/cli.ts';
import { formatNumber } from '../../geodata/words/format.ts';
import { photoFolder } from '../../server/files/photo-folder.ts';
import { selectCities } from '../../server/queries/city.ts';
import { verifyChain } from '../../server/queries/event.ts';
import { keyFolder } from '../../server/sealing/key-folder.ts';
import { type EmbeddedStore, openEmbedded } from '../../server/store/embedded.ts';
import { migrate } from '../../server/store/migrate.ts';
import { language } from '../language.ts';
import { readArguments, required } from './arguments.ts';
import { type Verb, VerbError } from './verb.ts';

export const databaseFile = 'postgis.tar.gz';
const listFile = 'SHA256SUMS';
const photos = 'files';
export const keys = 'keys';

/** Writes the embedded database, every photo and the keys that tablets seal to, with their digests, into an empty folder. The server may run on. */
export const backup: Verb = {
  name: 'backup',
  usage: 'DIR',
  run: async ({ store, config, voice, cwd }, args) => {
    const w = cliWords[language()];
    if (store.kind !== 'embedded') throw new VerbError(w.backupOnlyEmbedded);
    const folder = resolve(cwd, required(readArguments(args, {}).words[0], 'DIR'));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if ((await readdir(folder)).length > 0) throw new VerbError(w.folderNotEmpty(folder));
    const dump = await (store as EmbeddedStore).dump();
    await writeFile(join(folder, databaseFile), dump, { flush: true });
    // Photos after the database: what the database names is then here; a photo that came later does no harm.
    await cp(photoFolder(config.dataDir), join(folder, photos), { recursive: true }).catch(ignoreMissing);
    // Without the keys nobody opens what still lies sealed on tablets.
    await cp(keyFolder(config.dataDir), join(folder, keys), { recursive: true }).catch(ignoreMissing);
    const names = await filesUnder(folder);
    await writeFile(join(folder, listFile), await digests(folder, names), { flush: true });
    voice.print(
      w.backupDone(
        folder,
        `${formatNumber(language(), dump.byteLength / 1e6)} MB`,
        formatNumber(language(), names.length - 1),
      ),
    );
    return 0;
  },
};

/** Restores the copy into memory, as a disaster would, and asks it for sound chains; then compares every digest. */
export const backupVerify: Verb = {
  name: 'backup verify',
  usage: 'DIR',
  run: async ({ voice, cwd }, args) => {
    const w = cliWords[language()];
    const folder = resolve(cwd, required(readArguments(args, {}).words[0], 'DIR'));
    const fault = await faultOf(folder);
    if (fault) voice.complain(w.backupBroken(fault));
    else voice.print(w.backupSound(folder));
    return fault ? 2 : 0;
  },
};

/** The first thing wrong with a backup, or null. */
export async function faultOf(folder: string): Promise<string | null> {
  const wanted = await readFile(join(folder, listFile), 'utf8').catch(() => null);
  if (wanted === null) return listFile;
  const names = await filesUnder(folder);
  if (
    wanted !==
    (await digests(
      folder,
      names.filter((name) => name !== listFile),
    ))
  )
    return `${listFile} ≠`;
  try {
    const store = await openEmbedded({
      dataDir: 'memory://',
      dump: new Uint8Array(await readFile(join(folder, databaseFile))),
    });
    try {
      await migrate(store);
      for (const { code } of await selectCities(store)) {
        const { brokenAt } = await verifyChain(store, code);
        if (brokenAt !== null) return `${code} #${brokenAt}`;
      }
      return null;
    } finally {
      await store.close();
    }
  } catch (error) {
    return (error as Error).message;
  }
}

async function digests(folder: string, names: string[]): Promise<string> {
  const lines: string[] = [];
  for (const name of names.filter((it) => it !== listFile)) {
    lines.push(
      `${createHash('sha256')
        .update(await readFile(join(folder, name)))
        .digest('hex')}  ${name}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

const ignoreMissing = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'ENOENT') throw error;
};

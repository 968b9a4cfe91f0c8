import { existsSync } from 'node:fs';
import { cp, mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { cliWords } from '../../geodata/words/cli.ts';
import type { Config } from '../../server/config.ts';
import { photoFolder } from '../../server/files/photo-folder.ts';
import { keyFolder } from '../../server/sealing/key-folder.ts';
import { takeDoor } from '../../server/store/door.ts';
import { openEmbedded } from '../../server/store/embedded.ts';
import { embeddedFolder } from '../../server/store/open-store.ts';
import { language } from '../language.ts';
import { databaseFile, faultOf, keys } from './backup.ts';
import { type ExitCode, VerbError, type Voice } from './verb.ts';

/** Puts a backup in place of an absent database. Needs no open store, so it stands beside the verbs that do. */
export async function restore(config: Config, voice: Voice, from: string): Promise<ExitCode> {
  const w = cliWords[language()];
  const source = resolve(from);
  const door = await takeDoor(config.dataDir);
  if (!door) throw new VerbError(w.restoreNeedsRest);
  try {
    const target = embeddedFolder(config.dataDir);
    if (existsSync(target)) throw new VerbError(w.restoreNeedsEmpty(config.dataDir));
    const fault = await faultOf(source);
    if (fault) throw new VerbError(w.backupBroken(fault));
    const store = await openEmbedded({
      dataDir: target,
      dump: new Uint8Array(await readFile(join(source, databaseFile))),
    });
    await store.close();
    await mkdir(photoFolder(config.dataDir), { recursive: true });
    if (existsSync(join(source, 'files')))
      await cp(join(source, 'files'), photoFolder(config.dataDir), { recursive: true });
    if (existsSync(join(source, keys)))
      await cp(join(source, keys), keyFolder(config.dataDir), { recursive: true });
    voice.print(w.restored(config.dataDir));
    return 0;
  } finally {
    await door.close();
  }
}

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runVerb } from '../../scripts/run-verb.ts';
import { restore } from '../../scripts/verbs/restore.ts';
import type { Voice } from '../../scripts/verbs/verb.ts';
import { readConfig } from '../../server/config.ts';
import { localFiles } from '../../server/files/local-files.ts';
import { photoFolder } from '../../server/files/photo-folder.ts';
import { sha256 } from '../../server/files/sha256.ts';
import { appendEvent } from '../../server/queries/append-event.ts';
import { keyFolder, openKeyFolder } from '../../server/sealing/key-folder.ts';
import { takeDoor } from '../../server/store/door.ts';
import { openStore } from '../../server/store/open-store.ts';
import { addCity, storeKind } from '../support/store.ts';

/** Opening a store takes its time; the three stories share one backup. */
describe.runIf(storeKind === 'embedded')('a backup of the embedded store', () => {
  let home: string;
  const said: string[] = [];
  const voice: Voice = {
    print: (line) => said.push(line),
    complain: (line) => said.push(line),
    progress: () => undefined,
  };
  const photo = Buffer.from('photo');
  let sealingKey: string;
  const configOf = (name: string) => readConfig({ DATA_DIR: join(home, name) });

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'taru-backup-'));
    const config = configOf('first');
    const door = (await takeDoor(config.dataDir))!;
    const store = await openStore(config, door);
    await addCity(store, '95.01', 'Kota Cadangan');
    await appendEvent(store, { city: '95.01', kind: 'told', actor: null, thing: { kind: 'story', id: '1' } });
    await localFiles(photoFolder(config.dataDir)).put(sha256(photo), photo);
    sealingKey = (await openKeyFolder(keyFolder(config.dataDir), () => new Date()).current()).id;
    expect(await runVerb({ store, config, voice, cwd: home }, ['backup', 'kopi'])).toBe(0);
    await store.close();
    await door.close();
  }, 180_000);
  afterAll(() => rm(home, { recursive: true, force: true }));

  it('comes back whole in another folder: land, log, photos and the keys of sealed work', async () => {
    const config = configOf('second');
    expect(await restore(config, voice, join(home, 'kopi'))).toBe(0);
    const door = (await takeDoor(config.dataDir))!;
    const store = await openStore(config, door);
    try {
      expect(await store.rows(sql`select name from city where code = '95.01'`)).toEqual([
        { name: 'Kota Cadangan' },
      ]);
      expect(await runVerb({ store, config, voice, cwd: home }, ['audit', 'verify'])).toBe(0);
      expect(await localFiles(photoFolder(config.dataDir)).get(sha256(photo))).toEqual(photo);
      const keys = openKeyFolder(keyFolder(config.dataDir), () => new Date());
      expect((await keys.current()).id).toBe(sealingKey);
    } finally {
      await store.close();
      await door.close();
    }
  }, 180_000);

  it('never overwrites a database that is there', async () => {
    await expect(restore(configOf('first'), voice, join(home, 'kopi'))).rejects.toThrow(/sudah berisi/);
  });

  it('is refused when a byte of it changed', async () => {
    await cp(join(home, 'kopi'), join(home, 'rusak'), { recursive: true });
    const file = join(home, 'rusak', 'postgis.tar.gz');
    const bytes = await readFile(file);
    bytes[1000]! ^= 1;
    await writeFile(file, bytes);
    await expect(restore(configOf('third'), voice, join(home, 'rusak'))).rejects.toThrow(/rusak/);
  });
});

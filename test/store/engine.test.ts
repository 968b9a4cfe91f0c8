import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sql from 'sql-template-tag';
import { describe, expect, it } from 'vitest';
import { openEmbedded } from '../../server/store/embedded.ts';
import { migrate } from '../../server/store/migrate.ts';
import { storeKind } from '../support/store.ts';

describe.runIf(storeKind === 'embedded')('the embedded engine', () => {
  it('is ended when a call outstays its budget, says so, and serves on with everything that was acknowledged', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'taru-engine-'));
    const store = await openEmbedded({
      dataDir: join(folder, 'postgis'),
      budgets: { request: 3000, batch: 3000, maintenance: 120_000 },
    });
    try {
      await migrate(store);
      await store.rows(
        sql`insert into city (code, name, west, south, east, north) values ('96.01', 'Kota Bertahan', 1, 1, 2, 2)`,
      );
      const endless = store.rows(sql`select count(*) from generate_series(1, 4000000000)`);
      await expect(endless).rejects.toMatchObject({ code: 'store-busy' });
      expect(await store.rows(sql`select name from city where code = '96.01'`)).toEqual([
        { name: 'Kota Bertahan' },
      ]);
    } finally {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    }
  }, 180_000);

  it('is replaced before errors wear it out, in a folder and in memory, and loses nothing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'taru-engine-'));
    for (const dataDir of [join(folder, 'postgis'), 'memory://']) {
      const store = await openEmbedded({ dataDir, bearable: 20 });
      try {
        await store.script(
          'create table kept (n integer); insert into kept values (1); set application_name = $$first$$',
        );
        for (let i = 0; i < 25; i++) await expect(store.rows(sql`select 1 / 0`)).rejects.toThrow('zero');
        expect(
          await store.rows(sql`select n, current_setting('application_name') = 'first' as same from kept`),
        ).toEqual([{ n: 1, same: false }]);
      } finally {
        await store.close();
      }
    }
    await rm(folder, { recursive: true, force: true });
  }, 180_000);
});

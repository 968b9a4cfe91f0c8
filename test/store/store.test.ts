import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sql from 'sql-template-tag';
import { describe, expect, it } from 'vitest';
import { takeDoor, visit, waitForDoor } from '../../server/store/door.ts';
import { inTransaction, storeKind } from '../support/store.ts';

describe('a transaction', () => {
  it('leaves nothing behind when its deed throws', () =>
    inTransaction(async (store) => {
      const failing = store.transaction(async (tx) => {
        await tx.rows(
          sql`insert into city (code, name, west, south, east, north) values ('92.01', 'X', 1, 1, 2, 2)`,
        );
        throw new Error('changed my mind');
      });
      await expect(failing).rejects.toThrow('changed my mind');
      expect(await store.rows(sql`select 1 from city where code = '92.01'`)).toEqual([]);
    }));

  it('tells numbers as numbers, days as days and moments in UTC', () =>
    inTransaction(async (store) => {
      const [row] = await store.rows(sql`
        select 12345678901::int8 as big, 1.5::numeric as decimal, date '2026-11-21' as day,
               timestamptz '2026-11-21 14:30+07' as moment, '{"a":[1]}'::jsonb as json, ${['a', "b'"]}::text[] as list`);
      expect(row).toEqual({
        big: 12345678901,
        decimal: 1.5,
        day: '2026-11-21',
        moment: '2026-11-21T07:30:00.000Z',
        json: { a: [1] },
        list: ['a', "b'"],
      });
    }));
});

describe.runIf(storeKind === 'embedded')('the hold on a data directory', () => {
  it('belongs to one process, and is free the moment its holder is killed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'taru-door-'));
    const module = new URL('../../server/store/door.ts', import.meta.url).href;
    const script = `const { takeDoor } = await import(${JSON.stringify(module)}); const d = await takeDoor(${JSON.stringify(folder)}); console.log(d ? 'held' : 'refused'); setInterval(() => {}, 1000);`;
    const holder = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const said = await new Promise<string>((resolve) =>
        holder.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim())),
      );
      expect(said).toBe('held');
      expect(await takeDoor(folder)).toBeNull();
      const visitor = await visit(folder);
      expect(visitor).not.toBeNull();
      visitor?.destroy();
      holder.kill('SIGKILL');
      const mine = await waitForDoor(folder, 5000);
      expect(mine).not.toBeNull();
      await mine?.close();
    } finally {
      holder.kill('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    }
  });
});

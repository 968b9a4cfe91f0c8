import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sql from 'sql-template-tag';
import { describe, expect, it } from 'vitest';
import { gridDegrees } from '../../server/queries/grid.ts';
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

describe('an intersection of neighbours whose borders nearly touch', () => {
  // Two buildings of Saumlaki's public footprints: three corners of one lie within nanometres of the other's border.
  const corners = (text: string) => sql`st_geomfromtext(${`POLYGON((${text}))`}, 4326)`;
  const one = corners(
    '131.71471336126228 -7.155392782848025,131.71481318674793 -7.155387122959853,131.71481603890467 -7.155455041613378,131.71471050910554 -7.155459286528878,131.71471336126228 -7.155392782848025',
  );
  const other = corners(
    '131.71471050910554 -7.155459286528878,131.71481603890467 -7.155455041613378,131.7148148278503 -7.155426202671616,131.71487593419602 -7.155428628804834,131.714860247334 -7.155516357055778,131.71471478734074 -7.155522016942334,131.71471050910554 -7.155459286528878',
  );

  it('comes out on the grid that our statements use', () =>
    inTransaction(async (store) => {
      const [row] = await store.rows<{ area: number }>(
        sql`select st_area(st_intersection(${one}, ${other}, ${gridDegrees})) as area`,
      );
      expect(row?.area).toBeLessThan(1e-9);
    }));

  it('never passes for nothing found where the engine gives up on it', () =>
    inTransaction(async (store) => {
      const asked = store.rows(sql`select st_area(st_intersection(${one}, ${other})) as area`);
      const told = await asked.then(
        (rows) => rows.length,
        () => 'refused',
      );
      expect([1, 'refused']).toContain(told);
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

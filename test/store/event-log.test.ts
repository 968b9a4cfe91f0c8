import sql, { raw } from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendEvent, type NewEvent } from '../../server/queries/append-event.ts';
import { verifyChain } from '../../server/queries/event.ts';
import type { Store } from '../../server/store/store.ts';
import { addCity, freshStore, inTransaction } from '../support/store.ts';

/** A transaction of its own for one event. */
const append = (store: Store, event: NewEvent): Promise<void> =>
  store.transaction((tx) => appendEvent(tx, event));

const happened = (city: string, id: string) => ({
  city,
  kind: 'finding-received',
  actor: null,
  thing: { kind: 'finding', id },
  data: { n: id },
});

describe('the event log', () => {
  it('numbers the events of a city from one, without a gap, and chains their hashes', () =>
    inTransaction(async (store) => {
      const city = await addCity(store, '91.01');
      for (const id of ['a', 'b', 'c']) await append(store, happened(city, id));
      const rows = await store.rows<{ seq: number; previous: string; hash: string }>(
        sql`select seq, previous, hash from event where city = ${city} order by seq`,
      );
      expect(rows.map(({ seq }) => seq)).toEqual([1, 2, 3]);
      expect(rows.map(({ previous }) => previous)).toEqual(['', rows[0]!.hash, rows[1]!.hash]);
      expect(await verifyChain(store, city)).toEqual({ events: 3, head: rows[2]!.hash, brokenAt: null });
    }));

  it('keeps the chains of two cities apart', () =>
    inTransaction(async (store) => {
      await addCity(store, '91.02');
      await addCity(store, '91.03');
      await append(store, happened('91.02', 'a'));
      await append(store, happened('91.03', 'a'));
      expect(
        await store.rows(sql`select city, seq from event where city in ('91.02', '91.03') order by city`),
      ).toEqual([
        { city: '91.02', seq: 1 },
        { city: '91.03', seq: 1 },
      ]);
    }));

  it.each(['update event set kind = $$x$$', 'delete from event', 'truncate event'])(
    'refuses to be changed: %s',
    (statement) =>
      inTransaction(async (store) => {
        await append(store, happened(await addCity(store, '91.04'), 'a'));
        await expect(store.transaction((tx) => tx.rows(raw(statement)))).rejects.toThrow(/append-only/);
      }),
  );

  it('names the first event that somebody with the keys of the database changed', () =>
    inTransaction(async (store) => {
      const city = await addCity(store, '91.05');
      for (const id of ['a', 'b', 'c', 'd']) await append(store, happened(city, id));
      await store.rows(sql`alter table event disable trigger event_is_append_only`);
      await store.rows(sql`update event set data = '{"n":"forged"}' where city = ${city} and seq = 2`);
      expect((await verifyChain(store, city)).brokenAt).toBe(2);
      await store.rows(sql`delete from event where city = ${city} and seq = 2`);
      expect((await verifyChain(store, city)).brokenAt).toBe(3);
    }));
});

describe('twenty writers at once', () => {
  let store: Store;
  beforeAll(async () => {
    store = await freshStore();
  });
  afterAll(() => store.close());

  it('leave one chain without gap or fork, in the order of their commits', async () => {
    const city = await addCity(store, '91.06');
    const writer = async (name: number): Promise<void> => {
      for (let n = 0; n < 10; n++)
        await store.transaction((tx) => appendEvent(tx, happened(city, `${name}-${n}`)));
    };
    await Promise.all(Array.from({ length: 20 }, (_, name) => writer(name)));
    expect(await verifyChain(store, city)).toMatchObject({ events: 200, brokenAt: null });
  });

  it('are heard by those who listen', async () => {
    const heard = new Promise<string>((resolve) => store.listen(resolve));
    await store.notify('91.06');
    expect(await heard).toBe('91.06');
  });
});

import sql from 'sql-template-tag';
import { describe, expect, it } from 'vitest';
import { selectSweep } from '../../server/queries/sweep-run.ts';
import { holdSweep } from '../../server/workflows/sweep/run-sweep.ts';
import { drawBorderTown } from '../support/border-town.ts';
import { sharedStore, storeKind } from '../support/store.ts';
import { checkedOf, differences, saidOf, sweptOf } from '../support/swept.ts';

/** On the embedded store a sweep takes the same way as a check: there it is told once more, in small. */
const many = storeKind === 'postgres' ? 2_200 : 120;
const some = storeKind === 'postgres' ? 800 : 60;
const few = storeKind === 'postgres' ? 300 : 30;

describe('a sweep and a check say the same of buildings on a border, or centimetres beside it', () => {
  it.each([
    ['on a survey of 10 cm', '97.01', many, 20261121, 0.1],
    ['on an ordinary map', '97.02', some, 20261122, null],
    ['on a map without error', '97.03', some, 20261123, 0],
    ['on a rough map, where its doubt ends', '97.04', few, 20261124, 25],
  ])(
    '%s',
    async (_, code, buildings, seed, ce90M) => {
      const store = await sharedStore();
      const city = await drawBorderTown(store, code, buildings, seed, ce90M === 25 ? 19.16 : 0);
      await store.rows(sql`update import set ce90_m = ${ce90M} where city = ${city}`);
      const held = await holdSweep(store, { city, today: '2026-11-21', startedBy: null, resume: false });
      await held!.work(() => undefined);
      const swept = await sweptOf(store, city);
      expect(swept.size).toBe(buildings);
      expect(differences(swept, await checkedOf(store, city))).toEqual([]);
      // the town is worth it: every outcome comes up, and a good part of it was decided by figures
      const outcomes = new Set([...swept.values()].flatMap((it) => Object.values(saidOf(it))));
      expect([...outcomes].sort()).toEqual(['complies', 'legacy', 'not-applicable', 'unclear', 'violates']);
      const [row] = await store.rows<{ share: number }>(
        sql`select handed_over::float8 / buildings as share from sweep where city = ${city}`,
      );
      expect(row!.share).toBeLessThan(storeKind === 'postgres' ? 0.5 : 1.01);
      expect(await selectSweep(store, city)).toMatchObject({ state: 'finished' });
    },
    900_000,
  );
});

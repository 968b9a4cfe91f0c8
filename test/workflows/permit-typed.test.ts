import * as fc from 'fast-check';
import sql from 'sql-template-tag';
import { describe, expect, it } from 'vitest';
import { boxOf, expandBox } from '../../geodata/geometry/index.ts';
import type { CheckRequest } from '../../geodata/model/index.ts';
import { check, numberKey } from '../../geodata/rules/index.ts';
import { holdSweep } from '../../server/workflows/sweep/run-sweep.ts';
import { surroundingsFromPack } from '../../web/offline/surroundings-from-pack.ts';
import { drawLayer, drawPlan, grantPermits, rectangle, useRow } from '../support/land.ts';
import { packOf } from '../support/pack.ts';
import { addCity, sharedStore } from '../support/store.ts';
import { checkedOf, differences, saidOf, sweptOf } from '../support/swept.ts';

const today = '2026-11-21';

/** What a house says of its permit SK-PBG 12/2024, and of one that does not exist. */
const typed = [
  'SK-PBG 12/2024',
  'sk pbg 12-2024',
  'SKPBG122024',
  ' sk.pbg.12/2024 ',
  'SK-PBG 12/2025',
  ' - / ',
];
const house = (i: number) => rectangle(i * 40, 0, i * 40 + 10, 10);

describe('a permit whose number is typed another way', () => {
  it('is the same to the check, to the sweep, by figures and by geometry, and to the tablet', async () => {
    const store = await sharedStore();
    const city = await addCity(store, '93.71');
    const around = rectangle(-100, -100, 500, 100);
    await drawPlan(
      store,
      city,
      '2010-01-01',
      [{ code: 'R-2', geometry: around }],
      [useRow('R-2', 'rumah', 'I')],
    );
    const ids = await drawLayer(
      store,
      city,
      'buildings',
      typed.map((permitNumber, i) => ({
        geometry: house(i),
        properties: { activity: 'rumah', builtOn: '2025-01-01', permitNumber },
      })),
    );
    // a permit of the office's list without a place, and one of which nothing can be read
    await grantPermits(store, city, [
      { number: 'SK-PBG 12/2024', geometry: null },
      { number: '--', geometry: null },
    ]);
    const sweep = await holdSweep(store, { city, today, startedBy: null, resume: false });
    await sweep!.work(() => undefined);
    const swept = await sweptOf(store, city);
    expect(differences(swept, await checkedOf(store, city))).toEqual([]);
    const look = surroundingsFromPack(await packOf(store, city, expandBox(boxOf(around), 500)));
    ids.forEach((id, i) => {
      // never an accusation: the permit is in force, only its place is to be found
      const outcome = i < 4 ? 'unclear' : 'violates';
      const request: CheckRequest = {
        type: 'Feature',
        geometry: house(i),
        properties: { city, activity: 'rumah', builtOn: '2025-01-01', permitNumber: typed[i]! },
      };
      const here = check(look(request, { built: '2025-01-01', reported: null, today })!);
      const told = here.verdicts.find(({ rule }) => rule === 'permit')!.outcome;
      expect([typed[i], told, saidOf(swept.get(id)!).permit]).toEqual([typed[i], outcome, outcome]);
      expect(here.permits.map(({ number }) => number)).toEqual(i < 4 ? ['SK-PBG 12/2024'] : []);
    });
  });

  it('has one key in the rules and in the store', async () => {
    const store = await sharedStore();
    const numbers = fc.sample(fc.string({ unit: fc.constantFrom(...'aZ19-/. ıİßÅ№\n') }), {
      numRuns: 500,
      seed: 20261122,
    });
    const rows = await store.rows<{ number: string; key: string }>(
      sql`select number, permit_number_key(number) as key from unnest(${numbers}::text[]) as n (number)`,
    );
    expect(rows).toEqual(numbers.map((number) => ({ number, key: numberKey(number) })));
  });
});

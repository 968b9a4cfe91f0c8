import sql from 'sql-template-tag';
import { describe, expect, it } from 'vitest';
import type { Area, CheckRequest } from '../../geodata/model/index.ts';
import type { Store } from '../../server/store/store.ts';
import { lookAround } from '../../server/workflows/look-around.ts';
import { drawLayer, drawPlan, grantPermits, rectangle, useRow } from '../support/land.ts';
import { addCity, inTransaction } from '../support/store.ts';

const days = { built: null, reported: null, today: '2026-11-21' };
const house: CheckRequest = {
  type: 'Feature',
  geometry: rectangle(0, 0, 10, 10),
  properties: { activity: 'rumah' },
};
const look = (db: Store, city: string) => lookAround(db, city, house, days);

describe('looking around twice', () => {
  it('sees a plan that was withdrawn in between, whoever did it', () =>
    inTransaction(async (db) => {
      const city = await addCity(db, '93.41');
      const zones = [{ code: 'R-2', geometry: rectangle(-500, -500, 500, 500) }];
      await drawPlan(db, city, '2020-01-01', zones);
      expect((await look(db, city)).zones).toHaveLength(1);
      await db.rows(sql`update plan set status = 'withdrawn' where city = ${city}`);
      expect(await look(db, city)).toMatchObject({ plans: [], zones: [] });
    }));

  it('sees the new version of a layer and no longer the old one, each with its own accuracy', () =>
    inTransaction(async (db) => {
      const city = await addCity(db, '93.42');
      await drawLayer(db, city, 'rivers', [{ geometry: rectangle(-50, 20, 50, 30) }]);
      await look(db, city);
      const [river] = await drawLayer(db, city, 'rivers', [{ geometry: rectangle(-50, 40, 50, 50) }]);
      const { features, layers } = await look(db, city);
      expect(features.rivers).toMatchObject([{ id: river, ce90M: 0.1 }]);
      expect(layers).toEqual(['rivers']);
    }));

  it('hears the newest permit of a number alone', () =>
    inTransaction(async (db) => {
      const city = await addCity(db, '93.43');
      await grantPermits(db, city, [{ number: 'PBG-1', geometry: rectangle(0, 0, 9, 9) }]);
      expect((await look(db, city)).permits).toHaveLength(1);
      await grantPermits(db, city, [
        { number: 'PBG-1', geometry: rectangle(0, 0, 10, 10), validTo: '2025-01-01' },
      ]);
      expect((await look(db, city)).permits).toMatchObject([{ number: 'PBG-1', validTo: '2025-01-01' }]);
    }));
});

describe('looking for the rows of a zone', () => {
  it.each(['R-2', 'R2', 'r 2'])('finds them under its code however it is spelled: %s', (code) =>
    inTransaction(async (db) => {
      const city = await addCity(db, '93.44');
      const zones = [{ code: 'R-2', geometry: rectangle(-500, -500, 500, 500) }];
      await drawPlan(db, city, '2020-01-01', zones, [
        useRow(code, ' Rumah', 'I'),
        useRow('K-1', 'rumah', 'X'),
        useRow(code, 'gudang', 'X'),
      ]);
      expect((await look(db, city)).rows).toMatchObject([{ row: { zoneCode: code, permission: 'I' } }]);
    }),
  );

  it('counts what others of an activity cover of a block whose row limits them', () =>
    inTransaction(async (db) => {
      const city = await addCity(db, '93.45');
      const zones = [{ code: 'R-2', geometry: rectangle(-50, -50, 50, 50) }];
      await drawPlan(db, city, '2020-01-01', zones, [
        { ...useRow('R-2', 'rumah', 'T'), maxShareOfBlockPct: 10 } as ReturnType<typeof useRow>,
      ]);
      await drawLayer(db, city, 'buildings', [
        { geometry: house.geometry, properties: { activity: 'rumah' } },
        { geometry: rectangle(20, 20, 30, 40), properties: { activity: 'Rumah' } },
        { geometry: rectangle(-30, -30, -20, -20), properties: {} },
      ]);
      const [unbuilt, built, under, gone] = [
        rectangle(-40, 20, -30, 40),
        rectangle(20, 20, 30, 40),
        house.geometry as Area,
        rectangle(-40, 0, -30, 10),
      ];
      await grantPermits(db, city, [
        { number: 'PBG-1', geometry: unbuilt },
        { number: 'PBG-2', geometry: built },
        { number: 'PBG-3', geometry: under },
        { number: 'PBG-4', geometry: gone, revokedOn: '2024-01-01' },
        { number: 'KKPR-5', kind: 'kkpr', geometry: gone },
      ]);
      const [block] = (await look(db, city)).blocks;
      expect(block!.areaM2).toBeCloseTo(10_000, -2);
      expect(block!.coveredM2.RUMAH).toBeCloseTo(200, 0);
      // a building of unknown activity, and the one permitted footprint on which nothing stands
      expect(block!.coveredM2['']).toBeCloseTo(300, 0);
    }));
});

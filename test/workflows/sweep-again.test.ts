import sql from 'sql-template-tag';
import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Area } from '../../geodata/model/index.ts';
import { selectZoneVersion } from '../../server/queries/draft-plan.ts';
import { analyzeLand } from '../../server/queries/load.ts';
import { selectSweep } from '../../server/queries/sweep-run.ts';
import type { Store } from '../../server/store/store.ts';
import { changeDraftZone, draftPlan } from '../../server/workflows/draft-plan.ts';
import { publishPlan } from '../../server/workflows/publish-plan.ts';
import { holdSweep } from '../../server/workflows/sweep/run-sweep.ts';
import { sweepSummary, totalOf } from '../../server/workflows/sweep/sweep-summary.ts';
import { replaced } from '../../server/workflows/sweep/touched-since.ts';
import { areaOf, box, lineOf } from '../support/borders.ts';
import { drawLayer, drawPlan, grantPermits, kdbRow, useRow } from '../support/land.ts';
import { addCity, sharedStore } from '../support/store.ts';
import { sweptOf } from '../support/swept.ts';

const city = '97.11';
const today = '2026-11-21';
let store: Store;
let plan: string;

interface House {
  id: string;
  geometry: Area;
  properties: Record<string, unknown>;
}
const house = (x: number, y: number, activity: string): House => ({
  id: uuidv7(),
  geometry: box(x, y, x + 10, y + 10),
  properties: { activity, buildingFunction: 'usaha', storeys: 1, builtOn: today },
});
/** Fourteen shops at the far end of the zone of trade, which may cover a hundredth of it. */
const shops = Array.from({ length: 14 }, (_, i) => house(560, 20 + i * 25, 'toko'));
const store1 = house(20, 300, 'gudang');
const homes = [20, 110, 150, 190, 198].map((x) => house(x, 100, 'rumah'));
let buildings = [...shops, store1, ...homes];

const showBuildings = (): Promise<string[]> => drawLayer(store, city, 'buildings', buildings);

/** Sweeps and says how many buildings were judged. */
async function sweep(everything = false): Promise<number> {
  const held = await holdSweep(store, { city, today, startedBy: null, resume: false, everything });
  await held!.work(() => undefined);
  return held!.run.buildings;
}

/** All that is known of the buildings; of a row of the law only that there is one: a new version of a plan has rows of its own. */
async function known(): Promise<Record<string, unknown>> {
  const swept = await sweptOf(store, city);
  return Object.fromEntries(
    [...swept].map(([id, { sweptAt: _, reasons, ...it }]) => [
      id,
      { ...it, reasons: reasons.map((reason) => ({ ...reason, row: reason.row !== null })) },
    ]),
  );
}

const outcomes = async (rule: string): Promise<Record<string, string>> =>
  Object.fromEntries([...(await sweptOf(store, city))].map(([id, { rules }]) => [id, rules[rule]!]));

/** What changed is judged again, and that comes to the same as judging everything. */
async function expectAsAll(judged: (count: number) => void): Promise<void> {
  judged(await sweep());
  const after = await known();
  expect(await sweep(true)).toBe(buildings.length);
  expect(await known()).toEqual(after);
}
const some = (count: number): void => {
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThan(buildings.length);
};

describe('a sweep after a change judges what the change touches, and knows what a sweep of everything would', () => {
  beforeAll(async () => {
    store = await sharedStore();
    await addCity(store, city);
    const limited = { ...useRow('K-1', 'toko', 'T'), maxShareOfBlockPct: 1 };
    plan = await drawPlan(
      store,
      city,
      '2015-01-01',
      [
        { code: 'R-1', class: 'budidaya', geometry: box(0, 0, 200, 400) },
        { code: 'K-1', class: 'budidaya', geometry: box(200, 0, 600, 400) },
      ],
      [
        ...['R-1', 'K-1'].map((code) => kdbRow(code, 60)),
        ...['rumah', 'gudang'].flatMap((it) => [useRow('R-1', it, 'I'), useRow('K-1', it, 'X')]),
        useRow('R-1', 'toko', 'X'),
        limited,
      ],
    );
    await drawLayer(store, city, 'boundaries', [
      {
        geometry: box(-10, -10, 610, 410) as never,
        properties: { name: 'Barat', level: 'kelurahan', kecamatan: 'Uji' },
      },
    ]);
    await drawLayer(
      store,
      city,
      'parcels',
      [...buildings.map(({ geometry }) => geometry.coordinates[0]![0] as [number, number])].map((_, i) => {
        const [x, y] =
          i < 14 ? [555, 15 + i * 25] : i === 14 ? [10, 290] : [[18, 108, 148, 188, 211][i - 15]!, 95];
        return {
          geometry: box(x!, y!, x! + (i === 14 ? 60 : 20), y! + (i === 14 ? 40 : 20)) as never,
          properties: { number: `P-${i}` },
        };
      }),
    );
    await drawLayer(store, city, 'roads', [
      {
        geometry: lineOf([-10, 90], [610, 90]) as never,
        properties: { name: 'Jalan', class: 'lokal', widthM: 6 },
      },
    ]);
    await drawLayer(store, city, 'rivers', [
      {
        geometry: areaOf([0, 380], [600, 380], [600, 395], [0, 395]) as never,
        properties: { name: 'Kali', urban: true, embanked: false, depthM: 2 },
      },
    ]);
    await showBuildings();
    await analyzeLand(store);
  });

  it('judges all at first, and nothing when nothing has changed', async () => {
    expect(await sweep()).toBe(buildings.length);
    expect(await outcomes('block-share')).toMatchObject({
      [shops[0]!.id]: 'complies',
      [shops[13]!.id]: 'complies',
    });
    await expectAsAll((count) => expect(count).toBe(0));
  });

  it('new buildings: their neighbours on the parcel, and every building of a block that is full now', async () => {
    const beside = house(31, 300, 'gudang');
    buildings = [
      ...buildings,
      beside,
      house(230, 20, 'toko'),
      house(230, 60, 'toko'),
      house(230, 300, 'toko'),
    ];
    await showBuildings();
    await expectAsAll(some);
    expect(await outcomes('building-gap')).toMatchObject({
      [store1.id]: 'violates',
      [beside.id]: 'violates',
    });
    const full = await outcomes('block-share');
    expect(shops.map(({ id }) => full[id])).toEqual(shops.map(() => 'violates'));
  });

  it('a building that is gone is known no more, and its block has room again', async () => {
    const gone = buildings.at(-1)!;
    buildings = buildings.slice(0, -2);
    await showBuildings();
    await expectAsAll(some);
    expect(await known()).not.toHaveProperty(gone.id);
    expect(await outcomes('block-share')).toMatchObject({ [shops[13]!.id]: 'complies' });
  });

  it('one zone that moves: what stands in it, at its border, and all of its block', async () => {
    const draft = uuidv7();
    const planner = { id: uuidv7(), city };
    await draftPlan(store, planner, plan, { id: draft, name: 'Berikutnya', validFrom: today });
    const [zone] = await store.rows<{ id: string }>(
      sql`select id from zone where city = ${city} and plan_id = ${draft}::uuid and code = 'K-1'`,
    );
    const version = (await selectZoneVersion(store, city, draft, zone!.id))!;
    await changeDraftZone(store, planner, draft, zone!.id, { version, geometry: box(300, 0, 600, 400) });
    expect(await sweep()).toBe(0);
    await publishPlan(store, city, draft, null);
    await expectAsAll(some);
    expect(await outcomes('zone-use')).toMatchObject({
      [buildings.at(-1)!.id]: 'violates',
      [homes[4]!.id]: 'complies',
    });
    expect(await outcomes('block-share')).toMatchObject({ [shops[13]!.id]: 'violates' });
  });

  it('a permit: the building under it, and the one that names it', async () => {
    homes[0]!.properties.permitNumber = 'SK-2';
    await showBuildings();
    await sweep();
    await grantPermits(store, city, [
      { number: 'SK-1', geometry: shops[3]!.geometry },
      { number: 'SK-2', geometry: null },
    ]);
    // permits are a layer that was not there: that matters everywhere
    await expectAsAll((count) => expect(count).toBe(buildings.length));
    await grantPermits(store, city, [
      { number: 'SK-2', geometry: null, status: 'Dicabut' },
      { number: 'SK-3', geometry: shops[5]!.geometry },
    ]);
    await expectAsAll((count) => expect(count).toBe(2));
    expect(await outcomes('permit')).toMatchObject({
      [shops[5]!.id]: 'complies',
      [homes[0]!.id]: 'violates',
    });
  });

  it('a river that moves, a road that widens, a boundary', async () => {
    await drawLayer(store, city, 'rivers', [
      {
        geometry: areaOf([0, 360], [600, 360], [600, 375], [0, 375]) as never,
        properties: { name: 'Kali', urban: true, embanked: false, depthM: 2 },
      },
    ]);
    await expectAsAll(some);
    await drawLayer(store, city, 'roads', [
      {
        geometry: lineOf([-10, 90], [610, 90]) as never,
        properties: { name: 'Jalan', class: 'kolektor', widthM: 14 },
      },
    ]);
    await expectAsAll(some);
    await drawLayer(store, city, 'boundaries', [
      {
        geometry: box(-10, -10, 610, 410) as never,
        properties: { name: 'Timur', level: 'kelurahan', kecamatan: 'Uji' },
      },
    ]);
    await expectAsAll((count) => expect(count).toBe(buildings.length));
  });

  it('judges everything where nobody can tell: another accuracy, a layer that came', async () => {
    await drawLayer(store, city, 'springs', []);
    expect(await sweep()).toBe(buildings.length);
    await store.rows(sql`update import set ce90_m = 2 where city = ${city} and target = 'roads'`);
    expect(await sweep()).toBe(buildings.length);
  });

  it('says so when the city has changed since, or while it was under way', async () => {
    const outdated = async () => (await selectSweep(store, city))!.outdated;
    await sweep();
    expect(await outdated()).toBe(false);
    buildings = [...buildings, house(1100, 700, 'rumah')];
    await showBuildings();
    expect(await outdated()).toBe(true);
    const held = await holdSweep(store, { city, today, startedBy: null, resume: false });
    expect(await outdated()).toBe(false);
    await held!.work(() => undefined);
    expect(await outdated()).toBe(false);
    const shown = buildings;
    const under = await holdSweep(store, { city, today, startedBy: null, resume: false, everything: true });
    buildings = shown.slice(0, -1);
    await showBuildings();
    buildings = shown;
    await showBuildings();
    await under!.work(() => undefined);
    expect(await selectSweep(store, city)).toMatchObject({ state: 'finished', outdated: true });
    expect(await sweep()).toBe(buildings.length);
    expect(await outdated()).toBe(false);
  });

  it('counts a building that is gone no more, also for whoever counted before', async () => {
    const counted = async (): Promise<number> => {
      const {
        violates,
        unclear,
        complies,
        'not-applicable': free,
      } = totalOf(await sweepSummary(store, city));
      return violates + unclear + complies + free;
    };
    // they stand alone: the going of one touches nobody
    buildings = [...buildings, house(700, 700, 'rumah'), house(900, 700, 'rumah')];
    await showBuildings();
    await sweep();
    buildings = buildings.slice(0, -1);
    await showBuildings();
    expect(await counted()).toBe(buildings.length + 1);
    expect(await sweep()).toBe(0);
    expect(await counted()).toBe(buildings.length);
  });
});

describe('which plan took the place of which', () => {
  const of = (id: string, validFrom: string, validTo: string | null = null) => ({
    id,
    name: id,
    validFrom,
    validTo,
  });
  it('is told day by day', () => {
    const first = of('a', '2015-01-01');
    expect(replaced([first], [first])).toEqual([]);
    expect(replaced([first], [of('a', '2015-01-01', '2026-01-01'), of('b', '2026-01-01')])).toEqual([
      ['a', 'b'],
    ]);
    expect(replaced([of('a', '2015-01-01', '2026-01-01'), of('b', '2026-01-01')], [first])).toEqual([
      ['b', 'a'],
    ]);
    expect(replaced([first], [of('z', '2010-01-01', '2015-01-01'), first])).toBeNull();
    expect(replaced([], [first])).toBeNull();
  });
});

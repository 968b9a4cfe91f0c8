import sql from 'sql-template-tag';
import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Area } from '../../geodata/model/index.ts';
import type { PlanInTime } from '../../geodata/rules/index.ts';
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

const zonesUpTo = (x: number) => [
  { code: 'R-1', class: 'budidaya' as const, geometry: box(0, 0, x, 400) },
  { code: 'K-1', class: 'budidaya' as const, geometry: box(x, 0, 600, 400) },
];
const rows = () => [
  ...['R-1', 'K-1'].map((code) => kdbRow(code, 60)),
  ...['rumah', 'gudang'].flatMap((it) => [useRow('R-1', it, 'I'), useRow('K-1', it, 'X')]),
  useRow('R-1', 'toko', 'X'),
  { ...useRow('K-1', 'toko', 'T'), maxShareOfBlockPct: 1 },
];

const showBuildings = (): Promise<string[]> => drawLayer(store, city, 'buildings', buildings);

/** Sweeps and says how many buildings were judged. */
async function sweep(everything = false, on = today): Promise<number> {
  const held = await holdSweep(store, { city, today: on, startedBy: null, resume: false, everything });
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
async function expectAsAll(judged: (count: number) => void, on = today): Promise<void> {
  judged(await sweep(false, on));
  const after = await known();
  expect(await sweep(true, on)).toBe(buildings.length);
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
    plan = await drawPlan(store, city, '2015-01-01', zonesUpTo(200), rows());
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

  it('a permit for what is not built: every building of the block that it fills', async () => {
    const shop = buildings.find(({ id }) => id === shops[13]!.id)!;
    await sweep();
    expect(await outcomes('block-share')).toMatchObject({ [shop.id]: 'violates' });
    const others = buildings;
    buildings = others.filter(({ properties }, i) => properties.activity !== 'toko' || i < 5);
    await showBuildings();
    await sweep();
    expect(await outcomes('block-share')).toMatchObject({ [shops[0]!.id]: 'complies' });
    await grantPermits(store, city, [{ number: 'SK-9', geometry: box(400, 200, 460, 260) }]);
    await expectAsAll(some);
    expect((await outcomes('block-share'))[shops[0]!.id]).not.toBe('complies');
    await grantPermits(store, city, [
      { number: 'SK-9', geometry: box(400, 200, 460, 260), status: 'Dicabut' },
    ]);
    await expectAsAll(some);
    expect(await outcomes('block-share')).toMatchObject({ [shops[0]!.id]: 'complies' });
    buildings = others;
    await showBuildings();
    await sweep();
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

  it('days that pass: a permit that ends, a certificate that grows old, a house of today', async () => {
    const [own, old] = [homes[1]!, homes[2]!];
    const permits = [
      { number: 'SLF-2', kind: 'slf', geometry: own.geometry, issuedOn: '2026-01-01', validTo: '2026-12-09' },
      { number: 'SLF-1', kind: 'slf', geometry: old.geometry, issuedOn: '2021-12-10' },
      { number: 'SK-21', geometry: box(400, 200, 460, 260), issuedOn: '2027-01-05' },
    ] as const;
    await grantPermits(store, city, [...permits]);
    expect(await sweep(false, '2026-12-01')).toBe(buildings.length);
    expect(await outcomes('slf')).toMatchObject({ [own.id]: 'complies', [old.id]: 'complies' });
    // a day on which nothing ends or begins
    await expectAsAll((count) => expect(count).toBe(0), '2026-12-08');
    await expectAsAll((count) => expect(count).toBe(2), '2026-12-10');
    expect(await outcomes('slf')).toMatchObject({ [own.id]: 'violates', [old.id]: 'unclear' });
    await expectAsAll(some, '2027-01-05');
    // an earlier day than that of the last sweep: nobody can tell
    expect(await sweep(false, today)).toBe(buildings.length);
  });

  it('a plan that takes the place of another on a day, and a row that begins', async () => {
    await store.rows(sql`
      update plan set valid_to = '2027-02-01' where city = ${city} and status = 'in-force' and valid_to is null`);
    await drawPlan(store, city, '2027-02-01', zonesUpTo(250), [
      ...rows(),
      { ...useRow('K-1', 'bengkel', 'X'), validFrom: '2027-03-01' },
    ]);
    await sweep(true, '2027-01-20');
    await expectAsAll(some, '2027-02-01');
    await expectAsAll((count) => expect(count).toBe(buildings.length), '2027-03-01');
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
    const on = '2026-11-21';
    const became = (before: PlanInTime[], after: PlanInTime[], until = on) =>
      replaced([before, on], [after, until]);
    expect(became([first], [first])).toEqual([]);
    expect(became([first], [of('a', '2015-01-01', '2026-01-01'), of('b', '2026-01-01')])).toEqual([
      ['a', 'b'],
    ]);
    expect(became([of('a', '2015-01-01', '2026-01-01'), of('b', '2026-01-01')], [first])).toEqual([
      ['b', 'a'],
    ]);
    expect(became([first], [of('z', '2010-01-01', '2015-01-01'), first])).toBeNull();
    expect(became([], [first])).toBeNull();
    const next = [of('a', '2015-01-01', '2026-12-01'), of('b', '2026-12-01')];
    expect(became(next, next)).toEqual([]);
    expect(became(next, next, '2026-12-01')).toEqual([['a', 'b']]);
    const ends = [of('a', '2015-01-01', '2026-12-01')];
    expect(became(ends, ends, '2026-12-01')).toBeNull();
  });
});

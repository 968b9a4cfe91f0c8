import sql from 'sql-template-tag';
import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, it } from 'vitest';
import { circumstancesOf } from '../../geodata/model/circumstances-of.ts';
import type { Area } from '../../geodata/model/index.ts';
import type { Flip } from '../../geodata/wire/flips.ts';
import { selectZoneVersion } from '../../server/queries/draft-plan.ts';
import { selectFlipRun, selectFlips, selectSubjects } from '../../server/queries/flip.ts';
import { selectPlan } from '../../server/queries/import-plan.ts';
import type { Store } from '../../server/store/store.ts';
import { changeDraftZone, draftPlan } from '../../server/workflows/draft-plan.ts';
import { judgeBoth } from '../../server/workflows/judge-both.ts';
import { standing, startFlips } from '../../server/workflows/what-flips.ts';
import { drawLayer, drawPlan, grantPermits, kdbRow, useRow } from '../support/land.ts';
import { sharedStore } from '../support/store.ts';
import { foundTown, type Town } from '../support/town.ts';

let store: Store;
let town: Town;
let plan: string;
const today = '2026-11-21';
const person = (): { id: string; city: string } => ({ id: uuidv7(), city: town.code });

/** Houses in a row from west to east across the border of the two zones, and one far from it. */
const houses = Array.from({ length: 12 }, (_, i) => -120 + i * 20);

beforeAll(async () => {
  store = await sharedStore();
  town = await foundTown(store);
  [{ id: plan } = { id: '' }] = await store.rows<{ id: string }>(
    sql`select id from plan where city = ${town.code}`,
  );
  await drawLayer(store, town.code, 'buildings', [
    ...houses.map((x) => ({
      geometry: town.house(x, 100, x + 10, 110) as never,
      properties: {
        activity: 'rumah',
        address: `Jl. Kenanga ${x}`,
        ...(x % 40 === 0 ? { builtOn: '2024-01-01' } : {}),
      },
    })),
    { geometry: town.house(-400, -400, -390, -390) as never, properties: { activity: 'rumah' } },
  ]);
});

/** Every building of the town under both laws, one by one: what the comparison must find. */
async function bruteForce(draftId: string): Promise<Record<string, string>> {
  const draft = (await selectPlan(store, town.code, draftId))!;
  const all = await store.rows<{ id: string }>(
    sql`select f.id from feature f join layer_version v on v.city = f.city and v.layer = f.layer and v.import_id = f.import_id
        where f.city = ${town.code} and f.layer = 'buildings'`,
  );
  const subjects = await selectSubjects(
    store,
    town.code,
    'building',
    all.map(({ id }) => id),
  );
  const found: Record<string, string> = {};
  for (const { id, geometry, about } of subjects) {
    const properties = { ...circumstancesOf(about as Record<string, unknown>), city: town.code };
    const both = await judgeBoth(
      store,
      town.code,
      { type: 'Feature', geometry, properties },
      draft,
      draft.validFrom,
    );
    const differing = both.before.verdicts.flatMap((verdict, i) => {
      const [was, is] = [standing(verdict), standing(both.after.verdicts[i]!)];
      return was === is ? [] : [`${verdict.rule}: ${was} → ${is}`];
    });
    if (differing.length > 0) found[id] = differing.join(', ');
  }
  return found;
}

const told = (flips: Flip[]): Record<string, string> =>
  Object.fromEntries(
    flips.map(({ id, rules }) => [
      id,
      rules.map(({ rule, before, after }) => `${rule}: ${before} → ${after}`).join(', '),
    ]),
  );

const fail = (error: unknown): void => {
  throw error;
};

async function compared(draftId: string): Promise<Flip[]> {
  const order = { city: town.code, planId: draftId, id: uuidv7(), today };
  const { finished } = await startFlips(store, order, () => new Date(), fail);
  await finished;
  const run = (await selectFlipRun(store, town.code, draftId))!;
  expect(run).toMatchObject({ failed: null, done: run.subjects });
  return (await selectFlips(store, town.code, run.id, { after: 0, limit: 1000 })).flips;
}

describe('a draft in which one zone has moved', () => {
  let draft: string;
  let flips: Flip[];

  beforeAll(async () => {
    draft = uuidv7();
    await draftPlan(store, person(), plan, { id: draft, name: 'RDTR berikutnya', validFrom: '2027-01-01' });
    const [zone] = await store.rows<{ id: string }>(
      sql`select id from zone where city = ${town.code} and plan_id = ${draft}::uuid and code = 'K-2'`,
    );
    // trade takes fifty metres from the houses
    const changed = await changeDraftZone(store, person(), draft, zone!.id, {
      version: (await selectZoneVersion(store, town.code, draft, zone!.id))!,
      geometry: town.house(-50, -500, 500, 500) as Area,
    });
    expect(changed).toHaveLength(2);
    flips = await compared(draft);
  });

  it('flips exactly what a comparison of everything, one by one, finds', async () => {
    const expected = await bruteForce(draft);
    const buildings = flips.filter(({ kind }) => kind === 'building');
    expect(Object.keys(expected).length).toBeGreaterThan(1);
    expect(told(buildings)).toEqual(expected);
  });

  it('says where, and by which rule', () => {
    const house = flips.find(({ name }) => name === 'Jl. Kenanga -20')!;
    expect(house).toMatchObject({ kelurahan: 'Sukamaju', kecamatan: 'Cerita Barat' });
    // nobody knows its age: it may be older than the plan, as the next one surely is
    expect(house.rules).toContainEqual({ rule: 'zone-use', before: 'complies', after: 'unclear' });
    const older = flips.find(({ name }) => name === 'Jl. Kenanga -40')!;
    expect(older.rules).toContainEqual({ rule: 'zone-use', before: 'complies', after: 'legacy' });
    expect(flips.some(({ name }) => name === 'Jl. Kenanga -120')).toBe(false);
  });

  it('leaves no gap and no overlap where the border was', async () => {
    const [sheet] = await store.rows<{ gaps: number; overlap: number }>(sql`
      with old as (select st_union(geom) as geom from zone where city = ${town.code} and plan_id = ${plan}::uuid),
      new as (select st_union(geom) as geom, sum(st_area(geom::geography)) as sum from zone where city = ${town.code} and plan_id = ${draft}::uuid)
      select st_area(st_symdifference(old.geom, new.geom)::geography) as gaps, abs(new.sum - st_area(new.geom::geography)) as overlap from old, new`);
    // the grid of intersections is 11 µm wide, the border a kilometre long: 0.011 m² each way
    expect(sheet!.overlap).toBeLessThan(0.03);
    expect(sheet!.gaps).toBeLessThan(0.03);
  });

  it('changes nothing while it is a draft', async () => {
    const [row] = await store.rows<{ status: string }>(
      sql`select status from plan where city = ${town.code} and id = ${draft}::uuid`,
    );
    expect(row!.status).toBe('draft');
  });

  it('takes back what was computed once a zone changes again', async () => {
    const [zone] = await store.rows<{ id: string }>(
      sql`select id from zone where city = ${town.code} and plan_id = ${draft}::uuid and code = 'K-2'`,
    );
    const order = { city: town.code, planId: draft, id: uuidv7(), today };
    const { finished } = await startFlips(store, order, () => new Date(), fail);
    await changeDraftZone(store, person(), draft, zone!.id, {
      version: (await selectZoneVersion(store, town.code, draft, zone!.id))!,
      geometry: town.house(-60, -500, 500, 500) as Area,
    });
    const fresh = await startFlips(store, { ...order, id: uuidv7() }, () => new Date(), fail);
    expect(fresh.run.id).not.toBe(order.id);
    await Promise.all([finished, fresh.finished]);
    expect(await selectFlipRun(store, town.code, draft)).toMatchObject({ id: fresh.run.id, failed: null });
    const left = await store.rows(
      sql`select thing_id from flip where city = ${town.code} and run_id = ${order.id}::uuid`,
    );
    expect(left).toEqual([]);
  });
});

describe('a draft that is another plan altogether', () => {
  it('flips exactly what a comparison of everything finds, permits and all', async () => {
    const other = await foundTown(store);
    town = other;
    await drawLayer(store, town.code, 'buildings', [
      { geometry: town.house(-98, -98, -90, -90) as never, properties: { activity: 'rumah' } },
      { geometry: town.house(20, 20, 30, 30) as never, properties: { activity: 'rumah' } },
    ]);
    await drawLayer(store, town.code, 'parcels', [
      { geometry: town.house(18, 18, 32, 32) as never, properties: { number: '9' } },
      { geometry: town.house(-100, -100, -80, -80) as never, properties: { number: '8' } },
    ]);
    await grantPermits(store, town.code, [
      { number: 'SK-PBG-9', geometry: town.house(20, 20, 30, 30) as never },
    ]);
    const id = await drawPlan(
      store,
      town.code,
      '2027-01-01',
      [{ code: 'R-2', class: 'budidaya', geometry: town.house(-500, -500, 500, 500) as Area }],
      [kdbRow('R-2', 10), useRow('R-2', 'rumah', 'I')],
    );
    await store.rows(sql`update plan set status = 'draft' where city = ${town.code} and id = ${id}::uuid`);
    const flips = await compared(id);
    const expected = await bruteForce(id);
    const buildings = flips.filter(({ kind }) => kind === 'building');
    expect(told(buildings)).toEqual(expected);
    expect(Object.keys(expected)).toHaveLength(2);
    expect(flips.filter(({ kind }) => kind === 'permit').length).toBeGreaterThan(0);
  });
});

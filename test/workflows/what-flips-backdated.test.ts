import sql from 'sql-template-tag';
import { uuidv7 } from 'uuidv7';
import { beforeEach, describe, expect, it } from 'vitest';
import { circumstancesOf } from '../../geodata/model/circumstances-of.ts';
import type { Area } from '../../geodata/model/index.ts';
import { selectFlipRun, selectFlips } from '../../server/queries/flip.ts';
import type { Store } from '../../server/store/store.ts';
import { checkPlace } from '../../server/workflows/check-place.ts';
import { draftPlan } from '../../server/workflows/draft-plan.ts';
import { publishPlan } from '../../server/workflows/publish-plan.ts';
import { standing, startFlips } from '../../server/workflows/what-flips.ts';
import { drawLayer } from '../support/land.ts';
import { inTransaction, sharedStore } from '../support/store.ts';
import { foundTown, type Town } from '../support/town.ts';

const now = new Date('2026-11-21T05:00:00Z');
const today = '2026-11-21';
let store: Store;
let town: Town;
let plan: string;

/** Day each house says it was built; null of those that say nothing. */
const builtOn = ['1960-01-01', '2005-06-01', '2019-12-31', '2020-01-01', '2023-01-01', '2024-05-01', null];

beforeEach(async () => {
  store = await sharedStore();
  town = await foundTown(store);
  plan = (await store.rows<{ id: string }>(sql`select id from plan where city = ${town.code}`))[0]!.id;
  await drawLayer(
    store,
    town.code,
    'buildings',
    builtOn.flatMap((day, i) =>
      // homes among homes, and among shops, where none may be
      [-300, 300].map((x) => ({
        geometry: town.house(x, i * 20, x + 10, i * 20 + 10) as Area,
        properties: { activity: 'rumah', ...(day && { builtOn: day }) },
      })),
    ),
  );
});

/** What a check says of every building, by rule. */
async function checked(of: Store): Promise<Map<string, string[]>> {
  const buildings = await of.rows<{ id: string; geometry: Area; properties: Record<string, unknown> }>(sql`
    select id, st_asgeojson(geom, 9)::jsonb as geometry, properties from feature where city = ${town.code} and layer = 'buildings'`);
  const said = new Map<string, string[]>();
  for (const { id, geometry, properties } of buildings) {
    const request = {
      type: 'Feature' as const,
      geometry,
      properties: { ...circumstancesOf(properties), city: town.code },
    };
    const { answer } = await checkPlace(of, request, { now, reported: null });
    said.set(
      id,
      answer.verdicts.map((verdict) => `${verdict.rule}: ${standing(verdict)}`),
    );
  }
  return said;
}

/** Ids of the buildings of which checks say something else once the draft is published. */
async function changedByPublication(draft: string): Promise<string[]> {
  const before = await checked(store);
  let after = before;
  await inTransaction(async (tx) => {
    expect(await publishPlan(tx, town.code, draft, null)).toBe(true);
    after = await checked(tx);
  });
  return [...before.keys()].filter((id) => before.get(id)!.join() !== after.get(id)!.join()).sort();
}

async function flippedBy(draft: string): Promise<string[]> {
  const order = { city: town.code, planId: draft, id: uuidv7(), today };
  const { finished } = await startFlips(
    store,
    order,
    () => now,
    (error) => {
      throw error;
    },
  );
  await finished;
  const run = (await selectFlipRun(store, town.code, draft))!;
  expect(run).toMatchObject({ failed: null, done: run.subjects });
  const { flips } = await selectFlips(store, town.code, run.id, { kind: 'building', after: 0, limit: 1000 });
  return flips.map(({ id }) => id).sort();
}

async function aCopyFrom(validFrom: string): Promise<string> {
  const draft = uuidv7();
  const planner = { id: uuidv7(), city: town.code };
  await draftPlan(store, planner, plan, { id: draft, name: 'RDTR berlaku surut', validFrom });
  return draft;
}

describe('a draft of a day that is past flips what its publication does', () => {
  it('with the same zones as the plan in force, before its first day', async () => {
    const draft = await aCopyFrom('1990-01-01');
    const changed = await changedByPublication(draft);
    // built in 2005 and in 2019, where no home may be
    expect(changed).toHaveLength(2);
    expect(await flippedBy(draft)).toEqual(changed);
  });

  it('where a plan has ended and none has begun since: the draft ends with the plan that was', async () => {
    await store.rows(sql`update plan set valid_to = '2023-01-01' where city = ${town.code}`);
    const draft = await aCopyFrom('1990-01-01');
    const changed = await changedByPublication(draft);
    expect(await flippedBy(draft)).toEqual(changed);
    const late = await aCopyFrom('2022-01-01');
    const much = await changedByPublication(late);
    expect(much.length).toBeGreaterThan(builtOn.length);
    expect(await flippedBy(late)).toEqual(much);
  });

  it('from the very day of the plan in force, which then never was', async () => {
    const draft = await aCopyFrom('2020-01-01');
    await store.rows(sql`
      update zone set code = 'K-2' where city = ${town.code} and plan_id = ${draft}::uuid and code = 'R-2'`);
    const changed = await changedByPublication(draft);
    expect(changed.length).toBeGreaterThan(1);
    expect(await flippedBy(draft)).toEqual(changed);
  });

  it('is never of a day before there was law', async () => {
    await expect(aCopyFrom('1944-12-31')).rejects.toMatchObject({
      code: 'invalid-request',
      faults: [{ pointer: '/validFrom', code: 'too-early' }],
    });
  });
});

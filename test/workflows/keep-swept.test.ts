import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import sql from 'sql-template-tag';
import { uuidv7 } from 'uuidv7';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { keepSwept } from '../../server/jobs/keep-swept.ts';
import { selectZoneVersion } from '../../server/queries/draft-plan.ts';
import { saveSwept, selectChunk, selectChunkNumbers, selectSweep } from '../../server/queries/sweep-run.ts';
import type { Store } from '../../server/store/store.ts';
import { changeDraftZone, draftPlan } from '../../server/workflows/draft-plan.ts';
import { publishPlan, withdrawPlan } from '../../server/workflows/publish-plan.ts';
import { judgesOf } from '../../server/workflows/sweep/judges.ts';
import { lawOfSweep } from '../../server/workflows/sweep/law-of-sweep.ts';
import { holdSweep } from '../../server/workflows/sweep/run-sweep.ts';
import { judgeMany } from '../../server/workflows/sweep/sweep-chunk.ts';
import { box } from '../support/borders.ts';
import { drawLayer, drawPlan, useRow } from '../support/land.ts';
import { addCity, sharedStore } from '../support/store.ts';
import { sweptOf } from '../support/swept.ts';

const city = '97.14';
const today = '2026-11-21';
const clock = () => new Date(`${today}T03:00:00Z`);
const planner = { id: uuidv7(), city };
const ids: string[] = [];
let store: Store;
let plan: string;
let logged: string[];
let stops: (() => void)[] = [];

const order = { city, today, startedBy: null, resume: false };
const use = async (id: string) => (await sweptOf(store, city)).get(id)!.rules['zone-use'];
const countSweeps = async () => (await store.rows(sql`select 1 from sweep where city = ${city}`)).length;
const keep = (round = 3_600_000): void => {
  const log = pino({}, { write: (line: string) => void logged.push(line) });
  stops.push(keepSwept({ store, clock, ready: () => true, log }, { settle: 5, round }));
};

/** Waits until a sweep that is not this one has ended and nothing is left to sweep. */
async function sweptAfter(last: string) {
  for (let i = 0; i < 400; i++) {
    const run = (await selectSweep(store, city))!;
    if (run.id !== last && run.state === 'finished' && !run.outdated) return run;
    await pause(50);
  }
  throw new Error(`not swept: ${JSON.stringify(await selectSweep(store, city))} ${logged.join()}`);
}
const last = async () => (await selectSweep(store, city))!.id;

/** A draft whose zone of homes reaches as far as the line, board metres. */
async function draftUpTo(x: number): Promise<string> {
  const draft = uuidv7();
  await draftPlan(store, planner, plan, { id: draft, name: `Sampai ${x}`, validFrom: today });
  const [zone] = await store.rows<{ id: string }>(
    sql`select id from zone where city = ${city} and plan_id = ${draft}::uuid and code = 'R-1'`,
  );
  const version = (await selectZoneVersion(store, city, draft, zone!.id))!;
  await changeDraftZone(store, planner, draft, zone!.id, { version, geometry: box(0, 0, x, 100) });
  return draft;
}

beforeAll(async () => {
  store = await sharedStore();
  await addCity(store, city);
  plan = await drawPlan(
    store,
    city,
    '2015-01-01',
    [
      { code: 'R-1', geometry: box(0, 0, 100, 100) },
      { code: 'K-1', geometry: box(100, 0, 1000, 100) },
    ],
    [useRow('R-1', 'rumah', 'I'), useRow('K-1', 'rumah', 'X')],
  );
  const houses = [20, 120, 600, 800].map((x) => ({
    geometry: box(x, 40, x + 10, 50),
    properties: { activity: 'rumah', buildingFunction: 'hunian', storeys: 1, builtOn: today },
  }));
  ids.push(...(await drawLayer(store, city, 'buildings', houses)));
});
afterEach(() => {
  for (const stop of stops) stop();
  stops = [];
  logged = [];
});

it('a city that nobody has swept is left alone', async () => {
  logged = [];
  keep(20);
  await store.notify(city);
  await pause(200);
  expect(await selectSweep(store, city)).toBeNull();
});

it('what a published plan touches is swept by itself, once, however many processes listen', async () => {
  await (await holdSweep(store, order))!.work(() => undefined);
  expect(await use(ids[1]!)).toBe('violates');
  const before = await last();
  const draft = await draftUpTo(150);
  keep();
  keep();
  keep();
  await publishPlan(store, city, draft, planner.id);
  const run = await sweptAfter(before);
  // the one on the ground that changed
  expect(run.buildings).toBe(1);
  expect(await use(ids[1]!)).toBe('complies');
  expect(await countSweeps()).toBe(2);
  expect(logged).toEqual([]);

  await withdrawPlan(store, city, draft, planner.id);
  await sweptAfter(run.id);
  expect(await use(ids[1]!)).toBe('violates');
});

it('a sweep that its process left is gone on with', async () => {
  const before = await last();
  const held = await holdSweep(store, { ...order, everything: true });
  await store.rows(
    sql`update sweep set beat_at = '-infinity' where city = ${city} and id = ${held!.run.id}::uuid`,
  );
  expect(await selectSweep(store, city)).toMatchObject({ state: 'stopped', swept: 0 });
  keep(20);
  expect(await sweptAfter(before)).toMatchObject({ id: held!.run.id, swept: ids.length });
});

it('waits while somebody else sweeps, and sweeps what changed meanwhile', async () => {
  const held = await holdSweep(store, { ...order, everything: true });
  const draft = await draftUpTo(150);
  keep(50);
  await publishPlan(store, city, draft, planner.id);
  await pause(200);
  expect(await selectSweep(store, city)).toMatchObject({ id: held!.run.id, state: 'running', swept: 0 });
  await held!.work(() => undefined);
  await sweptAfter(held!.run.id);
  expect(await use(ids[1]!)).toBe('complies');
});

it('a process that slept while others went on in its place writes nothing over what they found', async () => {
  const asleep = (await holdSweep(store, { ...order, everything: true }))!.run.id;
  const law = await lawOfSweep(store, city, today);
  const [chunk] = await selectChunkNumbers(store, city, asleep);
  const some = await selectChunk(store, city, asleep, chunk!);
  const judged = await judgeMany({ store, law, judges: judgesOf(asleep, law) }, some);
  await store.rows(sql`update sweep set beat_at = '-infinity' where city = ${city} and id = ${asleep}::uuid`);
  await (await holdSweep(store, order))!.work(() => undefined);
  await publishPlan(store, city, await draftUpTo(650), planner.id);
  await (await holdSweep(store, order))!.work(() => undefined);
  const found = await sweptOf(store, city);
  expect(found.get(ids[2]!)!.rules['zone-use']).toBe('complies');

  await saveSwept(store, city, asleep, { ...judged, chunk: chunk! });
  expect(await sweptOf(store, city)).toEqual(found);
});

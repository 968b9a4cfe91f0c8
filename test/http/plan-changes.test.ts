import sql from 'sql-template-tag';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../geodata/model/index.ts';
import type { PlanZone } from '../../geodata/wire/plan-zones.ts';
import { zoneVersion } from '../../server/queries/zone-version.ts';
import { type Service, startService } from '../support/service.ts';
import { sharedStore } from '../support/store.ts';
import { foundTown, loggedIn, type Town } from '../support/town.ts';
import { codeOf, type Visitor } from '../support/visitor.ts';

let service: Service;
let town: Town;
let planner: Visitor;
let plan: string;

beforeAll(async () => {
  service = await startService(await sharedStore());
  town = await foundTown(service.store);
  planner = await loggedIn(service, town, 'planner');
  plan = (await planner.get<{ plans: Plan[] }>('/api/plans')).json.plans[0]!.id;
});
afterAll(() => service.close());

/** A draft of the plan in force, and its shops. */
async function aDraft(validFrom = '2027-01-01'): Promise<{ draft: string; shops: PlanZone }> {
  const draft = uuidv7();
  const order = { id: draft, name: 'RDTR berikutnya', validFrom };
  expect((await planner.post(`/api/plans/${plan}/draft`, order)).status).toBe(200);
  return { draft, shops: await shopsOf(draft) };
}

async function shopsOf(draft: string): Promise<PlanZone> {
  const bbox = [...town.spot(-600, -600), ...town.spot(600, 600)].join(',');
  const { json } = await planner.get<{ features: PlanZone[] }>(`/api/plans/${draft}/zones?bbox=${bbox}`);
  return json.features.find(({ properties }) => properties.code === 'K-2')!;
}

describe('a draft that is changed while it is published', () => {
  it('is law as it was published: no zone changes after', async () => {
    const { draft, shops } = await aDraft();
    const zone = `/api/plans/${draft}/zones/${shops.id}`;
    const move = async (by: number) => {
      const { version } = (await shopsOf(draft)).properties;
      return planner.put(zone, { version, geometry: town.house(-by, -500, 500, 500) });
    };
    const answers = await Promise.all([
      ...[10, 20, 30, 40].map(move),
      planner.post(`/api/plans/${draft}/publication`, {}),
      planner.post(`/api/plans/${draft}/publication`, {}),
      ...[50, 60, 70, 80].map(move),
    ]);
    const late = await move(90);
    const events = await service.store.rows<{ kind: string }>(
      sql`select kind from event where city = ${town.code} and thing_id = ${draft} order by seq`,
    );
    const kinds = events.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'plan-published')).toHaveLength(1);
    expect(kinds.at(-1)).toBe('plan-published');
    expect([late.status, codeOf(late)]).toEqual([409, 'plan-not-draft']);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
  });

  it('says of a plan in force, in words about plans, that it is no draft', async () => {
    const again = await planner.post<{ detail: string; title: string }>(`/api/plans/${plan}/publication`, {});
    expect([again.status, codeOf(again)]).toEqual([409, 'plan-not-draft']);
    expect(`${again.json.title} ${again.json.detail}`).not.toMatch(/temuan|finding/i);
  });
});

describe('a draft of a day that is past', () => {
  it('is only published by who says that this is meant', async () => {
    const { draft } = await aDraft('2021-01-01');
    const asked = await planner.post(`/api/plans/${draft}/publication`, {});
    expect([asked.status, codeOf(asked)]).toEqual([422, 'plan-backdated']);
    const meant = await planner.post<{ plans: Plan[] }>(`/api/plans/${draft}/publication`, {
      backdated: true,
    });
    expect(meant.status).toBe(200);
    expect(meant.json.plans.find(({ id }) => id === draft)).toMatchObject({
      status: 'in-force',
      validTo: '2027-01-01',
    });
  });
});

describe('a plan that should not have been published', () => {
  const states = async () =>
    Object.fromEntries(
      (await planner.get<{ plans: Plan[] }>('/api/plans')).json.plans.map((it) => [it.id, it]),
    );

  it('is withdrawn: the plan before it is in force again, and the same order again is answered the same', async () => {
    const { draft } = await aDraft('2031-01-01');
    const before = await states();
    await planner.post(`/api/plans/${draft}/publication`, {});
    expect((await states())[draft]!.status).toBe('in-force');
    const first = await planner.post<{ plans: Plan[] }>(`/api/plans/${draft}/withdrawal`, {});
    expect(first.status).toBe(200);
    expect(await states()).toEqual({
      ...before,
      [draft]: { ...before[draft], status: 'withdrawn' },
    });
    const again = await planner.post(`/api/plans/${draft}/withdrawal`, {});
    expect([again.status, again.json]).toEqual([200, first.json]);
    const events = await service.store.rows<{ kind: string }>(
      sql`select kind from event where city = ${town.code} and thing_id = ${draft} order by seq`,
    );
    expect(events.map(({ kind }) => kind)).toEqual(['plan-drafted', 'plan-published', 'plan-withdrawn']);
  });

  it('has been law: only who says that this is meant withdraws it, and publishes it again', async () => {
    const { draft } = await aDraft('2022-02-02');
    await planner.post(`/api/plans/${draft}/publication`, { backdated: true });
    const asked = await planner.post(`/api/plans/${draft}/withdrawal`, {});
    expect([asked.status, codeOf(asked)]).toEqual([422, 'plan-backdated']);
    expect((await states())[draft]!.status).toBe('in-force');
    expect((await planner.post(`/api/plans/${draft}/withdrawal`, { backdated: true })).status).toBe(200);
    expect((await states())[draft]!.status).toBe('withdrawn');
    expect(codeOf(await planner.post(`/api/plans/${draft}/publication`, {}))).toBe('plan-backdated');
    expect((await planner.post(`/api/plans/${draft}/publication`, { backdated: true })).status).toBe(200);
    await planner.post(`/api/plans/${draft}/withdrawal`, { backdated: true });
  });

  it('was only a draft: nothing that is law changes', async () => {
    const { draft, shops } = await aDraft();
    const before = await states();
    expect((await planner.post(`/api/plans/${draft}/withdrawal`, {})).status).toBe(200);
    expect(await states()).toEqual({ ...before, [draft]: { ...before[draft], status: 'withdrawn' } });
    const late = { version: shops.properties.version, code: 'R-2' };
    expect(codeOf(await planner.put(`/api/plans/${draft}/zones/${shops.id}`, late))).toBe('plan-not-draft');
    expect((await planner.post(`/api/plans/${uuidv7()}/withdrawal`, {})).status).toBe(404);
  });
});

describe('a change of a zone whose answer was lost', () => {
  it('is sent again, changes nothing more, and gives the same answer', async () => {
    const { draft, shops } = await aDraft();
    const zone = `/api/plans/${draft}/zones/${shops.id}`;
    const { version } = shops.properties;
    const order = { version, geometry: town.house(-50, -500, 500, 500) };
    const first = await planner.put(zone, order);
    const after = await shopsOf(draft);
    const again = await Promise.all([1, 2, 3].map(() => planner.put(zone, order)));
    for (const it of again) expect([it.status, it.json]).toEqual([200, first.json]);
    expect(await shopsOf(draft)).toEqual(after);
    const events = await service.store.rows(
      sql`select 1 from event where city = ${town.code} and thing_id = ${draft} and kind = 'draft-zone-changed'`,
    );
    expect(events).toHaveLength(1);
    // another change of the version that is no more is still somebody else's
    const other = { version, geometry: town.house(-60, -500, 500, 500) };
    expect(codeOf(await planner.put(zone, other))).toBe('zone-changed-since');
  });

  it('gives it also when others have changed it since, or the plan is law', async () => {
    const { draft, shops } = await aDraft('2033-01-01');
    const zone = `/api/plans/${draft}/zones/${shops.id}`;
    const order = { version: shops.properties.version, code: 'R-2' };
    const first = await planner.put(zone, order);
    expect(first.status).toBe(200);
    await planner.post(`/api/plans/${draft}/publication`, {});
    const again = await planner.put(zone, order);
    expect([again.status, again.json]).toEqual([200, first.json]);
  });

  it('is made anew where the zone is again as it was', async () => {
    const { draft, shops } = await aDraft();
    const zone = `/api/plans/${draft}/zones/${shops.id}`;
    const recode = async (code: string): Promise<number> => {
      const [now] = await service.store.rows<{ version: string }>(
        sql`select ${zoneVersion} as version from zone z where z.city = ${town.code} and z.id = ${shops.id}::uuid`,
      );
      return (await planner.put(zone, { version: now!.version, code })).status;
    };
    expect([await recode('R-2'), await recode('K-2'), await recode('R-2')]).toEqual([200, 200, 200]);
    expect(await shopsOf(draft)).toBeUndefined();
  });
});

describe('two planners who change one zone', () => {
  it('do not undo each other: the second is told, and changes what is there now', async () => {
    const { draft, shops } = await aDraft();
    const zone = `/api/plans/${draft}/zones/${shops.id}`;
    const { version } = shops.properties;
    expect((await planner.put(zone, { version, geometry: town.house(-50, -500, 500, 500) })).status).toBe(
      200,
    );
    const late = { version, geometry: town.house(0, -500, 500, 400) };
    const refused = await planner.put<{ detail: string }>(zone, late);
    expect([refused.status, codeOf(refused)]).toEqual([409, 'zone-changed-since']);
    expect(codeOf(await planner.put(zone, { version, code: 'R-2' }))).toBe('zone-changed-since');
    const now = await shopsOf(draft);
    expect(now.properties.areaM2).toBeGreaterThan(shops.properties.areaM2 * 1.09);
    expect((await planner.put(zone, { ...late, version: now.properties.version })).status).toBe(200);
  });

  it('at once: one is taken, the other told', async () => {
    const { draft, shops } = await aDraft();
    const zone = `/api/plans/${draft}/zones/${shops.id}`;
    const { version } = shops.properties;
    const both = await Promise.all(
      [30, 60].map((by) => planner.put(zone, { version, geometry: town.house(-by, -500, 500, 500) })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('are told of a neighbour that gave way, too', async () => {
    const { draft, shops } = await aDraft();
    const { version } = shops.properties;
    const geometry = town.house(-50, -500, 500, 500);
    const [home] = await service.store.rows<{ id: string; version: string }>(
      sql`select z.id, ${zoneVersion} as version from zone z where z.city = ${town.code} and z.plan_id = ${draft}::uuid and z.code = 'R-2'`,
    );
    await planner.put(`/api/plans/${draft}/zones/${shops.id}`, { version, geometry });
    const refused = await planner.put(`/api/plans/${draft}/zones/${home!.id}`, {
      version: home!.version,
      geometry: town.house(-500, -500, 0, 500),
    });
    expect(codeOf(refused)).toBe('zone-changed-since');
  });
});

describe('an id that was used before', () => {
  const order = { name: 'RDTR berikutnya', validFrom: '2027-01-01' };

  it('of a draft: the same order gets the same draft, another is refused, in whatever letters', async () => {
    const id = uuidv7().toUpperCase();
    const post = (more: object) => planner.post<Plan>(`/api/plans/${plan}/draft`, { ...order, id, ...more });
    const made = await post({});
    expect([made.status, made.json.id]).toEqual([200, id.toLowerCase()]);
    expect((await post({ id: id.toLowerCase() })).json).toEqual(made.json);
    for (const other of [{ name: 'Lain' }, { validFrom: '2028-01-01' }, { id: plan.toUpperCase() }])
      expect(codeOf(await post(other))).toBe('id-taken');
  });

  it('of a comparison: not for another draft, and not again once the draft has changed', async () => {
    const { draft, shops } = await aDraft();
    const other = await aDraft();
    const id = uuidv7();
    const compute = (of: string) => planner.post(`/api/plans/${of}/flips`, { id });
    expect((await compute(draft)).status).toBe(200);
    const taken = await compute(other.draft);
    expect([taken.status, codeOf(taken)]).toEqual([409, 'id-taken']);
    const { version } = shops.properties;
    await planner.put(`/api/plans/${draft}/zones/${shops.id}`, { version, code: 'R-2' });
    expect(codeOf(await compute(draft))).toBe('id-taken');
    const { json } = await planner.get<{ run: unknown }>(`/api/plans/${draft}/flips`);
    expect(json.run).toBeNull();
  });
});

describe('the file of what flips', () => {
  it('is refused until all is compared, and names the law it is about', async () => {
    const { draft } = await aDraft();
    const file = (format: string) => planner.get<object>(`/api/plans/${draft}/flips/file?format=${format}`);
    await service.store.rows(sql`
      insert into flip_run (city, id, plan_id, day, rule_set, started_at)
      values (${town.code}, ${uuidv7()}, ${draft}, '2027-01-01', 'x', now() - interval '1 hour')`);
    const early = await file('csv');
    expect([early.status, codeOf(early)]).toEqual([409, 'comparison-unfinished']);
    await service.store.rows(
      sql`update flip_run set finished_at = now(), failed = 'failed' where city = ${town.code} and plan_id = ${draft}::uuid`,
    );
    expect(codeOf(await file('geojson'))).toBe('comparison-unfinished');
    await service.store.rows(
      sql`update flip_run set failed = null where city = ${town.code} and plan_id = ${draft}::uuid`,
    );
    const map = JSON.parse((await file('geojson')).bytes.toString());
    expect(map).toMatchObject({ plan: 'RDTR berikutnya', planId: draft, day: '2027-01-01', ruleSet: 'x' });
    expect((await file('csv')).bytes.toString().split('\n')[0]).toContain('plan,day,rule_set');
  });
});

describe('a zone that cannot be', () => {
  it('is refused: a place that is no area', async () => {
    const { draft, shops } = await aDraft();
    const { version } = shops.properties;
    const put = (more: object) => planner.put(`/api/plans/${draft}/zones/${shops.id}`, { version, ...more });
    const line = { type: 'LineString', coordinates: [town.spot(0, 0), town.spot(9, 9)] };
    for (const geometry of [line, { type: 'Point', coordinates: town.spot(0, 0) }])
      expect(codeOf(await put({ geometry }))).toBe('invalid-request');
  });

  it('is refused: far outside the city, in words', async () => {
    const { draft, shops } = await aDraft();
    const { version } = shops.properties;
    const geometry = town.house(200_000, 0, 200_100, 100);
    const refused = await planner.put<{ errors: { code: string }[] }>(
      `/api/plans/${draft}/zones/${shops.id}`,
      {
        version,
        geometry,
      },
    );
    expect([refused.status, codeOf(refused)]).toEqual([422, 'geometry-not-checkable']);
    expect(refused.json.errors[0]!.code).toBe('outside-box');
  });

  it('is refused: a code that neither the plan nor the nation knows', async () => {
    const { draft, shops } = await aDraft();
    const { version } = shops.properties;
    const put = (code: string) =>
      planner.put<{ errors: { code: string }[] }>(`/api/plans/${draft}/zones/${shops.id}`, { version, code });
    for (const code of ['%', '=1+1', 'ZZ-9']) {
      const refused = await put(code);
      expect([refused.status, refused.json.errors?.[0]?.code]).toEqual([400, 'zone-unknown']);
    }
    expect((await put('R-2')).status).toBe(200);
  });
});

import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../geodata/model/index.ts';
import type { PlanZone } from '../../geodata/wire/plan-zones.ts';
import { type Service, startService } from '../support/service.ts';
import { sharedStore } from '../support/store.ts';
import { foundTown, loggedIn, type Town } from '../support/town.ts';
import { codeOf, type Visitor } from '../support/visitor.ts';

interface Zones {
  features: PlanZone[];
  numberMatched: number;
  codes: { code: string; zones: number }[];
}

let service: Service;
let town: Town;
let planner: Visitor;
let plan: string;
const draft = uuidv7();

beforeAll(async () => {
  service = await startService(await sharedStore());
  town = await foundTown(service.store);
  planner = await loggedIn(service, town, 'planner');
  plan = (await planner.get<{ plans: Plan[] }>('/api/plans')).json.plans[0]!.id;
  const ordered = { id: draft, name: 'RDTR berikutnya', validFrom: '2027-01-01' };
  expect((await planner.post(`/api/plans/${plan}/draft`, ordered)).status).toBe(200);
});
afterAll(() => service.close());

const zonesOf = (id: string, [west, south, east, north] = [-600, -600, 600, 600] as number[], more = '') => {
  const bbox = [...town.spot(west!, south!), ...town.spot(east!, north!)].join(',');
  return planner.get<Zones>(`/api/plans/${id}/zones?bbox=${bbox}${more}`);
};

describe('the zones of a draft', () => {
  it('are found by a part of their code or name, wherever they lie', async () => {
    const far = [5000, 5000, 5600, 5600];
    const codes = ({ json }: { json: Zones }) => json.features.map(({ properties }) => properties.code);
    expect(codes(await zonesOf(draft, undefined, '&q=k-2'))).toEqual(['K-2']);
    expect(codes(await zonesOf(draft, undefined, '&q=%25'))).toEqual([]);
    expect(codes(await zonesOf(draft, far, '&q=k-2'))).toEqual([]);
  });

  it('are the business of those who plan: to others there is no such plan', async () => {
    const officer = await loggedIn(service, town, 'officer');
    const bbox = [...town.spot(-600, -600), ...town.spot(600, 600)].join(',');
    expect((await officer.get(`/api/plans/${draft}/zones?bbox=${bbox}`)).status).toBe(404);
    expect((await officer.get(`/api/plans/${plan}/zones?bbox=${bbox}`)).status).toBe(200);
    const [zone] = (await zonesOf(draft)).json.features;
    const sheet = `/api/cities/${town.code}/zones/${zone!.id}`;
    expect([(await officer.get(sheet)).status, (await planner.get(sheet)).status]).toEqual([404, 200]);
    const told = (await officer.get<{ plans: Plan[] }>('/api/plans')).json.plans;
    expect(told.map(({ id }) => id)).not.toContain(draft);
    const city = (await officer.get<{ plans: Plan[] }>(`/api/cities/${town.code}`)).json;
    expect(city.plans.map(({ id }) => id)).not.toContain(draft);
  });

  it('are those of the plan that it began with, until one is changed', async () => {
    const { features, numberMatched, codes } = (await zonesOf(draft)).json;
    expect(numberMatched).toBe(2);
    expect(codes.map(({ code, zones }) => [code, zones])).toEqual([
      ['K-2', 1],
      ['R-2', 1],
    ]);
    expect(features.map(({ properties }) => properties.changed)).toEqual([false, false]);
    expect(features[0]!.properties.areaM2).toBeCloseTo(500_000, -4);
    const shop = features.find(({ properties }) => properties.code === 'K-2')!;
    const geometry = town.house(-50, -500, 500, 500);
    const { version } = shop.properties;
    expect((await planner.put(`/api/plans/${draft}/zones/${shop.id}`, { version, geometry })).status).toBe(
      200,
    );

    const after = (await zonesOf(draft)).json.features;
    expect(after.map(({ properties }) => properties.changed)).toEqual([true, true]);
    expect(after[0]!.properties.code).toBe('K-2');
    const inForce = (await zonesOf(plan)).json.features;
    expect(inForce.map(({ properties }) => properties.changed)).toEqual([false, false]);
  });

  it('stay as they are when a border comes back as it was sent', async () => {
    const again = uuidv7();
    const ordered = { id: again, name: 'RDTR sekali lagi', validFrom: '2027-01-01' };
    await planner.post(`/api/plans/${plan}/draft`, ordered);
    const [zone] = (await zonesOf(again)).json.features;
    const saved = await planner.put<{ changed: string[] }>(`/api/plans/${again}/zones/${zone!.id}`, {
      version: zone!.properties.version,
      geometry: zone!.geometry,
    });
    expect(saved.json.changed).toEqual([zone!.id]);
    const { features } = (await zonesOf(again)).json;
    expect(features.map(({ properties }) => properties.changed)).toEqual([false, false]);
  });

  it('come largest first, as many as asked for, with the number of all', async () => {
    const few = (await zonesOf(draft, undefined, '&limit=1')).json;
    expect(few.features.map(({ properties }) => properties.code)).toEqual(['K-2']);
    expect(few.numberMatched).toBe(2);
    const west = (await zonesOf(draft, [-450, -450, -400, -400])).json;
    expect(west.features.map(({ properties }) => properties.code)).toEqual(['R-2']);
  });

  it('are not there for a plan that nobody knows, and not for a box that is none', async () => {
    expect(codeOf(await zonesOf(uuidv7()))).toBe('not-found');
    expect(codeOf(await zonesOf(draft, [600, -600, -600, 600]))).toBe('invalid-request');
  });
});

import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SettingField } from '../../geodata/wire/settings.ts';
import { selectSettings } from '../../server/queries/city-setting.ts';
import { type Service, startService } from '../support/service.ts';
import { sharedStore } from '../support/store.ts';
import { foundTown, loggedIn, type Town } from '../support/town.ts';
import type { Visitor } from '../support/visitor.ts';

let service: Service;
let town: Town;
let admin: Visitor;

beforeAll(async () => {
  service = await startService(await sharedStore());
  town = await foundTown(service.store);
  admin = await loggedIn(service, town, 'admin');
});
afterAll(() => service.close());

const put = (...changes: { path: string; value: unknown }[]) =>
  admin.put<{ settings: SettingField[]; errors: { pointer: string; detail: string }[] }>('/api/settings', {
    changes,
  });
const events = () =>
  service.store.rows<{ thing: string; data: unknown }>(sql`
    select thing_id as thing, data from event where city = ${town.code} and kind = 'setting-changed' order by seq`);

describe('settings of a city', () => {
  it('are told with what holds otherwise, and with their limits', async () => {
    const { settings } = (await admin.get<{ settings: SettingField[] }>('/api/settings')).json;
    expect(settings[0]).toEqual({ path: 'trackDays', value: 90, ours: 90, limits: { min: 1, max: 365 } });
    expect(settings.find(({ path }) => path === 'patrol.office')).toMatchObject({
      value: null,
      limits: null,
    });
  });

  it('change one by one, each with an event of its own; what stays leaves none', async () => {
    const office = town.spot(0, 0);
    const { settings } = (
      await put(
        { path: 'patrol.areaDays', value: 30 },
        { path: 'patrol.worth.area', value: 4.5 },
        { path: 'patrol.office', value: office },
        { path: 'viewM', value: 30 },
      )
    ).json;
    const told = (path: string) => settings.find((it) => it.path === path)!.value;
    expect([told('patrol.areaDays'), told('patrol.worth.area'), told('viewM')]).toEqual([30, 4.5, 30]);
    expect(await selectSettings(service.store, town.code)).toMatchObject({
      viewM: 30,
      patrol: { areaDays: 30, office, worth: { area: 4.5, report: 4 } },
    });
    expect(await events()).toEqual([
      { thing: 'patrol.areaDays', data: { was: 90, is: 30 } },
      { thing: 'patrol.worth.area', data: { was: 2, is: 4.5 } },
      { thing: 'patrol.office', data: { was: null, is: office } },
    ]);
  });

  it('out of their limits, of another kind or far from the city are refused, all together', async () => {
    const before = await events();
    const refused = await put({ path: 'trackDays', value: 400 }, { path: 'viewM', value: 50 });
    expect(refused.status).toBe(400);
    expect(refused.json.errors).toMatchObject([{ pointer: '/changes/0/value' }]);
    expect(refused.json.errors[0]!.detail).toContain('365');
    expect((await put({ path: 'trackDays', value: 1.5 })).status).toBe(400);
    expect((await put({ path: 'trackDays', value: null })).status).toBe(400);
    expect((await put({ path: 'patrol.speed', value: 3 })).status).toBe(400);
    expect((await put({ path: 'patrol.office', value: [2.35, 48.85] })).status).toBe(422);
    expect((await selectSettings(service.store, town.code)).viewM).toBe(30);
    expect(await events()).toEqual(before);
  });
});

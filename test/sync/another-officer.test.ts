import sql from 'sql-template-tag';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Finding, Visit } from '../../geodata/model/index.ts';
import type { RescueReport } from '../../geodata/wire/rescue.ts';
import { DeviceFull } from '../../web/offline/device/shelf.ts';
import { aVisit } from '../support/records.ts';
import { password } from '../support/town.ts';
import { Visitor } from '../support/visitor.ts';
import type { Deed } from './acts.ts';
import { type Build, realBuild } from './builds.ts';
import { finish } from './ending.ts';
import { examine } from './examine.ts';
import { Telling } from './story.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** One tablet in the hands of its first officer, who has just logged in. */
async function aTablet(build: Build = realBuild) {
  const story = { seed: 3, tablets: 1, share: 0, kinds: [], acts: [] };
  const telling = new Telling(world, story, build, {
    officers: await world.hire(),
    beganAt: await world.logEnd(),
  });
  const [tablet] = telling.tablets;
  const [first, second] = telling.officers;
  tablet!.openTab();
  await telling.logIn(0, first!);
  const does = (deed: Deed, pick = 1, ms = 5_000) => telling.act({ deed, tablet: 0, pick, steps: 60, ms });
  await does('look');
  return { telling, tablet: tablet!, first: first!, second: second!, does, tab: () => tablet!.living()[0]! };
}

it('carries what a colleague left behind, as the colleague’s own, and gives the colleague the drafts back', async () => {
  const { telling, tablet, first, second, does, tab } = await aTablet();
  await does('line-goes');
  await does('find-photos', 5);
  await does('draft', 7);
  await does('log-out');
  expect(await examine(tablet, null)).toEqual([]);
  expect(await tablet.shelf().unsent()).toHaveLength(2);

  await does('line-comes');
  await telling.logIn(0, second);
  await does('look', 1, 60_000);
  expect(tab().state).toMatchObject({ items: [], colleagues: 1, paused: null });
  const rows = await world.store.rows<{ person: string; carrier: string }>(sql`
    select f.person_id as person, e.data ->> 'carrier' as carrier
    from finding f join event e on e.city = f.city and e.kind = 'finding-received' and e.thing_id = f.id::text
    where f.city = ${world.town.code} and f.person_id = ${first.id}`);
  expect(rows).toEqual([{ person: first.id, carrier: second.id }]);

  telling.logOut(0);
  await does('look');
  await telling.logIn(0, first);
  await does('look', 1, 60_000);
  expect(tab().state.items).toMatchObject([{ state: 'draft', body: { note: 'canary draf' } }]);
  expect((await finish(telling)).wrongs).toEqual([]);
});

it('puts everything unsent into one file that the office takes in once, and goes on as before', async () => {
  const { telling, tablet, second, does, tab } = await aTablet();
  await does('line-goes');
  await does('find-photos', 2);
  await does('find', 9);
  await does('draft', 4);
  await does('log-out');
  await telling.logIn(0, second);
  await does('line-comes', 1, 5_000);
  await does('line-goes');
  await does('find-photos', 3);
  const held = (await tablet.shelf().unsent()).length;
  const file = await telling.apart(() => tab().device.rescue());
  expect(Buffer.from(file).includes('canary')).toBe(false);
  expect((await tablet.shelf().unsent()).length).toBe(held);

  const planner = new Visitor(world.url);
  await planner.logIn(world.town.nameOf('planner'), password);
  const take = () =>
    planner.ask<RescueReport>('POST', '/api/rescue', {
      bytes: file,
      headers: { 'Content-Type': 'application/zip' },
    });
  const report = (await take()).json;
  expect(report).toMatchObject({ refused: [], drafts: 1 });
  expect(report.taken).toBeGreaterThan(0);
  expect((await take()).json).toMatchObject({ taken: 0, known: report.taken + report.known, refused: [] });
  expect((await finish(telling)).wrongs).toEqual([]);
});

it('says that the disk is full before half of a photo is written, and keeps what is there', async () => {
  const { telling, tablet, does, tab } = await aTablet();
  await does('line-goes');
  await does('find-photos', 6);
  const before = JSON.stringify(await tablet.shelf().unsent());
  tablet.full = true;
  const { bytes, sha256 } = world.pictures[0]!;
  const blob = new Blob([Uint8Array.from(bytes)], { type: 'image/jpeg' });
  const body = world.finding({ photos: [sha256] });
  const kept = telling.apart(() =>
    tab().device.keep({ kind: 'finding', body, files: [{ sha256, blob }], standing: 'draft' }),
  );
  await expect(kept).rejects.toBeInstanceOf(DeviceFull);
  expect(JSON.stringify(await tablet.shelf().unsent())).toBe(before);
  tablet.full = false;
  expect((await finish(telling)).wrongs).toEqual([]);
});

it('gives the drafts back also when the answer with their key is lost once', async () => {
  let lost = 0;
  const build: Build = {
    ...realBuild,
    ports: (ports) => ({
      ...ports,
      fetch: async (path, init) => {
        const answer = await ports.fetch(path, init);
        if (path === '/api/sealing/openings' && lost++ === 0) throw new Error('lost on the way');
        return answer;
      },
    }),
  };
  const { telling, first, does, tab } = await aTablet(build);
  await does('draft', 7);
  await does('log-out');
  await telling.logIn(0, first);
  await does('look', 1, 600_000);
  await does('look', 1, 600_000);
  expect(lost).toBeGreaterThan(1);
  expect(tab().state).toMatchObject({ closed: 0, items: [{ state: 'draft' }] });
});

it('sends what comes after things that must wait for another tablet', async () => {
  const { telling, does, tab } = await aTablet();
  await does('line-goes');
  const keep = (kind: 'visit' | 'finding', body: Visit | Finding) =>
    telling.apart(() => tab().device.keep({ kind, body, standing: 'ready' }));
  for (let nth = 0; nth < 4; nth++) await keep('visit', aVisit(uuidv7()));
  const finding = world.finding({ photos: [] });
  await keep('finding', finding);
  await does('line-comes');
  await does('look', 1, 60_000);
  const there = await world.store.rows(
    sql`select 1 from finding where city = ${world.town.code} and id = ${finding.id}::uuid`,
  );
  expect(there).toHaveLength(1);
  expect(tab().state.items.filter(({ state }) => state === 'ready')).toHaveLength(4);
});

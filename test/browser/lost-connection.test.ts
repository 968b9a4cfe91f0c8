import sql from 'sql-template-tag';
import { beforeAll, expect, it } from 'vitest';
import { Actor } from './support/actor.ts';
import { eventsSince, lastEvent } from './support/events.ts';
import { describeFinding, startPatrol } from './support/officer.ts';
import { besideOf, oneStore, riversideHouse, setStage, stageOn } from './support/stage.ts';

beforeAll(() => setStage(oneStore));

const note = 'Dicatat tanpa jaringan.';
const findings = '**/api/findings/**';

it('keeps a finding through a lost line, a reload and a lost answer, and delivers it once', async () => {
  const stage = await stageOn(oneStore);
  const { store, city } = stage;
  const began = await lastEvent(store, city.code);
  const received = async () =>
    (await store.rows(sql`select id from finding where city = ${city.code} and body ->> 'note' = ${note}`))
      .length;
  const at = besideOf(riversideHouse(city, 3).building.geometry);
  const officer = await Actor.enter(stage, { name: 'offline-officer', screen: 'tablet', at });
  officer.tolerate(/ERR_FAILED|ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  const { page, context } = officer;
  await startPatrol(officer);
  // The first visit fetches the shell, the second one keeps the page: from then on it opens without a network.
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  await officer.reads('±4 m');
  await officer.mapStands();

  await describeFinding(officer, { kind: 'Masuk sempadan', note });
  await context.route(findings, (route) => route.abort());
  await officer.press('Simpan dan kirim');
  await officer.reads('Tersimpan di perangkat ini. Terkirim sendiri begitu ada jaringan.');
  await officer.reads('1 menunggu');
  await officer.shot('offline-1-kept');
  await context.setOffline(true);
  await page.reload();
  await officer.reads(/^1 menunggu · Tanpa jaringan sejak \d\d\.\d\d · tanpa paket wilayah$/);
  await officer.shot('offline-2-reloaded-without-network');
  expect(await received()).toBe(0);

  await context.unroute(findings);
  let lost = 0;
  await context.route(findings, async (route) => {
    await route.fetch();
    lost++;
    await route.abort();
  });
  await context.setOffline(false);
  await expect.poll(() => lost, { timeout: 60_000 }).toBeGreaterThan(0);
  expect(await received()).toBe(1);
  await officer.reads('1 menunggu');

  await context.unroute(findings);
  // It tries again by itself; nobody has to press anything.
  await officer.reads('Semua terkirim');
  await officer.mapStands();
  await officer.shot('offline-3-delivered');
  expect(await received()).toBe(1);
  expect(await eventsSince(store, city.code, began)).toEqual(['finding-received', 'photo-received']);
});

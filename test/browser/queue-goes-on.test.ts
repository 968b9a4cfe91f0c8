import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { webFolder } from '../../scripts/build-web.ts';
import { type Service, startService } from '../support/service.ts';
import { Actor } from './support/actor.ts';
import { type Entered, expectFindings, expectSoundLog, findingsOf } from './support/ledger.ts';
import { startPatrol } from './support/officer.ts';
import { recordFinding } from './support/record-finding.ts';
import { unsentOn } from './support/shelf.ts';
import { besideOf, oneStore, riversideHouse, type Stage, setStage, stageOn } from './support/stage.ts';

beforeAll(() => setStage(oneStore));

const homeWithinMs = 60_000;
const bringing = /\/api\/(findings|uploads)(\/|\?|$)/;

/** What was handed in under its own address and answered, each as often as it was. */
function handedIn(context: BrowserContext): Map<string, number> {
  const count = new Map<string, number>();
  context.on('requestfinished', (request) => {
    const { pathname } = new URL(request.url());
    if (request.method() !== 'PUT' || !pathname.startsWith('/api/findings/')) return;
    count.set(pathname, (count.get(pathname) ?? 0) + 1);
  });
  return count;
}

/** An officer on patrol whose page the device keeps. */
async function onPatrol(stage: Stage, name: string, pick: number): Promise<Actor> {
  const at = besideOf(riversideHouse(stage.city, pick).building.geometry);
  const officer = await Actor.enter(stage, { name, screen: 'tablet', at });
  officer.tolerate(/ERR_FAILED|ERR_ABORTED|ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  await startPatrol(officer);
  await officer.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  return officer;
}

async function record(officer: Actor, note: string, photos: readonly number[]): Promise<Entered> {
  const entered = await recordFinding(officer, { kind: 'setback', note, place: 'crosshair', photos });
  await officer.press('Selesai');
  return entered;
}

/** Everything is on the server once, and nothing is left here. */
async function expectHome(stage: Stage, since: Date, entered: readonly Entered[]): Promise<void> {
  const { store, service } = stage;
  const city = stage.city.code;
  const rows = await findingsOf(store, city, 'rina', since);
  await expectFindings(store, { city, folder: service.folder, rows }, entered);
  await expectSoundLog(store, city);
}

it('takes a new version of itself in the middle of sending, and goes on where it was', async () => {
  const stage = await stageOn(oneStore);
  const folder = await mkdtemp(join(tmpdir(), 'taru-web-'));
  await cp(webFolder, folder, { recursive: true });
  const service: Service = await startService(stage.store, { time: realTime, webRoot: folder });
  onTestFinished(async () => {
    await service.close();
    await rm(folder, { recursive: true, force: true });
  });
  const since = new Date();
  const own: Stage = { ...stage, url: service.url, service };
  const officer = await onPatrol(own, 'updating-officer', 6);
  const { page, context } = officer;
  await context.setOffline(true);
  const entered: Entered[] = [];
  for (const n of [1, 2, 3])
    entered.push(await record(officer, `Antre ${n}.`, [300 + n * 10, 1300 + n * 50]));
  expect(await unsentOn(page)).toBe(3);

  let under = 0;
  await context.route(bringing, async (route) => {
    under++;
    await new Promise((resolve) => setTimeout(resolve, 350));
    await route.continue().catch(() => undefined);
    under--;
  });
  await appendFile(join(folder, 'sw.js'), '\n// a newer one\n');
  await context.setOffline(false);
  await page.evaluate(() =>
    navigator.serviceWorker
      .getRegistration()
      .then((it) => it?.update())
      .then(() => undefined),
  );
  await officer.reads('Versi baru siap.');
  await page.evaluate('window.stillHere = true');
  await expect.poll(() => under, { interval: 20, timeout: 20_000 }).toBeGreaterThan(0);
  const left = await unsentOn(page);
  expect(left).toBeGreaterThan(0);
  await officer.shot('queue-1-new-version-while-sending');
  await officer.press('Muat ulang');
  await expect
    .poll(() => page.evaluate('window.stillHere').catch(() => true), { timeout: 20_000 })
    .toBeUndefined();
  await officer.reads('±4 m');
  await expect.poll(() => unsentOn(page), { timeout: homeWithinMs, interval: 250 }).toBe(0);
  expect(
    await page.evaluate(() => navigator.serviceWorker.getRegistration().then((it) => it?.waiting === null)),
  ).toBe(true);
  await officer.reads(/terkirim$/);
  await officer.shot('queue-2-sent-by-the-new-version');
  await expectHome(own, since, entered);
}, 180_000);

it('sends the work of two pages once when both get the signal back together', async () => {
  const stage = await stageOn(oneStore);
  const since = new Date();
  const first = await onPatrol(stage, 'two-pages', 7);
  const { context } = first;
  const page = await context.newPage();
  const second = Actor.at(page, 'second-page');
  second.tolerate(/ERR_FAILED|ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  await page.goto('/petugas');
  await second.reads('±4 m');
  await second.mapStands();
  await context.setOffline(true);
  const entered: Entered[] = [];
  for (const n of [1, 2])
    for (const officer of [first, second]) {
      await officer.page.bringToFront();
      entered.push(await record(officer, `Halaman ${officer.name} ${n}.`, [310 + n * 10, 1250]));
    }
  const sent = handedIn(context);
  await context.setOffline(false);
  await expect.poll(() => unsentOn(page), { timeout: homeWithinMs, interval: 250 }).toBe(0);
  for (const officer of [first, second]) {
    await officer.page.bringToFront();
    await officer.reads(/terkirim$/);
  }
  await second.shot('queue-3-two-pages');
  // four findings and eight photos, each handed in once
  expect([...sent.values()]).toEqual(Array.from({ length: 12 }, () => 1));
  expect(second.problems()).toEqual([]);
  await expectHome(stage, since, entered);
}, 180_000);

/** A browser lives in the real time: so must the service that it talks to. */
const realTime = {
  get now() {
    return new Date();
  },
};

import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { webFolder } from '../../scripts/build-web.ts';
import { startService } from '../support/service.ts';
import { Actor } from './support/actor.ts';
import { startPatrol } from './support/officer.ts';
import { besideOf, oneStore, riversideHouse, setStage, stageOn } from './support/stage.ts';

beforeAll(() => setStage(oneStore));

it('offers a new version, takes it over no open form, and only once no other page is open', async () => {
  const stage = await stageOn(oneStore);
  const folder = await mkdtemp(join(tmpdir(), 'taru-web-'));
  await cp(webFolder, folder, { recursive: true });
  const time = {
    get now() {
      return new Date();
    },
  };
  const service = await startService(stage.store, { time, webRoot: folder });
  onTestFinished(async () => {
    await service.close();
    await rm(folder, { recursive: true, force: true });
  });
  const at = besideOf(riversideHouse(stage.city, 5).building.geometry);
  const officer = await Actor.enter(
    { ...stage, url: service.url },
    { name: 'version-officer', screen: 'tablet', at },
  );
  const { page, context } = officer;
  await startPatrol(officer);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  await officer.mapStands();
  const other = await context.newPage();
  await other.goto('/petugas');
  await other.locator('.map-target canvas').first().waitFor();
  await page.bringToFront();
  await officer.press('Temuan');
  await officer.reads('Temuan baru');
  await page.evaluate('window.stillHere = true');

  await appendFile(join(folder, 'sw.js'), '\n// a newer one\n');
  await page.evaluate(() =>
    navigator.serviceWorker
      .getRegistration()
      .then((it) => it?.update())
      .then(() => undefined),
  );
  await officer.reads('Versi baru siap.');
  await officer.shot('version-1-offered');
  await officer.press('Muat ulang');
  await officer.reads(/Tutup dulu halaman Patrol TARU yang lain/);
  expect(await page.evaluate('window.stillHere')).toBe(true);
  await officer.reads('Temuan baru');

  await other.close();
  await officer.press(
    page.locator('.toast').filter({ hasText: 'Tutup dulu' }).getByRole('button', { name: 'Muat ulang' }),
  );
  await expect
    .poll(() => page.evaluate('window.stillHere').catch(() => true), { timeout: 20_000 })
    .toBeUndefined();
  // the form is where it was: every change had been kept
  await officer.reads('Temuan baru');
  expect(
    await page.evaluate(() => navigator.serviceWorker.getRegistration().then((it) => it?.waiting === null)),
  ).toBe(true);
}, 180_000);

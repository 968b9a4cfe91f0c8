import { beforeAll, expect, it } from 'vitest';
import { startService } from '../support/service.ts';
import { Actor } from './support/actor.ts';
import { startPatrol } from './support/officer.ts';
import { besideOf, oneStore, quietHouse, riversideHouse, setStage, stageOn } from './support/stage.ts';

beforeAll(() => setStage(oneStore));

it('opens, moves and answers what the rule is with the service stopped and the network off', async () => {
  const stage = await stageOn(oneStore);
  const { store, city } = stage;
  // a service of its own, because this one is stopped
  const time = {
    get now() {
      return new Date();
    },
  };
  const service = await startService(store, { time });
  const house = quietHouse(city);
  const officer = await Actor.enter(
    { ...stage, url: service.url },
    { name: 'pack-officer', screen: 'tablet', at: besideOf(house) },
  );
  officer.tolerate(/ERR_CONNECTION|ERR_INTERNET_DISCONNECTED|Failed to fetch|ERR_FAILED/);
  const { page, context } = officer;
  await startPatrol(officer);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

  await officer.press('Menu');
  await officer.press('Bawa wilayah');
  await officer.reads('Belum ada wilayah di perangkat ini');
  await officer.shot('pack-1-nothing-yet');
  await officer.press(officer.button(/^Bawa (?!wilayah)/).first());
  await officer.reads(/Server menyiapkan|Mengambil/);
  await officer.shot('pack-2-on-its-way');
  await officer.reads('Di perangkat ini');
  await officer.reads(/bangunan · /);
  await officer.shot('pack-3-here');
  await officer.press('Siap berangkat?');
  await officer.reads('Ruang kosong');
  await officer.shot('pack-4-ready');

  await service.close();
  await context.setOffline(true);
  const began = Date.now();
  await page.goto('/petugas');
  await page.locator('.map-target canvas').first().waitFor();
  await officer.reads('Tanpa jaringan');
  expect(Date.now() - began).toBeLessThan(10_000);
  await officer.reads('±4 m');
  await officer.mapStands();
  await officer.shot('pack-5-opened-without-network');

  await officer.press('Aturan di sini?');
  await officer.reads('Sementara, menunggu server');
  await officer.shot('pack-6-rule-provisional');
  // a finger on a building asks about that building, as it does with a network
  const aim = (await page.locator('.crosshair').boundingBox())!;
  const onBuilding = officer.sheet().getByText('bangunan yang ada, tanpa mencatat temuan');
  const answered = (): Promise<boolean> =>
    onBuilding.waitFor({ timeout: 2_500 }).then(
      () => true,
      () => false,
    );
  let pixels = 0;
  do {
    pixels += 8;
    await page.touchscreen.tap(aim.x + aim.width / 2 + pixels, aim.y + aim.height / 2);
  } while (!(await answered()) && pixels < 120);
  await onBuilding.waitFor();
  await officer.reads('Sementara, menunggu server');
  await officer.reads('Yang boleh dibangun di tempat ini');
  await officer.shot('pack-6-building-provisional');
  await officer.press('Tutup');
  await officer.press('Menu');
  await officer.press('Cari tempat');
  await officer.page.getByRole('combobox').fill('jalan');
  await page.getByRole('option').first().waitFor();
  await officer.reads(/^Tanpa jaringan: hanya jalan/);
  await officer.shot('pack-6-searched');
  await page.getByRole('option').first().tap();
  await officer.sheet().waitFor({ state: 'detached' });
  const map = (await page.locator('.map-target').boundingBox())!;
  for (let i = 0; i < 3; i++) {
    await page.mouse.move(map.x + 700, map.y + 300);
    await page.mouse.down();
    await page.mouse.move(map.x + 200, map.y + 250, { steps: 8 });
    await page.mouse.up();
  }
  await officer.press('Perkecil');
  await officer.press('Perkecil');
  await officer.press('Perkecil');
  await officer.press('Perkecil');
  await officer.mapStands();
  await page.waitForTimeout(500);
  await officer.press('Legenda');
  await officer.reads('Di luar wilayah yang dibawa');
  await officer.shot('pack-7-edge');
}, 240_000);

it('keeps the cases of a pack sealed, and nothing of them after log-out', async () => {
  const stage = await stageOn(oneStore);
  const at = besideOf(riversideHouse(stage.city, 4).building.geometry);
  const officer = await Actor.enter(stage, { name: 'sealed-officer', screen: 'tablet', at });
  officer.tolerate(/401/);
  const { page } = officer;
  await startPatrol(officer);
  await officer.press('Menu');
  await officer.press('Bawa wilayah');
  await officer.press(officer.button(/^Bawa (?!wilayah)/).first());
  await officer.reads(/kasus terbuka/);
  const before = await page.evaluate(onTheDisk);
  expect(before.sealed.length).toBeGreaterThan(0);
  expect(before.parts).toBeGreaterThan(100);
  // a case is zipped JSON; what lies here is neither
  expect(before.sealed.filter((begins) => begins !== 'TARU1')).toEqual([]);
  await officer.press('Tutup');
  await officer.press('Menu');
  await officer.press('Keluar');
  await officer.press('Ya, keluar');
  await officer.reads('Nama pengguna');
  await expect.poll(() => page.evaluate(onTheDisk).then(({ sealed }) => sealed.length)).toBe(0);
  expect((await page.evaluate(onTheDisk)).parts).toBe(before.parts);
}, 180_000);

/** In the page: how each sealed part of the pack begins, and how many parts lie plain. */
async function onTheDisk(): Promise<{ sealed: string[]; parts: number }> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await done(indexedDB.open('taru-pack'));
  const tx = db.transaction(['part', 'sealed']);
  const [sealed, parts] = await Promise.all([
    done(tx.objectStore('sealed').getAll() as IDBRequest<{ sealed: Uint8Array }[]>),
    done(tx.objectStore('part').count()),
  ]);
  db.close();
  return { sealed: sealed.map((it) => String.fromCharCode(...it.sealed.slice(0, 5))), parts };
}

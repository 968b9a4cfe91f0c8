import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import type { Position } from '../geodata/model/index.ts';
import type { PlantKind, SampleCity } from '../geodata/sample/index.ts';
import { createApp } from '../server/app.ts';
import { readConfig } from '../server/config.ts';
import { localFiles } from '../server/files/local-files.ts';
import { photoFolder } from '../server/files/photo-folder.ts';
import { listen } from '../server/http/listen.ts';
import { createLog } from '../server/log.ts';
import { openEmbedded } from '../server/store/embedded.ts';
import { migrate } from '../server/store/migrate.ts';
import { buildWeb } from './build-web.ts';
import { addDemoAccounts } from './demo-accounts.ts';
import { findChromium } from './find-chromium.ts';
import { seedSampleCity } from './seed-sample-city.ts';
import { terminalVoice } from './voice.ts';

/** `npm run pictures`: the three screenshots of the README, from a service of its own with the sample city. */
const album = fileURLToPath(new URL('../docs/pictures', import.meta.url));
const voice = terminalVoice();

interface Scene {
  browser: Browser;
  url: string;
  city: SampleCity;
  password: string;
}

/** Middle of the first building that was planted with this, moved east by some metres. */
function placeOf(city: SampleCity, kind: PlantKind, eastM = 0): Position {
  for (const { truth, building } of city.lots()) {
    if (truth.kind !== kind || building.geometry.type !== 'Polygon') continue;
    const corners = building.geometry.coordinates[0]!.slice(1);
    const mean = (axis: 0 | 1) => corners.reduce((sum, corner) => sum + corner[axis]!, 0) / corners.length;
    return [mean(0) + eastM / 111_000, mean(1)];
  }
  throw new Error(`No ${kind} in the sample city.`);
}

async function open({ browser, url }: Scene, path: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({
    baseURL: url,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

async function logIn(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('Nama pengguna', { exact: true }).fill(username);
  await page.getByLabel('Kata sandi', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
}

/** Saves what is seen once every tile has come, with a palette: a screenshot has few colours. */
async function save(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(3000);
  await sharp(await page.screenshot())
    .png({ palette: true, quality: 90, effort: 10 })
    .toFile(join(album, `${name}.png`));
  await page.context().close();
  voice.print(`docs/pictures/${name}.png`);
}

async function citizen(scene: Scene): Promise<void> {
  const [lon, lat] = placeOf(scene.city, 'clean');
  const page = await open(scene, '/', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    deviceScaleFactor: 2,
  });
  await page.getByRole('combobox', { name: 'Cari tempat' }).fill(`${lat}, ${lon}`);
  await page.getByRole('option', { name: /Koordinat/ }).tap();
  await page.getByText('bukan dokumen hukum').waitFor();
  await page.waitForTimeout(1500);
  await page.touchscreen.tap(195, 250);
  await page.getByRole('heading', { name: 'Aturan di tempat ini' }).waitFor();
  const activity = page.getByRole('combobox', { name: 'Mau membangun apa?' });
  await activity.fill('rumah tinggal');
  await page.getByRole('option').first().tap();
  await activity.blur();
  await save(page, 'public');
}

async function officer(scene: Scene): Promise<void> {
  const [lon, lat] = placeOf(scene.city, 'river-setback', -12);
  const page = await open(scene, '/petugas', {
    viewport: { width: 1280, height: 800 },
    hasTouch: true,
    isMobile: true,
    permissions: ['geolocation'],
    geolocation: { longitude: lon!, latitude: lat!, accuracy: 4 },
  });
  await logIn(page, 'petugas', scene.password);
  await page.getByText('±4 m').first().waitFor();
  await page.getByRole('button', { name: 'Temuan', exact: true }).tap();
  await page.getByRole('button', { name: 'Lanjut tanpa foto' }).tap();
  await page.getByRole('button', { name: 'Pakai titik +' }).waitFor();
  await page.waitForTimeout(3000);
  const aim = (await page.locator('.crosshair').boundingBox())!;
  // 12 m at zoom 19 are 40 pixels
  await page.touchscreen.tap(aim.x + aim.width / 2 + 40, aim.y + aim.height / 2);
  await page.getByRole('button', { name: 'Pakai tapak ini' }).tap();
  await page.locator('.radio-card', { hasText: 'Masuk sempadan' }).tap();
  await page.getByRole('button', { name: 'Simpan dan kirim' }).tap();
  await page.getByText('Melanggar sempadan sungai.').waitFor();
  await save(page, 'field');
}

async function planner(scene: Scene): Promise<void> {
  const page = await open(scene, '/perencana', { viewport: { width: 1440, height: 900 } });
  await logIn(page, 'perencana', scene.password);
  await page.locator('tbody tr').first().click();
  await page.getByText('Catatan petugas').waitFor();
  await save(page, 'desk');
}

async function main(): Promise<void> {
  const executablePath = findChromium(process.env);
  if (!executablePath) throw new Error('No Chromium found: install it, or set CHROMIUM to a browser.');
  await buildWeb();
  await mkdir(album, { recursive: true });
  const folder = await mkdtemp(join(tmpdir(), 'taru-pictures-'));
  const store = await openEmbedded({ dataDir: 'memory://' });
  await migrate(store);
  const city = await seedSampleCity(store, {
    buildings: 3000,
    now: new Date(),
    progress: (share) => voice.progress('', share),
    tell: voice.print,
  });
  const { password } = await addDemoAccounts(store, city.code);
  const config = readConfig({ DATA_DIR: folder, RATE_LIMITS: 'off', LOG_LEVEL: 'silent' });
  const app = createApp({
    store,
    config,
    log: createLog(config),
    files: localFiles(photoFolder(folder)),
    clock: () => new Date(),
    ready: () => true,
  });
  const { url, close } = await listen(app, { host: '127.0.0.1', port: 0 });
  const browser = await chromium.launch({
    executablePath,
    args: ['--lang=id-ID', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const scene = { browser, url, city, password };
    await citizen(scene);
    await officer(scene);
    await planner(scene);
  } finally {
    await browser.close();
    await close();
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

await main();

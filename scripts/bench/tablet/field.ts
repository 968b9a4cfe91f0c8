import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import type { Position } from '../../../geodata/model/index.ts';
import { type Figure, median, quantile } from '../measure.ts';
import { frameWork, type TraceEvent } from './frame-work.ts';

/** How much slower a tablet is than the machine that measures. */
const slowdown = 4;
const screen = { width: 1280, height: 800 };
const starts = 3;
const settleMs = 3000;

export interface Patrolled {
  executablePath: string;
  url: string;
  account: { username: string; password: string };
  /** In the middle of the kecamatan. */
  at: Position;
  kecamatan: string;
  /** Stops the service: from then on nothing answers. */
  stop(): Promise<void>;
  /** Things that the map draws in a box around a place: so many screens zoomed out. */
  inView(zoom: number): Promise<number>;
}

/** The officers' face on a tablet with its pack: opened without a network, and moved with a whole quarter in sight. */
export async function benchField(it: Patrolled): Promise<Figure[]> {
  const profile = await mkdtemp(join(tmpdir(), 'taru-tablet-'));
  try {
    await withTablet(it, profile, async (page) => {
      await page.goto(`${it.url}/petugas`);
      await page.getByLabel('Nama pengguna').fill(it.account.username);
      await page.getByLabel('Kata sandi', { exact: true }).fill(it.account.password);
      await page.getByRole('button', { name: 'Masuk', exact: true }).click();
      await page.locator('.map-target canvas').first().waitFor();
      await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
      await page.getByText('±4 m').first().waitFor();
      await page.goto(`${it.url}/petugas#pack`);
      await page.getByRole('button', { name: `Bawa ${it.kecamatan}`, exact: true }).click();
      await page.getByRole('button', { name: 'Hapus dari perangkat' }).waitFor({ timeout: 300_000 });
    });
    await it.stop();
    const opened: number[] = [];
    for (let i = 0; i < starts; i++)
      opened.push(await withTablet(it, profile, (page, context) => coldStart(it.url, page, context)));
    const slowed = await withTablet(it, profile, (page, context) =>
      coldStart(it.url, page, context, slowdown),
    );
    const moved = await withTablet(it, profile, (page, context) => pan(it, page, context));
    const figure = (what: string, value: number, unit: string): Figure => ({ what, store: '–', value, unit });
    return [
      figure('field face, cold start offline', median(opened) / 1000, 's'),
      figure(`field face, cold start offline, ${slowdown} × slower`, slowed / 1000, 's'),
      figure('field face, things in view', moved.things, ''),
      figure(`panning, frames (${slowdown} × slower)`, moved.frames.length, ''),
      figure('panning, main-thread work a frame, p50', quantile(moved.frames, 0.5), 'ms'),
      figure('panning, main-thread work a frame, p95', quantile(moved.frames, 0.95), 'ms'),
      figure('panning, main-thread work a frame, most', Math.max(...moved.frames), 'ms'),
    ];
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

/** A browser of its own over a profile that stays: closing it is what a tablet's night is. */
async function withTablet<T>(
  { executablePath, at }: Patrolled,
  profile: string,
  deed: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const { chromium } = await import('playwright-core');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--lang=id-ID'],
    viewport: screen,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    permissions: ['geolocation'],
    geolocation: { longitude: at[0], latitude: at[1], accuracy: 4 },
  });
  context.setDefaultTimeout(60_000);
  try {
    return await deed(context.pages()[0] ?? (await context.newPage()), context);
  } finally {
    await context.close();
  }
}

const slowDown = async (page: Page, rate: number): Promise<CDPSession> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return session;
};

/** From the tap on the icon to the main button and a map that is drawn whole, milliseconds. */
async function coldStart(url: string, page: Page, context: BrowserContext, rate = 1): Promise<number> {
  await context.setOffline(true);
  // a browser that has just begun is busy with itself, which an app on a home screen does not wait for
  await page.waitForTimeout(settleMs);
  if (rate > 1) await slowDown(page, rate);
  await page.goto(`${url}/petugas`, { waitUntil: 'commit' });
  await page.locator('.thumb-bar').waitFor();
  await page.locator('.map-target[aria-busy=false]').waitFor();
  return page.evaluate(() => performance.now());
}

/** Moves the map to and fro with a finger's pace, and looks at what each frame cost the main thread. */
async function pan(
  it: Patrolled,
  page: Page,
  context: BrowserContext,
): Promise<{ frames: number[]; things: number }> {
  await context.setOffline(true);
  await page.goto(`${it.url}/petugas`);
  await page.locator('.thumb-bar').waitFor();
  await page.getByText('±4 m').first().waitFor();
  await page.waitForTimeout(1500);
  let zoom = 18;
  let things = await it.inView(zoom);
  while (things < 20_000 && zoom > 14) {
    await page.getByRole('button', { name: 'Perkecil', exact: true }).click();
    await page.waitForTimeout(700);
    things = await it.inView(--zoom);
  }
  await page.waitForTimeout(4000);
  const session = await slowDown(page, slowdown);
  const trace: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => trace.push(...(value as unknown as TraceEvent[])));
  const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
    },
  });
  for (const side of [1, -1, 1, -1]) {
    const from = screen.width / 2 + side * 200;
    // told to the browser, and waited for here: Playwright's own mouse and clock would work in the page
    const finger = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', x: number, y: number) =>
      session.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', buttons: 1, clickCount: 1 });
    await finger('mousePressed', from, 420);
    for (let step = 1; step <= 40; step++) {
      await finger('mouseMoved', from - side * step * 10, 420 + step * 2 * side);
      await setTimeout(16);
    }
    await finger('mouseReleased', from - side * 400, 420 + 80 * side);
    await setTimeout(300);
  }
  await session.send('Tracing.end');
  await ended;
  return { frames: frameWork(trace), things };
}

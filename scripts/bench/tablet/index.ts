import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { findChromium } from '../../find-chromium.ts';
import type { Voice } from '../../verbs/verb.ts';
import { type Figure, quantile } from '../measure.ts';
import type { Measured } from './page.ts';
import { rulesChunk } from './rules-chunk.ts';
import { samplePack } from './sample-pack.ts';

const asked = 1500;
/** How much slower a tablet is than the machine that measures. */
const slowdown = 4;
const origin = 'http://tablet.test';

/** Size of the script with which a tablet judges, and what a check costs there. */
export async function benchTablet(voice: Voice): Promise<Figure[]> {
  const script = await rulesChunk('bench');
  const worker = await rulesChunk('worker');
  const size = figure('rules on the tablet', gzipSync(worker).length / 1000, 'kB gzip');
  const browser = findChromium(process.env);
  if (!browser) {
    voice.complain('Chromium: –');
    return [size];
  }
  const { pack, asked: things, buildings } = samplePack(asked);
  const files = {
    '/': ['text/html', '<!doctype html><script src="rules.js"></script>'],
    '/rules.js': ['text/javascript', script],
    '/pack.json': ['application/json', JSON.stringify(pack)],
    '/asked.json': ['application/json', JSON.stringify(things)],
  } as const;
  const { checks, readyMs, peakHeapBytes } = await onTablet(browser, files);
  const unheld = checks.filter(Number.isNaN).length;
  if (unheld > 0) throw new Error(`The pack did not hold ${unheld} of ${asked} buildings.`);
  return [
    size,
    figure("tablet's own check, p50", quantile(checks, 0.5), 'ms'),
    figure("tablet's own check, p99", quantile(checks, 0.99), 'ms'),
    figure('tablet, buildings in its pack', buildings, ''),
    figure('tablet, pack read', readyMs / 1000, 's'),
    figure('tablet, most memory (JS heap)', peakHeapBytes / 1e6, 'MB'),
  ];
}

const figure = (what: string, value: number, unit: string): Figure => ({ what, store: '–', value, unit });

/** Runs the page in a browser slowed down to a tablet; no server, no network. */
async function onTablet(
  executablePath: string,
  files: Record<string, readonly [type: string, body: string]>,
): Promise<Measured> {
  // a tool of development, which an installed service does not have
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--enable-precise-memory-info',
    ],
  });
  try {
    const page = await browser.newPage();
    await page.route(`${origin}/**`, (route) => {
      const [contentType, body] = files[new URL(route.request().url()).pathname] ?? ['text/plain', ''];
      return route.fulfill({ contentType, body });
    });
    await page.goto(`${origin}/`);
    await slowDown(page);
    return await page.evaluate<Measured>('judgeAll()');
  } finally {
    await browser.close();
  }
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
}

import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/find-chromium.ts';

/** Chromium in a process group of its own, over a profile that outlives it. */
export interface KilledBrowser {
  page: Page;
  /** `SIGKILL` to every process of it; resolves when the main one is gone. */
  kill(): Promise<void>;
}

const longestMs = 30_000;

interface Opened {
  origin: string;
  at: readonly [number, number];
  /** Runs in every page before the page's own scripts. */
  before?: string;
}

/** Opens the profile on one page; its permissions and place are those of a tablet on patrol. */
export async function openBrowser(profile: string, { origin, at, before }: Opened): Promise<KilledBrowser> {
  const portFile = join(profile, 'DevToolsActivePort');
  await rm(portFile, { force: true });
  const child = spawn(
    findChromium(process.env) ?? '',
    [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--hide-crash-restore-bubble',
      '--lang=id-ID',
      '--window-size=1280,800',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { detached: true, stdio: 'ignore' },
  );
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portOf(portFile, child)}`);
  const [context] = browser.contexts();
  await context!.grantPermissions(['geolocation'], { origin });
  await context!.setGeolocation({ longitude: at[0], latitude: at[1], accuracy: 4 });
  if (before) await context!.addInitScript(before);
  const page = context!.pages()[0] ?? (await context!.newPage());
  page.setDefaultTimeout(longestMs);
  return {
    page,
    kill: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      process.kill(-child.pid!, 'SIGKILL');
      await gone;
      await browser.close().catch(() => undefined);
    },
  };
}

async function portOf(file: string, child: ChildProcess): Promise<string> {
  const until = Date.now() + longestMs;
  for (;;) {
    const text = await readFile(file, 'utf8').catch(() => '');
    const [port, path] = text.split('\n');
    if (port && path) return port;
    if (child.exitCode !== null || Date.now() > until) throw new Error('Chromium did not come up.');
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

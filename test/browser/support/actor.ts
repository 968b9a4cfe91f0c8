import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type Browser,
  type BrowserContext,
  chromium,
  type Locator,
  type Page,
  type Request,
} from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { findChromium } from '../../../scripts/find-chromium.ts';
import type { Stage } from './stage.ts';

/** Where each step's picture is kept; never committed. */
const album = process.env.SHOTS ?? fileURLToPath(new URL('../../../pictures/stories', import.meta.url));

let browser: Promise<Browser> | null = null;
const openBrowser = (): Promise<Browser> => {
  browser ??= chromium.launch({
    executablePath: findChromium(process.env) ?? '',
    args: [
      '--lang=id-ID',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      // a microphone that hums, and nobody has to be asked for it
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
    ],
  });
  return browser;
};

/** The screens that people hold or sit at. */
export const screens = {
  tablet: { viewport: { width: 1280, height: 800 }, hasTouch: true, isMobile: true },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  desk: { viewport: { width: 1440, height: 900 } },
  smallDesk: { viewport: { width: 1280, height: 800 } },
} as const;

interface ActorOptions {
  /** Stands in the names of the pictures. */
  name: string;
  screen: keyof typeof screens;
  /** Longitude and latitude that the GPS tells, ± 4 m; none refuses. */
  at?: readonly number[];
}

/** Somebody in front of a browser of their own. Any error in the console or on the page fails the story. */
export class Actor {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly name: string;
  readonly #problems: string[] = [];
  /** Tiles and features on their way. */
  readonly #loading = new Set<Request>();
  #tolerated: RegExp[] = [];

  private constructor(name: string, context: BrowserContext, page: Page) {
    this.name = name;
    this.context = context;
    this.page = page;
    page.on('console', (message) => {
      if (message.type() === 'error') this.#problems.push(`${message.text()} ${message.location().url}`);
    });
    page.on('request', (request) => {
      if (/\/tiles\/|\/features\/|\/assets\//.test(request.url())) this.#loading.add(request);
    });
    const arrived = (request: Request): void => void this.#loading.delete(request);
    page.on('requestfinished', arrived);
    page.on('requestfailed', arrived);
    page.on('pageerror', (error) => this.#problems.push(String(error.stack ?? error)));
  }

  static async enter(stage: Stage, { name, screen, at }: ActorOptions): Promise<Actor> {
    const context = await (await openBrowser()).newContext({
      ...screens[screen],
      baseURL: stage.url,
      locale: 'id-ID',
      timezoneId: 'Asia/Jakarta',
      reducedMotion: 'reduce',
      ...(at
        ? {
            permissions: ['geolocation', 'microphone'],
            geolocation: { longitude: at[0]!, latitude: at[1]!, accuracy: 4 },
          }
        : {}),
    });
    context.setDefaultTimeout(30_000);
    const actor = new Actor(name, context, await context.newPage());
    onTestFinished(async ({ task }) => {
      if (task.result?.state === 'fail')
        await actor.shot(`failed-${name}-${task.name}`).catch(() => undefined);
      await context.close();
      expect(actor.problems(), `what the browser of ${name} complained of`).toEqual([]);
    });
    return actor;
  }

  /** Somebody in front of a page that stands already; what it complains of is kept for the story to look at. */
  static at(page: Page, name: string): Actor {
    return new Actor(name, page.context(), page);
  }

  /** Opens a face and logs in. */
  async logIn(path: string, username: string, secret: string): Promise<void> {
    await this.page.goto(path);
    await this.giveName(username, secret);
  }

  /** Fills in the log-in form that stands on the screen. */
  async giveName(username: string, secret: string): Promise<void> {
    await this.field('Nama pengguna').fill(username);
    await this.field('Kata sandi').fill(secret);
    await this.press('Masuk');
  }

  /** Something with exactly these words on it. */
  button = (name: string | RegExp): Locator =>
    this.page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  field = (label: string): Locator => this.page.getByLabel(label, { exact: true });
  sheet = (): Locator => this.page.locator('.sheet');

  /** Taps with a finger where there is one, else clicks. */
  async press(target: string | RegExp | Locator): Promise<void> {
    const place = typeof target === 'string' || target instanceof RegExp ? this.button(target) : target;
    const touch = await this.page.evaluate(() => navigator.maxTouchPoints > 0);
    await (touch ? place.tap() : place.click());
  }

  /** Waits until these words can be read. */
  async reads(words: string | RegExp, where: Locator | Page = this.page): Promise<void> {
    await where.getByText(words).filter({ visible: true }).first().waitFor();
  }

  /** Keeps a picture of what is seen now; nothing may stick out to the side. */
  async shot(name: string): Promise<void> {
    mkdirSync(album, { recursive: true });
    const file = `${name.replace(/\W+/g, '-').slice(0, 80)}.png`;
    await this.page.screenshot({ path: join(album, file) });
    const wide = await this.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) throw new Error(`${name}: the page is ${wide} pixels wider than the screen`);
  }

  /** A refusal that the story provokes: the browser reports it as an error. */
  tolerate(...problems: RegExp[]): void {
    this.#tolerated = [...this.#tolerated, ...problems];
  }

  /** What went wrong that nobody provoked. */
  problems(): string[] {
    return this.#problems.filter((problem) => !this.#tolerated.some((known) => known.test(problem)));
  }

  /** Waits until the map has loaded what it wants to show. */
  async mapStands(): Promise<void> {
    await this.page.locator('.map-target canvas').first().waitFor();
    for (let quiet = 0, tries = 0; quiet < 4 && tries < 200; tries++) {
      await this.page.waitForTimeout(100);
      quiet = this.#loading.size === 0 ? quiet + 1 : 0;
    }
  }
}

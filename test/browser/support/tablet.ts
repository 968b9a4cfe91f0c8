import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { Position } from '../../../geodata/model/index.ts';
import { type KilledBrowser, openBrowser } from '../../kills/killed-browser.ts';
import { Actor } from './actor.ts';
import { type LatePage, lateClock } from './device-clock.ts';

/** A step of a walk on the device's clock, ms: the recorder wants three seconds between two fixes. */
const stepMs = 6000;

/** A tablet that outlives its browser: one profile, one clock, one place. */
export class Tablet {
  readonly name: string;
  readonly profile: string;
  readonly #url: string;
  #browser: KilledBrowser | null = null;
  #actor: Actor | null = null;
  #behindMs: number;
  #at: Position;
  /** Everything that went wrong in any of its browsers. */
  #problems: string[] = [];
  /** Places that the GPS told while somebody recorded, in their order. */
  readonly walked: Position[] = [];

  private constructor(name: string, given: { profile: string; url: string; at: Position; behindMs: number }) {
    this.name = name;
    this.profile = given.profile;
    this.#url = given.url;
    this.#at = given.at;
    this.#behindMs = given.behindMs;
  }

  /** A new tablet, switched on; it is gone when the story ends. */
  static async unpack(
    name: string,
    given: { url: string; at: Position; behindMs: number; tolerate: RegExp[] },
  ): Promise<Tablet> {
    const profile = await mkdtemp(join(tmpdir(), 'taru-tablet-'));
    const tablet = new Tablet(name, { ...given, profile });
    onTestFinished(async ({ task }) => {
      if (task.result?.state === 'fail')
        await tablet.#actor?.shot(`failed-${name}-${task.name}`).catch(() => undefined);
      await tablet.kill();
      await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
      const heard = tablet.#problems.filter((it) => !given.tolerate.some((known) => known.test(it)));
      expect(heard, `what the browser of ${name} complained of`).toEqual([]);
    });
    await tablet.switchOn();
    return tablet;
  }

  /** Whoever holds the tablet now. */
  get hands(): Actor {
    if (!this.#actor) throw new Error(`${this.name} is switched off.`);
    return this.#actor;
  }

  /** Opens a browser over the profile. */
  async switchOn(): Promise<void> {
    const [lon, lat] = this.#at;
    this.#browser = await openBrowser(this.profile, {
      origin: this.#url,
      at: [lon, lat],
      before: lateClock(this.#behindMs),
    });
    await this.#browser.page.setViewportSize({ width: 1280, height: 800 });
    this.#actor = Actor.at(this.#browser.page, this.name);
  }

  /** `SIGKILL`, in the middle of whatever it does. */
  async kill(): Promise<void> {
    if (this.#browser) this.#behindMs = await this.#behindNow();
    this.#problems = [...this.#problems, ...(this.#actor?.problems() ?? [])];
    await this.#browser?.kill();
    this.#browser = null;
    this.#actor = null;
  }

  /** Opens the officers' face. */
  open = (): Promise<unknown> => this.hands.page.goto(`${this.#url}/petugas`);
  network = (on: boolean): Promise<void> => this.hands.context.setOffline(!on);
  turn = (way: 'wide' | 'tall'): Promise<void> =>
    this.hands.page.setViewportSize(
      way === 'wide' ? { width: 1280, height: 800 } : { width: 390, height: 844 },
    );

  /** Time passes on the device. */
  async passTime(ms: number): Promise<void> {
    await this.hands.page.evaluate((it) => (window as unknown as LatePage).passTime(it), ms);
  }
  /** The device's time, ms. */
  now = async (): Promise<number> => Date.now() - (await this.#behindNow());

  /** Goes somewhere in so many steps; the GPS tells every one of them. */
  async walkTo([lon, lat]: Position, steps: number): Promise<void> {
    const [fromLon, fromLat] = this.#at;
    for (let step = 1; step <= steps; step++) {
      await this.passTime(stepMs);
      const part = step / steps;
      await this.#stand([fromLon + (lon - fromLon) * part, fromLat + (lat - fromLat) * part]);
    }
  }
  /** No satellite in sight. */
  async loseGps(): Promise<void> {
    await this.hands.context.setGeolocation(null);
    await this.hands.page.waitForFunction(() => (window as unknown as LatePage).lastRead === null);
  }

  async #stand(at: Position): Promise<void> {
    const [longitude, latitude] = at;
    await this.hands.context.setGeolocation({ longitude, latitude, accuracy: 4 });
    await this.hands.page.waitForFunction(
      ([lon, lat]) => {
        const read = (window as unknown as LatePage).lastRead;
        return read?.[0] === lon && read[1] === lat;
      },
      [longitude, latitude] as const,
    );
    this.#at = at;
    this.walked.push(at);
  }

  #behindNow = (): Promise<number> =>
    this.hands.page
      .evaluate(() => Number(window.name))
      .then((told) => told || this.#behindMs)
      .catch(() => this.#behindMs);
}

import 'fake-indexeddb/auto';
import { webcrypto } from 'node:crypto';
import { IDBFactory } from 'fake-indexeddb';
import { openDeviceBase } from '../../web/offline/device/base.ts';
import { createDevice, type Device, type DeviceState } from '../../web/offline/device/device.ts';
import { idbShelf } from '../../web/offline/device/idb-shelf.ts';
import type { News, Ports } from '../../web/offline/device/ports.ts';
import { DeviceFull, type Shelf } from '../../web/offline/device/shelf.ts';
import { type Build, recordOf } from './builds.ts';
import { type Answered, type Fault, misfortune, type Sent, saying, sentOf } from './network.ts';
import { type Mortal, numbers, type Scheduler } from './scheduler.ts';

/** What the tablets of a story share. */
export interface Air {
  scheduler: Scheduler;
  build: Build;
  deliver(sent: Sent): Promise<Answered>;
  cut(sent: Sent, share: number): Promise<void>;
  /** False while no server answers. */
  serverUp: boolean;
  tally: Tally;
  /** What must never happen, as it happened. */
  wrongs: string[];
}

/** A sync is one round of a sender in which something was, or should have been, handed in. */
export interface Tally {
  syncs: number;
  interrupted: number;
  requests: number;
}

/** A page of the field face on a tablet. */
export interface Tab extends Mortal {
  name: string;
  device: Device;
  state: DeviceState;
}
interface Round {
  carried: boolean;
  interrupted: boolean;
}

/** A box on the way has changed a word; it can still be read. Findings only: of these the story knows every word. */
const altered = (sent: Sent): Sent =>
  sent.path.startsWith('/api/findings/') && recordOf(sent)
    ? { ...sent, body: Buffer.from(Buffer.from(sent.body!).toString('utf8').replace('canary', 'Canary')) }
    : sent;

/** What the dead wait for. */
const never = <T>(): Promise<T> => new Promise(() => undefined);

const nothing = (): DeviceState => ({
  items: [],
  mine: [],
  colleagues: 0,
  closed: 0,
  paused: null,
  sending: null,
});
/** Steps in which a full disk refuses to grow. */
const growing: ReadonlySet<keyof Shelf> = new Set(['keep', 'keepMirror', 'keepKey', 'replaceFile']);

/** A tablet with its disk, its clock, its cookie and its line; pages come and die on it. */
export class Tablet {
  readonly name: string;
  readonly #air: Air;
  readonly #base = new IDBFactory();
  readonly #fate: (nth: number) => Fault | null;
  readonly #random: () => number;
  readonly #hearers = new Set<{ who: Tab; heard: (news: News) => void }>();
  #locked: Tab | null = null;
  #waiting: { who: Tab; grant: () => void }[] = [];
  #requests = 0;
  readonly #under = new Map<Tab, number>();
  readonly #rounds = new Map<Tab, Round>();
  tabs: Tab[] = [];
  cookie: string | null = null;
  online = true;
  full = false;
  faulty = true;
  /** How far its clock is off, ms. */
  skew = 0;

  constructor(name: string, air: Air, luck: { seed: number; share: number; kinds: readonly Fault[] }) {
    this.name = name;
    this.#air = air;
    this.#fate = misfortune(luck.seed, luck.share, luck.kinds);
    this.#random = numbers(luck.seed ^ 0x5bd1e995);
  }

  /** Its disk, read past every port: what an examiner finds. */
  shelf(): Shelf {
    return idbShelf(() => this.#open());
  }
  base = () => this.#open();

  #open(): ReturnType<typeof openDeviceBase> {
    globalThis.indexedDB = this.#base as never;
    return openDeviceBase();
  }

  openTab(): Tab {
    const tab = {
      alive: true,
      name: `${this.name}/${this.tabs.length}`,
      state: nothing(),
    } as Tab;
    const ports = this.#air.build.ports?.(this.#ports(tab)) ?? this.#ports(tab);
    tab.device = createDevice(ports, {
      show: (news) => Object.assign(tab.state, news),
      limits: { wholeUpTo: 900, step: 512 },
    });
    this.tabs.push(tab);
    return tab;
  }

  living = (): Tab[] => this.tabs.filter(({ alive }) => alive);

  /** The page ends between two instructions; what it had asked for answers nobody. */
  kill(tab: Tab): void {
    tab.alive = false;
    const round = this.#rounds.get(tab);
    if (round) round.interrupted = true;
    this.#close(tab);
    this.#under.delete(tab);
    for (const hearer of this.#hearers) if (hearer.who === tab) this.#hearers.delete(hearer);
    this.#waiting = this.#waiting.filter(({ who }) => who !== tab);
    if (this.#locked === tab) this.#pass();
    this.#air.scheduler.bury();
  }

  #close(tab: Tab): void {
    const round = this.#rounds.get(tab);
    this.#rounds.delete(tab);
    if (!round || !(round.carried || round.interrupted)) return;
    this.#air.tally.syncs++;
    if (round.interrupted) this.#air.tally.interrupted++;
  }
  closeRounds(): void {
    for (const tab of this.#rounds.keys()) this.#close(tab);
  }

  #pass(): void {
    const next = this.#waiting.shift();
    this.#locked = next?.who ?? null;
    next?.grant();
  }

  #ports(tab: Tab): Ports {
    const { scheduler } = this.#air;
    const real = this.#air.build.shelf?.(this.shelf()) ?? this.shelf();
    const shelf = Object.fromEntries(
      Object.entries(real).map(([name, call]) => [
        name,
        (...given: unknown[]) =>
          scheduler.step(tab, async () => {
            if (this.full && growing.has(name as keyof Shelf)) throw new DeviceFull();
            return (call as (...all: unknown[]) => Promise<unknown>)(...given);
          }),
      ]),
    ) as unknown as Shelf;
    const subtle = new Proxy(webcrypto.subtle, {
      get:
        (target, name: keyof SubtleCrypto) =>
        (...given: unknown[]) =>
          scheduler.beside(tab, () =>
            (target[name] as unknown as (...all: unknown[]) => Promise<unknown>).apply(target, given),
          ),
    }) as unknown as SubtleCrypto;
    return {
      shelf,
      fetch: (path, init) => this.#fetch(tab, path, init),
      crypto: {
        subtle,
        getRandomValues: (into) => webcrypto.getRandomValues(into as never),
        randomUUID: () => webcrypto.randomUUID(),
      },
      now: () => 1_795_000_000_000 + scheduler.now + this.skew,
      random: this.#random,
      sleep: (ms, signal) => scheduler.sleep(tab, ms, signal),
      lock: async (_name, deed) => {
        if (!tab.alive) return never();
        if (this.#locked) await new Promise<void>((grant) => this.#waiting.push({ who: tab, grant }));
        this.#locked = tab;
        try {
          return await deed();
        } finally {
          if (this.#locked === tab && tab.alive) this.#pass();
        }
      },
      tell: (news) => {
        for (const { who, heard } of this.#hearers)
          if (who !== tab) void scheduler.step(who, async () => heard(news));
      },
      hear: (heard) => {
        const hearer = { who: tab, heard };
        this.#hearers.add(hearer);
        return () => this.#hearers.delete(hearer);
      },
      freeBytes: async () => (this.full ? 0 : null),
      language: () => 'id',
    };
  }

  async #fetch(tab: Tab, path: string, init: RequestInit): Promise<Response> {
    const { scheduler, tally } = this.#air;
    const sent = sentOf(path, init);
    if (this.cookie) sent.headers.cookie = this.cookie;
    if (sent.path === '/api/session') {
      this.#close(tab);
      this.#rounds.set(tab, { carried: false, interrupted: false });
    }
    const round = this.#rounds.get(tab);
    const hands = sent.method !== 'GET' && sent.path !== '/api/sealing/openings';
    if (hands && round) round.carried = true;
    tally.requests++;
    const fault =
      !this.online || !this.#air.serverUp
        ? 'request-lost'
        : this.faulty
          ? this.#fate(this.#requests++)
          : null;
    if (fault && round) round.interrupted = true;
    if (hands) this.#begins(tab, sent);
    try {
      if (fault === 'hangs') await new Promise((_, fail) => this.#givesUp(init, fail));
      if (fault === 'slow') {
        const over = new AbortController();
        await Promise.race([
          scheduler.sleep(tab, 3_000 + 14_000 * this.#random(), over.signal),
          new Promise((_, fail) => this.#givesUp(init, fail)),
        ]).finally(() => over.abort());
      }
      const answer = await scheduler.step(tab, () => this.#carry(sent, fault));
      return { ...answer, text: async () => answer.text } as unknown as Response;
    } finally {
      if (hands && tab.alive) this.#under.delete(tab);
    }
  }

  #givesUp(init: RequestInit, fail: (error: Error) => void): void {
    init.signal?.addEventListener('abort', () => fail(new Error('given up')));
  }

  /** Two pages of one tablet never hand in at the same time. */
  #begins(tab: Tab, { path }: Sent): void {
    for (const other of this.#under.keys())
      if (other !== tab && other.alive)
        this.#air.wrongs.push(`two senders: ${other.name} and ${tab.name} at ${path}`);
    this.#under.set(tab, 1);
  }

  async #carry(sent: Sent, fault: Fault | null): Promise<Answered> {
    const { deliver, cut, scheduler } = this.#air;
    const lost = (): never => {
      throw new TypeError('fetch failed');
    };
    const said = fault && saying[fault];
    if (said) return said();
    switch (fault) {
      case 'request-lost':
        return lost();
      case 'request-cut':
        await cut(sent, this.#random());
        return lost();
      case 'altered':
        return deliver(altered(sent));
      case 'answer-lost':
        await deliver(sent);
        return lost();
      case 'answer-cut': {
        const answer = await deliver(sent);
        return { ...answer, text: answer.text.slice(0, Math.floor(answer.text.length * this.#random())) };
      }
      case 'twice':
        await deliver(sent);
        return deliver(sent);
      case 'twice-later': {
        const ghost = { alive: true };
        void scheduler
          .sleep(ghost, 40_000 * this.#random())
          .then(() => scheduler.step(ghost, () => deliver(sent)))
          .catch(() => undefined);
        return deliver(sent);
      }
      case '500-after-commit':
        await deliver(sent);
        return saying['says-500']!();
      default:
        return deliver(sent);
    }
  }
}

import { uuidv7 } from 'uuidv7';
import type { Bodies, RecordKind } from '../../web/offline/device/record.ts';
import type { Act, Deed, Story } from './acts.ts';
import type { Build } from './builds.ts';
import { Ledger } from './ledger.ts';
import { cutOff, deliverTo } from './network.ts';
import { Scheduler } from './scheduler.ts';
import { type Air, type Tab, Tablet, type Tally } from './tablet.ts';
import { began, type Officer, type World } from './world.ts';

/** Ten years, ms. */
const tenYears = 10 * 365 * 86_400_000;

/** A story as it is told: tablets, people and the ledger of what they were told. */
export class Telling {
  readonly world: World;
  readonly ledger = new Ledger();
  readonly scheduler: Scheduler;
  readonly tablets: Tablet[];
  readonly air: Air;
  readonly tally: Tally = { syncs: 0, interrupted: 0, requests: 0 };
  /** The two who patrol in this story, and nobody else's. */
  readonly officers: Officer[];
  /** End of the city's log when the story began. */
  readonly beganAt: number;
  readonly #holders: (Officer | null)[];
  readonly #duties = new Map<string, { duty: string; ordinal: number }>();

  constructor(
    world: World,
    { seed, tablets, share, kinds }: Story,
    build: Build,
    cast: { officers: Officer[]; beganAt: number },
  ) {
    this.world = world;
    this.officers = cast.officers;
    this.beganAt = cast.beganAt;
    this.scheduler = new Scheduler(seed);
    const deliver = deliverTo(world.url);
    const served = build.server?.(deliver, world) ?? deliver;
    this.air = {
      scheduler: this.scheduler,
      build,
      deliver: (sent) => {
        world.time.now = new Date(began + this.scheduler.now);
        return served(sent);
      },
      cut: (sent, how) => cutOff(world.url, sent, how),
      serverUp: true,
      tally: this.tally,
      wrongs: [],
    };
    this.tablets = Array.from(
      { length: tablets },
      (_, nth) =>
        new Tablet(`tablet ${nth}`, this.air, { seed: seed ^ Math.imul(nth + 1, 0x2545f491), share, kinds }),
    );
    this.#holders = this.tablets.map(() => null);
  }

  /** Lets a call of the story's end go through, whatever it asks for. */
  async apart<T>(call: () => Promise<T>): Promise<T> {
    let over = false;
    const called = call().finally(() => {
      over = true;
    });
    // it may fail while nobody waits for it yet
    called.catch(() => undefined);
    while (!over) await this.scheduler.one();
    return called;
  }

  holderOf = (nth: number): Officer | null => this.#holders[nth] ?? null;

  /** Somebody logs in on a tablet, on every page that is open there. */
  async logIn(nth: number, officer: Officer): Promise<void> {
    const tablet = this.tablets[nth]!;
    if (tablet.living().length === 0) tablet.openTab();
    tablet.cookie = officer.cookie;
    this.#holders[nth] = officer;
    for (const tab of tablet.living()) this.#enter(tab, officer);
  }
  #enter(tab: Tab, { id }: Officer): void {
    tab.device.enter({ person: id, city: this.world.town.code }).catch(() => undefined);
  }

  logOut(nth: number): void {
    const tablet = this.tablets[nth]!;
    const [tab] = tablet.living();
    if (!tab || !this.#holders[nth]) return;
    this.#holders[nth] = null;
    tablet.cookie = null;
    tab.device.leave().catch(() => undefined);
  }

  /** The page comes back after a crash, as it would: for whoever was logged in. */
  reopen(nth: number): void {
    const holder = this.#holders[nth];
    const tab = this.tablets[nth]!.openTab();
    if (holder) this.#enter(tab, holder);
  }

  async act({ deed, tablet: number_, pick, steps, ms }: Act): Promise<void> {
    const nth = number_ % this.tablets.length;
    await this.#do(deed, nth, pick);
    await this.scheduler.steps(steps);
    if (ms > 0) await this.scheduler.until(this.scheduler.now + ms);
  }

  async #do(deed: Deed, nth: number, pick: number): Promise<void> {
    const tablet = this.tablets[nth]!;
    const living = tablet.living();
    const tab = living[pick % Math.max(1, living.length)];
    const officer = this.#holders[nth] ?? null;
    switch (deed) {
      case 'draft':
      case 'find':
      case 'find-photos':
        if (tab && officer) this.#find(tab, officer, nth, pick, deed);
        return;
      case 'correct':
        if (tab && officer) this.#correct(tab, officer, nth, pick);
        return;
      case 'visit':
        if (tab && officer) this.#visit(tab, officer, nth, pick);
        return;
      case 'duty':
        if (tab && officer) this.#duty(tab, officer, nth, pick);
        return;
      case 'discard': {
        const draft = tab?.state.items.find(({ state }) => state === 'draft');
        const claim = draft && this.ledger.claims.get(draft.id);
        if (!tab || !draft || !claim || claim.finished !== 'no') return;
        claim.discarded = true;
        tab.device.discard(draft.id).catch(() => undefined);
        return;
      }
      case 'kill-before':
      case 'kill-after': {
        if (!tab) return;
        const step = await this.scheduler.nextOf(tab);
        if (step && deed === 'kill-after') await step();
        tablet.kill(tab);
        return;
      }
      case 'reopen':
        if (living.length === 0) this.reopen(nth);
        return;
      case 'second-tab':
        if (living.length === 1) this.reopen(nth);
        return;
      case 'log-out':
        this.logOut(nth);
        return;
      case 'log-in': {
        const next = this.officers[pick % this.officers.length]!;
        // somebody else logs in after a log-out, or after the session has ended
        if (!officer || tablet.cookie === 'ended' || officer === next) await this.logIn(nth, next);
        return;
      }
      case 'session-ends':
        if (officer) tablet.cookie = 'ended';
        return;
      case 'other-face':
        // a colleague logs in on another face of this browser; this page hears nothing of it
        if (officer) tablet.cookie = this.officers[pick % 2]!.cookie;
        return;
      case 'clock-jumps':
        tablet.skew = ((pick % 5) - 2) * (tenYears / 2);
        return;
      case 'line-goes':
      case 'line-comes':
        tablet.online = deed === 'line-comes';
        for (const one of tablet.online ? living : []) one.device.wake();
        return;
      case 'look':
        for (const one of living) one.device.wake();
        return;
      case 'disk-full':
      case 'disk-free':
        tablet.full = deed === 'disk-full';
        return;
      case 'server-goes':
      case 'server-comes':
        this.air.serverUp = deed === 'server-comes';
        return;
    }
  }

  /** Gives a record to the device and notes what it says. */
  #keep<Kind extends RecordKind>(
    tab: Tab,
    officer: Officer,
    nth: number,
    kind: Kind,
    body: Bodies[Kind],
    finish: boolean,
    files: readonly string[] = [],
  ): void {
    const claim = this.ledger.begin(kind, body, officer.id, nth);
    const blobs = files.map((sha256) => {
      const { bytes } = this.world.pictures.find((picture) => picture.sha256 === sha256)!;
      const blob = { type: 'image/jpeg', arrayBuffer: async () => Uint8Array.from(bytes).buffer };
      return { sha256, blob: blob as unknown as Blob };
    });
    const keeping = tab.device.keep({
      kind,
      body,
      files: blobs,
      standing: finish ? 'ready' : 'draft',
    });
    this.ledger.note(claim, body, finish, keeping);
  }

  #find(tab: Tab, officer: Officer, nth: number, pick: number, deed: Deed): void {
    const { pictures } = this.world;
    const count = deed === 'find-photos' ? 1 + (pick % 3) : 0;
    const photos = Array.from(
      { length: count },
      (_, i) => pictures[(pick + i * 7) % pictures.length]!.sha256,
    );
    const body = this.world.finding({
      id: uuidv7(),
      note: `canary rumah ${pick}`,
      photos: [...new Set(photos)],
    });
    if (deed !== 'find')
      this.#keep(tab, officer, nth, 'finding', { ...body, note: 'canary draf' }, false, body.photos);
    if (deed !== 'draft') this.#keep(tab, officer, nth, 'finding', body, true);
  }

  /** A finding that the officer can see on this tablet. */
  #seen(tab: Tab, officer: Officer, pick: number): string | null {
    const here = tab.state.items.filter(({ kind, state }) => kind === 'finding' && state !== 'draft');
    const ids = [...here.map(({ id }) => id), ...tab.state.mine.map(({ recorded }) => recorded.id)].filter(
      (id) => this.ledger.claims.get(id)?.officer === officer.id,
    );
    // the newest first: two tablets that know the same findings mean the same one
    const newest = [...new Set(ids)].sort().reverse();
    return newest[pick % Math.min(2, Math.max(1, newest.length))] ?? null;
  }

  #correct(tab: Tab, officer: Officer, nth: number, pick: number): void {
    const of = this.#seen(tab, officer, pick);
    if (!of) return;
    const here = tab.state.items.filter(
      ({ kind, body }) => kind === 'correction' && (body as { of: string }).of === of,
    );
    const there = tab.state.mine.find(({ recorded }) => recorded.id === of)?.corrections ?? [];
    const seen = [...new Set([...here, ...there].map(({ id }) => id))];
    const fields = pick % 2 ? { storeys: pick % 5 } : { note: `canary ralat ${pick % 3}` };
    const at = '2026-11-21T02:50:00Z';
    this.#keep(
      tab,
      officer,
      nth,
      'correction',
      { id: uuidv7(), of, at, fields, seen, reason: 'canary sebab' },
      true,
    );
  }

  #visit(tab: Tab, officer: Officer, nth: number, pick: number): void {
    const finding = this.#seen(tab, officer, pick);
    if (!finding) return;
    const picture = this.world.pictures[pick % this.world.pictures.length]!.sha256;
    const body: Bodies['visit'] = {
      id: uuidv7(),
      at: '2026-11-21T02:55:00Z',
      patrol: null,
      stop: null,
      case: null,
      fix: null,
      marks: [{ finding, state: 'unchanged' }],
      hindered: null,
      note: 'canary kunjungan',
      photos: pick % 2 ? [picture] : [],
    };
    this.#keep(tab, officer, nth, 'visit', body, true, body.photos);
  }

  #duty(tab: Tab, officer: Officer, nth: number, pick: number): void {
    const key = `${nth} ${officer.id}`;
    const on = this.#duties.get(key);
    const at = '2026-11-21T02:00:00Z';
    if (!on) {
      const duty = uuidv7();
      this.#duties.set(key, { duty, ordinal: 0 });
      const body = { id: uuidv7(), duty, what: 'began' as const, at, patrol: null, fix: null };
      this.#keep(tab, officer, nth, 'duty', body, true);
      return;
    }
    if (pick % 4 === 0) {
      this.#duties.delete(key);
      const body = {
        id: uuidv7(),
        duty: on.duty,
        what: 'ended' as const,
        at: '2026-11-21T02:59:00Z',
        patrol: null,
        fix: null,
      };
      this.#keep(tab, officer, nth, 'duty', body, true);
      return;
    }
    const fixes = Array.from({ length: 3 }, (_, i) => ({
      at: new Date(Date.parse(at) + (on.ordinal * 3 + i) * 10_000).toISOString(),
      position: this.world.town.spot(on.ordinal * 30 + i * 10, pick % 50),
      accuracyM: 6,
    }));
    const body = { id: uuidv7(), duty: on.duty, ordinal: on.ordinal++, source: 'device' as const, fixes };
    this.#keep(tab, officer, nth, 'track', body, true);
  }
}

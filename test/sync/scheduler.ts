/** Numbers out of a seed (mulberry32): the same seed, the same run. */
export function numbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Whoever can die: what it waits for never comes back to it then. */
export interface Mortal {
  alive: boolean;
}

interface Step {
  who: Mortal;
  run(): Promise<void>;
}
interface Timer {
  who: Mortal;
  at: number;
  ring(): void;
}

/**
 * One world's time and order. Every call through a port is a step; one step runs at a time, picked by the seed among those that are asked for; time
 * passes only when nobody asks for anything. So a run depends on its seed and on nothing else.
 */
export class Scheduler {
  /** Virtual milliseconds. */
  now = 0;
  /** Steps that ran. */
  count = 0;
  #steps: Step[] = [];
  #timers: Timer[] = [];
  /** Work that runs beside the steps (ciphers): waited for, never counted. */
  #beside = 0;
  readonly #pick: () => number;

  constructor(seed: number) {
    this.#pick = numbers(seed);
  }

  /** A port's call: runs when its turn comes, and answers only the living. */
  step<T>(who: Mortal, call: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      if (!who.alive) return;
      this.#steps.push({
        who,
        run: () =>
          call().then(
            (value) => {
              if (who.alive) resolve(value);
            },
            (error) => {
              if (who.alive) reject(error);
            },
          ),
      });
    });
  }

  /** Work that needs no turn. */
  beside<T>(who: Mortal, call: () => Promise<T>): Promise<T> {
    this.#beside++;
    return new Promise((resolve, reject) => {
      call()
        .then(
          (value) => {
            if (who.alive) resolve(value);
          },
          (error) => {
            if (who.alive) reject(error);
          },
        )
        .finally(() => {
          this.#beside--;
        });
    });
  }

  sleep(who: Mortal, ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (!who.alive) return;
      if (signal?.aborted) return resolve();
      const timer: Timer = { who, at: this.now + ms, ring: resolve };
      this.#timers.push(timer);
      signal?.addEventListener('abort', () => {
        this.#timers = this.#timers.filter((it) => it !== timer);
        if (who.alive) resolve();
      });
    });
  }

  /** Forgets what the dead have asked for. */
  bury(): void {
    this.#steps = this.#steps.filter(({ who }) => who.alive);
    this.#timers = this.#timers.filter(({ who }) => who.alive);
  }

  /** Waits until everybody waits for a step or for the time. */
  async #quiet(): Promise<void> {
    do await new Promise((done) => setImmediate(done));
    while (this.#beside > 0);
  }

  /** Runs one step; false when nobody asks for one. `killed` runs the step and lets nobody hear of it. */
  async one(): Promise<boolean> {
    await this.#quiet();
    this.bury();
    if (this.#steps.length === 0) return false;
    const [step] = this.#steps.splice(Math.floor(this.#pick() * this.#steps.length), 1);
    this.count++;
    await step!.run();
    return true;
  }

  /** The next step of one of these, without running it: to die before it, or right after it. */
  async nextOf(who: Mortal): Promise<(() => Promise<void>) | null> {
    await this.#quiet();
    const at = this.#steps.findIndex((step) => step.who === who);
    if (at < 0) return null;
    const [step] = this.#steps.splice(at, 1);
    return () => step!.run();
  }

  /** Runs at most so many steps without letting time pass. */
  async steps(most: number): Promise<void> {
    for (let i = 0; i < most && (await this.one()); i++);
  }

  /** Lets time pass, running whatever is asked for, until a moment or until nothing will ever happen again. */
  async until(moment: number, most = 20_000): Promise<void> {
    for (let i = 0; i < most; i++) {
      if (await this.one()) continue;
      const next = this.#timers.reduce<Timer | null>((a, b) => (a && a.at <= b.at ? a : b), null);
      if (!next || next.at > moment) break;
      this.#timers = this.#timers.filter((it) => it !== next);
      this.now = Math.max(this.now, next.at);
      if (next.who.alive) next.ring();
    }
    this.now = Math.max(this.now, moment);
  }
}

import { backOffMs } from '../back-off.ts';
import type { Ports } from './ports.ts';
import type { Rest } from './round.ts';

/** Why sending stopped, and when it goes on (device time, ms). */
export interface Pause {
  status: number;
  until: number;
}

export interface Sender {
  start(): void;
  stop(): void;
  /** Something new waits, or the network may be back: tries at once. */
  wake(): void;
}

/** Device and server look at each other at least this often, ms. */
const idleMs = 300_000;

/** Sends whatever waits, one tab at a time, and goes on by itself after every failure. */
export function createSender(
  { lock, sleep, random, now }: Pick<Ports, 'lock' | 'sleep' | 'random' | 'now'>,
  round: () => Promise<Rest>,
  onPause: (pause: Pause | null) => void,
): Sender {
  let running: AbortController | null = null;
  let waking = new AbortController();

  async function run(life: AbortSignal): Promise<void> {
    for (let tries = 0; !life.aborted; ) {
      waking = new AbortController();
      const rest = await lock('taru-send', async () => (life.aborted ? null : round())).catch(
        // the shelf failed, or the lock was taken away: again, like after a lost network
        (): Rest => ({ status: 500, afterMs: 0 }),
      );
      if (life.aborted) return;
      tries = rest ? tries + 1 : 0;
      const wait = rest ? Math.max(backOffMs(tries - 1, random), rest.afterMs) : idleMs;
      onPause(rest && { status: rest.status, until: now() + wait });
      await sleep(wait, waking.signal);
    }
  }

  return {
    start() {
      if (running) return;
      running = new AbortController();
      void run(running.signal);
    },
    stop() {
      running?.abort();
      running = null;
      waking.abort();
    },
    wake: () => waking.abort(),
  };
}

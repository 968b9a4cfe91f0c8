import type { Dependencies } from '../dependencies.ts';
import { eraseTracksEverywhere } from '../workflows/erase-tracks.ts';
import { every } from './every.ts';

const hour = 3_600_000;

/** Once a day, and soon after a start: a server that is restarted every night still forgets. */
export function keepForgetting({ store, clock, ready, log }: Dependencies): void {
  let done = '';
  every(
    hour,
    async () => {
      const today = clock().toISOString().slice(0, 10);
      if (!ready() || done === today) return;
      await eraseTracksEverywhere(store, clock());
      done = today;
    },
    log,
  );
}

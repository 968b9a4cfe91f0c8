import { signal } from '@preact/signals';
import type { Change } from '../../geodata/wire/changes.ts';
import { call } from '../data/call.ts';
import { followChanges } from '../data/changes.ts';

/** True while the stream of changes is open. */
export const connected = signal(false);

/** Follows the city from now on; changes that come together are told together. Returns the stop. */
export function followCity(onChanges: (changes: Change[]) => void): () => void {
  let stopped = false;
  let stop = () => {};
  let gathered: Change[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const gather = (change: Change) => {
    gathered.push(change);
    timer ??= setTimeout(() => {
      const all = gathered;
      gathered = [];
      timer = undefined;
      onChanges(all);
    }, 250);
  };
  const start = async () => {
    const cursor = await latest().catch(() => null);
    if (stopped) return;
    if (cursor === null) retry = setTimeout(start, 5000);
    else
      stop = followChanges(cursor, gather, (open) => {
        connected.value = open;
      });
  };
  void start();
  return () => {
    stopped = true;
    clearTimeout(timer);
    clearTimeout(retry);
    stop();
  };
}

/** The last change there is: what came before is in the lists already. */
async function latest(): Promise<number> {
  let since = 0;
  for (;;) {
    const { cursor, more } = await call('get /api/changes', { query: { since, limit: 1000 } });
    if (!more) return cursor;
    since = cursor;
  }
}

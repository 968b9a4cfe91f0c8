import { signal } from '@preact/signals';
import type { Change } from '../../geodata/wire/changes.ts';
import { followChanges } from '../data/changes.ts';

/** True while the stream of changes is open. */
export const connected = signal(false);

/** Which kinds of things may be other than what the lists show. */
export type Touched = ReadonlySet<string>;
const anything: Touched = new Set(['finding', 'case', 'report', 'plan']);

/** Follows the city from now on. Changes that come together are told together; a stream that opened says that anything may have changed. */
export function followCity(onTouched: (kinds: Touched) => void): () => void {
  let gathered: Change[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const gather = (change: Change) => {
    gathered.push(change);
    timer ??= setTimeout(() => {
      const kinds = new Set(gathered.map((it) => it.thing.kind));
      gathered = [];
      timer = undefined;
      onTouched(kinds);
    }, 250);
  };
  const stop = followChanges(null, gather, (open) => {
    connected.value = open;
    if (open) onTouched(anything);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}

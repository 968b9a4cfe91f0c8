import { effect, signal } from '@preact/signals';
import type { Box, LivePosition } from '../../../geodata/model/index.ts';
import { call } from '../../data/call.ts';
import { facts } from '../../data/city.ts';
import { problemOf } from '../problem-of.ts';
import { problem } from './day.ts';

/** Officers on duty, where their devices last said. */
export const people = signal<readonly LivePosition[]>([]);
/** Whether the map shows what was in view lately, and what that is. */
export const seenShown = signal(false);
export const seen = signal<readonly Box[]>([]);

/** Devices speak about as often. */
const pause = 20_000;

/** Asks again and again while somebody looks. Returns the stop. */
export function keepPeople(): () => void {
  let gone = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async () => {
    try {
      people.value = (await call('get /api/positions')).positions;
    } catch {
      // the next look tells; nobody is shown where nobody is known to be
      people.value = [];
    }
    if (!gone) timer = setTimeout(() => void look(), pause);
  };
  void look();
  return () => {
    gone = true;
    clearTimeout(timer);
    people.value = [];
  };
}

/** Loads what was in view whenever it is to be shown. Returns the stop. */
export const keepSeen = (): (() => void) =>
  effect(() => {
    if (!seenShown.value) {
      seen.value = [];
      return;
    }
    const bbox = facts.peek()?.extent.join(',');
    if (!bbox) return;
    call('get /api/seen', { query: { bbox } }).then(
      ({ boxes }) => {
        if (seenShown.peek()) seen.value = boxes;
      },
      (error: unknown) => {
        seenShown.value = false;
        problem.value = problemOf(error);
      },
    );
  });

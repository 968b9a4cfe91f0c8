import { computed, signal } from '@preact/signals';
import type { Day, Patrol } from '../../../geodata/model/index.ts';
import type { StopDone } from '../../../geodata/wire/patrols.ts';
import { call } from '../../data/call.ts';
import { cityToday } from '../../data/when.ts';
import { clock } from '../clock.ts';
import { keepPrivate, privateNote } from '../private.ts';

/** Patrols of a day as the server had them. */
interface Known {
  day: Day;
  /** When the server said so. */
  at: string;
  patrols: Patrol[];
  /** Stops where the squad was, by what had arrived; missing in what an older version kept. */
  done?: StopDone[];
}

/** What this device knows of its patrols; null until it was ever told. */
export const known = signal<Known | null>(null);
/** True when the server could not be asked the last time. */
export const asked = signal<'not-yet' | 'reached' | 'away'>('not-yet');
/** Which of several patrols of the day the officer has chosen. */
export const chosen = signal<string | null>(null);

const today = computed((): Day => {
  void clock.value;
  return cityToday();
});

/** The published patrols of today, the earliest first. */
export const todaysPatrols = computed((): Patrol[] => {
  const it = known.value;
  if (it?.day !== today.value) return [];
  return it.patrols
    .filter(({ status }) => status === 'published')
    .toSorted((a, b) => a.startsAt - b.startsAt || (a.id < b.id ? -1 : 1));
});
/** The one that is on the screen; null when there is none. */
export const todaysPatrol = computed(
  (): Patrol | null =>
    todaysPatrols.value.find(({ id }) => id === chosen.value) ?? todaysPatrols.value[0] ?? null,
);

/** Asks the server; what it says is kept for when it cannot be asked. */
export async function loadPatrols(): Promise<void> {
  const day = cityToday();
  // what is here is shown at once: on a dead signal the server's silence takes half a minute
  known.value ??= await privateNote<Known>('patrols').catch(() => null);
  try {
    const { patrols, done } = await call('get /api/patrols', { query: { day } });
    known.value = { day, at: new Date().toISOString(), patrols, done };
    asked.value = 'reached';
    await keepPrivate('patrols', known.value);
  } catch {
    asked.value = 'away';
  }
}

/** So often the patrols are asked for anew, ms. */
const everyMs = 300_000;

/** Keeps the patrols fresh. Returns the stop. */
export function keepPatrols(): () => void {
  const load = () => void loadPatrols();
  load();
  addEventListener('online', load);
  const timer = setInterval(load, everyMs);
  return () => {
    removeEventListener('online', load);
    clearInterval(timer);
    known.value = null;
    asked.value = 'not-yet';
  };
}

import { computed, effect, signal, untracked } from '@preact/signals';
import { uuidv7 } from 'uuidv7';
import type { PatrolStop, Visit } from '../../../geodata/model/index.ts';
import { keepRecord } from '../../offline/outbox.ts';
import { hereNow } from '../footprint.ts';
import { keepPrivate, privateNote } from '../private.ts';
import { known, todaysPatrol } from './patrols.ts';

/** What became of a stop: on this device, or by what the server had last. */
export interface StopNote {
  state: 'done' | 'skipped';
  why: Visit['hindered'];
  at: string;
  /** Who was there, when the server says so. */
  by?: string;
}
/** The officer goes there again, whatever anybody has done. */
interface Again {
  state: 'again';
}
/** A stop with its place in the order. */
export interface NumberedStop {
  stop: PatrolStop;
  number: number;
  note: StopNote | null;
}

const notes = signal<Record<string, StopNote | Again>>({});
/** What the squad has done, as of the last contact. */
const told = computed(
  () =>
    new Map(
      known.value?.done?.map(({ stop, at, by, hindered }): [string, StopNote] => [
        stop,
        { state: hindered ? 'skipped' : 'done', why: hindered, at, by },
      ]),
    ),
);

/** The stops of the patrol in their order. */
export const stops = computed((): NumberedStop[] =>
  (todaysPatrol.value?.stops ?? []).map((stop, i) => ({
    stop,
    number: i + 1,
    note: noteOf(stop.id),
  })),
);
function noteOf(stop: string): StopNote | null {
  const own = notes.value[stop] ?? told.value.get(stop);
  return own && own.state !== 'again' ? own : null;
}
/** Where to go next; null when everything is done. */
export const nextStop = computed((): NumberedStop | null => stops.value.find(({ note }) => !note) ?? null);

const nameOf = (patrol: string): string => `stops/${patrol}`;

/** Keeps what became of the stops of the patrol on the screen. Returns the stop. */
export const keepStops = (): (() => void) =>
  effect(() => {
    const id = todaysPatrol.value?.id;
    untracked(() => {
      notes.value = {};
      if (id)
        void privateNote<Record<string, StopNote | Again>>(nameOf(id)).then((found) => {
          if (found && todaysPatrol.peek()?.id === id) notes.value = { ...found, ...notes.peek() };
        });
    });
  });

/** Notes what became of a stop; null takes it back into the round. */
export async function noteStop(id: string, note: StopNote | null): Promise<void> {
  const patrol = todaysPatrol.peek();
  if (!patrol?.stops.some((stop) => stop.id === id)) return;
  notes.value = { ...notes.value, [id]: note ?? { state: 'again' } };
  await keepPrivate(nameOf(patrol.id), notes.value);
}

/** Keeps a visit of a stop where nothing was found before: it was seen, or it was skipped for a reason. */
export async function keepVisit(stop: PatrolStop, hindered: Visit['hindered']): Promise<void> {
  const at = new Date().toISOString();
  await keepRecord('visit', {
    id: uuidv7(),
    at,
    patrol: todaysPatrol.peek()?.id ?? null,
    stop: stop.id,
    case: caseOf(stop),
    fix: hereNow(),
    marks: [],
    hindered,
    note: '',
    photos: [],
  });
  await noteStop(stop.id, { state: hindered ? 'skipped' : 'done', why: hindered, at });
}

/** The case that a stop is about, if it is. */
export const caseOf = ({ kind, thing }: PatrolStop): string | null => (kind === 'case' ? thing : null);

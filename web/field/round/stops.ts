import { computed, effect, signal, untracked } from '@preact/signals';
import { uuidv7 } from 'uuidv7';
import type { PatrolStop, Visit } from '../../../geodata/model/index.ts';
import type { NewFile } from '../../offline/device/keep.ts';
import { keepRecord } from '../../offline/outbox.ts';
import { hereNow } from '../footprint.ts';
import { keepPrivate, privateNote } from '../private.ts';
import { todaysPatrol } from './patrols.ts';

/** What became of a stop on this device. */
export interface StopNote {
  state: 'done' | 'skipped';
  why: Visit['hindered'];
  at: string;
}
/** A stop with its place in the order. */
export interface NumberedStop {
  stop: PatrolStop;
  number: number;
  note: StopNote | null;
}

const notes = signal<Record<string, StopNote>>({});

/** The stops of the patrol in their order. */
export const stops = computed((): NumberedStop[] =>
  (todaysPatrol.value?.stops ?? []).map((stop, i) => ({
    stop,
    number: i + 1,
    note: notes.value[stop.id] ?? null,
  })),
);
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
        void privateNote<Record<string, StopNote>>(nameOf(id)).then((found) => {
          if (found && todaysPatrol.peek()?.id === id) notes.value = { ...found, ...notes.peek() };
        });
    });
  });

/** Notes what became of a stop; null takes it back into the round. */
export async function noteStop(id: string, note: StopNote | null): Promise<void> {
  const patrol = todaysPatrol.peek();
  if (!patrol?.stops.some((stop) => stop.id === id)) return;
  const { [id]: _, ...others } = notes.value;
  notes.value = note ? { ...others, [id]: note } : others;
  await keepPrivate(nameOf(patrol.id), notes.value);
}

/** What a visit says beside where and when it was. */
export type VisitWords = Pick<Visit, 'marks' | 'hindered' | 'note'> &
  Partial<Pick<Visit, 'case' | 'stop' | 'id'>>;

/** Keeps a visit with its photos on the disk and on its way, and notes it at its stop. */
export async function keepVisit(said: VisitWords, files: readonly NewFile[] = []): Promise<void> {
  const at = new Date().toISOString();
  const stop = said.stop ?? null;
  const visit: Visit = {
    id: said.id ?? uuidv7(),
    at,
    patrol: stop ? (todaysPatrol.peek()?.id ?? null) : null,
    stop,
    case: said.case ?? null,
    fix: hereNow(),
    marks: said.marks,
    hindered: said.hindered,
    note: said.note,
    photos: files.map(({ sha256 }) => sha256),
  };
  await keepRecord('visit', visit, files);
  if (stop) await noteStop(stop, { state: said.hindered ? 'skipped' : 'done', why: said.hindered, at });
}

/** The case that a stop is about, if it is. */
export const caseOf = ({ kind, thing }: PatrolStop): string | null => (kind === 'case' ? thing : null);

import { computed, signal } from '@preact/signals';
import { uuidv7 } from 'uuidv7';
import { accuracyOf, stretches, surestM, walkedM } from '../../../geodata/facts/walked.ts';
import type { DutyMark, Fix, TrackChunk, TrackFix } from '../../../geodata/model/index.ts';
import { call } from '../../data/call.ts';
import { keepRecord } from '../../offline/outbox.ts';
import { hereNow } from '../footprint.ts';
import { dropPrivate, keepPrivate, privateNote, privateNotes } from '../private.ts';
import { todaysPatrol } from '../round/patrols.ts';
import { stayAwake } from './awake.ts';
import { createTrackRecorder, type TrackRecorder } from './track-recorder.ts';
import { watchFixes } from './watch-fixes.ts';

/** A time on duty as this device knows it. */
export interface Duty {
  id: string;
  beganAt: string;
  endedAt: string | null;
  patrol: string | null;
  /** Ordinal of the next chunk of its track. */
  next: number;
}

/** The time on duty that runs, or the last one; null before the first. */
export const duty = signal<Duty | null>(null);
export const onDuty = computed(() => duty.value !== null && duty.value.endedAt === null);
/** Its track so far, raw, in the order of recording. */
export const track = signal<readonly TrackFix[]>([]);
/** False while the device refuses to keep the track. */
export const trackKept = signal(true);
/** Why there are no positions, if there are none. */
export const gpsTrouble = signal<'denied' | 'none' | null>(null);

const inTime = computed(() => track.value.toSorted((a, b) => (a.at < b.at ? -1 : 1)));
/** The track without its gaps. */
export const parts = computed(() => stretches(inTime.value));
/** Metres of the track; gaps add nothing. */
export const walked = computed(() => walkedM(inTime.value));
/** Readings that were kept but say nothing about the way. */
export const unsure = computed(() => track.value.filter((fix) => accuracyOf(fix) > surestM).length);

let recorder: TrackRecorder | null = null;
let stop: () => void = () => undefined;

/** Takes the duty of this device up again after a reload. */
export async function resumeDuty(): Promise<() => void> {
  const left = await privateNote<Duty>('duty');
  if (left) {
    const chunks = await privateNotes<TrackChunk>(`track/${left.id}/`);
    track.value = chunks.flatMap(({ fixes }) => fixes);
    duty.value = { ...left, next: Math.max(left.next, ...chunks.map(({ ordinal }) => ordinal + 1)) };
    if (!left.endedAt) record();
  }
  return () => {
    void recorder?.flush();
    stop();
    duty.value = null;
    track.value = [];
  };
}

/** Begins a time on duty: from now on the track is recorded. */
export async function beginDuty(): Promise<void> {
  const id = uuidv7();
  const patrol = todaysPatrol.peek()?.id ?? null;
  const beganAt = new Date().toISOString();
  await mark({ duty: id, what: 'began', at: beganAt, patrol });
  await dropPrivate('track/');
  track.value = [];
  await note({ id, beganAt, endedAt: null, patrol, next: 0 });
  record();
}

/** Keeps what was recorded so far: after a log-out nobody could. */
export async function keepTrack(): Promise<void> {
  await recorder?.flush();
}

/** Ends it: nothing is recorded any more. */
export async function endDuty(): Promise<void> {
  const now = duty.peek();
  if (!now || now.endedAt) return;
  await recorder?.flush();
  stop();
  const endedAt = new Date().toISOString();
  await mark({ duty: now.id, what: 'ended', at: endedAt, patrol: now.patrol });
  await note({ ...duty.peek()!, endedAt });
}

/** Takes fixes of another logger into the track; those within the duty only, which the caller has seen to. */
export async function takeIn(fixes: readonly TrackFix[]): Promise<void> {
  const most = 1000;
  for (let from = 0; from < fixes.length; from += most) {
    const now = duty.peek();
    if (!now) return;
    await keepChunk({
      id: uuidv7(),
      duty: now.id,
      ordinal: now.next,
      source: 'gpx',
      fixes: fixes.slice(from, from + most),
    });
  }
}

const mark = (told: Pick<DutyMark, 'duty' | 'what' | 'at' | 'patrol'>): Promise<void> =>
  keepRecord('duty', { ...told, id: uuidv7(), fix: hereNow() });

async function note(next: Duty): Promise<void> {
  duty.value = next;
  await keepPrivate('duty', next);
}

/** A chunk as a record for the server, and a copy of it for the map here. */
async function keepChunk(chunk: TrackChunk): Promise<void> {
  await keepRecord('track', chunk);
  track.value = [...track.value, ...chunk.fixes];
  const name = String(chunk.ordinal).padStart(6, '0');
  await keepPrivate(`track/${chunk.duty}/${name}`, chunk);
  const now = duty.peek();
  if (now?.id === chunk.duty) await note({ ...now, next: Math.max(now.next, chunk.ordinal + 1) });
}

function record(): void {
  const now = duty.peek();
  if (!now) return;
  const made = createTrackRecorder({ duty: now.id, ordinal: now.next, newId: uuidv7, keep: keepChunk });
  recorder = made;
  const sleepy = stayAwake();
  let last: Fix | null = null;
  const unwatch = watchFixes(
    (fix) => {
      made.take(fix);
      last = fix;
    },
    (trouble) => {
      gpsTrouble.value = trouble;
    },
  );
  const clock = setInterval(() => void made.tick(Date.now()).then(tell), 5000);
  const away = () => {
    if (document.visibilityState === 'hidden') void made.flush().then(tell);
  };
  document.addEventListener('visibilitychange', away);
  const live = setInterval(() => last && void sayWhere(last), liveMs);
  const tell = (kept: boolean) => {
    trackKept.value = kept;
  };
  stop = () => {
    sleepy();
    unwatch();
    clearInterval(clock);
    clearInterval(live);
    document.removeEventListener('visibilitychange', away);
    recorder = null;
    stop = () => undefined;
  };
}

/** So often a supervisor learns where somebody on duty is, ms. */
const liveMs = 60_000;

/** A position for today's map; whether it arrives changes nothing here. */
async function sayWhere({ position, accuracyM, at }: Fix): Promise<void> {
  if (!navigator.onLine) return;
  const body = { at, point: { type: 'Point' as const, coordinates: position }, accuracyM };
  await call('put /api/positions/mine', { body }).catch(() => undefined);
}

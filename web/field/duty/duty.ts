import { computed, signal } from '@preact/signals';
import { uuidv7 } from 'uuidv7';
import { asOneTrack, runsBeside, runsM } from '../../../geodata/facts/beside.ts';
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
const chunks = signal<readonly TrackChunk[]>([]);
/** Its track so far, raw, in the order of recording. */
export const track = computed(() => chunks.value.flatMap(({ fixes }) => fixes));
/** False while the device refuses to keep the track. */
export const trackKept = signal(true);
/** Why there are no positions, if there are none. */
export const gpsTrouble = signal<'denied' | 'none' | null>(null);

const of = (source: TrackChunk['source']) => chunks.value.filter((chunk) => chunk.source === source);
const own = computed(() =>
  asOneTrack(
    of('device').flatMap(({ fixes }) => fixes),
    [],
  ),
);
const beside = computed(() =>
  runsBeside(
    own.value,
    of('gpx').map(({ fixes }) => fixes),
  ),
);
/** The track without its gaps; another logger fills those of the device. */
export const parts = computed(() => stretches(asOneTrack(own.value, beside.value)));
/** Metres of the track; gaps add nothing, and no minute counts twice. */
export const walked = computed(() =>
  beside.value.reduce((sum, runs) => sum + runsM(runs), walkedM(own.value)),
);
/** Readings that were kept but say nothing about the way. */
export const unsure = computed(() => track.value.filter((fix) => accuracyOf(fix) > surestM).length);

let recorder: TrackRecorder | null = null;
let stop: () => void = () => undefined;

/** Takes the duty of this device up again after a reload. */
export async function resumeDuty(): Promise<() => void> {
  const left = await privateNote<Duty>('duty');
  if (left) {
    chunks.value = await privateNotes<TrackChunk>(`track/${left.id}/`);
    duty.value = { ...left, next: Math.max(left.next, ...chunks.value.map(({ ordinal }) => ordinal + 1)) };
    if (!left.endedAt) record();
  }
  return () => {
    void recorder?.flush();
    stop();
    duty.value = null;
    chunks.value = [];
  };
}

/** Goes on with a time on duty that was begun before a log-out, or on another device; its track until then is with the server. */
export async function goOnWith(left: Omit<Duty, 'endedAt'>): Promise<void> {
  chunks.value = [];
  await note({ ...left, endedAt: null });
  record();
}

/** Keeps what is recorded until now, before the key goes. */
export const flushTrack = async (): Promise<void> => void (await recorder?.flush());

/** Begins a time on duty: from now on the track is recorded. */
export async function beginDuty(): Promise<void> {
  const id = uuidv7();
  const patrol = todaysPatrol.peek()?.id ?? null;
  const beganAt = new Date().toISOString();
  await mark({ duty: id, what: 'began', at: beganAt, patrol });
  await dropPrivate('track/');
  chunks.value = [];
  await note({ id, beganAt, endedAt: null, patrol, next: 0 });
  record();
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

/** Tells the beginning or the end of a time on duty. */
export const mark = (told: Pick<DutyMark, 'duty' | 'what' | 'at' | 'patrol'>): Promise<void> =>
  keepRecord('duty', { ...told, id: uuidv7(), fix: hereNow() });

async function note(next: Duty): Promise<void> {
  duty.value = next;
  await keepPrivate('duty', next);
}

/** A chunk as a record for the server, and a copy of it for the map here. */
async function keepChunk(chunk: TrackChunk): Promise<void> {
  await keepRecord('track', chunk);
  chunks.value = [...chunks.value, chunk];
  const name = String(chunk.ordinal).padStart(6, '0');
  // a recorder and a file may have come to the same number
  await keepPrivate(`track/${chunk.duty}/${name}-${chunk.source}`, chunk);
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

import { signal } from '@preact/signals';
import { uuidv7 } from 'uuidv7';
import type { Visit } from '../../../geodata/model/index.ts';
import type { Photo } from '../../data/photo.ts';
import { readPhoto } from '../../data/photo.ts';
import { discard, items, keepDraftOf, keepRecord, keptFile } from '../../offline/outbox.ts';
import { hereNow } from '../footprint.ts';
import { todaysPatrol } from '../round/patrols.ts';
import { noteStop } from '../round/stops.ts';

/** The visit being written; every change is on the disk before the next is taken. */
export const visit = signal<Visit | null>(null);
export const visitPhotos = signal<Photo[]>([]);
/** False when the device could not keep the last change. */
export const visitKept = signal(true);

/** What a visit is about. */
export interface VisitOf {
  stop: string | null;
  finding: string | null;
  case: string | null;
}

/** Begins a visit, or goes on with the one that was left there. Nothing is marked beforehand. */
export async function beginVisit({ stop, finding, case: opened }: VisitOf): Promise<void> {
  const left = items
    .peek()
    .find((item) => item.kind === 'visit' && item.state === 'draft' && isAbout(item.body as Visit));
  const body: Visit = (left?.body as Visit | undefined) ?? {
    id: uuidv7(),
    at: new Date().toISOString(),
    patrol: stop ? (todaysPatrol.peek()?.id ?? null) : null,
    stop,
    case: opened,
    fix: null,
    marks: [],
    hindered: null,
    note: '',
    photos: [],
  };
  const kept = await Promise.all(body.photos.map((sha256) => keptFile(body.id, sha256)));
  visitPhotos.value = await Promise.all(kept.filter((blob) => blob !== null).map(readPhoto));
  visit.value = body;

  function isAbout(other: Visit): boolean {
    return stop ? other.stop === stop : other.marks.some((mark) => mark.finding === finding);
  }
}

/** Changes the visit. */
export function amendVisit(news: Partial<Visit>, photos: readonly Photo[] = visitPhotos.peek()): void {
  const before = visit.peek();
  if (!before) return;
  const known = new Set(before.photos);
  const next: Visit = { ...before, ...news, photos: photos.map(({ sha256 }) => sha256) };
  visit.value = next;
  visitPhotos.value = [...photos];
  const files = photos.filter(({ sha256 }) => !known.has(sha256));
  void write(() => keepDraftOf('visit', next, files));
}

let writes: Promise<unknown> = Promise.resolve();
function write(deed: () => Promise<void>): Promise<boolean> {
  const done = writes.then(deed).then(
    () => true,
    () => false,
  );
  writes = done;
  void done.then((kept) => {
    visitKept.value = kept;
  });
  return done;
}

/** Finishes the visit under the position of now; true when it is safely on the disk. */
export async function finishVisit(): Promise<boolean> {
  const before = visit.peek();
  if (!before) return false;
  const body: Visit = { ...before, at: new Date().toISOString(), fix: hereNow() };
  if (!(await write(() => keepRecord('visit', body)))) return false;
  const { stop, hindered, at } = body;
  if (stop) await noteStop(stop, { state: hindered ? 'skipped' : 'done', why: hindered, at });
  leaveVisit();
  return true;
}

/** Throws the visit away. */
export async function discardVisit(): Promise<void> {
  const id = visit.peek()?.id;
  leaveVisit();
  if (id) await write(() => discard(id));
}

/** Leaves the form; what was written stays kept. */
export function leaveVisit(): void {
  for (const photo of visitPhotos.peek()) URL.revokeObjectURL(photo.preview);
  visit.value = null;
  visitPhotos.value = [];
}

import { signal } from '@preact/signals';
import { uuidv7 } from 'uuidv7';
import type { Photo } from '../data/photo.ts';
import { smallCopy } from '../data/photo.ts';
import type { FindingDraft } from '../offline/device/record.ts';
import { discard, keepDraft, keptFile, outbox, submit } from '../offline/outbox.ts';
import { withProvisional } from './pack/with-provisional.ts';
import type { Step } from './steps.tsx';

/** The finding being written, or null. Every change is on the disk before the next is taken. */
export const draft = signal<FindingDraft | null>(null);
/** Its photos as the screen shows them. */
export const draftPhotos = signal<Photo[]>([]);
/** Bytes of the draft that are kept beside it. */
export type Kept = Pick<Photo, 'sha256' | 'blob'>;
/** Its spoken notes. */
export const draftVoices = signal<Kept[]>([]);
/** The step of the form on the screen; kept while the sheet is closed to look at the map. */
export const draftStep = signal<Step>('photo');
/** Where the last change is: on its way to the disk, on it, or refused by the device. */
export const keeping = signal<'idle' | 'going' | 'kept' | 'refused'>('idle');

/** Where a finding is begun: at a stop of a patrol, or on the way. */
export type BegunAt = Partial<Pick<FindingDraft, 'patrol' | 'stop' | 'report'>>;

const empty = (at: BegunAt): FindingDraft => ({
  id: uuidv7(),
  observedAt: new Date().toISOString(),
  geometry: null,
  fix: null,
  placedBy: 'map',
  kind: null,
  activity: null,
  buildingFunction: null,
  storeys: null,
  heightM: null,
  builtOn: null,
  permitNumber: null,
  note: '',
  photos: [],
  corrects: null,
  report: null,
  ...at,
});

let writes: Promise<unknown> = Promise.resolve();
/** One write after the other; a failure shows and does not stop the next. */
function write(deed: () => Promise<void>): Promise<boolean> {
  keeping.value = 'going';
  const done = writes.then(deed).then(
    () => {
      keeping.value = 'kept';
      return true;
    },
    () => {
      keeping.value = 'refused';
      return false;
    },
  );
  writes = done;
  return done;
}

/** Starts a finding, or goes on with the one that was left. */
export async function beginDraft(at: BegunAt = {}): Promise<void> {
  if (draft.value) return;
  const left = outbox.value.findLast((it) => it.state === 'draft');
  await resume(left?.body ?? empty(at));
}

/** Takes a kept finding back into the form. */
export async function resume(finding: FindingDraft): Promise<void> {
  const photos = await Promise.all(finding.photos.map((sha256) => shown(finding.id, sha256)));
  draftPhotos.value = photos.filter((photo) => photo !== null);
  const voices = await Promise.all((finding.voices ?? []).map((sha256) => kept(finding.id, sha256)));
  draftVoices.value = voices.filter((voice) => voice !== null);
  keeping.value = 'idle';
  draftStep.value = finding.photos.length === 0 ? 'photo' : finding.geometry ? 'what' : 'place';
  draft.value = finding;
}

async function kept(id: string, sha256: string): Promise<Kept | null> {
  const blob = await keptFile(id, sha256);
  return blob && { sha256, blob };
}

async function shown(id: string, sha256: string): Promise<Photo | null> {
  const blob = await keptFile(id, sha256);
  if (!blob) return null;
  const small = await smallCopy(blob, 320);
  return { sha256, blob, preview: URL.createObjectURL(small ?? blob) };
}

/** Changes fields of the draft. */
export function amend(news: Partial<FindingDraft>): void {
  if (!draft.value) return;
  const next = { ...draft.value, ...news };
  draft.value = next;
  void write(() => keepDraft(next));
}

/** The photos of the draft, as the picker now has them. */
export function amendPhotos(photos: Photo[]): void {
  if (!draft.value) return;
  const here = new Set(photos.map((photo) => photo.sha256));
  draftPhotos.value = photos;
  keepWith(photos, {
    photos: [...here],
    // A sketch without its photo, or a photo without its sketch, is a photo like any other.
    sketches: draft.value.sketches?.filter(({ sketch, of }) => here.has(sketch) && here.has(of)),
  });
}

/** A second photo made by drawing on one of the first. */
export function addSketch(of: Photo, sketch: Photo): void {
  const before = draft.value;
  if (!before || before.photos.includes(sketch.sha256)) return;
  const photos = [...draftPhotos.value, sketch];
  draftPhotos.value = photos;
  keepWith([sketch], {
    photos: photos.map(({ sha256 }) => sha256),
    sketches: [...(before.sketches ?? []), { sketch: sketch.sha256, of: of.sha256 }],
  });
}

/** The spoken notes of the draft, as the recorder now has them. */
export function amendVoices(voices: Kept[]): void {
  draftVoices.value = voices;
  keepWith(voices, { voices: voices.map(({ sha256 }) => sha256) });
}

/** Changes fields together with the bytes that they name; what is kept already is not written again. */
function keepWith(files: readonly Kept[], news: Partial<FindingDraft>): void {
  if (!draft.value) return;
  const known = new Set([...draft.value.photos, ...(draft.value.voices ?? [])]);
  const next = { ...draft.value, ...news };
  draft.value = next;
  void write(() =>
    keepDraft(
      next,
      files.filter(({ sha256 }) => !known.has(sha256)),
    ),
  );
}

/** Finishes the draft; its id when it is safely on the disk, null when the device refused. */
export async function finishDraft(): Promise<string | null> {
  const finding = draft.value;
  if (!finding || !(await write(async () => submit(await withProvisional(finding))))) return null;
  forget();
  return finding.id;
}

/** Throws the draft and its photos away. */
export async function discardDraft(): Promise<void> {
  const id = draft.value?.id;
  forget();
  if (id) await write(() => discard(id));
}

function forget(): void {
  for (const photo of draftPhotos.value) URL.revokeObjectURL(photo.preview);
  draft.value = null;
  draftPhotos.value = [];
  draftVoices.value = [];
  keeping.value = 'idle';
}

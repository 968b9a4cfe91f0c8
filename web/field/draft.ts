import { signal } from '@preact/signals';
import { uuidv7 } from 'uuidv7';
import type { Photo } from '../data/photo.ts';
import { smallCopy } from '../data/photo.ts';
import type { FindingDraft } from '../offline/device/record.ts';
import { discard, keepDraft, keptFile, outbox, submit } from '../offline/outbox.ts';
import type { Step } from './steps.tsx';

/** The finding being written, or null. Every change is on the disk before the next is taken. */
export const draft = signal<FindingDraft | null>(null);
/** Its photos as the screen shows them. */
export const draftPhotos = signal<Photo[]>([]);
/** The step of the form on the screen; kept while the sheet is closed to look at the map. */
export const draftStep = signal<Step>('photo');
/** True when the device could not keep the last change. */
export const notKept = signal(false);

const empty = (): FindingDraft => ({
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
});

let writes: Promise<unknown> = Promise.resolve();
/** One write after the other; a failure shows and does not stop the next. */
function write(deed: () => Promise<void>): Promise<boolean> {
  const done = writes.then(deed).then(
    () => {
      notKept.value = false;
      return true;
    },
    () => {
      notKept.value = true;
      return false;
    },
  );
  writes = done;
  return done;
}

/** Starts a finding, or goes on with the one that was left. */
export async function beginDraft(): Promise<void> {
  if (draft.value) return;
  const left = outbox.value.findLast((it) => it.state === 'draft');
  await resume(left?.body ?? empty());
}

/** Takes a kept finding back into the form. */
export async function resume(finding: FindingDraft): Promise<void> {
  const photos = await Promise.all(finding.photos.map((sha256) => shown(finding.id, sha256)));
  draftPhotos.value = photos.filter((photo) => photo !== null);
  draftStep.value = finding.photos.length === 0 ? 'photo' : finding.geometry ? 'what' : 'place';
  draft.value = finding;
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
  const known = new Set(draft.value.photos);
  const next = { ...draft.value, photos: photos.map((photo) => photo.sha256) };
  draft.value = next;
  draftPhotos.value = photos;
  void write(() =>
    keepDraft(
      next,
      photos.filter((photo) => !known.has(photo.sha256)),
    ),
  );
}

/** Finishes the draft; its id when it is safely on the disk, null when the device refused. */
export async function finishDraft(): Promise<string | null> {
  const finding = draft.value;
  if (!finding || !(await write(() => submit(finding)))) return null;
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
}

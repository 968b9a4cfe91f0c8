import { signal } from '@preact/signals';
import { uuidv7 } from 'uuidv7';
import type { Position } from '../../geodata/model/index.ts';
import { call } from '../data/call.ts';
import type { Photo } from '../data/photo.ts';
import { sha256 } from '../data/sha256.ts';
import { sendReportPhoto } from '../data/upload.ts';
import type { Draft } from './report-draft.ts';
import { newSecretCode } from './secret-code.ts';

/** A report on its way. Id and code are made once, so that a repeated sending is the same report. */
export interface Sending {
  id: string;
  /** Never leaves the phone; only its SHA-256 does. */
  code: string;
  /** Public number; null until the service took the report. */
  number: string | null;
  /** Photos not sent yet. */
  waiting: Photo[];
}

export interface Where {
  point: Position;
  accuracyM: number | null;
  place: string | null;
}

/** How far it is: null while nothing is under way, else photos sent of all. */
export const sendingProgress = signal<{ sent: number; of: number } | null>(null);

export const newSending = (photos: Photo[]): Sending => ({
  id: uuidv7(),
  code: newSecretCode(),
  number: null,
  waiting: photos,
});

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

/** Sends the report, then its photos one by one; calls back after every step, so that nothing done is done again. */
export async function sendReport(
  sending: Sending,
  draft: Draft,
  photos: Photo[],
  where: Where,
  onStep: (now: Sending) => void,
): Promise<void> {
  sendingProgress.value = { sent: 0, of: sending.waiting.length };
  try {
    const now = sending.number
      ? sending
      : { ...sending, number: await sendWords(sending, draft, photos, where) };
    onStep(now);
    await sendPhotos(now, onStep);
  } finally {
    sendingProgress.value = null;
  }
}

async function sendWords(
  { id, code }: Sending,
  draft: Draft,
  photos: Photo[],
  where: Where,
): Promise<string> {
  const contact = { name: orNull(draft.name), phone: orNull(draft.phone), email: orNull(draft.email) };
  const { number } = await call('put /api/reports/:id', {
    params: { id },
    body: {
      id,
      category: draft.category ?? 'other',
      text: draft.text.trim(),
      point: { type: 'Point', coordinates: where.point },
      accuracyM: where.accuracyM,
      place: where.place,
      photos: photos.map((photo) => photo.sha256),
      codeHash: await sha256(new TextEncoder().encode(code)),
      anonymous: draft.anonymous,
      confidential: draft.confidential,
      contact: contact.name || contact.phone || contact.email ? contact : null,
    },
  });
  return number;
}

async function sendPhotos(sending: Sending, onStep: (now: Sending) => void): Promise<void> {
  const of = sending.waiting.length;
  let waiting = sending.waiting;
  for (const photo of sending.waiting) {
    sendingProgress.value = { sent: of - waiting.length, of };
    await sendReportPhoto(sending.id, photo, sending.code);
    waiting = waiting.filter((one) => one !== photo);
    onStep({ ...sending, waiting });
  }
}

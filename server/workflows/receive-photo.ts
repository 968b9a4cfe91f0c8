import { type Files, smallCopyOf } from '../files/files.ts';
import { lookAtPhoto, smallCopy } from '../files/photo.ts';
import { sha256 } from '../files/sha256.ts';
import { appendEvent } from '../queries/append-event.ts';
import { insertPhoto, type PhotoOwner } from '../queries/photo.ts';
import { Refusal } from '../refusal.ts';
import type { Store } from '../store/store.ts';
import { record } from './record.ts';

export interface SentPhoto {
  owner: PhotoOwner;
  /** Digests that the owner announced. */
  announced: string[];
  sha256: string;
  /** Read only when the photo is expected. */
  bytes: () => Promise<Buffer>;
  /** Account that sent it; null for a citizen. */
  actor: string | null;
  /** Account that delivered it for the actor. */
  carrier?: string | null;
}

/** Binds a photo to the finding or report that announced it. Officers' originals are evidence and kept; of citizens' photos only pixels are kept. */
export async function receivePhoto(
  store: Store,
  files: Files,
  sent: SentPhoto,
): Promise<{ sha256: string; bytes: number }> {
  if (!sent.announced.includes(sent.sha256)) throw new Refusal('photo-not-expected');
  const bytes = await sent.bytes();
  if (sha256(bytes) !== sent.sha256) throw new Refusal('digest-mismatch');
  const facts = await lookAtPhoto(bytes);
  if (sent.owner.kind !== 'report') await files.put(sent.sha256, bytes);
  else await files.put(smallCopyOf(sent.sha256), await smallCopy(bytes));
  await record(store, sent.owner.city, async (tx) => {
    if (!(await insertPhoto(tx, sent.owner, { ...facts, sha256: sent.sha256 }))) return;
    await appendEvent(tx, {
      city: sent.owner.city,
      kind: 'photo-received',
      actor: sent.actor,
      thing: { kind: sent.owner.kind, id: sent.owner.id },
      data: { sha256: sent.sha256, bytes: facts.bytes, ...(sent.carrier ? { carrier: sent.carrier } : {}) },
    });
  });
  return { sha256: sent.sha256, bytes: facts.bytes };
}

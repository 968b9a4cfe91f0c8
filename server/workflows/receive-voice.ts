import type { Files } from '../files/files.ts';
import { sha256 } from '../files/sha256.ts';
import { lookAtSound } from '../files/sound.ts';
import { appendEvent } from '../queries/append-event.ts';
import { insertVoice, selectAnnouncedVoices } from '../queries/voice.ts';
import { Refusal } from '../refusal.ts';
import type { Store } from '../store/store.ts';
import type { Bringer } from './receive-once.ts';
import { record } from './record.ts';

/** Binds a spoken note to the finding that announced it. It is evidence and kept as it was sent. */
export async function receiveVoice(
  store: Store,
  files: Files,
  { person, carrier }: Bringer,
  sent: { finding: string; sha256: string; bytes: () => Promise<Buffer> },
): Promise<{ sha256: string; bytes: number }> {
  const { city } = person;
  const announced = await selectAnnouncedVoices(store, city, sent.finding);
  if (!announced) throw new Refusal('not-found');
  if (!announced.includes(sent.sha256)) throw new Refusal('photo-not-expected');
  const bytes = await sent.bytes();
  if (sha256(bytes) !== sent.sha256) throw new Refusal('digest-mismatch');
  const facts = { ...(await lookAtSound(bytes)), sha256: sent.sha256 };
  await files.put(sent.sha256, bytes);
  await record(store, city, async (tx) => {
    if (!(await insertVoice(tx, city, sent.finding, facts))) return;
    await appendEvent(tx, {
      city,
      kind: 'voice-received',
      actor: person.id,
      thing: { kind: 'finding', id: sent.finding },
      data: { sha256: sent.sha256, bytes: facts.bytes, ...(carrier ? { carrier } : {}) },
    });
  });
  return { sha256: sent.sha256, bytes: facts.bytes };
}

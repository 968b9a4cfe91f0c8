import { fileTypeFromBuffer } from 'file-type';
import { Refusal } from '../refusal.ts';

/** Largest spoken note taken in, bytes. */
export const soundBytes = 15 * 1024 * 1024;

/** What a recorder of a browser writes, by its own bytes: the container does not tell sound from film. */
const mimes: Record<string, string> = {
  'video/webm': 'audio/webm',
  'audio/webm': 'audio/webm',
  'audio/ogg': 'audio/ogg',
  'audio/ogg; codecs=opus': 'audio/ogg',
  'video/mp4': 'audio/mp4',
  'audio/mp4': 'audio/mp4',
  'audio/x-m4a': 'audio/mp4',
};

/** Its media type. Refuses what is no sound by its own bytes. */
export async function lookAtSound(bytes: Uint8Array): Promise<{ mime: string; bytes: number }> {
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const mime = type && mimes[type.mime];
  if (!mime) throw new Refusal('not-a-sound');
  return { mime, bytes: bytes.length };
}

import type { Logger } from 'pino';
import { type Files, smallCopyOf } from './files.ts';
import { smallCopy } from './photo.ts';

/** Makes the small copies of photos after their answer has gone out, one at a time; a copy that is asked for earlier is made then. */
export interface SmallCopies {
  later(sha256: string): void;
  get(sha256: string): Promise<Buffer | null>;
}

export function createSmallCopies(files: Files, log: Logger): SmallCopies {
  const underway = new Map<string, Promise<Buffer | null>>();
  let last: Promise<unknown> = Promise.resolve();

  const make = async (sha256: string): Promise<Buffer | null> => {
    const original = await files.get(sha256);
    if (!original) return null;
    const copy = await smallCopy(original);
    await files.put(smallCopyOf(sha256), copy);
    return copy;
  };
  const inTurn = (sha256: string): Promise<Buffer | null> => {
    const known = underway.get(sha256);
    if (known) return known;
    const made = last.then(() => make(sha256)).finally(() => underway.delete(sha256));
    underway.set(sha256, made);
    last = made.catch(() => undefined);
    return made;
  };
  return {
    later: (sha256) => {
      inTurn(sha256).catch((error: unknown) => log.warn({ err: error, sha256 }, 'no small copy'));
    },
    get: async (sha256) => (await files.get(smallCopyOf(sha256))) ?? inTurn(sha256),
  };
}

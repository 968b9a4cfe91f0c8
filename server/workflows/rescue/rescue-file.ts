import type { Entry, ZipFile } from 'yauzl';
import { withZip } from '../../formats/zip.ts';

/** More than a tablet holds; the bytes of one entry are bounded where they are read. */
const limits = { files: 50_000, bytes: 2_000_000_000 };

/** Something in an emergency file. */
export interface RescueEntry {
  name: string;
  /** The bytes; null when they are more than that. */
  read(limit: number): Promise<Buffer | null>;
}

/** Opens an emergency file that was judged safe. Entries are read one at a time: the file may be larger than memory. */
export const withRescueFile = <T>(path: string, use: (entries: RescueEntry[]) => Promise<T>): Promise<T> =>
  withZip(path, (zip, entries) => use(entries.map((entry) => entryOf(zip, entry))), limits);

const entryOf = (zip: ZipFile, entry: Entry): RescueEntry => ({
  name: entry.fileName,
  async read(limit) {
    if (entry.uncompressedSize > limit) return null;
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      length += (chunk as Buffer).length;
      if (length > limit) return null;
      chunks.push(chunk as Buffer);
    }
    return Buffer.concat(chunks);
  },
});

import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';

/** A piece of text after the other, or a row of cells. */
type Pieces<T> = AsyncIterable<T>;

/** Writes a file that is there whole or not at all: beside its name, and under it at the end. Fails as the file system does (no folder, no space). */
export const writeText = (path: string, text: Pieces<string>): Promise<void> =>
  whole(path, (unfinished) => pipeline(text, createWriteStream(unfinished)));

/** The same for a table with a heading. */
export const writeRows = (path: string, columns: string[], rows: Pieces<unknown[]>): Promise<void> =>
  whole(path, (unfinished) =>
    pipeline(rows, stringify({ header: true, columns }), createWriteStream(unfinished)),
  );

async function whole(path: string, write: (unfinished: string) => Promise<void>): Promise<void> {
  const unfinished = `${path}.part`;
  try {
    await write(unfinished);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

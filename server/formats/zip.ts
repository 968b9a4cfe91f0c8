import { createWriteStream } from 'node:fs';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { FileRefusal } from './feature-file.ts';

/** A layer is a handful of files; a workbook some dozens. */
const ofLayers = { files: 1000, bytes: 2_000_000_000 };
/** Vector data shrinks to a tenth, a bomb to a thousandth; judged from 10 MB up. */
const mostRatio = 200;
const smallBytes = 10_000_000;

/** What can be the layer in an archive, best first, and the files that belong to a Shapefile. */
const mains = ['.shp', '.gpkg', '.geojson', '.json', '.geojsonl', '.fgb', '.kml', '.xlsx', '.csv'];
const companions = ['.shx', '.dbf', '.prj', '.cpg'];

/** Names in an archive that was judged safe: few and small enough entries, no bomb, no path that leads out, no password. */
export const listZip = (path: string): Promise<string[]> =>
  withZip(path, async (_zip, entries) => entries.map((entry) => entry.fileName));

/**
 * Unpacks the one layer of an archive into the folder as `layer.*`.
 * Gives the name of its main file and the other layers that were left.
 */
export async function unpackLayer(
  path: string,
  folder: string,
): Promise<{ main: string; taken: string; left: string[] }> {
  return withZip(path, async (zip, entries) => {
    const candidates = mains.flatMap((ext) => entries.filter((entry) => extension(entry.fileName) === ext));
    const main = candidates[0];
    if (!main) throw new FileRefusal({ code: 'zip-without-layer' });
    const ext = extension(main.fileName);
    const belongs = (entry: Entry): boolean =>
      entry === main ||
      (ext === '.shp' &&
        companions.includes(extension(entry.fileName)) &&
        stem(entry.fileName) === stem(main.fileName));
    for (const entry of entries.filter(belongs)) {
      const stream = await zip.openReadStreamPromise(entry);
      await pipeline(stream, createWriteStream(join(folder, `layer${extension(entry.fileName)}`)));
    }
    return {
      main: `layer${ext}`,
      taken: main.fileName,
      left: candidates.slice(1).map((entry) => entry.fileName),
    };
  });
}

const extension = (name: string): string => (name.includes('__MACOSX/') ? '' : extname(name).toLowerCase());
const stem = (name: string): string => name.slice(0, name.length - extname(name).length).toLowerCase();

/** Opens an archive that is judged safe: few and small enough entries, no bomb, no path that leads out, no password. */
export async function withZip<T>(
  path: string,
  use: (zip: ZipFile, entries: Entry[]) => Promise<T>,
  most = ofLayers,
): Promise<T> {
  let zip: ZipFile | null = null;
  try {
    zip = await openPromise(path, { autoClose: false });
    if (zip.entryCount > most.files) {
      throw new FileRefusal({
        code: 'zip-too-many-files',
        figures: { files: zip.entryCount, limit: most.files },
      });
    }
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    judge(entries, most.bytes);
    return await use(zip, entries);
  } catch (error) {
    if (error instanceof FileRefusal) throw error;
    const { message } = error as Error;
    const unsafe = /(?:relative path|absolute path|characters in fileName): (.*)$/.exec(message)?.[1];
    if (unsafe !== undefined) throw new FileRefusal({ code: 'zip-path', figures: { name: unsafe } });
    throw new FileRefusal({ code: 'unreadable', figures: { detail: message } });
  } finally {
    zip?.close();
  }
}

function judge(entries: Entry[], mostBytes: number): void {
  for (const entry of entries) {
    if (entry.isEncrypted()) throw new FileRefusal({ code: 'zip-encrypted' });
    if (entry.uncompressedSize > smallBytes && entry.uncompressedSize > mostRatio * entry.compressedSize) {
      throw new FileRefusal({ code: 'zip-bomb', figures: { name: entry.fileName } });
    }
  }
  const bytes = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (bytes > mostBytes) {
    throw new FileRefusal({
      code: 'zip-too-large',
      figures: { megabytes: bytes / 1e6, limit: mostBytes / 1e6 },
    });
  }
}

import * as z from 'zod';
import { Id, Sha256 } from '../../../geodata/model/index.ts';
import type { RescueEntry } from './rescue-file.ts';

const Manifest = z.object({
  records: z.array(z.object({ id: Id, kind: z.string().max(40), files: z.array(Sha256) })),
});

const plurals: Record<string, string> = {
  finding: 'findings',
  correction: 'corrections',
  visit: 'visits',
  duty: 'duties',
  track: 'tracks',
};
const aRecord = /^plain\/records\/([0-9a-f-]{36})\.json$/;
const aFile = /^plain\/files\/([0-9a-f-]{36})\/([0-9a-f]{64})$/;

/** What a tablet could not seal, because the server's key was never at hand: the request that each open entry stands for, by the file's own list. */
export async function plainRequests(
  entries: readonly RescueEntry[],
): Promise<(entry: RescueEntry) => Promise<string | null>> {
  const manifest = Manifest.safeParse(await jsonOf(entries.find(({ name }) => name === 'manifest.json')));
  const kinds = new Map(manifest.data?.records.map(({ id, kind }) => [id, plurals[kind]]));
  const voices = async (id: string): Promise<unknown> =>
    (
      (await jsonOf(entries.find(({ name }) => name === `plain/records/${id}.json`))) as {
        voices?: unknown;
      } | null
    )?.voices;
  return async ({ name }) => {
    const [, id] = aRecord.exec(name) ?? [];
    if (id) return kinds.get(id) ? `PUT /api/${kinds.get(id)}/${id}` : null;
    const [, of, sha256] = aFile.exec(name) ?? [];
    if (!of || !sha256 || !kinds.get(of)) return null;
    const spoken = await voices(of);
    const role = Array.isArray(spoken) && spoken.includes(sha256) ? 'voices' : 'photos';
    return `PUT /api/${kinds.get(of)}/${of}/${role}/${sha256}`;
  };
}

/** Largest list and largest record, bytes. */
const mostBytes = 20_000_000;

async function jsonOf(entry: RescueEntry | undefined): Promise<unknown> {
  const bytes = await entry?.read(mostBytes);
  try {
    return bytes ? JSON.parse(bytes.toString('utf8')) : null;
  } catch {
    return null;
  }
}

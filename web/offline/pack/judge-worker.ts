import { check } from '../../../geodata/rules/index.ts';
import { createJudge, type Judge } from './judge.ts';
import { type Asked, type Judged, staleMs } from './judged.ts';
import { unzipped } from './open-part.ts';
import type { ReadPart } from './open-parts.ts';
import { type KeptPack, packShelf } from './pack-shelf.ts';
import { zoneSheetOf } from './zone-sheet-of.ts';

interface Open {
  version: string;
  judge: Judge;
}
let open: Open | null = null;

const readerOf = ({ manifest }: KeptPack): ReadPart => {
  const digests = new Map(manifest.parts.map(({ name, sha256 }) => [name, sha256]));
  return async <T>(name: string) => {
    const bytes = await packShelf.part(digests.get(name) ?? '');
    if (!bytes) throw new Error(`The part ${name} is not on this device.`);
    return (await unzipped(bytes).json()) as T;
  };
};

function openPack(pack: KeptPack): Open {
  if (open?.version === pack.manifest.version) return open;
  const read = readerOf(pack);
  open = {
    version: pack.manifest.version,
    judge: createJudge(pack.manifest, read),
  };
  return open;
}

async function judged({ request, city, now, today }: Omit<Asked, 'id'>): Promise<Judged> {
  const pack = await packShelf.pack();
  if (!pack || pack.manifest.city !== city) return { unjudged: 'no-pack' };
  const { manifest } = pack;
  const told = { version: manifest.version, madeAt: manifest.madeAt, seq: manifest.seq };
  if (now - Date.parse(manifest.madeAt) > staleMs) return { unjudged: 'stale', pack: told };
  const { judge } = openPack(pack);
  const built = request.properties?.builtOn ?? null;
  const surroundings = await judge.look(request, { built, reported: null, today });
  if (typeof surroundings === 'string') return { unjudged: surroundings, pack: told };
  const answer = { ...check(surroundings), checkedAt: new Date(now).toISOString() };
  return { answer, sheet: await zoneSheetOf(answer, surroundings, judge.rowsOf), pack: told };
}

/** One question after the other: two would fill the memory with two places. */
let last: Promise<unknown> = Promise.resolve();
addEventListener('message', ({ data: { id, ...asked } }: MessageEvent<Asked>) => {
  last = last.then(() =>
    judged(asked).then(
      (answer) => postMessage({ id, judged: answer }),
      (error: unknown) => postMessage({ id, failed: String(error) }),
    ),
  );
});

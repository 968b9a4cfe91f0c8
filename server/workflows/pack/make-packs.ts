import type { Logger } from 'pino';
import type { PackMaking, PackManifest } from '../../../geodata/wire/packs.ts';
import type { PackFiles } from '../../files/pack-files.ts';
import type { SmallCopies } from '../../files/small-copies.ts';
import { Refusal } from '../../refusal.ts';
import type { Store } from '../../store/store.ts';
import { buildPack } from './build-pack.ts';
import { keyOf, type PackArea, stateOf } from './pack-area.ts';

/** Packs of areas: given when they are as the city stands, else made, one at a time. */
export interface Packs {
  /** The pack of an area, or how far it is made. */
  of(area: PackArea): Promise<PackManifest | PackMaking>;
  /** Bytes of parts in order; null when one of them is in no pack of the area. */
  parts(area: PackArea, asked: readonly string[]): Promise<AsyncIterable<Buffer> | null>;
  prune(): Promise<number>;
}

const day = 24 * 3_600_000;
/** A pack that a newer one replaced can still be fetched for so long, ms; an area that nobody asks for goes after a month. */
const kept = { replaced: 2 * day, unused: 30 * day };
/** After a failure an area is not tried again for so long, ms. */
const patience = 30_000;

export function createPacks({
  store,
  packs,
  copies,
  clock,
  log,
}: {
  store: Store;
  packs: PackFiles;
  copies: Pick<SmallCopies, 'get'>;
  clock: () => Date;
  log: Logger;
}): Packs {
  const underway = new Map<string, { done: number; total: number }>();
  const failed = new Map<string, number>();
  let last: Promise<unknown> = Promise.resolve();

  const make = async (key: string, area: PackArea): Promise<void> => {
    const [newest] = await packs.packsOf(key);
    const carried = new Map(newest?.manifest.parts.map((part) => [part.name, part.sha256]));
    const pack = await buildPack(area, {
      store,
      packs,
      clock,
      photos: {
        shown: (sha256) => copies.get(sha256),
        carried: async (photo) => {
          const sha256 = carried.get(`photo/${photo}`);
          const bytes = sha256 === undefined ? null : await packs.get(sha256);
          return bytes && sha256 !== undefined ? { sha256, bytes } : null;
        },
      },
      progress: (done, total) => underway.set(key, { done, total }),
    });
    await packs.keep(key, pack);
  };
  const begin = (key: string, area: PackArea): void => {
    underway.set(key, { done: 0, total: 1 });
    last = last
      .then(() => make(key, area))
      .then(
        () => failed.delete(key),
        (error: unknown) => {
          failed.set(key, Date.now());
          log.error({ err: error, area: area.name }, 'a pack was not made');
        },
      )
      .finally(() => underway.delete(key));
  };
  return {
    async of(area) {
      const key = keyOf(area);
      const making = underway.get(key);
      if (making) return { making };
      const state = await stateOf(store, area, clock());
      const current = (await packs.packsOf(key)).find((pack) => pack.state === state);
      if (current) return current.manifest;
      if (Date.now() - (failed.get(key) ?? 0) < patience)
        throw new Refusal('store-busy', { retryAfter: patience / 1000 });
      if (!underway.has(key)) begin(key, area);
      return { making: underway.get(key) ?? { done: 0, total: 1 } };
    },
    async parts(area, asked) {
      const found = await packs.packsOf(keyOf(area));
      const named = new Set(found.flatMap(({ manifest }) => manifest.parts.map(({ sha256 }) => sha256)));
      return asked.every((sha256) => named.has(sha256)) ? bytesOf(packs, asked) : null;
    },
    prune: () =>
      packs.prune({
        replaced: new Date(clock().getTime() - kept.replaced),
        unused: new Date(clock().getTime() - kept.unused),
      }),
  };
}

async function* bytesOf(packs: PackFiles, asked: readonly string[]): AsyncGenerator<Buffer> {
  for (const sha256 of asked) {
    const bytes = await packs.get(sha256);
    // cut off: the device asks again for what it has not got
    if (!bytes) throw new Error(`The part ${sha256} is gone.`);
    yield bytes;
  }
}

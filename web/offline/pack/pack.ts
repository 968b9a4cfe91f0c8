import { computed, signal } from '@preact/signals';
import type { CasePart, NamesPart } from '../../../geodata/wire/pack-parts.ts';
import type { CityFacts } from '../../../geodata/wire/places.ts';
import type { KeptTiles } from '../../data/kept-tiles.ts';
import { language } from '../../data/preferences.ts';
import { sha256 } from '../../data/sha256.ts';
import { openHere, sealHere } from '../outbox.ts';
import { fetchPack, isPersonal, PackProblem, type Progress } from './fetch-pack.ts';
import { keptTiles } from './kept-tiles.ts';
import { digestOfPart, partOf, unzipped } from './open-part.ts';
import { type KeptPack, type PackSource, packShelf } from './pack-shelf.ts';

/** The pack on this device; null when there is none, undefined until the disk was asked. */
export const pack = signal<KeptPack | null | undefined>(undefined);
/** Its city and layers. */
export const packFacts = signal<CityFacts | null>(null);
/** Its tiles, for the map. */
export const packTiles = signal<KeptTiles | null>(null);
/** How far the next one has come; null while none is on its way. */
export const taking = signal<Progress | null>(null);
/** Why the last one did not come. */
export const packProblem = signal<PackProblem['fault'] | null>(null);
/** Parts of the pack that are not here: cases that went with a log-out. */
const held = signal<ReadonlySet<string>>(new Set());
/** True while cases or photos of the pack are missing on the device. */
export const incomplete = computed(
  () => pack.value?.manifest.parts.some((part) => isPersonal(part) && !held.value.has(part.sha256)) ?? false,
);

/** Reads what the disk has. Twice does no harm. */
export async function openPack(): Promise<KeptPack | null> {
  const kept = await packShelf.pack();
  const [facts, parts] = await Promise.all([kept && partOf<CityFacts>(kept, 'facts'), packShelf.held()]);
  held.value = parts;
  packFacts.value = facts;
  packTiles.value = kept && facts && keptTiles(kept, facts);
  pack.value = kept;
  return kept;
}

let running: AbortController | null = null;

/** Takes an area along, or brings the one that is here up to date; what came of an earlier try is not fetched again. */
export async function takeAlong(source: PackSource): Promise<void> {
  running?.abort();
  const mine = new AbortController();
  running = mine;
  packProblem.value = null;
  taking.value = { step: 'making', done: 0, total: 0 };
  void navigator.storage?.persist?.();
  try {
    await navigator.locks.request('taru-pack', { signal: mine.signal }, () =>
      fetchPack(source, ports, (progress) => (taking.value = progress), mine.signal),
    );
    await openPack();
  } catch (error) {
    if (mine.signal.aborted) return;
    if (error instanceof PackProblem) packProblem.value = error.fault;
    else if (isQuota(error)) packProblem.value = 'no-room';
    else {
      packProblem.value = { status: 0, sentence: null };
      reportError(error);
    }
  } finally {
    if (running === mine) {
      running = null;
      taking.value = null;
    }
  }
}

/** Stops taking; what has come stays for the next try. */
export function stopTaking(): void {
  running?.abort();
  running = null;
  taking.value = null;
}

/** Takes the pack off this device. */
export async function dropPack(): Promise<void> {
  stopTaking();
  await packShelf.clear();
  await openPack();
}

/** Open cases of the pack, as far as this log-in may read them. */
export async function packCases(): Promise<CasePart[]> {
  const kept = pack.value;
  if (!kept) return [];
  const names = kept.manifest.parts.filter(({ name }) => name.startsWith('case/'));
  const cases = await Promise.all(names.map(({ name }) => sealedPartOf(kept, name)));
  return Promise.all(cases.flatMap((bytes) => (bytes ? [unzipped(bytes).json() as Promise<CasePart>] : [])));
}

/** The small copy of an earlier photo, or null when it is not on this device. */
export async function packPhoto(sha256: string): Promise<Blob | null> {
  const bytes = pack.value && (await sealedPartOf(pack.value, `photo/${sha256}`));
  return bytes ? new Blob([bytes], { type: 'image/webp' }) : null;
}

/** Places of the pack by name: kecamatan, kelurahan and roads. */
export const packNames = async (): Promise<NamesPart> =>
  (pack.value && (await partOf<NamesPart>(pack.value, 'names'))) ?? [];

/** A part of the pack that is nobody's secret, by its name; null when it is not here. */
export const packPart = async <T>(name: string): Promise<T | null> =>
  pack.value ? partOf<T>(pack.value, name) : null;

async function sealedPartOf(kept: KeptPack, name: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const part = await packShelf.sealedPart(digestOfPart(kept, name) ?? '');
  return part ? openHere(part) : null;
}

const ports: Parameters<typeof fetchPack>[1] = {
  shelf: packShelf,
  fetch: (path, init) =>
    fetch(path, { ...init, headers: { 'accept-language': language.value, ...init.headers } }),
  now: Date.now,
  random: Math.random,
  sleep: (ms, signal) =>
    new Promise((done) => {
      const timer = setTimeout(done, ms);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        done();
      });
    }),
  digest: (bytes) => sha256(bytes),
  freeBytes: async () => {
    const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
    return quota === undefined ? null : quota - (usage ?? 0);
  },
  seal: (bytes) => sealHere(bytes),
};

const isQuota = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'QuotaExceededError';

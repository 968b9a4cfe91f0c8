import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PackManifest, PackPart } from '../../geodata/wire/packs.ts';
import {
  fetchPack,
  isPersonal,
  type PackPorts,
  PackProblem,
  type Progress,
} from '../../web/offline/pack/fetch-pack.ts';
import type { KeptPack, PackShelf, SealedPart } from '../../web/offline/pack/pack-shelf.ts';

type Bytes = Uint8Array<ArrayBuffer>;
const source = { of: 'areas', id: '01900000-0000-7000-8000-000000000001' } as const;
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const bytesOf = (text: string): Bytes => new TextEncoder().encode(text) as Bytes;

/** A shelf in memory. `room` is how many bytes of parts it takes. */
function aShelf(room = Number.POSITIVE_INFINITY) {
  const parts = new Map<string, Bytes>();
  const sealed = new Map<string, SealedPart>();
  let pack: KeptPack | null = null;
  const shelf: PackShelf = {
    pack: async () => pack,
    keepPack: async (it) => {
      pack = it;
    },
    held: async () => new Set([...parts.keys(), ...sealed.keys()]),
    keepParts: async (plain, personal) => {
      const size = [...parts.values(), ...plain.map(({ bytes }) => bytes)].reduce(
        (sum, it) => sum + it.length,
        0,
      );
      if (size > room) throw new DOMException('full', 'QuotaExceededError');
      for (const { sha256, bytes } of plain) parts.set(sha256, bytes);
      for (const part of personal) sealed.set(part.sha256, part);
    },
    part: async (sha256) => parts.get(sha256),
    sealedPart: async (sha256) => sealed.get(sha256),
    keepOnly: async (digests) => {
      for (const map of [parts, sealed]) for (const key of map.keys()) if (!digests.has(key)) map.delete(key);
    },
    forgetSealed: async () => sealed.clear(),
    clear: async () => undefined,
  };
  return { shelf, parts, sealed, pack: () => pack };
}

/** A pack of these texts by their names. */
function aPack(texts: Record<string, string>) {
  const files = new Map<string, Bytes>();
  const parts = Object.entries(texts).map(([name, text]): PackPart => {
    const bytes = bytesOf(text);
    files.set(digest(bytes), bytes);
    return { name, sha256: digest(bytes), bytes: bytes.length };
  });
  const manifest: PackManifest = {
    version: digest(bytesOf(JSON.stringify(parts))),
    city: '12.71',
    area: { name: 'Kelurahan', geometry: { type: 'Polygon', coordinates: [] } },
    box: [98, 3, 99, 4],
    madeAt: '2026-11-22T00:00:00.000Z',
    seq: 1,
    ruleSet: 'rules',
    bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
    counts: {},
    parts,
  };
  return { manifest, files };
}
type APack = ReturnType<typeof aPack>;

/** What may go wrong with one answer of the service. */
type Fault = 'none' | 'refused' | 'cut' | 'flipped' | 'busy';

/** A service that has a pack, and answers worse and worse as the story wants. */
function aService(pack: () => APack, faults: Fault[] = []) {
  const asked: string[][] = [];
  let making = 1;
  const fetch: PackPorts['fetch'] = async (path, init) => {
    const fault = faults.shift() ?? 'none';
    if (fault === 'refused') throw new TypeError('Failed to fetch');
    if (fault === 'busy') return new Response('{}', { status: 503 });
    if (!path.endsWith('/parts')) {
      if (making-- > 0)
        return new Response(JSON.stringify({ making: { done: 1, total: 2 } }), {
          status: 202,
          headers: { 'Retry-After': '2' },
        });
      return new Response(JSON.stringify(pack().manifest));
    }
    const { parts } = JSON.parse(String(init.body)) as { parts: string[] };
    asked.push(parts);
    const found = parts.map((sha256) => pack().files.get(sha256));
    if (found.includes(undefined)) return new Response('{}', { status: 404 });
    const whole = Buffer.concat(found as Bytes[]);
    if (fault === 'flipped') whole[Math.floor(whole.length / 2)]! ^= 1;
    const body = fault === 'cut' ? whole.subarray(0, Math.floor(whole.length * 0.6)) : whole;
    return new Response(new Blob([body]).stream());
  };
  return { fetch, asked };
}

function ports(shelf: PackShelf, fetch: PackPorts['fetch'], more: Partial<PackPorts> = {}): PackPorts {
  return {
    shelf,
    fetch,
    now: () => 0,
    random: () => 0,
    sleep: async () => undefined,
    digest: async (bytes) => digest(bytes),
    freeBytes: async () => null,
    seal: async (bytes) => ({ key: 'k', sealed: bytes.map((byte) => byte ^ 0x55) as Bytes }),
    ...more,
  };
}
const take = (
  p: PackPorts,
  tell: (it: Progress) => void = () => undefined,
  signal = new AbortController().signal,
) => fetchPack(source, p, tell, signal);

const texts = {
  facts: 'kota',
  'law/zones/1_2': 'zona',
  'tile/roads/16/1/2': 'jalan',
  'case/1': 'rahasia',
  'photo/2': 'gambar',
};

describe('a pack that is fetched', () => {
  it('waits while it is made, tells how far it is, and seals what is personal', async () => {
    const { shelf, parts, sealed, pack } = aShelf();
    const { manifest, files } = aPack(texts);
    const told: Progress[] = [];
    await take(ports(shelf, aService(() => ({ manifest, files })).fetch), (it) => told.push(it));
    expect(told[0]).toEqual({ step: 'making', done: 1, total: 2 });
    expect(told.at(-1)).toEqual({ step: 'fetching', doneBytes: manifest.bytes, totalBytes: manifest.bytes });
    expect(pack()?.manifest).toEqual(manifest);
    for (const part of manifest.parts) {
      expect((isPersonal(part) ? sealed : parts).has(part.sha256), part.name).toBe(true);
      expect((isPersonal(part) ? parts : sealed).has(part.sha256), part.name).toBe(false);
    }
    expect([...sealed.values()].map((it) => new TextDecoder().decode(it.sealed))).not.toContain('rahasia');
  });

  it('fetches of a newer one what has changed, and lets go of what is no longer in it', async () => {
    const { shelf, parts, pack } = aShelf();
    const older = aPack(texts);
    await take(ports(shelf, aService(() => older).fetch));
    const newer = aPack({ ...texts, 'law/zones/1_2': 'zona baru' });
    const service = aService(() => newer);
    await take(ports(shelf, service.fetch));
    expect(service.asked).toEqual([[digest(bytesOf('zona baru'))]]);
    expect(parts.has(digest(bytesOf('zona')))).toBe(false);
    expect(pack()?.manifest.version).toBe(newer.manifest.version);
  });

  it('that is half there never takes the place of a whole one, and goes on where it broke off', async () => {
    const { shelf, pack, parts } = aShelf();
    const older = aPack(texts);
    await take(ports(shelf, aService(() => older).fetch));
    const many = Object.fromEntries(
      Array.from({ length: 900 }, (_, i) => [`law/roads/${i}_1`, `jalan ${i}`]),
    );
    const newer = aPack({ ...texts, ...many });
    const broken = aService(
      () => newer,
      ['none', 'none', 'none', 'cut', ...new Array<Fault>(5).fill('refused')],
    );
    await expect(take(ports(shelf, broken.fetch))).rejects.toThrow(PackProblem);
    expect(pack()?.manifest.version).toBe(older.manifest.version);
    for (const { sha256 } of older.manifest.parts.filter((part) => !isPersonal(part)))
      expect(parts.has(sha256)).toBe(true);
    const held = (await shelf.held()).size;
    expect(held).toBeGreaterThan(400);
    const service = aService(() => newer);
    await take(ports(shelf, service.fetch));
    expect(service.asked.flat()).toHaveLength(newer.manifest.parts.length - held);
    expect(pack()?.manifest.version).toBe(newer.manifest.version);
  });

  it('says that there is no room, before it begins and when the disk refuses', async () => {
    const pack = aPack(texts);
    const { shelf } = aShelf();
    const tight = ports(shelf, aService(() => pack).fetch, { freeBytes: async () => 10 });
    await expect(take(tight)).rejects.toMatchObject({ fault: 'no-room' });
    const full = aShelf(5);
    await expect(take(ports(full.shelf, aService(() => pack).fetch))).rejects.toMatchObject({
      fault: 'no-room',
    });
    expect(full.pack()).toBeNull();
  });

  it('asks again what the pack is now when its parts are gone', async () => {
    const [older, newer] = [aPack(texts), aPack({ ...texts, facts: 'kota baru' })];
    const { shelf, pack } = aShelf();
    let asked = 0;
    const service = aService(() => newer);
    const fetch: PackPorts['fetch'] = async (path, init) =>
      !path.endsWith('/parts') && asked++ === 0
        ? new Response(JSON.stringify(older.manifest))
        : service.fetch(path, init);
    await take(ports(shelf, fetch));
    expect(pack()?.manifest.version).toBe(newer.manifest.version);
  });

  it('stops when it is told to', async () => {
    const { shelf, pack } = aShelf();
    const stop = new AbortController();
    const made = aPack(texts);
    const taken = take(ports(shelf, aService(() => made).fetch), () => stop.abort(), stop.signal);
    await expect(taken).rejects.toThrow();
    expect(pack()).toBeNull();
  });

  it('comes whole, whatever the network does', async () => {
    const fault = fc.constantFrom<Fault>('none', 'refused', 'cut', 'flipped', 'busy');
    const someTexts = fc.dictionary(
      fc.stringMatching(/^(law|tile|case|photo)\/[a-z]{1,8}$/),
      fc.string({ minLength: 1, maxLength: 400 }),
      { minKeys: 1, maxKeys: 60 },
    );
    await fc.assert(
      fc.asyncProperty(someTexts, fc.array(fault, { maxLength: 12 }), async (texts, faults) => {
        const made = aPack(texts);
        const { shelf, parts, sealed, pack } = aShelf();
        const service = aService(() => made, faults);
        for (let tries = 0; tries < 20 && !pack(); tries++)
          await take(ports(shelf, service.fetch)).catch((error: unknown) => {
            if (!(error instanceof PackProblem)) throw error;
            expect(pack()).toBeNull();
          });
        expect(pack()?.manifest).toEqual(made.manifest);
        for (const part of made.manifest.parts) {
          const bytes = isPersonal(part)
            ? sealed.get(part.sha256)!.sealed.map((byte) => byte ^ 0x55)
            : parts.get(part.sha256)!;
          expect(digest(bytes)).toBe(part.sha256);
        }
      }),
      { numRuns: 200, seed: 20261122 },
    );
  });
});

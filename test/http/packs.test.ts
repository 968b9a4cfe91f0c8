import { cp, mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Area } from '../../geodata/model/index.ts';
import type { CasePart } from '../../geodata/wire/pack-parts.ts';
import type { PackManifest } from '../../geodata/wire/packs.ts';
import { packFiles } from '../../server/files/pack-files.ts';
import { sha256 } from '../../server/files/sha256.ts';
import { drawLayer } from '../support/land.ts';
import { madePack } from '../support/made-pack.ts';
import { aCorrection } from '../support/records.ts';
import { type Scene, secret, setScene } from '../support/scene.ts';
import { type Service, startService } from '../support/service.ts';
import { sharedStore } from '../support/store.ts';
import { loggedIn } from '../support/town.ts';
import type { Visitor } from '../support/visitor.ts';

let service: Service;
let here: Scene;
let officer: Visitor;
let manifest: PackManifest;

beforeAll(async () => {
  service = await startService(await sharedStore());
  here = await setScene(service);
  officer = await loggedIn(service, here.town, 'officer');
  const planner = await loggedIn(service, here.town, 'planner');
  await planner.post(`/api/findings/${here.finding.id}/case`, {
    id: here.finding.id,
    reason: 'Di luar izin.',
  });
  ({ manifest } = await madePack(officer, here.pack.area));
});
afterAll(() => service.close());

const digestsOf = ({ parts }: PackManifest): string[] => parts.map((part) => part.sha256);
/** The bytes of all parts by their names. */
async function fetched(of: PackManifest, visitor = officer): Promise<Map<string, Buffer>> {
  const { status, bytes } = await visitor.post(`/api/areas/${here.pack.area}/pack/parts`, {
    parts: digestsOf(of),
  });
  expect(status).toBe(200);
  let from = 0;
  return new Map(
    of.parts.map((part) => {
      const piece = bytes.subarray(from, from + part.bytes);
      from += part.bytes;
      expect(sha256(piece), part.name).toBe(part.sha256);
      return [part.name, piece];
    }),
  );
}
const told = (bytes: Buffer): string => gunzipSync(bytes).toString();

describe('the pack of an area', () => {
  it('holds the law, the map, the names, and the open cases with a small photo each', async () => {
    const parts = await fetched(manifest);
    const rooms = new Set([...parts.keys()].map((name) => name.split('/')[0]));
    expect(rooms).toEqual(new Set(['law', 'tile', 'names', 'facts', 'case', 'photo']));
    expect(manifest.counts).toMatchObject({ cases: 1, casesLeftOut: 0, photos: 1 });
    const [photo] = here.finding.photos;
    const open = JSON.parse(told(parts.get(`case/${here.finding.id}`)!)) as CasePart;
    expect(open.findings[0]).toMatchObject({ id: here.finding.id, photos: [photo] });
    expect(parts.get(`photo/${photo}`)!.subarray(8, 12).toString()).toBe('WEBP');
    expect(JSON.parse(told(parts.get('facts')!))).toMatchObject({ city: { code: here.town.code } });
  });

  it('tells nothing of who reported, who found or who decided', async () => {
    const parts = await fetched(manifest);
    const people = await service.store.rows<{ name: string; username: string }>(
      sql`select name, username from person where city = ${here.town.code}`,
    );
    expect(people.length).toBeGreaterThan(3);
    for (const [name, bytes] of parts) {
      if (name.startsWith('photo/')) continue;
      const text = name.startsWith('tile/') ? gunzipSync(bytes).toString('latin1') : told(bytes);
      for (const person of people) {
        expect(text, name).not.toContain(person.name);
        expect(text, name).not.toContain(person.username);
      }
      // the officer's own note goes along, the citizen's words do not
      if (!name.startsWith('case/')) expect(text, name).not.toContain(secret);
      expect(text, name).not.toContain(here.report.id);
      expect(text, name).not.toContain(here.number);
    }
  });

  it('comes out the same, byte for byte, on another machine', async () => {
    const other = await startService(await sharedStore());
    try {
      await cp(join(service.folder, 'files'), join(other.folder, 'files'), { recursive: true });
      const visitor = await loggedIn(other, here.town, 'officer');
      const again = await madePack(visitor, here.pack.area);
      expect(again.manifest.version).toBe(manifest.version);
      expect(again.manifest.parts).toEqual(manifest.parts);
      expect([...(await fetched(again.manifest, visitor)).values()]).toEqual([
        ...(await fetched(manifest)).values(),
      ]);
    } finally {
      await other.close();
    }
  });

  it('is given at once while nothing changes there, and made again, with few other parts, when something does', async () => {
    const { status, json } = await officer.get<PackManifest>(`/api/areas/${here.pack.area}/pack`);
    expect([status, json.madeAt]).toEqual([200, manifest.madeAt]);

    const { town } = here;
    await drawLayer(service.store, town.code, 'units', [{ geometry: town.house(1, 1, 9, 9) as Area }]);
    const { status: meanwhile, headers } = await officer.get(`/api/areas/${here.pack.area}/pack`);
    expect([meanwhile, headers['retry-after']]).toEqual([202, '2']);
    const { manifest: newer } = await madePack(officer, here.pack.area);
    expect(newer.version).not.toBe(manifest.version);
    const held = new Set(digestsOf(manifest));
    const changed = newer.parts.filter((part) => !held.has(part.sha256)).map(({ name }) => name);
    expect(changed.length).toBeGreaterThan(1);
    expect(changed.filter((name) => !/^(facts|tile\/units\/.*)$/.test(name))).toEqual([]);
    // whoever is half through the older one can go on
    expect((await fetched(manifest)).size).toBe(manifest.parts.length);
  });

  it('is made again when a finding is put right, and tells of it as it is now', async () => {
    const { manifest: before } = await madePack(officer, here.pack.area);
    const fields = { note: 'Di seberang jalan.', geometry: here.town.house(2, 2, 8, 8) };
    const correction = aCorrection(here.finding.id, { fields });
    expect((await officer.put(`/api/corrections/${correction.id}`, correction)).status).toBe(200);
    const { manifest: after } = await madePack(officer, here.pack.area);
    expect(after.version).not.toBe(before.version);
    const [name, bytes] = [...(await fetched(after))].find(([part]) => part.startsWith('case/'))!;
    expect((JSON.parse(told(bytes)) as CasePart).findings, name).toMatchObject([fields]);
  });

  it('is nobody else’s: not of another city, not of a citizen, and no part by its digest alone', async () => {
    const there = await setScene(service);
    const stranger = await loggedIn(service, there.town, 'officer');
    const asked = { parts: [digestsOf(manifest)[0]!] };
    expect((await stranger.get(`/api/areas/${here.pack.area}/pack`)).status).toBe(404);
    expect((await stranger.post(`/api/areas/${here.pack.area}/pack/parts`, asked)).status).toBe(404);
    expect((await stranger.post(`/api/areas/${there.pack.area}/pack/parts`, asked)).status).toBe(404);
    expect((await service.visitor().get(`/api/areas/${here.pack.area}/pack`)).status).toBe(401);
  });
});

describe('the folder of packs', () => {
  const day = (n: number): string => `2026-11-${String(n).padStart(2, '0')}T00:00:00.000Z`;
  const [area, version] = ['a'.repeat(64), (n: number): string => String(n).repeat(64)];
  const pack = (n: number, parts: string[]): Parameters<ReturnType<typeof packFiles>['keep']>[1] => ({
    state: '',
    manifest: {
      ...manifest,
      version: version(n),
      madeAt: day(n),
      parts: parts.map((sha256) => ({ name: sha256, sha256, bytes: 1 })),
    },
  });

  it('lets replaced packs go, keeps the newest of an area, and no part that a pack is without', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'taru-packs-'));
    try {
      const files = packFiles(folder);
      const [old, shared, latest, young] = ['1', '2', '3', '4'].map((n) => sha256(n)) as [
        string,
        string,
        string,
        string,
      ];
      for (const digest of [old, shared, latest]) await files.put(digest, Buffer.from('x'));
      await files.keep(area, pack(1, [old, shared]));
      await files.keep(area, pack(5, [shared, latest]));
      const long = new Date(Date.now() - 2 * 3_600_000);
      for (const digest of [old, shared, latest])
        await utimes(join(folder, 'parts', digest.slice(0, 2), digest), long, long);
      await files.put(young, Buffer.from('x'));
      expect(await files.prune({ replaced: new Date(day(3)), unused: new Date(day(2)) })).toBe(1);
      expect((await files.packsOf(area)).map(({ manifest }) => manifest.version)).toEqual([version(5)]);
      expect(await Promise.all([old, shared, latest, young].map((digest) => files.has(digest)))).toEqual([
        false,
        true,
        true,
        true,
      ]);
      expect(await files.prune({ replaced: new Date(day(9)), unused: new Date(day(9)) })).toBe(2);
      expect(await files.packsOf(area)).toEqual([]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

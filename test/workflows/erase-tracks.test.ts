import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import sql, { raw } from 'sql-template-tag';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Position, Receipt, TrackFix } from '../../geodata/model/index.ts';
import { updateSetting } from '../../server/queries/city-setting.ts';
import { verifyChain } from '../../server/queries/event.ts';
import type { EmbeddedStore } from '../../server/store/embedded.ts';
import type { Store } from '../../server/store/store.ts';
import { eraseTracksEverywhere } from '../../server/workflows/erase-tracks.ts';
import { aDutyMark, aTrack, aVisit } from '../support/records.ts';
import { requests, type Scene, secret, setScene } from '../support/scene.ts';
import { type Service, startService } from '../support/service.ts';
import { freshStore, storeKind } from '../support/store.ts';
import { aFinding, loggedIn } from '../support/town.ts';
import { codeOf, type Visitor } from '../support/visitor.ts';

let store: Store;
let service: Service;
let scene: Scene;
let officer: Visitor;
/** The city's box says where its grid of digits may lie; every fix has digits that stand nowhere else. */
let steps = 0;
const aPlace = (): Position => {
  const [lon, lat] = scene.town.spot(20, 20);
  steps += 1;
  return [
    Number((lon + steps * 0.00001234567).toFixed(11)),
    Number((lat + steps * 0.00001456789).toFixed(11)),
  ];
};

beforeAll(async () => {
  store = await freshStore();
  service = await startService(store, { time: { now: new Date() } });
  scene = await setScene(service);
  officer = await loggedIn(service, scene.town, 'officer');
});
afterAll(async () => {
  await service.close();
  await store.close();
});

/** How a coordinate may stand somewhere: as decimals, as whole millionths and ten-millionths, and as eight bytes in either order. */
function tracesOf(positions: readonly Position[]): string[] {
  return positions.flat().flatMap((degrees) => {
    const bytes = Buffer.alloc(8);
    bytes.writeDoubleLE(degrees);
    const decimals = [7, 8].map((digits) =>
      (Math.trunc(degrees * 10 ** digits) / 10 ** digits).toFixed(digits),
    );
    const whole = [6, 7].map((digits) => `${Math.round(degrees * 10 ** digits)}`);
    return [...decimals, ...whole, bytes.toString('hex'), Buffer.from(bytes).reverse().toString('hex')];
  });
}

/** Every place of the service in which one of the traces stands: table, log or file. */
async function foundIn(traces: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  const look = (where: string, text: string): void => {
    const folded = text.toLowerCase();
    if (traces.some((trace) => folded.includes(trace))) found.push(where);
  };
  const tables = await store.rows<{ name: string }>(sql`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`);
  expect(tables.length).toBeGreaterThan(30);
  for (const { name } of tables)
    for (const { text } of await store.rows<{ text: string }>(raw(`select t::text as text from ${name} t`)))
      look(name, text);
  look('log', service.logged.join('\n'));
  const files = await readdir(service.folder, { recursive: true, withFileTypes: true });
  for (const file of files.filter((entry) => entry.isFile())) {
    const bytes = await readFile(join(file.parentPath, file.name));
    const open = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
    for (const form of ['latin1', 'hex'] as const)
      look(join(file.parentPath, file.name), open.toString(form));
  }
  return [...new Set(found)];
}

/** Files of a backup of the embedded store in which one of the texts or places stands, as its folder is copied: with what tables and journal no longer show. */
async function copiedWith(texts: readonly string[], positions: readonly Position[]): Promise<string[]> {
  const tar = gunzipSync(await (store as EmbeddedStore).dump());
  const traces = [
    ...texts.map((text) => Buffer.from(text)),
    ...positions.flat().map((degrees) => {
      const bytes = Buffer.alloc(8);
      bytes.writeDoubleLE(degrees);
      return bytes;
    }),
  ];
  const found: string[] = [];
  const block = 512;
  for (let at = 0; at + block <= tar.length; ) {
    const told = (from: number, to: number) =>
      tar
        .toString('latin1', at + from, at + to)
        .split('\0')[0]!
        .trim();
    const size = Number.parseInt(told(124, 136) || '0', 8);
    const bytes = tar.subarray(at + block, at + block + size);
    if (traces.some((trace) => bytes.includes(trace))) found.push(told(0, 100));
    at += block + Math.ceil(size / block) * block;
  }
  return found;
}

const put = async <T>(plural: string, body: { id: string }) => {
  const answer = await officer.put<T>(`/api/${plural}/${body.id}`, body);
  expect([answer.status, answer.status === 200 ? '' : codeOf(answer)]).toEqual([200, '']);
  return answer.json;
};

describe('ninety days after a patrol', () => {
  const duty = uuidv7();
  const fixes: TrackFix[] = [];
  const marked: Position[] = [];
  const seen: Position[] = [];
  let track: ReturnType<typeof aTrack>;
  let mark: ReturnType<typeof aDutyMark>;
  let receipts: Receipt[];

  beforeAll(async () => {
    for (let i = 0; i < 12; i++)
      fixes.push({
        at: new Date(Date.UTC(2026, 10, 21, 1, 10, i * 10, 137 + i)).toISOString(),
        position: aPlace(),
        accuracyM: i % 3 ? 4 : null,
      });
    marked.push(aPlace(), aPlace());
    seen.push(aPlace(), aPlace());
    mark = aDutyMark({ duty, fix: { position: marked[0]!, accuracyM: 5, at: '2026-11-21T01:00:00Z' } });
    track = aTrack(scene.town, { duty, fixes });
    receipts = [
      (await put<{ receipt: Receipt }>('duties', mark)).receipt,
      (await put<{ receipt: Receipt }>('tracks', track)).receipt,
    ];
    await officer.put('/api/positions/mine', {
      at: '2026-11-21T01:20:00Z',
      point: { type: 'Point', coordinates: marked[1]! },
      accuracyM: 5,
    });
    // the same id with another body: kept beside it
    const other = { ...track, fixes: [...fixes].reverse() };
    expect(codeOf(await officer.put(`/api/tracks/${track.id}`, other))).toBe('same-id-other-content');
    // evidence on the way: a finding and a visit
    const finding = aFinding(scene.town, {
      geometry: { type: 'Point', coordinates: seen[0]! },
      fix: { position: seen[0]!, accuracyM: 5, at: '2026-11-21T01:15:00Z' },
      placedBy: 'gps',
    });
    await put('findings', finding);
    const fix = { position: seen[1]!, accuracyM: 5, at: '2026-11-21T01:16:00Z' };
    await put('visits', aVisit(finding.id, { fix }));
    // a pack that was made after it
    for (const name of ['getPack', 'getAreaPack'] as const)
      expect([200, 202]).toContain((await officer.get(requests[name](scene).path)).status);
  });

  it('no fix of its track is anywhere; before, each was where it belongs', async () => {
    const way = [...fixes.map(({ position }) => position), ...marked];
    expect((await foundIn(tracesOf(way))).sort()).toEqual([
      'public.conflict',
      'public.duty_mark',
      'public.live_position',
      'public.track_chunk',
    ]);
    const day = 86_400_000;
    service.time.now = new Date(Date.now() + 89 * day);
    await eraseTracksEverywhere(store, service.time.now);
    expect(await foundIn(tracesOf(fixes.map(({ position }) => position)))).toContain('public.track_chunk');
    service.time.now = new Date(Date.now() + 91 * day);
    await eraseTracksEverywhere(store, service.time.now);
    expect(await foundIn(tracesOf(way))).toEqual([]);
  });

  it.runIf(storeKind === 'embedded')(
    'nor is it in the folder of the database, or a backup of it',
    async () => {
      const moments = fixes.map(({ at }) => at);
      expect(await copiedWith(moments, [marked[1]!])).toEqual([]);
      // what is there is found
      expect((await copiedWith([secret], [])).length).toBeGreaterThan(0);
    },
  );

  it('how far it went stays, and what was seen; so does the place of what was found', async () => {
    const [chunk] = await store.rows<{ metres: number; kept: number }>(
      sql`select metres, kept from track_chunk where city = ${scene.town.code} and id = ${track.id}`,
    );
    expect(chunk!.kept).toBe(12);
    expect(chunk!.metres).toBeGreaterThan(0);
    const cells = await store.rows(sql`select 1 from seen_cell where city = ${scene.town.code} limit 1`);
    expect(cells).toHaveLength(1);
    expect(await foundIn(tracesOf([seen[0]!]))).toEqual(expect.arrayContaining(['public.finding']));
    expect(await foundIn(tracesOf([seen[1]!]))).toEqual(['public.visit']);
  });

  it('the log says how many were erased, not which; its hashes can be compared with nothing, and its chain stands', async () => {
    const [event] = await store.rows<{ actor: null; thing: string; data: object }>(sql`
      select actor, thing_id as thing, data from event where city = ${scene.town.code} and kind = 'tracks-erased'`);
    expect(event).toEqual({
      actor: null,
      thing: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      data: { chunks: 1, fixes: 12, marks: 1, conflicts: 1, trackDays: 90 },
    });
    const received = await store.rows<{ data: string }>(sql`
      select data::text as data from event where city = ${scene.town.code} and thing_id = any (${[track.id, mark.id]}::text[])`);
    for (const { data } of received) for (const { sha256 } of receipts) expect(data).not.toContain(sha256);
    expect((await verifyChain(store, scene.town.code)).brokenAt).toBeNull();
  });

  it('a tablet that sends it once more is told that it was known, and nothing comes back', async () => {
    officer = await loggedIn(service, scene.town, 'officer');
    expect((await put<{ receipt: Receipt }>('tracks', track)).receipt).toEqual(receipts[1]);
    expect((await put<{ receipt: Receipt }>('duties', mark)).receipt).toEqual(receipts[0]);
    expect(await foundIn(tracesOf(fixes.map(({ position }) => position)))).toEqual([]);
  });

  it('a second run finds nothing to do and says nothing', async () => {
    await eraseTracksEverywhere(store, service.time.now);
    const events = await store.rows(
      sql`select 1 from event where city = ${scene.town.code} and kind = 'tracks-erased'`,
    );
    expect(events).toHaveLength(1);
  });
});

describe('a city that keeps tracks for a week', () => {
  it('loses them after a week', async () => {
    await updateSetting(store, scene.town.code, { key: 'trackDays', value: 7, personId: null });
    service.time.now = new Date();
    officer = await loggedIn(service, scene.town, 'officer');
    const track = aTrack(scene.town);
    await put('tracks', track);
    const fixed = async () =>
      (
        await store.rows<{ there: boolean }>(
          sql`select fixes is not null as there from track_chunk where city = ${scene.town.code} and id = ${track.id}`,
        )
      )[0]!.there;
    const day = 86_400_000;
    await eraseTracksEverywhere(store, new Date(Date.now() + 6 * day));
    expect(await fixed()).toBe(true);
    await eraseTracksEverywhere(store, new Date(Date.now() + 8 * day));
    expect(await fixed()).toBe(false);
  });
});

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FindingSheet } from '../../geodata/model/index.ts';
import type { RescueReport } from '../../geodata/wire/rescue.ts';
import { runVerb } from '../../scripts/run-verb.ts';
import { readConfig } from '../../server/config.ts';
import { sha256 } from '../../server/files/sha256.ts';
import { aCorrection, aDutyMark, aSound, aTrack, aVisit } from '../support/records.ts';
import { rescueOf, sealedAs, type TabletKey, tabletKey } from '../support/sealed.ts';
import { type Service, startService } from '../support/service.ts';
import { sharedStore } from '../support/store.ts';
import { aFinding, foundTown, loggedIn, type Town } from '../support/town.ts';
import { codeOf, type Visitor } from '../support/visitor.ts';

let service: Service;
let town: Town;
let key: TabletKey;
let planner: Visitor;
let photo: Buffer;
beforeAll(async () => {
  service = await startService(await sharedStore(), { time: { now: new Date() } });
  town = await foundTown(service.store);
  key = await tabletKey(await loggedIn(service, town, 'officer'));
  planner = await loggedIn(service, town, 'planner');
  photo = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#486' } })
    .jpeg()
    .toBuffer();
});
afterAll(() => service.close());

const text = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const importing = async (zip: Buffer, { by = planner, dryRun = false } = {}): Promise<RescueReport> => {
  const answer = await by.ask<RescueReport>('POST', `/api/rescue${dryRun ? '?dryRun=1' : ''}`, {
    bytes: zip,
  });
  expect(answer.status).toBe(200);
  return answer.json;
};
/** A patrol's work: everything about one finding, in the worst order. */
const work = () => {
  const finding = aFinding(town, { photos: [sha256(photo)], voices: [sha256(aSound)] });
  const [correction, visit] = [aCorrection(finding.id), aVisit(finding.id, { photos: [sha256(photo)] })];
  const [mark, track] = [aDutyMark(), aTrack(town)];
  const at = `PUT /api/findings/${finding.id}`;
  const requests: [string, object | Uint8Array][] = [
    [`${at}/photos/${sha256(photo)}`, photo],
    [`PUT /api/tracks/${track.id}`, { ...track, duty: mark.duty }],
    [`PUT /api/visits/${visit.id}/photos/${sha256(photo)}`, photo],
    [`PUT /api/visits/${visit.id}`, visit],
    [`${at}/voices/${sha256(aSound)}`, aSound],
    [`PUT /api/corrections/${correction.id}`, correction],
    [`PUT /api/duties/${mark.id}`, mark],
    [at, finding],
  ];
  return { finding, requests };
};

describe('the emergency file of a tablet', () => {
  it('is taken in whole, whatever its order, as its author’s work; again, everything is known', async () => {
    const { finding, requests } = work();
    const zip = await rescueOf(key, requests, { [`drafts/${finding.id}.sealed`]: text({}) });
    expect(await importing(zip, { dryRun: true })).toMatchObject({
      dryRun: true,
      taken: 8,
      known: 0,
      refused: [],
    });
    expect((await planner.get(`/api/findings/${finding.id}`)).status).toBe(404);
    expect(await importing(zip)).toEqual({ dryRun: false, taken: 8, known: 0, refused: [], drafts: 1 });
    const sheet = (await planner.get<FindingSheet>(`/api/findings/${finding.id}`)).json;
    expect(sheet).toMatchObject({ summary: { by: 'Ibu officer' }, corrections: [{}], visits: [{}] });
    expect([sheet.photos.length, sheet.voices.length]).toEqual([1, 1]);
    expect(await importing(zip)).toMatchObject({ taken: 0, known: 8, refused: [] });
    const [event] = await service.store.rows<{ carried: boolean }>(sql`
      select data ->> 'carrier' = (select id::text from person where username = ${town.nameOf('planner')}) as carried from event
      where city = ${town.code} and kind = 'finding-received' and thing_id = ${finding.id}`);
    expect(event).toEqual({ carried: true });
  });

  it('gives each thing the receipt that the tablet gets when it sends the same after all', async () => {
    const { finding, requests } = work();
    await importing(await rescueOf(key, requests));
    const officer = await loggedIn(service, town, 'officer');
    expect((await officer.put(`/api/findings/${finding.id}`, finding)).status).toBe(200);
    const rows = await service.store.rows(
      sql`select 1 from event where city = ${town.code} and thing_id = ${finding.id} and kind = 'finding-received'`,
    );
    expect(rows).toHaveLength(1);
  });

  it('with things that cannot be taken: each is named with its reason, and holds no other up', async () => {
    const { finding, requests } = work();
    const other = aFinding(town);
    const orphan = aCorrection(aFinding(town).id);
    const broken = Uint8Array.from(await sealedAs(key, `PUT /api/findings/${other.id}`, other));
    broken[broken.length - 1]! ^= 1;
    const outside = aFinding(town, { geometry: { type: 'Point', coordinates: [140, -8] } });
    const decision = await sealedAs(key, `POST /api/findings/${finding.id}/rejection`, { reason: 'Keliru.' });
    const zip = await rescueOf(
      key,
      [
        ...requests,
        [`PUT /api/corrections/${orphan.id}`, orphan],
        [`PUT /api/findings/${outside.id}`, outside],
        [`PUT /api/findings/${finding.id}/photos/${sha256('x')}`, photo],
      ],
      { 'records/broken.sealed': broken, 'records/decision.sealed': decision, 'notes.txt': text('hello') },
    );
    const report = await importing(zip);
    expect(report.taken).toBe(8);
    expect(Object.fromEntries(report.refused.map(({ name, code }) => [name, code]))).toEqual({
      'records/broken.sealed': 'sealed-unreadable',
      'records/decision.sealed': 'sealed-unreadable',
      [`records/${orphan.id}.sealed`]: 'finding-unknown',
      [`records/${outside.id}.sealed`]: 'geometry-not-checkable',
      [`files/${finding.id}/${sha256('x')}.sealed`]: 'photo-not-expected',
    });
  });

  it('of another city, or no such file at all, brings nothing in', async () => {
    const neighbour = await foundTown(service.store);
    const stranger = await loggedIn(service, neighbour, 'planner');
    const { finding, requests } = work();
    const report = await importing(await rescueOf(key, requests), { by: stranger });
    expect(report).toMatchObject({ taken: 0, known: 0 });
    expect(new Set(report.refused.map(({ code }) => code))).toEqual(new Set(['sealed-unreadable']));
    expect((await planner.get(`/api/findings/${finding.id}`)).status).toBe(404);
    for (const bytes of [Buffer.from('no zip'), Buffer.alloc(0), photo]) {
      const answer = await planner.ask('POST', '/api/rescue', { bytes });
      expect([answer.status, codeOf(answer)]).toEqual([422, 'not-a-rescue-file']);
    }
  });

  it('with work that could not be sealed: it is the importer’s own, never somebody else’s', async () => {
    const finding = aFinding(town, { photos: [sha256(photo)], voices: [sha256(aSound)] });
    const zip = await rescueOf(key, [], {
      'manifest.json': text({
        v: 1,
        records: [{ id: finding.id, kind: 'finding', files: [sha256(photo), sha256(aSound)] }],
        drafts: [],
      }),
      [`plain/records/${finding.id}.json`]: text(finding),
      [`plain/files/${finding.id}/${sha256(photo)}`]: photo,
      [`plain/files/${finding.id}/${sha256(aSound)}`]: aSound,
    });
    expect(await importing(zip)).toMatchObject({ taken: 3, known: 0, refused: [] });
    const sheet = (await planner.get<FindingSheet>(`/api/findings/${finding.id}`)).json;
    expect(sheet.summary.by).toBe('Ibu planner');
    expect(sheet.voices).toHaveLength(1);
  });
});

describe('taru rescue import', () => {
  const run = async (zip: Buffer, ...more: string[]) => {
    const path = join(service.folder, 'darurat.zip');
    await writeFile(path, zip);
    const said: string[] = [];
    const voice = {
      print: (line: string) => void said.push(line),
      complain: (line: string) => void said.push(line),
      progress: () => undefined,
    };
    const config = readConfig({ DATA_DIR: service.folder });
    const code = await runVerb({ store: service.store, config, voice, cwd: service.folder }, [
      'rescue',
      'import',
      'darurat.zip',
      '--city',
      town.code,
      ...more,
    ]);
    return { code, said: said.join('\n') };
  };

  it('takes in what the desk takes in, tries without keeping, and says what was refused in words', async () => {
    const { finding, requests } = work();
    const zip = await rescueOf(key, requests, { 'records/broken.sealed': photo });
    expect(await run(zip, '--dry-run')).toMatchObject({
      code: 0,
      said: expect.stringContaining('8 akan diterima'),
    });
    expect((await planner.get(`/api/findings/${finding.id}`)).status).toBe(404);
    const first = await run(zip);
    expect(first.code).toBe(0);
    expect(first.said).toContain('8 diterima, 0 sudah ada.');
    expect(first.said).toContain('records/broken.sealed: Kiriman tersegel ini tidak dapat dibuka di sini.');
    expect((await run(zip)).said).toContain('0 diterima, 8 sudah ada.');
    expect((await planner.get(`/api/findings/${finding.id}`)).status).toBe(200);
  });

  it('asks whose the unsealed work is', async () => {
    const finding = aFinding(town);
    const zip = await rescueOf(key, [], {
      'manifest.json': text({ v: 1, records: [{ id: finding.id, kind: 'finding', files: [] }] }),
      [`plain/records/${finding.id}.json`]: text(finding),
    });
    expect(await run(zip)).toMatchObject({ code: 1, said: expect.stringContaining('--as NAMA') });
    expect((await run(zip, '--as', town.nameOf('enforcer'))).code).toBe(0);
    expect((await planner.get<FindingSheet>(`/api/findings/${finding.id}`)).json.summary.by).toBe(
      'Ibu enforcer',
    );
    expect((await run(zip, '--as', 'nobody.at.all')).code).toBe(2);
    expect((await run(photo)).code).toBe(2);
  });
});

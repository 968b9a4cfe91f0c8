import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import sql from 'sql-template-tag';
import { Upload } from 'tus-js-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FindingSheet, Receipt } from '../../geodata/model/index.ts';
import { joinSealed, sealedType, splitSealed } from '../../geodata/wire/sealed.ts';
import { sha256 } from '../../server/files/sha256.ts';
import { keyFolder, openKeyFolder } from '../../server/sealing/key-folder.ts';
import { writeTicket } from '../../server/sealing/ticket.ts';
import { aCorrection, aDutyMark, aSound, aTrack, aVisit } from '../support/records.ts';
import { carry, keyUnder, sealedAs, type TabletKey, tabletKey } from '../support/sealed.ts';
import { type Service, startService } from '../support/service.ts';
import { sharedStore } from '../support/store.ts';
import { aFinding, foundTown, loggedIn, type Town } from '../support/town.ts';
import { codeOf, type Visitor } from '../support/visitor.ts';

let service: Service;
let town: Town;
let neighbour: Town;
let officer: Visitor;
let enforcer: Visitor;
let own: TabletKey;
beforeAll(async () => {
  service = await startService(await sharedStore());
  town = await foundTown(service.store);
  neighbour = await foundTown(service.store);
  officer = await loggedIn(service, town, 'officer');
  enforcer = await loggedIn(service, town, 'enforcer');
  own = await tabletKey(officer);
});
afterAll(() => service.close());

const pathOf = (finding: { id: string }): string => `/api/findings/${finding.id}`;
const sealedFinding = async (key: TabletKey = own, given: Parameters<typeof aFinding>[1] = {}) => {
  const finding = aFinding(town, given);
  return { finding, path: pathOf(finding), bytes: await sealedAs(key, `PUT ${pathOf(finding)}`, finding) };
};
const there = async (id: string): Promise<boolean> =>
  (await service.store.rows(sql`select 1 from finding where city = ${town.code} and id = ${id}`)).length > 0;
const personOf = async (of: Town, role: 'officer' | 'planner' | 'enforcer'): Promise<string> =>
  (
    await service.store.rows<{ id: string }>(sql`select id from person where username = ${of.nameOf(role)}`)
  )[0]!.id;
/** It is refused as what it is not, like everything that cannot be opened, and nothing has come in. */
const refused = async (by: Visitor, path: string, bytes: Uint8Array, id: string) => {
  const answer = await carry(by, path, bytes);
  expect([answer.status, codeOf(answer)]).toEqual([422, 'sealed-unreadable']);
  expect(await there(id)).toBe(false);
};

describe('sealed work', () => {
  it('of every kind is handed in by a colleague, and is its author’s: the log names who brought it', async () => {
    const { finding, path, bytes } = await sealedFinding(own, { voices: [sha256(aSound)] });
    const answer = await carry<{ receipt: Receipt; sheet: FindingSheet }>(enforcer, path, bytes);
    expect(answer.status).toBe(200);
    expect(answer.json.sheet.summary.by).toBe('Ibu officer');
    const others: [string, { id: string }][] = [
      ['corrections', aCorrection(finding.id)],
      ['visits', aVisit(finding.id)],
      ['duties', aDutyMark()],
      ['tracks', aTrack(town)],
    ];
    for (const [plural, body] of others) {
      const at = `/api/${plural}/${body.id}`;
      expect((await carry(enforcer, at, await sealedAs(own, `PUT ${at}`, body))).status).toBe(200);
    }
    const voice = `${path}/voices/${sha256(aSound)}`;
    expect((await carry(enforcer, voice, await sealedAs(own, `PUT ${voice}`, aSound))).status).toBe(200);
    const [author, carrier] = [await personOf(town, 'officer'), await personOf(town, 'enforcer')];
    const events = await service.store.rows<{ actor: string; carrier: string }>(sql`
      select actor, data ->> 'carrier' as carrier from event
      where city = ${town.code} and kind like '%-received' and thing_id = any (${[finding.id, ...others.map(([, { id }]) => id)]}::text[])`);
    expect(events).toHaveLength(6);
    for (const event of events) expect(event).toEqual({ actor: author, carrier });
  });

  it('gets the receipt that its author would have got, sealed or not, however often, by whomever', async () => {
    const { finding, path, bytes } = await sealedFinding();
    const again = await sealedAs(own, `PUT ${path}`, finding);
    const receipts = [
      await carry<{ receipt: Receipt }>(enforcer, path, bytes),
      await carry<{ receipt: Receipt }>(officer, path, again),
      await officer.put<{ receipt: Receipt }>(path, finding),
    ].map(({ json }) => json.receipt);
    expect(new Set(receipts.map((it) => JSON.stringify(it))).size).toBe(1);
    const other = await sealedAs(own, `PUT ${path}`, { ...finding, note: 'Lain.' });
    expect(codeOf(await carry(enforcer, path, other))).toBe('same-id-other-content');
  });

  it('is read as strictly as what comes open', async () => {
    const finding = { ...aFinding(town), wages: 12 };
    const bytes = await sealedAs(own, `PUT ${pathOf(finding)}`, finding);
    expect(codeOf(await carry(enforcer, pathOf(finding), bytes))).toBe('invalid-request');
    const text = new TextEncoder().encode(`{"id":"${finding.id}","__proto__":{"kind":"other"}}`);
    const polluted = await sealedAs(own, `PUT ${pathOf(finding)}`, text);
    expect(codeOf(await carry(enforcer, pathOf(finding), polluted))).toBe('malformed-json');
  });

  it('with a photo comes in one piece, or in pieces under the digest of what is sealed', async () => {
    const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#285' } })
      .jpeg()
      .toBuffer();
    for (const pieces of [false, true]) {
      const { path, bytes } = await sealedFinding(own, { photos: [sha256(photo)] });
      await carry(enforcer, path, bytes);
      const at = `${path}/photos/${sha256(photo)}`;
      const sealed = await sealedAs(own, `PUT ${at}`, photo);
      const headers = { 'Content-Type': sealedType };
      if (pieces) {
        await upload(enforcer, sealed);
        const answer = await enforcer.ask('PUT', at, {
          headers: { ...headers, 'X-Upload': sha256(sealed), 'Content-Length': '0' },
        });
        expect([answer.status, answer.json]).toEqual([200, { sha256: sha256(photo), bytes: photo.length }]);
      } else expect((await carry(enforcer, at, sealed)).status).toBe(200);
      expect((await officer.get(`${at}?size=original`)).bytes.equals(photo)).toBe(true);
    }
  });

  /** As a tablet brings it up, in small steps. */
  const upload = (by: Visitor, bytes: Uint8Array): Promise<void> =>
    new Promise((resolve, reject) =>
      new Upload(Buffer.from(bytes) as never, {
        endpoint: `${service.url}/api/uploads`,
        metadata: { sha256: sha256(bytes) },
        headers: { Cookie: by.cookie! },
        chunkSize: 1000,
        onError: reject,
        onSuccess: () => resolve(),
      }).start(),
    );

  it('that is a file of another digest, or was never announced, is refused like an open one', async () => {
    const { path, bytes } = await sealedFinding();
    await carry(enforcer, path, bytes);
    const at = `${path}/photos/${sha256('another')}`;
    expect(codeOf(await carry(enforcer, at, await sealedAs(own, `PUT ${at}`, aSound)))).toBe(
      'photo-not-expected',
    );
  });
});

describe('sealed work is refused', () => {
  it('without a session', async () => {
    const { finding, path, bytes } = await sealedFinding();
    const answer = await carry(service.visitor(), path, bytes);
    expect([answer.status, codeOf(answer)]).toEqual([401, 'not-logged-in']);
    expect(await there(finding.id)).toBe(false);
  });

  it('for another request than the one it was sealed for', async () => {
    const { bytes } = await sealedFinding();
    const other = aFinding(town);
    await refused(enforcer, pathOf(other), bytes, other.id);
    const correction = aCorrection(other.id);
    const asFinding = await sealedAs(own, `PUT /api/corrections/${other.id}`, other);
    await refused(enforcer, pathOf(other), asFinding, other.id);
    const read = await sealedAs(own, `GET ${pathOf(other)}`, other);
    await refused(enforcer, pathOf(other), read, correction.id);
  });

  it('in another city', async () => {
    const { finding, path, bytes } = await sealedFinding();
    await refused(await loggedIn(service, neighbour, 'enforcer'), path, bytes, finding.id);
  });

  it('with a bit changed anywhere: head, nonce or what is sealed', async () => {
    const { finding, path, bytes } = await sealedFinding();
    for (const at of [0, 12, 40, 300, bytes.length - 200, bytes.length - 1]) {
      const changed = Uint8Array.from(bytes);
      changed[at]! ^= 1;
      await refused(enforcer, path, changed, finding.id);
    }
    for (const length of [0, 8, 60, bytes.length - 1])
      await refused(enforcer, path, bytes.slice(0, length), finding.id);
  });

  it('under the head of somebody else’s log-in: the key decides, not the name', async () => {
    const theirs = await tabletKey(enforcer);
    const { finding, path, bytes } = await sealedFinding(theirs);
    const parts = splitSealed(bytes)!;
    const swapped = joinSealed(new TextEncoder().encode(JSON.stringify(own.head)), parts.nonce, parts.cipher);
    await refused(enforcer, path, swapped, finding.id);
    const sealedUnderTheirs = await sealedFinding({ ...theirs, head: own.head });
    await refused(enforcer, sealedUnderTheirs.path, sealedUnderTheirs.bytes, sealedUnderTheirs.finding.id);
  });

  it('with a ticket that the server never wrote', async () => {
    const { ticket } = own.offer;
    const [said = '', signature = ''] = ticket.split('.');
    const person = await personOf(town, 'planner');
    const forged = JSON.parse(Buffer.from(said, 'base64url').toString()) as object;
    const text = Buffer.from(JSON.stringify({ ...forged, person })).toString('base64url');
    const strangers = openKeyFolder(join(service.folder, 'keys-of-a-stranger'), () => service.time.now);
    const wrong = await writeTicket(await strangers.current(), {
      v: 1,
      city: town.code,
      person,
      at: service.time.now.toISOString(),
    });
    for (const it of [`${text}.${signature}`, text, '', `${said}.`, `.${signature}`, wrong]) {
      const key = await keyUnder({ ...own.offer, ticket: it });
      const { finding, path, bytes } = await sealedFinding(key);
      await refused(enforcer, path, bytes, finding.id);
    }
    // sealed to a stranger's key altogether
    const theirs = await strangers.current();
    const key = await keyUnder({
      keyId: theirs.id,
      publicKey: Buffer.from(theirs.publicKey).toString('base64'),
      ticket: wrong,
    });
    const { finding, path, bytes } = await sealedFinding(key);
    await refused(enforcer, path, bytes, finding.id);
  });

  it('with a ticket of this server for a city or an account that is not', async () => {
    const keys = openKeyFolder(keyFolder(service.folder), () => service.time.now);
    const at = service.time.now.toISOString();
    const tickets = [
      { city: neighbour.code, person: await personOf(town, 'officer') },
      { city: town.code, person: await personOf(neighbour, 'officer') },
      { city: town.code, person: '01900000-0000-7000-8000-000000000000' },
    ];
    for (const it of tickets) {
      const ticket = await writeTicket(await keys.current(), { v: 1, ...it, at });
      const { finding, path, bytes } = await sealedFinding(await keyUnder({ ...own.offer, ticket }));
      await refused(enforcer, path, bytes, finding.id);
    }
  });

  it('half a year after the log-in, and from the future', async () => {
    const keys = openKeyFolder(keyFolder(service.folder), () => service.time.now);
    const person = await personOf(town, 'officer');
    const day = 86_400_000;
    for (const [age, taken] of [
      [179, true],
      [181, false],
      [-1, false],
    ] as const) {
      const at = new Date(service.time.now.getTime() - age * day).toISOString();
      const ticket = await writeTicket(await keys.current(), { v: 1, city: town.code, person, at });
      const { finding, path, bytes } = await sealedFinding(await keyUnder({ ...own.offer, ticket }));
      if (taken) expect((await carry(enforcer, path, bytes)).status).toBe(200);
      else await refused(enforcer, path, bytes, finding.id);
    }
  });

  it('at an endpoint that takes no records: nobody decides by a sealed word', async () => {
    const { finding, path, bytes } = await sealedFinding();
    await carry(enforcer, path, bytes);
    const planner = await tabletKey(await loggedIn(service, town, 'planner'));
    const at = `/api/findings/${finding.id}/rejection`;
    const sealed = await sealedAs(planner, `POST ${at}`, { reason: 'Keliru.' });
    for (const by of [enforcer, await loggedIn(service, town, 'supervisor')]) {
      const answer = await by.ask('POST', at, { bytes: sealed, headers: { 'Content-Type': sealedType } });
      expect([403, 415]).toContain(answer.status);
    }
  });
});

describe('the own key of an earlier log-in', () => {
  const openings = (by: Visitor, body: { keyId: string; escrow: string }) =>
    by.post<{ key: string }>('/api/sealing/openings', body);
  const { keyId, escrow } = { keyId: () => own.head.keyId, escrow: () => own.head.escrow };

  it('comes back to its owner, also in another session', async () => {
    const later = await loggedIn(service, town, 'officer');
    const answer = await openings(later, { keyId: keyId(), escrow: escrow() });
    expect(answer.status).toBe(200);
    expect(Buffer.from(answer.json.key, 'base64').equals(Buffer.from(own.raw))).toBe(true);
  });

  it('is given to nobody else, who does not even learn whose it is, or whether it is anybody’s', async () => {
    const broken = Buffer.from(escrow(), 'base64');
    broken[90]! ^= 1;
    const told = await Promise.all(
      [
        { keyId: keyId(), escrow: escrow() },
        { keyId: keyId(), escrow: broken.toString('base64') },
        { keyId: keyId(), escrow: 'AAAA' },
        { keyId: '0123456789abcdef', escrow: escrow() },
        { keyId: '../../etc/passwd', escrow: escrow() },
      ].map(async (body) => {
        const answer = await openings(enforcer, body);
        const { requestId: _, ...problem } = answer.json as never as { requestId: string };
        return { status: answer.status, problem };
      }),
    );
    for (const answer of told) expect(answer).toEqual(told[0]);
    expect(told[0]).toMatchObject({ status: 422, problem: { code: 'sealed-unreadable' } });
    const stranger = await loggedIn(service, neighbour, 'officer');
    expect(codeOf(await openings(stranger, { keyId: keyId(), escrow: escrow() }))).toBe('sealed-unreadable');
  });
});

describe('the server’s key', () => {
  it('stands in a file that nobody else reads, in no table and in no log', async () => {
    const folder = keyFolder(service.folder);
    const [name] = await readdir(folder);
    expect(name).toMatch(/^sealing-[0-9a-f]{16}\.jwk$/);
    expect((await stat(join(folder, name!))).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect(service.logged.join('\n')).not.toContain(own.offer.ticket);
  });

  it('is the same after a restart, and older ones are kept beside a newer', async () => {
    const folder = join(service.folder, 'keys-over-time');
    const first = openKeyFolder(folder, () => new Date('2026-01-01T00:00:00Z'));
    const made = await Promise.all([first.current(), first.current()]);
    expect(made[0]!.id).toBe(made[1]!.id);
    const again = openKeyFolder(folder, () => new Date('2026-02-01T00:00:00Z'));
    expect((await again.current()).id).toBe(made[0]!.id);
    const aside = join(service.folder, 'keys-of-later');
    const later = await openKeyFolder(aside, () => new Date('2026-03-01T00:00:00Z')).current();
    const { copyFile } = await import('node:fs/promises');
    await copyFile(join(aside, `sealing-${later.id}.jwk`), join(folder, `sealing-${later.id}.jwk`));
    // found without a restart when somebody's work asks for it
    expect((await again.find(later.id))?.id).toBe(later.id);
    expect((await again.current()).id).toBe(later.id);
    expect((await again.find(made[0]!.id))?.id).toBe(made[0]!.id);
    await rm(aside, { recursive: true });
  });
});

describe('a record that says who wrote it', () => {
  it('is not taken for another account whose session came along', async () => {
    const finding = aFinding(town);
    const [mine, theirs] = [await personOf(town, 'officer'), await personOf(town, 'enforcer')];
    const sent = (author: string) =>
      officer.put(pathOf(finding), finding, { headers: { 'X-Author': author } });
    const answer = await sent(theirs);
    expect([answer.status, codeOf(answer)]).toEqual([401, 'not-logged-in']);
    expect(await there(finding.id)).toBe(false);
    expect((await sent(mine)).status).toBe(200);
  });
});

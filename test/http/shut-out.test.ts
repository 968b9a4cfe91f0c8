import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FindingSheet, Receipt } from '../../geodata/model/index.ts';
import { disablePerson, resetPerson } from '../../server/queries/person.ts';
import { keyFolder, openKeyFolder } from '../../server/sealing/key-folder.ts';
import { writeTicket } from '../../server/sealing/ticket.ts';
import { carry, keyUnder, sealedAs, type TabletKey, tabletKey } from '../support/sealed.ts';
import { type Service, startService } from '../support/service.ts';
import { sharedStore } from '../support/store.ts';
import { aFinding, foundTown, loggedIn, type Town } from '../support/town.ts';

let service: Service;
beforeAll(async () => {
  service = await startService(await sharedStore());
});
afterAll(() => service.close());

const pathOf = (finding: { id: string }): string => `/api/findings/${finding.id}`;
const personOf = async (of: Town, role: 'officer'): Promise<string> =>
  (
    await service.store.rows<{ id: string }>(sql`select id from person where username = ${of.nameOf(role)}`)
  )[0]!.id;

describe('an account that was shut out', () => {
  it('keeps what it had sealed before, and nothing that is sealed under a later note', async () => {
    const shut = await foundTown(service.store);
    const [left, colleague] = [
      await loggedIn(service, shut, 'officer'),
      await loggedIn(service, shut, 'enforcer'),
    ];
    const key = await tabletKey(left);
    const sent = async (with_: TabletKey): Promise<number> => {
      const finding = aFinding(shut);
      const bytes = await sealedAs(with_, `PUT ${pathOf(finding)}`, finding);
      return (await carry(colleague, pathOf(finding), bytes)).status;
    };
    const person = await personOf(shut, 'officer');
    await disablePerson(service.store, shut.code, person);
    // the story's clock stands; the account was shut out by the database's
    await service.store.rows(sql`
      update person set disabled_at = ${new Date(service.time.now.getTime() + 1000).toISOString()} where id = ${person}`);
    expect(await sent(key)).toBe(200);
    const keys = openKeyFolder(keyFolder(service.folder), () => service.time.now);
    const at = new Date(service.time.now.getTime() + 60_000).toISOString();
    const ticket = await writeTicket(await keys.current(), { v: 1, city: shut.code, person, at });
    expect(await sent(await keyUnder({ ...key.offer, ticket }))).toBe(422);
    expect((await left.get('/api/sealing')).status).toBe(401);
    await resetPerson(service.store, shut.code, person, '!');
    expect(await sent(key)).toBe(200);
  });
});

describe('work of an account that was shut out, by its own date', () => {
  it('is evidence when it was recorded before, marked as such; later it is put aside with a reason, and no other account suffers', async () => {
    const shut = await foundTown(service.store);
    const left = await loggedIn(service, shut, 'officer');
    const colleague = await loggedIn(service, shut, 'enforcer');
    const key = await tabletKey(left);
    const person = await personOf(shut, 'officer');
    const closed = new Date(service.time.now.getTime() + 1000);
    await disablePerson(service.store, shut.code, person);
    await service.store.rows(
      sql`update person set disabled_at = ${closed.toISOString()} where id = ${person}`,
    );
    const sentAt = async (minutes: number) => {
      const observedAt = new Date(closed.getTime() + minutes * 60_000).toISOString();
      const finding = aFinding(shut, { observedAt });
      const bytes = await sealedAs(key, `PUT ${pathOf(finding)}`, finding);
      const again = await carry<{ code: string; receipt: Receipt; sheet: FindingSheet }>(
        colleague,
        pathOf(finding),
        bytes,
      );
      return { finding, status: again.status, json: again.json, bytes };
    };
    const events = (id: string) =>
      service.store.rows<{ kind: string; closed: string | null }>(sql`
        select kind, data ->> 'authorClosedAt' as closed from event where city = ${shut.code} and thing_id = ${id} order by seq`);

    const before = await sentAt(-60);
    expect(before.status).toBe(200);
    expect(await events(before.finding.id)).toEqual([
      { kind: 'finding-received', closed: closed.toISOString() },
    ]);
    service.time.now = new Date(closed.getTime() + 30 * 60_000);
    const late = await sentAt(-60);
    expect(late.json.sheet.authorClosedAt).toBe(closed.toISOString());

    const after = await sentAt(20);
    expect([after.status, after.json.code]).toEqual([403, 'recorded-after-closing']);
    await carry(colleague, pathOf(after.finding), after.bytes);
    expect(await events(after.finding.id)).toEqual([{ kind: 'finding-put-aside', closed: null }]);
    const aside = await service.store.rows(sql`
      select body ->> 'id' as id from conflict where city = ${shut.code} and thing_id = ${after.finding.id}`);
    expect(aside).toEqual([{ id: after.finding.id }]);
    expect((await colleague.get(pathOf(after.finding))).status).toBe(404);
    await resetPerson(service.store, shut.code, person, '!');
  });
});

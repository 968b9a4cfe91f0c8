import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '../../geodata/wire/session.ts';
import { disablePerson, selectPersonByName } from '../../server/queries/person.ts';
import { type Service, startService } from '../support/service.ts';
import { sharedStore } from '../support/store.ts';
import { foundTown, loggedIn, password, type Town } from '../support/town.ts';
import { codeOf } from '../support/visitor.ts';

let service: Service;
let town: Town;
beforeAll(async () => {
  service = await startService(await sharedStore());
  town = await foundTown(service.store);
});
afterAll(() => service.close());

describe('logging in', () => {
  it('opens a session in a cookie that only our own pages send and no script reads', async () => {
    const officer = service.visitor();
    const answer = await officer.logIn(town.nameOf('officer'), password);
    expect(answer.status).toBe(200);
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(
      /^__Host-taru=[\w-]{43}; path=\/; expires=[^;]+; samesite=strict; secure; httponly$/i,
    );
    const session = (await officer.get<{ session: Session }>('/api/session')).json.session;
    expect(session.person).toMatchObject({
      username: town.nameOf('officer'),
      role: 'officer',
      city: town.code,
    });
    expect(session.city.code).toBe(town.code);
    expect(JSON.stringify(session)).not.toContain('argon2');
  });

  it('keeps only the hash of the token', async () => {
    const officer = await loggedIn(service, town, 'officer');
    const token = officer.cookie!.split('=')[1]!;
    const rows = await service.store.rows<{ token_hash: string }>(sql`select token_hash from session`);
    expect(rows.some((row) => row.token_hash.includes(token))).toBe(false);
  });

  it('tells an unknown name and a wrong password alike', async () => {
    const known = await service.visitor().logIn(town.nameOf('officer'), 'bukan-kata-sandinya');
    const unknown = await service.visitor().logIn('tidak.ada', 'bukan-kata-sandinya');
    expect([known.status, codeOf(known)]).toEqual([401, 'wrong-credentials']);
    expect([unknown.status, codeOf(unknown)]).toEqual([401, 'wrong-credentials']);
  });

  it('takes a new token, and ends the one that the browser held', async () => {
    const visitor = await loggedIn(service, town, 'planner');
    const before = visitor.cookie;
    await visitor.logIn(town.nameOf('planner'), password);
    expect(visitor.cookie).not.toBe(before);
    const thief = service.visitor();
    thief.cookie = before;
    expect((await thief.get<{ session: null }>('/api/session')).json.session).toBeNull();
  });

  it('does not adopt a token that somebody else chose', async () => {
    const victim = service.visitor();
    victim.cookie = `__Host-taru=${'A'.repeat(43)}`;
    await victim.logIn(town.nameOf('planner'), password);
    expect(victim.cookie).not.toContain('AAAA');
  });
});

describe('a session', () => {
  it('ends at log-out, for whoever copied the cookie too', async () => {
    const officer = await loggedIn(service, town, 'officer');
    const copy = service.visitor();
    copy.cookie = officer.cookie;
    const left = await officer.delete('/api/session');
    expect([left.status, left.headers['clear-site-data']]).toEqual([200, '"cache"']);
    expect(officer.cookie).toBeNull();
    expect((await copy.get('/api/findings')).status).toBe(401);
  });

  it('ends with the next request when the account is disabled', async () => {
    const enforcer = await loggedIn(service, town, 'enforcer');
    const person = (await selectPersonByName(service.store, town.nameOf('enforcer')))!;
    await disablePerson(service.store, person.city, person.id);
    const answer = await enforcer.get('/api/findings');
    expect([answer.status, codeOf(answer)]).toEqual([401, 'not-logged-in']);
    expect((await service.visitor().logIn(town.nameOf('enforcer'), password)).status).toBe(401);
  });

  it('ends after eight idle hours, and after a day however busy', async () => {
    const start = service.time.now;
    const hoursLater = (hours: number): Date => new Date(start.getTime() + hours * 3_600_000);
    try {
      const idle = await loggedIn(service, town, 'officer');
      const busy = await loggedIn(service, town, 'planner');
      service.time.now = hoursLater(7);
      expect((await busy.get('/api/findings')).status).toBe(200);
      service.time.now = hoursLater(8.1);
      expect((await idle.get('/api/findings')).status).toBe(401);
      expect((await busy.get('/api/findings')).status).toBe(200);
      for (const hours of [15, 22, 23.9]) {
        service.time.now = hoursLater(hours);
        expect((await busy.get('/api/findings')).status).toBe(200);
      }
      service.time.now = hoursLater(24.1);
      expect((await busy.get('/api/findings')).status).toBe(401);
    } finally {
      service.time.now = start;
    }
  });
});

describe('a one-time password', () => {
  it('opens nothing but its own change, and afterwards everything', async () => {
    await service.store.rows(
      sql`update person set must_change_password = true where username = ${town.nameOf('supervisor')}`,
    );
    const chief = await loggedIn(service, town, 'supervisor');
    const refused = await chief.get('/api/findings');
    expect([refused.status, codeOf(refused)]).toEqual([403, 'password-must-change']);
    const weak = await chief.put('/api/session/password', { current: password, next: 'Petugas-2026-Medan' });
    expect([weak.status, codeOf(weak)]).toEqual([422, 'password-too-weak']);
    const other = await loggedIn(service, town, 'supervisor');
    const changed = await chief.put('/api/session/password', {
      current: password,
      next: 'kucing-lompat-jendela',
    });
    expect(changed.status).toBe(200);
    expect((await chief.get('/api/findings')).status).toBe(200);
    expect((await other.get('/api/session')).json).toEqual({ session: null });
    expect((await service.visitor().logIn(town.nameOf('supervisor'), password)).status).toBe(401);
  });
});

import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../server/files/sha256.ts';
import { type Service, startService } from '../support/service.ts';
import { sharedStore } from '../support/store.ts';
import { foundTown, loggedIn, type Town } from '../support/town.ts';
import type { Visitor } from '../support/visitor.ts';

/** Who carries files: officers their own, everybody else of the staff the emergency file of a tablet. */
const staff = ['officer', 'planner', 'supervisor', 'enforcer', 'admin'] as const;
const roles = ['citizen', ...staff] as const;
type Role = (typeof roles)[number];

let service: Service;
let town: Town;
/** An upload of each role, and of an officer of another city. */
const others: [by: Role | null, path: string][] = [];
beforeAll(async () => {
  service = await startService(await sharedStore());
  town = await foundTown(service.store);
  for (const role of staff) others.push([role, await begun(await somebody(role))]);
  const abroad = await foundTown(service.store);
  others.push([null, await begun(await loggedIn(service, abroad, 'officer'))]);
});
afterAll(() => service.close());

const somebody = (role: Role): Promise<Visitor> =>
  role === 'citizen' ? Promise.resolve(service.visitor()) : loggedIn(service, town, role);

const anOfficers = (): string => others[0]![1];

const bytes = Buffer.from('0123456789');
const tus = { 'Tus-Resumable': '1.0.0' };
let uploads = 0;
/** A request of each method of tus 1.0; all but the first are about an upload. */
const methods = {
  POST: () => ({
    headers: {
      ...tus,
      'Upload-Length': String(bytes.length),
      'Upload-Metadata': `sha256 ${Buffer.from(sha256(`upload ${++uploads}`)).toString('base64')}`,
    },
  }),
  HEAD: () => ({ headers: tus }),
  PATCH: () => ({
    bytes,
    headers: { ...tus, 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream' },
  }),
  DELETE: () => ({ headers: tus }),
} as const;
type Method = keyof typeof methods;
const aboutUploads = ['HEAD', 'PATCH', 'DELETE'] as const;
const done: Record<Method, number> = { POST: 201, HEAD: 200, PATCH: 204, DELETE: 204 };

const ask = (as: Visitor, method: Method, path = '/api/uploads') => as.ask(method, path, methods[method]());
async function begun(as: Visitor): Promise<string> {
  const { status, headers } = await ask(as, 'POST');
  expect(status).toBe(201);
  return String(headers.location);
}

describe.each(roles)('uploads (tus) as %s', (role) => {
  const may = role !== 'citizen';

  it('begins one', async () => {
    expect((await ask(await somebody(role), 'POST')).status).toBe(may ? done.POST : 401);
  });

  it.each(aboutUploads)('%s of the own one', async (method) => {
    const visitor = await somebody(role);
    // a citizen has none: the address of an officer's is all there is to try
    const path = may ? await begun(visitor) : anOfficers();
    expect((await ask(visitor, method, path)).status).toBe(may ? done[method] : 401);
  });

  it.each(aboutUploads)('%s of somebody else’s, here and in another city', async (method) => {
    const visitor = await somebody(role);
    for (const [by, path] of others)
      if (by !== role) expect((await ask(visitor, method, path)).status).toBe(may ? 404 : 401);
  });

  it.each(['GET', 'PUT'])('%s is no method of an upload', async (method) => {
    const visitor = await somebody(role);
    expect((await visitor.ask(method, anOfficers(), { headers: tus })).status).toBe(405);
  });

  it.each(['POST', ...aboutUploads] as const)(
    '%s before the one-time password is changed',
    async (method) => {
      if (!may) return;
      const visitor = await somebody(role);
      const path = method === 'POST' ? '/api/uploads' : await begun(visitor);
      const must = (yes: boolean) =>
        service.store.rows(
          sql`update person set must_change_password = ${yes} where username = ${town.nameOf(role)}`,
        );
      await must(true);
      const { status } = await ask(visitor, method, path);
      await must(false);
      expect(status).toBe(403);
      if (method !== 'POST') expect((await ask(visitor, 'HEAD', path)).headers['upload-offset']).toBe('0');
    },
  );

  it.each(['POST', ...aboutUploads] as const)('%s from another site', async (method) => {
    const visitor = await somebody(role);
    const path = method === 'POST' ? '/api/uploads' : may ? await begun(visitor) : anOfficers();
    const asked = methods[method]();
    const headers = { ...asked.headers, Origin: 'https://penyerang.example' };
    expect((await visitor.ask(method, path, { ...asked, headers })).status).toBe(403);
  });
});

it.each(staff)('and after all this the upload of the %s is as it was', async (role) => {
  const path = others.find(([by]) => by === role)![1];
  expect((await ask(await somebody(role), 'HEAD', path)).headers['upload-offset']).toBe('0');
});

import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { CityCode, type Role } from '../../geodata/model/index.ts';
import type { Endpoint } from '../../geodata/wire/endpoint.ts';
import { type Endpoints, endpoints } from '../../geodata/wire/index.ts';
import { type Request, requests, type Scene, setScene } from '../support/scene.ts';
import { type Service, startService } from '../support/service.ts';
import { sharedStore } from '../support/store.ts';
import { loggedIn } from '../support/town.ts';
import type { Visitor } from '../support/visitor.ts';

const roles = ['citizen', 'officer', 'planner', 'supervisor', 'enforcer', 'admin'] as const;

let service: Service;
let here: Scene;
let there: Scene;

beforeAll(async () => {
  service = await startService(await sharedStore());
  here = await setScene(service);
  there = await setScene(service);
});
afterAll(() => service.close());

/** Deeds that need the reporter's code, or the right old password, are refused without it whatever the role. */
const needsSecret = new Set(['putReportPhoto', 'getReport', 'putPassword']);
/** Anybody may ask, and finds only what staff have opened to the public. */
const staffSeeMore = new Set(['getFeatures', 'getReportPhoto']);
/** What is brought names nothing that is there: its place is refused. */
const placed = new Set([
  'putFinding',
  'putPatrol',
  'putPatrolDay',
  'postPatrolProposal',
  'postPatrolDayProposal',
]);
/** Deeds about oneself name nothing of any city. */
const ofOneself = new Set(['putDutyMark', 'putTrackChunk']);
const isPublic = ({ roles }: Endpoint): boolean => roles.includes('citizen');
const namesThing = ({ path }: Endpoint): boolean => path.includes(':');

/** Deeds that change who is logged in get a visitor of their own. */
const known = new Map<Role, Promise<Visitor>>();
function somebody(role: Role, name: string): Promise<Visitor> {
  if (role === 'citizen') return Promise.resolve(service.visitor());
  if (endpoints[name as keyof Endpoints].path.startsWith('/api/session'))
    return loggedIn(service, here.town, role);
  const visitor = known.get(role) ?? loggedIn(service, here.town, role);
  known.set(role, visitor);
  return visitor;
}
const thingsOf = ({
  finding,
  report,
  number,
  zone,
  plan,
  draft,
  building,
  visit,
  squad,
  patrol,
}: Scene): string[] => [
  finding.id,
  report.id,
  number,
  zone,
  plan,
  draft.id,
  draft.zone,
  building,
  visit,
  squad.id,
  patrol.id,
];
const ask = (visitor: Visitor, endpoint: Endpoint, { path, ...asked }: Request) =>
  visitor.ask(endpoint.method.toUpperCase(), path, asked);

describe.each(Object.entries(endpoints) as [keyof Endpoints, Endpoint][])('%s', (name, endpoint) => {
  it('is bound by a route', async () => {
    const { headers } = await service.visitor().ask('OPTIONS', requests[name](here).path, {});
    expect(headers.allow ?? '', 'bind it in server/routes, and that file in server/app.ts').toContain(
      endpoint.method.toUpperCase(),
    );
  });

  it.each(roles)('as %s, in the own city', async (role) => {
    const { status } = await ask(await somebody(role, name), endpoint, requests[name](here));
    if (!endpoint.roles.includes(role)) expect(status).toBe(role === 'citizen' ? 401 : 403);
    else if (needsSecret.has(name)) expect([401, 404]).toContain(status);
    else if (role === 'citizen' && staffSeeMore.has(name)) expect(status).toBe(404);
    else if (name === 'putPosition') expect([200, 409]).toContain(status);
    else if (name === 'postSealingOpening') expect(status).toBe(role === 'officer' ? 200 : 422);
    else if (
      [
        'postCase',
        'postRejection',
        'postQuestion',
        'postPublication',
        'getFlipsFile',
        'putPosition',
      ].includes(name)
    )
      expect([200, 409]).toContain(status);
    else expect(['getPack', 'getAreaPack'].includes(name) ? [200, 202] : [200, 204]).toContain(status);
  });

  it.each(roles)('as %s, about another city: nothing of its staff’s', async (role) => {
    const answer = await ask(await somebody(role, name), endpoint, requests[name](there));
    const text = answer.bytes.toString();
    if (!endpoint.roles.includes(role)) expect(answer.status).toBe(role === 'citizen' ? 401 : 403);
    else if (!isPublic(endpoint)) {
      if (placed.has(name)) expect(answer.status).toBe(422);
      // a time on duty is of whoever sends it, wherever that was
      else if (ofOneself.has(name)) expect(answer.status).toBe(200);
      else if (namesThing(endpoint)) expect([403, 404]).toContain(answer.status);
      else expect(answer.status).toBeLessThan(500);
      for (const thing of thingsOf(there)) expect(text).not.toContain(thing);
    } else if (namesThing(endpoint)) {
      const anybody = await ask(service.visitor(), endpoint, requests[name](there));
      expect(answer.status).toBe(anybody.status);
      if (answer.status === 200 && endpoint.method === 'get') expect(answer.bytes).toEqual(anybody.bytes);
    } else expect(answer.status).toBeLessThan(500);
    expect(text).not.toContain(there.number);
    expect(text).not.toContain(there.finding.id);
  });

  it('to an account that must change its password first', async () => {
    const visitor = await somebody('admin', name);
    const must = (yes: boolean) =>
      service.store.rows(
        sql`update person set must_change_password = ${yes} where username = ${here.town.nameOf('admin')}`,
      );
    await must(true);
    const { status } = await ask(visitor, endpoint, requests[name](here));
    await must(false);
    if (endpoint.path.startsWith('/api/session'))
      expect(status === 403 && name !== 'putPassword').toBe(false);
    else expect(status).toBe(403);
  });
});

it('and after all this the other city is as it was', async () => {
  const rows = await service.store.rows<{ status: string; findings: number }>(sql`
    select status, (select count(*) from finding f where f.city = ${there.town.code}) as findings
    from finding where city = ${there.town.code} and id = ${there.finding.id}`);
  expect(rows).toEqual([{ status: 'received', findings: 1 }]);
});

it.each(Object.entries(endpoints) as [string, Endpoint][])(
  '%s calls a city a city',
  (_, { params, query }) => {
    for (const schema of [params, query])
      for (const [key, type] of Object.entries((schema as z.ZodObject).shape))
        expect(key === 'city').toBe(unwrapped(type as z.ZodType) === CityCode);
  },
);
const unwrapped = (type: z.ZodType): z.ZodType =>
  type instanceof z.ZodOptional ? (type.unwrap() as z.ZodType) : type;

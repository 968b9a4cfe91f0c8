import sharp from 'sharp';
import sql from 'sql-template-tag';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportReceipt, Role } from '../../geodata/model/index.ts';
import type { Endpoint } from '../../geodata/wire/endpoint.ts';
import { type Endpoints, endpoints } from '../../geodata/wire/index.ts';
import { sha256 } from '../../server/files/sha256.ts';
import { type Service, startService } from '../support/service.ts';
import { sharedStore } from '../support/store.ts';
import { aFinding, aReport, foundTown, loggedIn, password, type Town } from '../support/town.ts';
import type { Asked, Visitor } from '../support/visitor.ts';

const roles = ['citizen', 'officer', 'planner', 'supervisor', 'enforcer', 'admin'] as const;
const secret = 'canary-of-the-city';

/** A town with a finding, a complaint and a photo that nobody elsewhere may see. */
interface Scene {
  town: Town;
  finding: ReturnType<typeof aFinding>;
  report: ReturnType<typeof aReport>['report'];
  number: string;
  zone: string;
}

let service: Service;
let here: Scene;
let there: Scene;
let photo: Buffer;

async function setScene(): Promise<Scene> {
  const town = await foundTown(service.store);
  const finding = aFinding(town, { note: secret, photos: [sha256(photo)] });
  const officer = await loggedIn(service, town, 'officer');
  await officer.put(`/api/findings/${finding.id}`, finding);
  await officer.ask('PUT', `/api/findings/${finding.id}/photos/${sha256(photo)}`, { bytes: photo });
  const { report, code } = aReport(town, { text: secret, photos: [sha256(photo)] });
  const citizen = service.visitor();
  const { number } = (await citizen.put<ReportReceipt>(`/api/reports/${report.id}`, report)).json;
  await citizen.ask('PUT', `/api/reports/${report.id}/photos/${sha256(photo)}`, {
    bytes: photo,
    headers: { 'X-Tracking-Code': code },
  });
  const [zone] = await service.store.rows<{ id: string }>(
    sql`select id from zone where city = ${town.code} limit 1`,
  );
  return { town, finding, report, number, zone: zone!.id };
}

beforeAll(async () => {
  service = await startService(await sharedStore());
  photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#824' } })
    .jpeg()
    .toBuffer();
  here = await setScene();
  there = await setScene();
});
afterAll(() => service.close());

type Request = { path: string } & Asked;
const feature = ({ town }: Scene) => ({
  type: 'Feature',
  geometry: town.house(0, 0, 5, 5),
  properties: { city: town.code },
});
const box = ({ town }: Scene): string => [...town.spot(-5, -5), ...town.spot(5, 5)].join(',');

/** A right request of every endpoint about a thing of a town. An endpoint without a line here does not compile. */
const requests: { [Name in keyof Endpoints]: (scene: Scene) => Request } = {
  postSession: ({ town }) => ({ path: '/api/session', json: { username: town.nameOf('officer'), password } }),
  getSession: () => ({ path: '/api/session' }),
  deleteSession: () => ({ path: '/api/session' }),
  putPassword: () => ({
    path: '/api/session/password',
    json: { current: 'bukan-ini', next: 'kucing-lompat-jendela' },
  }),
  postCheck: (scene) => ({ path: '/api/checks', json: feature(scene) }),
  getZone: ({ town, zone }) => ({ path: `/api/cities/${town.code}/zones/${zone}` }),
  putFinding: ({ town }) => {
    const finding = aFinding(town);
    return { path: `/api/findings/${finding.id}`, json: finding };
  },
  getFindings: () => ({ path: '/api/findings' }),
  getFinding: ({ finding }) => ({ path: `/api/findings/${finding.id}` }),
  postCase: ({ finding }) => ({
    path: `/api/findings/${finding.id}/case`,
    json: { id: uuidv7(), reason: 'Di luar izin.' },
  }),
  postRejection: ({ finding }) => ({
    path: `/api/findings/${finding.id}/rejection`,
    json: { reason: 'Keliru.' },
  }),
  getCases: () => ({ path: '/api/cases' }),
  putFindingPhoto: ({ finding }) => ({
    path: `/api/findings/${finding.id}/photos/${sha256(photo)}`,
    bytes: photo,
  }),
  getFindingPhoto: ({ finding }) => ({ path: `/api/findings/${finding.id}/photos/${sha256(photo)}` }),
  putReport: ({ town }) => {
    const { report } = aReport(town);
    return { path: `/api/reports/${report.id}`, json: report };
  },
  putReportPhoto: ({ report }) => ({
    path: `/api/reports/${report.id}/photos/${sha256(photo)}`,
    bytes: photo,
  }),
  getReport: ({ number }) => ({ path: `/api/reports/${number}` }),
  getReportPhoto: ({ number }) => ({ path: `/api/reports/${number}/photos/${sha256(photo)}` }),
  getReports: () => ({ path: '/api/reports' }),
  getPlaces: ({ town }) => ({ path: `/api/places?q=melati&city=${town.code}` }),
  getCities: () => ({ path: '/api/cities' }),
  getCity: ({ town }) => ({ path: `/api/cities/${town.code}` }),
  getFeatures: (scene) => ({ path: `/api/cities/${scene.town.code}/features/units?bbox=${box(scene)}` }),
  getChanges: () => ({ path: '/api/changes' }),
  getChangeStream: () => ({ path: '/api/changes/stream', headersOnly: true }),
  getTile: ({ town }) => ({ path: `/ogc/collections/zones/tiles/WebMercatorQuad/0/0/0?city=${town.code}` }),
};

/** Deeds that need the reporter's code, or the right old password, are refused without it whatever the role. */
const needsSecret = new Set(['putReportPhoto', 'getReport', 'putPassword']);
/** Things of the staff of one city: those of another find nothing. */
const cityOnly = new Set([
  'getFinding',
  'postCase',
  'postRejection',
  'putFindingPhoto',
  'getFindingPhoto',
  'getReportPhoto',
  'getFeatures',
]);

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
const ask = (visitor: Visitor, endpoint: Endpoint, { path, ...asked }: Request) =>
  visitor.ask(endpoint.method.toUpperCase(), path, asked);

describe.each(Object.entries(endpoints) as [keyof Endpoints, Endpoint][])('%s', (name, endpoint) => {
  it.each(roles)('as %s, in the own city', async (role) => {
    const { status } = await ask(await somebody(role, name), endpoint, requests[name](here));
    if (!endpoint.roles.includes(role)) expect(status).toBe(role === 'citizen' ? 401 : 403);
    else if (needsSecret.has(name)) expect([401, 404]).toContain(status);
    else if (role === 'citizen' && cityOnly.has(name)) expect(status).toBe(404);
    else if (['postCase', 'postRejection'].includes(name)) expect([200, 409]).toContain(status);
    else expect([200, 204]).toContain(status);
  });

  it.each(roles)('as %s, about another city: nothing of its staff’s', async (role) => {
    const answer = await ask(await somebody(role, name), endpoint, requests[name](there));
    if (!endpoint.roles.includes(role)) expect(answer.status).toBe(role === 'citizen' ? 401 : 403);
    else if (cityOnly.has(name)) expect(answer.status).toBe(404);
    else if (name === 'putFinding') expect(answer.status).toBe(422);
    else expect(answer.status).toBeLessThan(500);
    expect(answer.bytes.toString()).not.toContain(there.number);
    expect(answer.bytes.toString()).not.toContain(there.finding.id);
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

import sql from 'sql-template-tag';
import { uuidv7 } from 'uuidv7';
import type { Finding, Report, Role } from '../../geodata/model/index.ts';
import { hashPassword } from '../../server/access/passwords.ts';
import { sha256 } from '../../server/files/sha256.ts';
import { insertPerson } from '../../server/queries/person.ts';
import type { Store } from '../../server/store/store.ts';
import { at, drawLayer, drawPlan, grantPermits, kdbRow, rectangle, useRow } from './land.ts';
import type { Service } from './service.ts';
import type { Visitor } from './visitor.ts';

export const password = 'sepatu-hijau-berenang-48';
const hashed = hashPassword(password);
let towns = 0;

/** A town of its own, far from every other: it commits, so no two stories may share one. */
export interface Town {
  code: string;
  /** Longitude and latitude of a spot, in metres from the town's middle. */
  spot(x: number, y: number): [number, number];
  /** A rectangle in the same metres. */
  house(west: number, south: number, east: number, north: number): Finding['geometry'];
  nameOf(role: Role): string;
}

/** Two zones, a river, streets, parcels, permits, wards, and one account of every role. */
export async function foundTown(store: Store): Promise<Town> {
  const index = ++towns;
  const code = `95.${String(index).padStart(2, '0')}`;
  const east = index * 120_000;
  const spot = (x: number, y: number): [number, number] => at(east + x, y);
  const house = (w: number, s: number, e: number, n: number) => rectangle(east + w, s, east + e, n);
  const [lon, lat] = spot(0, 0);
  await store.rows(sql`
    insert into city (code, name, west, south, east, north)
    values (${code}, ${`Kota Cerita ${index}`}, ${lon - 0.3}, ${lat - 0.3}, ${lon + 0.3}, ${lat + 0.3})`);
  await drawPlan(
    store,
    code,
    '2020-01-01',
    [
      { code: 'R-2', class: 'budidaya', geometry: house(-500, -500, 0, 500) },
      { code: 'K-2', class: 'budidaya', geometry: house(0, -500, 500, 500) },
    ],
    [kdbRow('R-2', 60), kdbRow('K-2', 80), useRow('R-2', 'rumah', 'I'), useRow('K-2', 'rumah', 'X')],
  );
  const ward = (name: string, level: string, geometry: Finding['geometry']) => ({
    geometry: geometry as never,
    properties: {
      name,
      level,
      kecamatan: level === 'kelurahan' ? 'Cerita Barat' : null,
      secret: 'canary-boundary',
    },
  });
  await drawLayer(store, code, 'boundaries', [
    ward('Cerita Barat', 'kecamatan', house(-500, -500, 500, 500)),
    ward('Sukamaju', 'kelurahan', house(-500, -500, 0, 500)),
    ward('Titi Rantai', 'kelurahan', house(0, -500, 500, 500)),
  ]);
  await drawLayer(store, code, 'parcels', [
    {
      geometry: house(-100, -100, -80, -80) as never,
      properties: { number: '02.01.04.05.1.00123', address: 'Jl. Melati No. 7', owner: 'canary-owner' },
    },
  ]);
  await drawLayer(store, code, 'roads', [
    {
      geometry: { type: 'LineString', coordinates: [spot(-400, 50), spot(400, 50)] } as never,
      properties: { name: 'Jalan Kenanga', class: 'lokal' },
    },
  ]);
  await drawLayer(store, code, 'units', [
    { geometry: house(-500, -500, 0, 500) as never, properties: { name: 'canary-unit', code: 'U1' } },
  ]);
  await grantPermits(store, code, [
    {
      number: `SK-PBG-1271-${index}-0001`,
      geometry: house(-98, -98, -90, -90) as never,
      storeys: 2,
      buildingFunction: 'hunian',
      address: 'canary-applicant-address',
    },
  ]);
  const nameOf = (role: Role): string => `${role}.${code.replace('.', '')}`;
  const passwordHash = await hashed;
  for (const role of ['officer', 'planner', 'supervisor', 'enforcer', 'admin'] as const) {
    await insertPerson(store, {
      id: uuidv7(),
      city: code,
      username: nameOf(role),
      name: `Ibu ${role}`,
      role,
      unit: null,
      passwordHash,
      mustChangePassword: false,
    });
  }
  return { code, spot, house, nameOf };
}

/** Somebody of the town, logged in. */
export async function loggedIn(service: Service, town: Town, role: Role): Promise<Visitor> {
  const visitor = service.visitor();
  const answer = await visitor.logIn(town.nameOf(role), password);
  if (answer.status !== 200) throw new Error(`${town.nameOf(role)} could not log in: ${answer.bytes}`);
  return visitor;
}

/** A finding as a tablet sends it. */
export const aFinding = (town: Town, given: Partial<Finding> = {}): Finding => ({
  id: uuidv7(),
  observedAt: '2026-11-21T02:30:00Z',
  geometry: town.house(-98, -98, -86, -88),
  fix: { position: town.spot(-92, -93), accuracyM: 5, at: '2026-11-21T02:29:50Z' },
  placedBy: 'map',
  kind: 'building-extension',
  activity: 'rumah',
  buildingFunction: null,
  storeys: 2,
  heightM: null,
  builtOn: '2024-05-01',
  permitNumber: null,
  note: 'Perluasan ke arah jalan.',
  photos: [],
  corrects: null,
  report: null,
  ...given,
});

/** A complaint as a telephone sends it, and its secret code. */
export function aReport(town: Town, given: Partial<Report> = {}): { report: Report; code: string } {
  const code = `kode-${uuidv7().slice(-12)}`;
  const report: Report = {
    id: uuidv7(),
    category: 'building',
    text: 'Bangunan baru menutup saluran air.',
    point: { type: 'Point', coordinates: town.spot(30, 40) },
    accuracyM: 12,
    place: 'dekat jembatan',
    photos: [],
    codeHash: sha256(code),
    anonymous: true,
    confidential: false,
    contact: { name: 'canary-name', phone: 'canary-phone', email: 'canary-email' },
    ...given,
  };
  return { report, code };
}

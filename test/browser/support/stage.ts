import { uuidv7 } from 'uuidv7';
import { areaM2, distanceM } from '../../../geodata/geometry/index.ts';
import type { Area, Position, Role } from '../../../geodata/model/index.ts';
import type { SampleCity, SampleLot } from '../../../geodata/sample/index.ts';
import { seedSampleCity } from '../../../scripts/seed-sample-city.ts';
import { hashPassword } from '../../../server/access/passwords.ts';
import { insertPerson } from '../../../server/queries/person.ts';
import type { Store } from '../../../server/store/store.ts';
import { type Service, startService } from '../../support/service.ts';
import { freshStore } from '../../support/store.ts';

export type StoreKind = 'embedded' | 'postgres';

/** Stores that this run can tell stories on. */
export const stores: readonly StoreKind[] = process.env.TEST_DATABASE_URL
  ? ['postgres', 'embedded']
  : ['embedded'];
/** The quicker of them, for stories that need telling once. */
export const oneStore: StoreKind = stores[0]!;

/** Enough for every planted kind that the stories look at. */
const buildings = 600;

export const password = 'sepatu-hijau-berenang-48';
/** Given out by an administrator, good for one log-in. */
export const oneTimePassword = 'sekali-pakai-saja-19';

const cast = [
  { username: 'rina', name: 'Rina Siregar', role: 'officer', unit: 'Bidang Pengawasan' },
  { username: 'dewi', name: 'Dewi Lubis', role: 'planner', unit: 'Bidang Tata Ruang' },
  { username: 'yusuf', name: 'Yusuf Harahap', role: 'admin', unit: 'Bidang Tata Ruang' },
  { username: 'baru', name: 'Budi Nasution', role: 'planner', unit: 'Bidang Tata Ruang' },
] as const;

export interface Member {
  username: string;
  name: string;
  role: Exclude<Role, 'citizen'>;
  unit: string;
}

/** Gives people their accounts; "baru" still has a password for one log-in. */
export async function enlist(store: Store, city: string, people: readonly Member[]): Promise<void> {
  for (const person of people) {
    const fresh = person.username === 'baru';
    await insertPerson(store, {
      ...person,
      id: uuidv7(),
      city,
      passwordHash: await hashPassword(fresh ? oneTimePassword : password),
      mustChangePassword: fresh,
    });
  }
}

/** The service over a store with the sample city, as it runs for people. */
export interface Stage {
  url: string;
  store: Store;
  city: SampleCity;
  service: Service;
}

const stages = new Map<StoreKind, Promise<Stage>>();

/** The one stage of this run on a store; it stands until the run ends. */
export function stageOn(kind: StoreKind): Promise<Stage> {
  const standing = stages.get(kind) ?? raiseStage(kind);
  stages.set(kind, standing);
  return standing;
}

/** For `beforeAll`: opening a store takes its time, which no story's clock should count. */
export const setStage = async (kind: StoreKind): Promise<void> => {
  await stageOn(kind);
};

async function raiseStage(kind: StoreKind): Promise<Stage> {
  const store = await freshStore(kind);
  const quiet = () => undefined;
  const city = await seedSampleCity(store, { buildings, now: new Date(), progress: quiet, tell: quiet });
  await enlist(store, city.code, cast);
  // A browser lives in the real time: so must the service that it talks to.
  const time = {
    get now() {
      return new Date();
    },
  };
  const service = await startService(store, { time });
  return { url: service.url, store, city, service };
}

/** A house that was planted inside a river's setback, without a permit; a number picks another one. */
export function riversideHouse(city: SampleCity, pick = 0): SampleLot {
  const found = [...city.lots()].filter(
    ({ truth }) => truth.kind === 'river-setback' && !truth.legacy.length,
  );
  const lot = found[pick];
  if (!lot) throw new Error(`The sample city has ${found.length} riverside houses, not ${pick + 1}.`);
  return lot;
}

/** Middle of the box around a footprint: inside it for the rectangles of the sample. */
export function middleOf(area: Area): Position {
  const ring = area.type === 'Polygon' ? area.coordinates[0]! : area.coordinates[0]![0]!;
  const of = (axis: 0 | 1) => ring.map((corner) => corner[axis]!);
  const mid = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  return [mid(of(0)), mid(of(1))];
}

/** How far an officer stands from the house, metres. */
export const standsM = 12;

/** The small house farthest from all that was planted: no story has a finding, a case or a stop near it, which a finger could hit instead. */
export function quietHouse(city: SampleCity): Area {
  const lots = [...city.lots()].map(({ truth, building: { geometry } }) => ({ truth, geometry }));
  const loud = lots.filter(({ truth }) => truth.kind !== 'clean').map(({ geometry }) => middleOf(geometry));
  const away = (geometry: Area): number =>
    Math.min(...loud.map((at) => distanceM({ type: 'Point', coordinates: at }, geometry)));
  return lots
    .filter(({ truth, geometry }) => truth.kind === 'clean' && areaM2(geometry) < 100)
    .map(({ geometry }) => ({ geometry, awayM: away(geometry) }))
    .reduce((one, two) => (two.awayM > one.awayM ? two : one)).geometry;
}

/** In front of a house: to the west of its middle. */
export function besideOf(area: Area): Position {
  const [lon, lat] = middleOf(area);
  return [lon - standsM / (111_320 * Math.cos((lat * Math.PI) / 180)), lat];
}

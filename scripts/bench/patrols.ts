import { uuidv7 } from 'uuidv7';
import { centroid } from '../../geodata/geometry/index.ts';
import { CitySettings, dayAfter, dayIn, type Patrol } from '../../geodata/model/index.ts';
import type { SampleCity } from '../../geodata/sample/index.ts';
import { office } from '../../geodata/sample/patrols.ts';
import { randomOf } from '../../geodata/sample/random.ts';
import { insertCase } from '../../server/queries/case.ts';
import { insertFinding } from '../../server/queries/finding.ts';
import { analyzeLand } from '../../server/queries/load.ts';
import type { Store } from '../../server/store/store.ts';
import { createGatherWork } from '../../server/workflows/patrol/gather-work.ts';
import { getReady } from '../../server/workflows/patrol/get-ready.ts';
import { listOpenWork } from '../../server/workflows/patrol/open-work.ts';
import { proposePatrols } from '../../server/workflows/patrol/propose-patrols.ts';
import { createRoadGraphs } from '../../server/workflows/patrol/road-graphs.ts';
import { type Figure, median, timed } from './measure.ts';

const cases = 10_000;
const rounds = 5;
const squads = 4;

/** What a proposal costs from the database to the drawn way: the sample city with 10,000 open cases more. */
export async function benchPatrols(store: Store, city: SampleCity): Promise<Figure[]> {
  const now = new Date();
  const today = dayIn(city.timeZone, now);
  await openCases(store, city, now);
  const settings = CitySettings.parse({});
  const graphOf = createRoadGraphs(store);
  const gather = createGatherWork(store, graphOf);
  const ready = await timed(() => getReady(graphOf, city.code));
  let [stops, metres] = [0, 0];
  const propose = async (patrols: Patrol[]): Promise<void> => {
    const plan = patrols.map(({ id }) => id);
    const order = { city, settings, patrols, plan, how: 'choose' } as const;
    const [first] = await proposePatrols(gather, graphOf, order);
    [stops, metres] = [first!.stops.length, first!.metres ?? 0];
  };
  const first = await timed(() => propose([patrolOn(today)]));
  const one: number[] = [];
  for (let round = 0; round < rounds; round++) one.push(await timed(() => propose([patrolOn(today)])));
  const all = await timed(() => propose(Array.from({ length: squads }, () => patrolOn(today))));
  const info = { code: city.code, timeZone: city.timeZone } as Parameters<typeof listOpenWork>[1];
  const listed = await timed(() => listOpenWork(gather, info, settings, { day: today, limit: 1000 }));
  const figure = (what: string, value: number, unit: string): Figure => ({
    what,
    store: store.kind,
    value,
    unit,
  });
  return [
    figure('patrol: roads joined and a thread ready, as the page opens', ready, 'ms'),
    figure(`patrol: proposal of ${cases} open cases`, median(one), 'ms'),
    figure(`patrol: proposal of ${cases} open cases, the first`, first, 'ms'),
    figure(`patrol: proposal of ${cases} open cases, most`, Math.max(first, ...one), 'ms'),
    figure('patrol: stops of it', stops, ''),
    figure('patrol: way of it', metres / 1000, 'km'),
    figure(`patrol: ${squads} squads one after the other`, all, 'ms'),
    figure('patrol: list of open work', listed, 'ms'),
  ];
}

const patrolOn = (day: string): Patrol => ({
  id: uuidv7(),
  day,
  squad: uuidv7(),
  status: 'draft',
  version: 0,
  area: null,
  office,
  startsAt: 8 * 3600,
  shiftS: 6 * 3600,
  stops: [],
  back: null,
  way: null,
  metres: null,
  note: '',
});

/** Cases strewn over the buildings of the city, seen within the last hundred days. */
async function openCases(store: Store, city: SampleCity, now: Date): Promise<void> {
  const random = randomOf(cases);
  const places = [...city.buildings()].map(({ geometry }) => centroid(geometry));
  const today = dayIn(city.timeZone, now);
  const person = uuidv7();
  await store.transaction(
    async (tx) => {
      for (let i = 0; i < cases; i++) {
        const observedAt = `${dayAfter(today, -random.whole(0, 100))}T03:00:00Z`;
        const id = uuidv7();
        const finding = {
          id,
          observedAt,
          geometry: { type: 'Point' as const, coordinates: random.pick(places) },
          fix: null,
          placedBy: 'map' as const,
          kind: 'building-new' as const,
          activity: null,
          buildingFunction: null,
          storeys: null,
          heightM: null,
          builtOn: null,
          permitNumber: null,
          note: '',
          photos: [],
          corrects: null,
          report: null,
        };
        const outcome = random.pick(['violates', 'unclear', 'complies'] as const);
        const kept = {
          city: city.code,
          finding,
          sha256: id,
          personId: person,
          receivedAt: observedAt,
          outcome,
        };
        await insertFinding(tx, { ...kept, kelurahan: null, kecamatan: null, provisional: null });
        const file = { city: city.code, id: uuidv7(), number: `U-${i}`, findingId: id };
        await insertCase(tx, { ...file, openedAt: observedAt, openedBy: person, reason: 'Ukur.' });
      }
    },
    { budget: 'maintenance' },
  );
  await analyzeLand(store);
}

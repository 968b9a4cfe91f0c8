import { uuidv7 } from 'uuidv7';
import { dayAfter, dayIn, type Patrol, type PatrolStop, type Squad } from '../geodata/model/index.ts';
import type { SampleCity } from '../geodata/sample/index.ts';
import { office, squads } from '../geodata/sample/patrols.ts';
import { selectSettings, updateSetting } from '../server/queries/city-setting.ts';
import { selectPersonByName } from '../server/queries/person.ts';
import type { Store } from '../server/store/store.ts';
import { createGatherWork } from '../server/workflows/patrol/gather-work.ts';
import { proposePatrols } from '../server/workflows/patrol/propose-patrols.ts';
import { createRoadGraphs } from '../server/workflows/patrol/road-graphs.ts';
import { savePatrols } from '../server/workflows/patrol/save-patrols.ts';
import { saveSquad } from '../server/workflows/patrol/save-squad.ts';

/** Invented squads of the demo accounts with today's patrol, published, and tomorrow's as a draft: through the same deeds as real ones. */
export async function seedSamplePatrols(store: Store, city: SampleCity, now: Date): Promise<void> {
  const idOf = async (username: string) => (await selectPersonByName(store, username))!.id;
  const supervisor = { id: await idOf('kabid'), city: city.code };
  await updateSetting(store, city.code, { key: 'patrol', value: { office }, personId: supervisor.id });
  const made: Squad[] = [];
  for (const { name, members } of squads) {
    const people = await Promise.all(members.map(idOf));
    made.push(await saveSquad(store, supervisor, { id: uuidv7(), name, members: people, active: true }));
  }
  const settings = await selectSettings(store, city.code);
  const graphOf = createRoadGraphs(store);
  const gather = createGatherWork(store, graphOf);
  const today = dayIn(city.timeZone, now);
  for (const [day, status] of [
    [today, 'published'],
    [dayAfter(today, 1), 'draft'],
  ] as const) {
    const patrols = squads.map((squad, i) => ({ ...patrolOf(squad, made[i]!.id, day), status }));
    const plan = patrols.map(({ id }) => id);
    const order = { city, settings, patrols, plan, how: 'choose' } as const;
    const proposed = await proposePatrols(gather, graphOf, order);
    await savePatrols(
      store,
      { person: supervisor, box: city.box },
      proposed.map(({ unmet: _, considered: __, ...patrol }) => patrol),
    );
  }
}

function patrolOf(
  { startsAt, shiftS, note, appointment }: (typeof squads)[number],
  squad: string,
  day: string,
): Patrol {
  const planned = { arrives: null, leaves: null, metres: null, roads: false };
  const stop: PatrolStop = {
    id: uuidv7(),
    kind: 'place',
    thing: null,
    fixed: true,
    reasons: ['planned'],
    ...appointment,
    ...planned,
  };
  return {
    id: uuidv7(),
    day,
    squad,
    status: 'draft',
    version: 0,
    area: null,
    office,
    startsAt,
    shiftS,
    stops: [stop],
    back: null,
    way: null,
    metres: null,
    note,
  };
}

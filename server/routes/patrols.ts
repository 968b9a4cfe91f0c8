import { cellDegrees } from '../../geodata/facts/seen-cells.ts';
import { dayAfter, type Patrol } from '../../geodata/model/index.ts';
import { endpoints } from '../../geodata/wire/index.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Bind } from '../http/bind.ts';
import { selectSettings } from '../queries/city-setting.ts';
import { selectPatrol, selectPatrols } from '../queries/patrol.ts';
import { selectPatrolDone, selectSeen, selectStopsDone } from '../queries/patrol-done.ts';
import { selectSquadPeople, selectSquads } from '../queries/squad.ts';
import { Refusal } from '../refusal.ts';
import { cityDay } from '../workflows/city-day.ts';
import { admitPatrol } from '../workflows/patrol/admit-patrol.ts';
import { createGatherWork } from '../workflows/patrol/gather-work.ts';
import { getReady } from '../workflows/patrol/get-ready.ts';
import { listOpenWork, workNear } from '../workflows/patrol/open-work.ts';
import { proposePatrols } from '../workflows/patrol/propose-patrols.ts';
import { createRoadGraphs } from '../workflows/patrol/road-graphs.ts';
import { savePatrols } from '../workflows/patrol/save-patrols.ts';
import { saveSquad } from '../workflows/patrol/save-squad.ts';
import { boxOfQuery } from './box-of-query.ts';
import { refuseOtherId } from './same-id.ts';
import { viewerOf } from './viewer-of.ts';

/** As wide as a large city. */
const mostDegrees = 3;

export function bindPatrols(bind: Bind, { store, clock }: Pick<Dependencies, 'store' | 'clock'>): void {
  const settingsOf = (city: string) => selectSettings(store, city);

  const graphOf = createRoadGraphs(store);
  const gather = createGatherWork(store, graphOf);

  bind(endpoints.getSquads, async ({ person: { city } }) => {
    // With this the page opens on which a planner asks for proposals. What goes wrong now goes wrong again then, and is told.
    void getReady(graphOf, city).catch(() => undefined);
    return {
      squads: await selectSquads(store, city),
      officers: await selectSquadPeople(store, city),
      settings: (await settingsOf(city)).patrol,
    };
  });

  bind(endpoints.putSquad, async ({ params, body, person }) => {
    refuseOtherId(params, body);
    return saveSquad(store, person, body);
  });

  bind(endpoints.getPatrols, async ({ query, person }) => {
    const { city } = person;
    const patrols = await selectPatrols(store, city, query.day, viewerOf(person));
    const ids = patrols.map(({ id }) => id);
    return { patrols, done: await selectStopsDone(store, city, ids) };
  });

  bind(endpoints.getPatrol, async ({ params, person }) => {
    const patrol = await selectPatrol(store, person.city, params.id, viewerOf(person));
    if (!patrol) throw new Refusal('not-found');
    return patrol;
  });

  bind(endpoints.putPatrol, async ({ params, body, person, session }) => {
    refuseOtherId(params, body);
    const [saved] = await savePatrols(store, { person, box: session!.city.box }, [body]);
    return saved as Patrol;
  });

  bind(endpoints.putPatrolDay, async ({ params, body, person, session }) => {
    refuseOtherDay(params.day, body.patrols);
    return { patrols: await savePatrols(store, { person, box: session!.city.box }, body.patrols) };
  });

  bind(endpoints.postPatrolProposal, async ({ params, query, body, session }) => {
    refuseOtherId(params, body);
    const { city } = session!;
    admitPatrol(body, city.box);
    const settings = await settingsOf(city.code);
    const order = { city, settings, patrols: [body], plan: [body.id], how: query.how };
    return (await proposePatrols(gather, graphOf, order))[0]!;
  });

  bind(endpoints.postPatrolDayProposal, async ({ params, query, body, session }) => {
    refuseOtherDay(params.day, body.patrols);
    const { city } = session!;
    for (const patrol of body.patrols) admitPatrol(patrol, city.box);
    const order = { city, settings: await settingsOf(city.code), ...body, how: query.how };
    return { patrols: await proposePatrols(gather, graphOf, order) };
  });

  bind(endpoints.getPatrolDone, async ({ params, person }) => {
    if (!(await selectPatrol(store, person.city, params.id, viewerOf(person))))
      throw new Refusal('not-found');
    return selectPatrolDone(store, person.city, params.id);
  });

  bind(endpoints.getSeen, async ({ query, person }) => {
    const box = boxOfQuery(query.bbox, mostDegrees);
    const after = dayAfter(await cityDay(store, person.city, clock()), -query.days);
    return { boxes: await selectSeen(store, person.city, { after, box, cell: cellDegrees }) };
  });

  bind(endpoints.getOpenWork, async ({ query, session }) => {
    const { city } = session!;
    return listOpenWork(gather, city, await settingsOf(city.code), query);
  });

  bind(endpoints.postNearMe, async ({ body, session }) => {
    const { city } = session!;
    return { work: await workNear(gather, graphOf, city, await settingsOf(city.code), body, clock()) };
  });
}

function refuseOtherDay(day: string, patrols: readonly Patrol[]): void {
  const faults = patrols.flatMap((patrol, i) =>
    patrol.day === day
      ? []
      : [{ pointer: `/patrols/${i}/day`, code: 'wrong-value', figures: { values: day } }],
  );
  if (faults.length > 0) throw new Refusal('invalid-request', { faults });
}

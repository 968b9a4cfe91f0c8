import { createHash } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import type { Finding, Patrol, PatrolStop, Position, Squad } from '../../../geodata/model/index.ts';
import type { Visitor } from '../../support/visitor.ts';
import { photoFromATelephone } from './photo.ts';
import { besideOf, middleOf, password, riversideHouse, type Stage } from './stage.ts';

/** What these helpers need of a stage: a city, and a service to speak with. */
export type Setting = Pick<Stage, 'city'> & { service: Pick<Stage['service'], 'visitor'> };

/** Somebody who speaks with the service without a screen. */
export async function voiceOf({ service }: Setting, username: string): Promise<Visitor> {
  const visitor = service.visitor();
  await visitor.logIn(username, password);
  return visitor;
}

/** A finding that an officer brought home some time ago, with its photo. */
export async function earlierFinding(
  stage: Setting,
  pick: number,
  note: string,
  by = 'rina',
): Promise<Finding> {
  const officer = await voiceOf(stage, by);
  const house = riversideHouse(stage.city, pick);
  const photo = await photoFromATelephone(200 + pick);
  const sha256 = createHash('sha256').update(photo).digest('hex');
  const id = uuidv7();
  const observedAt = new Date(Date.now() - 20 * 86_400_000).toISOString();
  const finding: Finding = {
    id,
    observedAt,
    geometry: house.building.geometry,
    fix: { position: besideOf(house.building.geometry), accuracyM: 5, at: observedAt },
    placedBy: 'map',
    kind: 'setback',
    activity: null,
    buildingFunction: null,
    storeys: 1,
    heightM: null,
    builtOn: observedAt.slice(0, 10),
    permitNumber: null,
    note,
    photos: [sha256],
    corrects: null,
    report: null,
  };
  const answer = await officer.put(`/api/findings/${id}`, finding);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.json));
  await officer.ask('PUT', `/api/findings/${id}/photos/${sha256}`, {
    bytes: photo,
    headers: { 'Content-Type': 'image/jpeg' },
  });
  return finding;
}

/** A stop that a supervisor put down. */
export const stopAt = (position: Position, given: Partial<PatrolStop>): PatrolStop => ({
  id: uuidv7(),
  kind: 'place',
  thing: null,
  title: '',
  position,
  fixed: false,
  windowFrom: null,
  windowTo: null,
  serviceS: 900,
  arrives: null,
  leaves: null,
  metres: null,
  roads: true,
  reasons: ['planned'],
  ...given,
});

interface Day {
  patrol: Patrol;
  finding: Finding;
}
const days = new Map<Stage, Promise<Day>>();

/** Today's published patrol of Rina's squad, one a stage: an earlier finding, a place, and an area that no road leads to. */
export function patrolOfToday(stage: Stage): Promise<Day> {
  const made = days.get(stage) ?? makePatrol(stage);
  days.set(stage, made);
  return made;
}

async function makePatrol(stage: Stage): Promise<Day> {
  const dewi = await voiceOf(stage, 'dewi');
  const finding = await earlierFinding(stage, 4, 'Pondasi baru di tepi sungai, belum ada papan izin.');
  const { officers } = (await dewi.get<{ officers: { id: string; name: string }[] }>('/api/squads')).json;
  const rina = officers.find(({ name }) => name === 'Rina Siregar')!;
  const squad: Squad = { id: uuidv7(), name: 'Regu Deli 2', members: [rina.id], active: true };
  await saved(dewi, `/api/squads/${squad.id}`, squad);

  const first = middleOf(finding.geometry as never);
  const second: Position = [first[0] + 0.002, first[1] + 0.001];
  const third: Position = [first[0] + 0.003, first[1] - 0.002];
  const office: Position = [first[0] - 0.002, first[1] + 0.002];
  const nine = 9 * 3600;
  const patrol: Patrol = {
    id: uuidv7(),
    day: new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Jakarta' }),
    squad: squad.id,
    status: 'published',
    version: 0,
    area: {
      name: 'Tepi Sungai Deli',
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [first[0] - 0.006, first[1] - 0.006],
            [first[0] + 0.006, first[1] - 0.006],
            [first[0] + 0.006, first[1] + 0.006],
            [first[0] - 0.006, first[1] + 0.006],
            [first[0] - 0.006, first[1] - 0.006],
          ],
        ],
      },
    },
    office,
    startsAt: 8 * 3600,
    shiftS: 4 * 3600,
    stops: [
      stopAt(first, {
        kind: 'finding',
        thing: finding.id,
        title: 'Pondasi di Sungai Deli',
        arrives: nine,
        leaves: nine + 900,
        metres: 420,
        reasons: ['revisit', 'deadline'],
      }),
      stopAt(second, {
        title: 'Pasar sore Jalan Kenanga',
        windowFrom: nine,
        windowTo: 11 * 3600,
        arrives: nine + 1800,
        leaves: nine + 2700,
        metres: 310,
      }),
      stopAt(third, {
        kind: 'area',
        title: 'Kebun di belakang rel',
        arrives: nine + 3600,
        leaves: nine + 4500,
        metres: 350,
        roads: false,
        reasons: ['unseen'],
      }),
    ],
    back: null,
    way: {
      type: 'MultiLineString',
      coordinates: [[office, [office[0], first[1]], first, [second[0], first[1]], second]],
    },
    metres: 1080,
    note: 'Bawa formulir berita acara.',
  };
  await saved(dewi, `/api/patrols/${patrol.id}`, patrol);
  return { patrol, finding };
}

/** Saves something, or says why it was refused. */
export async function saved(by: Visitor, path: string, body: unknown): Promise<void> {
  const { status, json } = await by.put(path, body);
  if (status !== 200) throw new Error(`${path}: ${JSON.stringify(json)}`);
}

import sql from 'sql-template-tag';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Patrol, Squad } from '../../geodata/model/index.ts';
import type { Problem } from '../../geodata/wire/refusals.ts';
import { aPatrol, aSquad, aStop } from '../support/patrols.ts';
import { type Service, startService } from '../support/service.ts';
import { sharedStore } from '../support/store.ts';
import { aFinding, foundTown, loggedIn, type Town } from '../support/town.ts';
import { codeOf, type Visitor } from '../support/visitor.ts';

let service: Service;
let town: Town;
let supervisor: Visitor;
let planner: Visitor;
let officer: Visitor;
let enforcer: Visitor;
/** The officer's squad, and the enforcer's. */
let deli: Squad;
let babura: Squad;
let days = 0;
/** A day of its own for each story. */
const freshDay = (): string => `2027-01-${String(++days).padStart(2, '0')}`;

beforeAll(async () => {
  service = await startService(await sharedStore());
  town = await foundTown(service.store);
  supervisor = await loggedIn(service, town, 'supervisor');
  planner = await loggedIn(service, town, 'planner');
  officer = await loggedIn(service, town, 'officer');
  enforcer = await loggedIn(service, town, 'enforcer');
  const { officers } = (await planner.get<{ officers: { id: string; name: string }[] }>('/api/squads')).json;
  expect(officers.map(({ name }) => name)).toEqual(['Ibu enforcer', 'Ibu officer']);
  deli = await madeSquad('Regu Deli', [officers[1]!.id]);
  babura = await madeSquad('Regu Babura', [officers[0]!.id]);
});
afterAll(() => service.close());

async function madeSquad(name: string, members: string[]): Promise<Squad> {
  const squad = aSquad({ name, members });
  const { status, json } = await supervisor.put<Squad>(`/api/squads/${squad.id}`, squad);
  expect(status).toBe(200);
  return json;
}
const save = (patrol: Patrol, by = supervisor) => by.put<Patrol>(`/api/patrols/${patrol.id}`, patrol);
const saveDay = (patrols: Patrol[]) =>
  supervisor.put<{ patrols: Patrol[] }>(`/api/patrol-days/${patrols[0]!.day}`, { patrols });
const ofDay = async (day: string, by: Visitor): Promise<Patrol[]> =>
  (await by.get<{ patrols: Patrol[] }>(`/api/patrols?day=${day}`)).json.patrols;
const eventsOf = async (id: string): Promise<string[]> =>
  (
    await service.store.rows<{ kind: string }>(
      sql`select kind from event where city = ${town.code} and thing_kind = 'patrol' and thing_id = ${id} order by seq`,
    )
  ).map(({ kind }) => kind);
async function aStoredFinding(): Promise<string> {
  const finding = aFinding(town);
  expect((await officer.put(`/api/findings/${finding.id}`, finding)).status).toBe(200);
  return finding.id;
}

describe('a patrol that a supervisor saves', () => {
  it('comes back as it was sent, one version later', async () => {
    const area = { name: 'Sukamaju', geometry: town.house(-500, -500, 0, 500) as never };
    const way = {
      type: 'MultiLineString' as const,
      coordinates: [
        [town.spot(0, 0), town.spot(100, 50)],
        [town.spot(100, 50), town.spot(0, 0)],
      ],
    };
    const stop = aStop(town, {
      windowFrom: 32_400,
      windowTo: 36_000,
      arrives: 33_000,
      leaves: 33_900,
      metres: 112.5,
    });
    const sent = aPatrol(town, deli, {
      day: freshDay(),
      area,
      way,
      back: { arrives: 34_000, metres: 112.5, roads: false },
      metres: 225,
      stops: [stop, aStop(town)],
      note: 'Bawa meteran.',
    });
    const { status, json } = await save(sent);
    expect(status).toBe(200);
    const near = (it: Patrol) =>
      JSON.parse(JSON.stringify(it), (_, value) =>
        typeof value === 'number' ? Number(value.toFixed(6)) : value,
      );
    expect(near(json)).toEqual(near({ ...sent, version: 1 }));
    expect((await planner.get<Patrol>(`/api/patrols/${sent.id}`)).json).toEqual(json);
  });

  it('twice, because the answer was lost: saved once, the same answer', async () => {
    const sent = aPatrol(town, deli, { day: freshDay(), stops: [aStop(town)] });
    const [first, second] = [await save(sent), await save(sent)];
    expect(second.json).toEqual(first.json);
    expect(await eventsOf(sent.id)).toEqual(['patrol-drafted']);
  });

  it('is refused from somebody who has read an older version, and nothing is lost', async () => {
    const sent = aPatrol(town, deli, { day: freshDay() });
    const { json: first } = await save(sent);
    const { json: second } = await save({ ...first, note: 'Mulai dari utara.' }, planner);
    const late = await save({ ...first, note: 'Mulai dari selatan.' });
    expect([late.status, codeOf(late)]).toEqual([409, 'patrol-changed-since']);
    expect((await planner.get<Patrol>(`/api/patrols/${sent.id}`)).json).toEqual(second);
  });

  it('at the same moment as another: one is taken, the other told', async () => {
    const { json: read } = await save(aPatrol(town, deli, { day: freshDay() }));
    const answers = await Promise.all(
      [supervisor, planner, supervisor, planner].map((by, i) => save({ ...read, note: `Catatan ${i}` }, by)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect(await eventsOf(read.id)).toEqual(['patrol-drafted', 'patrol-drafted']);
  });

  it('is refused with a thing or a squad that the city does not have, a stop twice, a window that ends before it begins', async () => {
    const finding = await aStoredFinding();
    const day = freshDay();
    const refused = async (given: Partial<Patrol>) => {
      const answer = await save(aPatrol(town, deli, { day, ...given }));
      return [answer.status, (answer.json as unknown as Problem).errors.map(({ pointer }) => pointer)];
    };
    const about = { kind: 'finding', thing: finding } as const;
    expect(await refused({ stops: [aStop(town), aStop(town, { kind: 'report', thing: uuidv7() })] })).toEqual(
      [400, ['/stops/1/thing']],
    );
    expect(await refused({ stops: [aStop(town, { thing: finding })] })).toEqual([400, ['/stops/0/thing']]);
    expect(await refused({ stops: [aStop(town, about), aStop(town, about)] })).toEqual([400, ['/stops/1']]);
    expect(await refused({ stops: [aStop(town, { windowFrom: 40_000, windowTo: 39_000 })] })).toEqual([
      400,
      ['/stops/0/windowTo'],
    ]);
    expect(await refused({ squad: uuidv7() })).toEqual([404, []]);
    expect(await refused({ office: [0, 0] })).toEqual([422, ['/coordinates']]);
    expect(await ofDay(day, supervisor)).toEqual([]);
  });
});

describe('two squads and one site', () => {
  it('do not both get it: the second is told whose it is', async () => {
    const [day, finding] = [freshDay(), await aStoredFinding()];
    const stops = () => [aStop(town), aStop(town, { kind: 'finding', thing: finding })];
    await save(aPatrol(town, deli, { day, stops: stops() }));
    const late = await save(aPatrol(town, babura, { day, stops: stops() }), planner);
    expect([late.status, codeOf(late)]).toEqual([409, 'site-taken']);
    const [fault] = (late.json as unknown as Problem).errors;
    expect(fault).toMatchObject({
      pointer: '/stops/1/thing',
      detail: 'Sudah dikunjungi Regu Deli pada hari ini.',
    });
    expect((await save(aPatrol(town, babura, { day: freshDay(), stops: stops() }))).status).toBe(200);
  });

  it('at the same moment: one gets it', async () => {
    const [day, finding] = [freshDay(), await aStoredFinding()];
    const answers = await Promise.all(
      [deli, babura].map((squad) =>
        save(aPatrol(town, squad, { day, stops: [aStop(town, { kind: 'finding', thing: finding })] })),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('do not both get it as a finding and as the case that was opened on it', async () => {
    const [day, finding, id] = [freshDay(), await aStoredFinding(), uuidv7()];
    await planner.post(`/api/findings/${finding}/case`, { id, reason: 'Di luar izin.' });
    await save(aPatrol(town, deli, { day, stops: [aStop(town, { kind: 'finding', thing: finding })] }));
    const late = await save(
      aPatrol(town, babura, { day, stops: [aStop(town, { kind: 'case', thing: id })] }),
    );
    expect(codeOf(late)).toBe('site-taken');
  });

  it('swap two sites in one saving, all or nothing', async () => {
    const day = freshDay();
    const [one, two] = [await aStoredFinding(), await aStoredFinding()];
    const about = (thing: string) => aStop(town, { kind: 'finding', thing });
    const { json: left } = await save(aPatrol(town, deli, { day, stops: [about(one)] }));
    const { json: right } = await save(aPatrol(town, babura, { day, stops: [about(two)] }));
    const swapped = [
      { ...left, stops: right.stops },
      { ...right, stops: left.stops },
    ];
    const half = await saveDay([swapped[0]!, { ...swapped[1]!, version: 7 }]);
    expect([half.status, codeOf(half)]).toEqual([409, 'patrol-changed-since']);
    expect(await ofDay(day, supervisor)).toEqual(expect.arrayContaining([left, right]));
    const both = await saveDay(swapped);
    expect(both.json.patrols.map(({ version, stops }) => [version, stops[0]!.thing])).toEqual([
      [2, two],
      [2, one],
    ]);
    expect((await saveDay(swapped)).json).toEqual(both.json);
  });
});

describe('a squad', () => {
  it('is not out twice at a time, past midnight neither; but may go out twice a day', async () => {
    days += 2;
    const day = `2027-01-${String(days).padStart(2, '0')}`;
    const before = `2027-01-${String(days - 1).padStart(2, '0')}`;
    const [eight, hour] = [8 * 3600, 3600];
    const out = async (given: Partial<Patrol>) => {
      const answer = await save(aPatrol(town, deli, { day, startsAt: eight, shiftS: 4 * hour, ...given }));
      return answer.status === 200 ? 'out' : codeOf(answer);
    };
    expect(await out({})).toBe('out');
    expect(await out({ startsAt: 11 * hour })).toBe('squad-already-out');
    expect(await out({ startsAt: 12 * hour })).toBe('out');
    expect(await out({ day: before, startsAt: 23 * hour, shiftS: 10 * hour })).toBe('squad-already-out');
    expect(await out({ day: before, startsAt: 23 * hour, shiftS: 9 * hour })).toBe('out');
  });

  it('takes officers of the own city alone', async () => {
    const stranger = await foundTown(service.store);
    const there = await loggedIn(service, stranger, 'planner');
    const { officers } = (await there.get<{ officers: { id: string }[] }>('/api/squads')).json;
    const squad = aSquad({ members: [officers[0]!.id] });
    expect((await supervisor.put(`/api/squads/${squad.id}`, squad)).status).toBe(404);
  });
});

describe('an officer', () => {
  it('sees the published patrols of the own squads, as long as they are', async () => {
    const day = freshDay();
    const { json: own } = await save(aPatrol(town, deli, { day }));
    const { json: other } = await save(aPatrol(town, babura, { day, status: 'published' }));
    expect(await ofDay(day, officer)).toEqual([]);
    expect((await officer.get(`/api/patrols/${own.id}`)).status).toBe(404);
    expect((await officer.get(`/api/patrols/${other.id}`)).status).toBe(404);
    expect(await ofDay(day, enforcer)).toEqual([other]);
    expect(await ofDay(day, planner)).toHaveLength(2);

    const { json: published } = await save({ ...own, status: 'published' });
    expect(await ofDay(day, officer)).toEqual([published]);
    const { json: changed } = await save({ ...published, note: 'Hujan: mulai pukul sembilan.' });
    expect((await officer.get<Patrol>(`/api/patrols/${own.id}`)).json).toEqual(changed);
    await save({ ...changed, status: 'withdrawn' });
    expect(await ofDay(day, officer)).toEqual([]);
    expect(await eventsOf(own.id)).toEqual([
      'patrol-drafted',
      'patrol-published',
      'patrol-changed',
      'patrol-withdrawn',
    ]);
  });

  it('plans none', async () => {
    expect((await save(aPatrol(town, deli, { day: freshDay() }), officer)).status).toBe(403);
  });
});

describe('a patrol that was withdrawn', () => {
  it('leaves its sites to others, and does not get them back while they are taken', async () => {
    const [day, finding] = [freshDay(), await aStoredFinding()];
    const stops = () => [aStop(town, { kind: 'finding', thing: finding })];
    const { json: first } = await save(aPatrol(town, deli, { day, stops: stops(), status: 'published' }));
    const { json: gone } = await save({ ...first, status: 'withdrawn' });
    expect((await save(aPatrol(town, babura, { day, stops: stops() }))).status).toBe(200);
    expect(codeOf(await save({ ...gone, status: 'published' }))).toBe('site-taken');
  });
});

import sql from 'sql-template-tag';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Box, Patrol } from '../../geodata/model/index.ts';
import type { PatrolDone, StopDone } from '../../geodata/wire/patrols.ts';
import { aPatrol, aSquad, aStop } from '../support/patrols.ts';
import { type Service, startService } from '../support/service.ts';
import { sharedStore } from '../support/store.ts';
import { aFinding, foundTown, loggedIn, type Town } from '../support/town.ts';
import type { Visitor } from '../support/visitor.ts';

const time = { now: new Date('2026-11-22T03:00:00Z') };
let service: Service;
let town: Town;
let supervisor: Visitor;
let officer: Visitor;
let patrol: Patrol;

beforeAll(async () => {
  service = await startService(await sharedStore(), { time });
  town = await foundTown(service.store);
  supervisor = await loggedIn(service, town, 'supervisor');
  officer = await loggedIn(service, town, 'officer');
  const { officers } = (await supervisor.get<{ officers: { id: string; name: string }[] }>('/api/squads'))
    .json;
  const members = officers.filter(({ name }) => name === 'Ibu officer').map(({ id }) => id);
  const squad = aSquad({ members });
  await supervisor.put(`/api/squads/${squad.id}`, squad);
  const sent = aPatrol(town, squad, { status: 'published', stops: [aStop(town), aStop(town)] });
  patrol = (await supervisor.put<Patrol>(`/api/patrols/${sent.id}`, sent)).json;
});
afterAll(() => service.close());

const minute = (n: number): string => new Date(Date.parse('2026-11-21T02:00:00Z') + n * 60_000).toISOString();
const mark = (duty: string, what: 'began' | 'ended', at: string) => {
  const id = uuidv7();
  return officer.put(`/api/duties/${id}`, { id, duty, what, at, patrol: patrol.id, fix: null });
};
const done = async (): Promise<PatrolDone> =>
  (await supervisor.get<PatrolDone>(`/api/patrols/${patrol.id}/done`)).json;

describe('what became of a patrol', () => {
  it('is told in kilometres, times on duty and the stops where somebody recorded something', async () => {
    const duty = uuidv7();
    await mark(duty, 'began', minute(300));
    const id = uuidv7();
    const fixes = Array.from({ length: 21 }, (_, i) => ({
      at: minute(301 + i / 2),
      position: town.spot(-100 + i * 10, 50),
      accuracyM: 5,
    }));
    expect(
      (await officer.put(`/api/tracks/${id}`, { id, duty, ordinal: 0, source: 'device', fixes })).status,
    ).toBe(200);
    const finding = aFinding(town, { patrol: patrol.id, stop: patrol.stops[1]!.id });
    expect((await officer.put(`/api/findings/${finding.id}`, finding)).status).toBe(200);
    await mark(duty, 'ended', minute(330));

    const { duties, visited } = await done();
    expect(visited).toEqual([patrol.stops[1]!.id]);
    const last = duties.find(({ beganAt }) => beganAt === minute(300))!;
    expect(last).toMatchObject({ name: 'Ibu officer', endedAt: minute(330) });
    expect(last.metres).toBeCloseTo(200, -1);
  });

  it('tells a squad which stops a colleague has done, and which could not be seen', async () => {
    const visit = (stop: string, hindered: string | null, at: string) => {
      const id = uuidv7();
      const body = {
        id,
        at,
        patrol: patrol.id,
        stop,
        case: null,
        fix: null,
        marks: [],
        hindered,
        note: '',
        photos: [],
      };
      return officer.put(`/api/visits/${id}`, body);
    };
    const [first, second] = patrol.stops.map(({ id }) => id) as [string, string];
    expect((await visit(first, 'closed', minute(320))).status).toBe(200);
    // who saw it has the last word, also when somebody stood before a closed door later
    expect((await visit(second, 'closed', minute(325))).status).toBe(200);
    const told = (await officer.get<{ done: StopDone[] }>(`/api/patrols?day=${patrol.day}`)).json.done;
    expect(new Map(told.map(({ stop, hindered }) => [stop, hindered]))).toEqual(
      new Map([
        [first, 'closed'],
        [second, null],
      ]),
    );
    expect(told.every(({ by }) => by === 'Ibu officer')).toBe(true);
    const stranger = await loggedIn(service, town, 'enforcer');
    const none = await stranger.get<{ patrols: Patrol[]; done: StopDone[] }>(
      `/api/patrols?day=${patrol.day}`,
    );
    expect(none.json).toEqual({ patrols: [], done: [] });
  });

  it('counts no minute twice when another logger was running beside the device, whichever arrives first', async () => {
    for (const first of ['device', 'gpx'] as const) {
      const duty = uuidv7();
      await mark(duty, 'began', minute(400));
      const walk = (source: string, from: number, to: number, aside: number) => ({
        id: uuidv7(),
        duty,
        ordinal: 0,
        source,
        fixes: Array.from({ length: (to - from) * 2 + 1 }, (_, i) => ({
          at: minute(from + i / 2),
          position: town.spot(-300 + (from - 401) * 20 + i * 10, 50 + aside),
          accuracyM: source === 'gpx' ? null : 5,
        })),
      });
      const tracks = [walk('device', 401, 411, 0), walk('gpx', 401, 421, 8)];
      if (first === 'gpx') tracks.reverse();
      for (const track of tracks)
        expect((await officer.put(`/api/tracks/${track.id}`, track)).status).toBe(200);
      const told = (await done()).duties.find(({ beganAt, endedAt }) => beganAt === minute(400) && !endedAt)!;
      expect(told.metres).toBeGreaterThan(370);
      expect(told.metres).toBeLessThan(410);
      await mark(duty, 'ended', minute(411));
      const ended = (await done()).duties.find(
        ({ endedAt, beganAt }) => beganAt === minute(400) && endedAt === minute(411),
      )!;
      expect(ended.metres).toBeCloseTo(200, -1);
    }
  });

  it('counts no minute twice that the device tells in two stretches, and none that only erased fixes could tell of', async () => {
    const duty = uuidv7();
    await mark(duty, 'began', minute(500));
    const put = async (source: string, ordinal: number, from: number, to: number) => {
      const id = uuidv7();
      const fixes = Array.from({ length: (to - from) * 2 + 1 }, (_, i) => ({
        at: minute(from + i / 2),
        position: town.spot(-300 + (from - 501) * 20 + i * 10, 150),
        accuracyM: 5,
      }));
      expect((await officer.put(`/api/tracks/${id}`, { id, duty, ordinal, source, fixes })).status).toBe(200);
    };
    const metres = async () => (await done()).duties.find(({ beganAt }) => beganAt === minute(500))!.metres;
    await put('device', 0, 501, 511);
    await put('device', 1, 506, 516);
    await put('device', 2, 501, 511);
    const once = await metres();
    // but for the step from what was told to what is new
    expect(once).toBeGreaterThan(280);
    expect(once).toBeLessThan(301);
    const { store } = service;
    await store.rows(sql`
      update track_chunk set fixes = null, sha256 = null, salt = null, erased_at = now() where city = ${town.code} and duty_id = ${duty}`);
    await put('gpx', 0, 501, 511);
    expect(await metres()).toBe(once);
  });

  it('shows what was in view, of nobody, stretches of squares together', async () => {
    const bbox = [...town.spot(-300, -300), ...town.spot(300, 300)].join(',');
    await service.store.rows(sql`update seen_cell set day = '2026-11-22' where city = ${town.code}`);
    const { boxes } = (await lookAt(`/api/seen?bbox=${bbox}`)).json;
    expect(boxes.length).toBeGreaterThan(1);
    const [west, east] = [Math.min(...boxes.map((box) => box[0])), Math.max(...boxes.map((box) => box[2]))];
    expect(east - west).toBeGreaterThan(180 / 111_000);
    const far = [...town.spot(2000, 2000), ...town.spot(2300, 2300)].join(',');
    expect((await lookAt(`/api/seen?bbox=${far}`)).json.boxes).toEqual([]);
  });

  it('counts days as the city in Papua does, in which it is tomorrow before it is in Greenwich', async () => {
    const bbox = [...town.spot(-300, -300), ...town.spot(300, 300)].join(',');
    await service.store.rows(sql`update seen_cell set day = '2026-11-21' where city = ${town.code}`);
    const count = async (): Promise<number> =>
      (await lookAt(`/api/seen?days=1&bbox=${bbox}`)).json.boxes.length;
    time.now = new Date('2026-11-21T14:59:00Z');
    expect(await count()).toBeGreaterThan(0);
    time.now = new Date('2026-11-21T15:01:00Z');
    expect(await count()).toBe(0);
  });
});
const lookAt = (path: string) => supervisor.get<{ boxes: Box[] }>(path);

import sql from 'sql-template-tag';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LivePosition } from '../../geodata/model/index.ts';
import { eraseTracksOf } from '../../server/workflows/erase-tracks.ts';
import { aDutyMark, aTrack } from '../support/records.ts';
import { type Service, startService } from '../support/service.ts';
import { sharedStore } from '../support/store.ts';
import { foundTown, loggedIn, type Town } from '../support/town.ts';
import { codeOf, type Visitor } from '../support/visitor.ts';

let service: Service;
let town: Town;
let officer: Visitor;
let supervisor: Visitor;
beforeAll(async () => {
  service = await startService(await sharedStore());
});
afterAll(() => service.close());
beforeEach(async () => {
  service.time.now = new Date('2026-11-21T03:00:00Z');
  town = await foundTown(service.store);
  officer = await loggedIn(service, town, 'officer');
  supervisor = await loggedIn(service, town, 'supervisor');
});

const mark = async (duty: string, what: 'began' | 'ended'): Promise<void> => {
  const it = aDutyMark({ duty, what });
  expect((await officer.put(`/api/duties/${it.id}`, it)).status).toBe(200);
};
const say = (x: number) =>
  officer.put('/api/positions/mine', {
    at: '2026-11-21T03:00:00Z',
    point: { type: 'Point', coordinates: town.spot(x, 0) },
    accuracyM: 6,
  });
const seen = async (by = supervisor): Promise<LivePosition[]> =>
  (await by.get<{ positions: LivePosition[] }>('/api/positions')).json.positions;

describe('where an officer is', () => {
  it('is shown to the supervisor while on duty: the last place only, and nothing once the duty has ended', async () => {
    const duty = uuidv7();
    expect([(await say(1)).status, codeOf(await say(1))]).toEqual([409, 'not-on-duty']);
    await mark(duty, 'began');
    for (const x of [1, 2, 3]) expect((await say(x)).status).toBe(200);
    const [position, ...others] = await seen();
    expect(others).toEqual([]);
    expect(position).toMatchObject({ name: 'Ibu officer', accuracyM: 6, squad: null });
    expect(position!.point.coordinates[0]).toBeCloseTo(town.spot(3, 0)[0], 9);
    const rows = await service.store.rows(sql`select 1 from live_position where city = ${town.code}`);
    expect(rows).toHaveLength(1);
    await mark(duty, 'ended');
    expect(await seen()).toEqual([]);
    expect(codeOf(await say(4))).toBe('not-on-duty');
    expect(await service.store.rows(sql`select 1 from live_position where city = ${town.code}`)).toEqual([]);
  });

  it('is no longer shown when the end of the duty was forgotten', async () => {
    await mark(uuidv7(), 'began');
    await say(1);
    service.time.now = new Date('2026-11-21T19:30:00Z');
    supervisor = await loggedIn(service, town, 'supervisor');
    expect(await seen()).toEqual([]);
    const { positions } = await eraseTracksOf(service.store, town.code, service.time.now);
    expect(positions).toBe(1);
  });

  it('is nothing that a track alone begins', async () => {
    const track = aTrack(town);
    await officer.put(`/api/tracks/${track.id}`, track);
    expect(codeOf(await say(1))).toBe('not-on-duty');
  });

  it('ends with the duty also when both arrive at once', async () => {
    for (let round = 0; round < 5; round++) {
      const duty = uuidv7();
      await mark(duty, 'began');
      await Promise.all([say(round), mark(duty, 'ended'), say(round)]);
      expect(await seen()).toEqual([]);
      expect(await service.store.rows(sql`select 1 from live_position where city = ${town.code}`)).toEqual(
        [],
      );
    }
  });

  it('leaves no line in the log of events', async () => {
    await mark(uuidv7(), 'began');
    const count = async () =>
      (await service.store.rows(sql`select seq from event where city = ${town.code}`)).length;
    const before = await count();
    await say(7);
    expect(await count()).toBe(before);
  });
});

import sql from 'sql-template-tag';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../geodata/geometry/canonical.ts';
import type { Receipt } from '../../geodata/model/index.ts';
import { sha256 } from '../../server/files/sha256.ts';
import { verifyChain } from '../../server/queries/event.ts';
import { aCorrection, aDutyMark, aSound, aTrack, aVisit, aWalk } from '../support/records.ts';
import { type Service, startService } from '../support/service.ts';
import { sharedStore } from '../support/store.ts';
import { aFinding, foundTown, loggedIn, type Town } from '../support/town.ts';
import { codeOf, type Visitor } from '../support/visitor.ts';

let service: Service;
let town: Town;
let officer: Visitor;
let enforcer: Visitor;
beforeAll(async () => {
  service = await startService(await sharedStore());
  town = await foundTown(service.store);
  officer = await loggedIn(service, town, 'officer');
  enforcer = await loggedIn(service, town, 'enforcer');
});
afterAll(() => service.close());

const received = async (given: Parameters<typeof aFinding>[1] = {}): Promise<string> => {
  const finding = aFinding(town, given);
  expect((await officer.put(`/api/findings/${finding.id}`, finding)).status).toBe(200);
  return finding.id;
};
const rows = <Row>(statement: ReturnType<typeof sql>) => service.store.rows<Row>(statement);

const records = {
  corrections: async () => aCorrection(await received()),
  visits: async () => aVisit(await received()),
  duties: async () => aDutyMark(),
  tracks: async () => aTrack(town),
};

describe.each(Object.keys(records) as (keyof typeof records)[])('%s', (plural) => {
  const send = (body: { id: string }, by = officer) =>
    by.put<{ receipt: Receipt }>(`/api/${plural}/${body.id}`, body);

  it('come in once, however often they are sent: always the same receipt, of the body that was sent', async () => {
    const body = await records[plural]();
    const answers = await Promise.all(Array.from({ length: 5 }, () => send(body)));
    const again = await send(Object.fromEntries(Object.entries(body).reverse()) as typeof body);
    expect(again.status).toBe(200);
    for (const { json } of answers) expect(json).toEqual(again.json);
    expect(again.json.receipt).toMatchObject({ id: body.id, sha256: sha256(canonicalJson(body)) });
  });

  it('with another body under the same id are refused, and both are kept', async () => {
    const body = await records[plural]();
    await send(body);
    const other = { ...body, ...('at' in body ? { at: '2026-11-21T02:59:00Z' } : { ordinal: 7 }) };
    for (const _ of [1, 2]) {
      const answer = await send(other);
      expect([answer.status, codeOf(answer)]).toEqual([409, 'same-id-other-content']);
    }
    const kept = await rows(sql`select 1 from conflict where city = ${town.code} and thing_id = ${body.id}`);
    expect(kept).toHaveLength(1);
    expect((await send(body)).status).toBe(200);
  });

  it('under an id that the address does not say, or with what we do not know, are refused', async () => {
    const body = await records[plural]();
    expect((await officer.put(`/api/${plural}/${uuidv7()}`, body)).status).toBe(400);
    expect((await send(Object.assign({ wages: 12 }, body))).status).toBe(400);
    expect((await send(body)).status).toBe(200);
  });
});

describe('a correction or a visit of a finding that has not arrived', () => {
  it('is refused in words that let a tablet wait for it, and taken once the finding is there', async () => {
    const finding = aFinding(town);
    const [correction, visit] = [aCorrection(finding.id), aVisit(finding.id)];
    const send = () => [
      officer.put(`/api/corrections/${correction.id}`, correction),
      officer.put(`/api/visits/${visit.id}`, visit),
    ];
    for (const answer of await Promise.all(send()))
      expect([answer.status, codeOf(answer)]).toEqual([404, 'finding-unknown']);
    await officer.put(`/api/findings/${finding.id}`, finding);
    for (const answer of await Promise.all(send())) expect(answer.status).toBe(200);
  });
});

describe('a time on duty', () => {
  it('belongs to whoever named it first', async () => {
    const track = aTrack(town);
    await officer.put(`/api/tracks/${track.id}`, track);
    const mark = aDutyMark({ duty: track.duty });
    const other = aTrack(town, { duty: track.duty, ordinal: 1 });
    for (const answer of [
      await enforcer.put(`/api/duties/${mark.id}`, mark),
      await enforcer.put(`/api/tracks/${other.id}`, other),
    ])
      expect([answer.status, codeOf(answer)]).toEqual([403, 'not-your-duty']);
    expect((await officer.put(`/api/duties/${mark.id}`, mark)).status).toBe(200);
  });

  const kept = async (id: string) =>
    (
      await rows<{ kept: number; outside: number; metres: number; first: string; last: string }>(sql`
        select kept, outside, metres, fixes -> 0 ->> 'at' as first, fixes -> -1 ->> 'at' as last
        from track_chunk where city = ${town.code} and id = ${id}`)
    )[0]!;

  it.each([
    ['before its track', true],
    ['after its track', false],
  ])('whose marks arrive %s keeps what lies between them, and nothing else', async (_, marksFirst) => {
    const duty = uuidv7();
    const track = aTrack(town, { duty, fixes: aWalk(town, { from: '2026-11-21T00:58:00Z', steps: 60 }) });
    const marks = [
      aDutyMark({ duty, what: 'began', at: '2026-11-21T01:00:00Z' }),
      aDutyMark({ duty, what: 'ended', at: '2026-11-21T01:05:00Z' }),
    ];
    const all: [string, { id: string }][] = marks.map((mark) => ['duties', mark]);
    if (marksFirst) all.push(['tracks', track]);
    else all.unshift(['tracks', track]);
    for (const [plural, body] of all)
      expect((await officer.put(`/api/${plural}/${body.id}`, body)).status).toBe(200);
    const chunk = await kept(track.id);
    expect(chunk).toMatchObject({
      kept: 31,
      outside: 29,
      first: '2026-11-21T01:00:00.000Z',
      last: '2026-11-21T01:05:00.000Z',
    });
    expect(chunk.metres).toBeCloseTo(300, -1);
    expect((await officer.put(`/api/tracks/${track.id}`, track)).status).toBe(200);
  });

  it('is as long as its stretches and the steps between them, in whatever order they come', async () => {
    const walk = aWalk(town, { steps: 60, north: 200 });
    for (const order of [
      [0, 1, 2, 3, 4, 5],
      [5, 4, 3, 2, 1, 0],
      [2, 0, 5, 1, 3, 4],
    ]) {
      const duty = uuidv7();
      for (const ordinal of order) {
        const track = aTrack(town, { duty, ordinal, fixes: walk.slice(ordinal * 10, ordinal * 10 + 10) });
        expect((await officer.put(`/api/tracks/${track.id}`, track)).status).toBe(200);
      }
      const [sum] = await rows<{ metres: number }>(
        sql`select sum(metres) as metres from track_chunk where city = ${town.code} and duty_id = ${duty}`,
      );
      expect(sum!.metres).toBeCloseTo(590, -1);
      // the end was four minutes before the last fix: 24 steps less
      const end = aDutyMark({ duty, what: 'ended', at: walk[35]!.at });
      await officer.put(`/api/duties/${end.id}`, end);
      const [cut] = await rows<{ metres: number }>(
        sql`select sum(metres) as metres from track_chunk where city = ${town.code} and duty_id = ${duty}`,
      );
      expect(cut!.metres).toBeCloseTo(350, -1);
    }
  });

  it('that was not ended is told to its officer, and to nobody else', async () => {
    const asked = async (by: Visitor) =>
      (await by.get<{ duty: { id: string; next: number } | null }>('/api/duties/open')).json.duty;
    const began = aDutyMark({ at: '2026-11-21T23:00:00Z' });
    await officer.put(`/api/duties/${began.id}`, began);
    const track = aTrack(town, {
      duty: began.duty,
      ordinal: 4,
      fixes: aWalk(town, { from: '2026-11-21T23:01:00Z' }),
    });
    await officer.put(`/api/tracks/${track.id}`, track);
    expect(await asked(officer)).toEqual({
      id: began.duty,
      beganAt: '2026-11-21T23:00:00.000Z',
      patrol: null,
      next: 5,
    });
    expect(await asked(enforcer)).toBeNull();
    const ended = aDutyMark({ duty: began.duty, what: 'ended', at: '2026-11-21T23:30:00Z' });
    await officer.put(`/api/duties/${ended.id}`, ended);
    expect((await asked(officer))?.id).not.toBe(began.duty);
  });

  it('leaves squares behind that were in view, of nobody', async () => {
    const track = aTrack(town, { fixes: aWalk(town, { steps: 3, north: 400 }) });
    const before = await rows<{ n: number }>(
      sql`select count(*) as n from seen_cell where city = ${town.code}`,
    );
    await officer.put(`/api/tracks/${track.id}`, track);
    const [after] = await rows<{ n: number }>(
      sql`select count(*) as n from seen_cell where city = ${town.code}`,
    );
    // a strip of 80 m by 60 m in squares of 28 m
    expect(after!.n - before[0]!.n).toBeGreaterThanOrEqual(5);
    expect(after!.n - before[0]!.n).toBeLessThanOrEqual(12);
  });

  it('leaves none behind of the way home, wherever a colleague on duty has not seen them too', async () => {
    const seen = async (): Promise<string[]> =>
      (
        await rows<{ at: string }>(sql`
          select c.x || ' ' || c.y || ' ' || l.day as at from seen_cell c join seen_last l on l.city = c.city and l.x = c.x and l.y = c.y
          where c.city = ${town.code} order by 1`)
      ).map(({ at }) => at);
    const home = (steps: number, from: string) => aWalk(town, { from, steps, north: 3000 });
    const colleague = aTrack(town, { fixes: home(10, '2026-11-21T02:30:00Z') });
    const duty = uuidv7();
    const round = aTrack(town, { duty, fixes: aWalk(town, { from: '2026-11-21T02:00:00Z', north: 2500 }) });
    const after = aTrack(town, { duty, ordinal: 1, fixes: home(40, '2026-11-21T03:00:00Z') });
    await enforcer.put(`/api/tracks/${colleague.id}`, colleague);
    await officer.put(`/api/tracks/${round.id}`, round);
    const before = await seen();
    expect((await officer.put(`/api/tracks/${after.id}`, after)).status).toBe(200);
    expect((await seen()).length).toBeGreaterThan(before.length + 10);
    const end = aDutyMark({ duty, what: 'ended', at: '2026-11-21T02:50:00Z' });
    expect((await officer.put(`/api/duties/${end.id}`, end)).status).toBe(200);
    expect(await seen()).toEqual(before);
  });
});

describe('a spoken note', () => {
  const url = (id: string, sound: Buffer) => `/api/findings/${id}/voices/${sha256(sound)}`;

  it('is kept as it was sent, and comes back as a file that no browser opens by itself', async () => {
    const id = await received({ voices: [sha256(aSound)] });
    const answer = await officer.ask('PUT', url(id, aSound), { bytes: aSound });
    expect([answer.status, answer.json]).toEqual([200, { sha256: sha256(aSound), bytes: aSound.length }]);
    expect((await officer.ask('PUT', url(id, aSound), { bytes: aSound })).status).toBe(200);
    const played = await enforcer.get(url(id, aSound));
    expect(played.bytes.equals(aSound)).toBe(true);
    expect(played.headers).toMatchObject({
      'content-type': 'audio/ogg',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': expect.stringMatching(/^attachment; filename="[0-9a-f]{12}\.ogg"$/),
    });
  });

  it('that is no sound, is damaged or was never announced is refused, and nothing is kept', async () => {
    const page = Buffer.from('<script>alert(1)</script>');
    const id = await received({ voices: [sha256(aSound), sha256(page)] });
    const refused = async (path: string, bytes: Buffer) => codeOf(await officer.ask('PUT', path, { bytes }));
    expect(await refused(url(id, page), page)).toBe('not-a-sound');
    expect(await refused(url(id, aSound), page)).toBe('digest-mismatch');
    expect(await refused(url(await received(), aSound), aSound)).toBe('photo-not-expected');
    expect((await officer.get(url(id, page))).status).toBe(404);
  });
});

describe('a sketch', () => {
  it('names a photo of the finding and what it was drawn upon, or the finding is refused', async () => {
    const [sketch, of] = [sha256('sketch'), sha256('photo')];
    const sent = (photos: string[]) => {
      const finding = aFinding(town, { photos, sketches: [{ sketch, of }] });
      return officer.put(`/api/findings/${finding.id}`, finding);
    };
    expect((await sent([sketch, of])).status).toBe(200);
    expect((await sent([sketch])).status).toBe(400);
  });
});

it('and the log’s chain stands', async () => {
  expect((await verifyChain(service.store, town.code)).brokenAt).toBeNull();
});

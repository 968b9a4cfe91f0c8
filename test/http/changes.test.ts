import { type IncomingMessage, get as open } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Change } from '../../geodata/wire/changes.ts';
import { type Service, startService } from '../support/service.ts';
import { sharedStore } from '../support/store.ts';
import { aFinding, foundTown, loggedIn, type Town } from '../support/town.ts';
import { codeOf, type Visitor } from '../support/visitor.ts';

let service: Service;
let town: Town;
let officer: Visitor;
beforeAll(async () => {
  service = await startService(await sharedStore());
  town = await foundTown(service.store);
  officer = await loggedIn(service, town, 'officer');
});
afterAll(() => service.close());

interface Feed {
  events: Change[];
  until(fits: () => boolean): Promise<void>;
  ended: boolean;
  close(): void;
}

const listenTo = (visitor: Visitor, headers: Record<string, string> = {}): Promise<Feed> =>
  new Promise((resolve, reject) => {
    const asking = open(
      `${service.url}/api/changes/stream`,
      { headers: { Cookie: visitor.cookie ?? '', ...headers }, agent: false },
      (answer: IncomingMessage) => {
        expect(answer.headers['content-type']).toMatch(/^text\/event-stream/);
        const feed: Feed = { events: [], ended: false, close: () => asking.destroy(), until };
        let text = '';
        answer.on('data', (chunk: Buffer) => {
          text += chunk.toString('utf8');
          feed.events = [...text.matchAll(/^data: (.+)$/gm)].map(([, data]) => JSON.parse(data!) as Change);
        });
        answer.on('close', () => {
          feed.ended = true;
        });
        answer.on('error', () => undefined);
        resolve(feed);
      },
    );
    asking.on('error', reject);
  });

async function until(fits: () => boolean): Promise<void> {
  for (let waited = 0; !fits(); waited += 20) {
    if (waited > 8000) throw new Error('It did not happen within 8 s.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const record = async (): Promise<string> => {
  const finding = aFinding(town);
  const answer = await officer.put(`/api/findings/${finding.id}`, finding);
  expect(answer.status).toBe(200);
  return finding.id;
};

describe('a device that asks what it has not seen', () => {
  it('gets every change once, in commit order, page by page', async () => {
    const ids = [await record(), await record(), await record()];
    const seen: string[] = [];
    let cursor = 0;
    for (let more = true; more; ) {
      const page = await officer.get<{ changes: Change[]; cursor: number; more: boolean }>(
        `/api/changes?since=${cursor}&limit=2`,
      );
      seen.push(...page.json.changes.map(({ thing }) => thing.id));
      expect(page.json.changes.every(({ thing }) => thing.kind !== 'person')).toBe(true);
      ({ cursor, more } = page.json);
    }
    expect(seen).toEqual(ids);
    expect((await officer.get<{ changes: Change[] }>(`/api/changes?since=${cursor}`)).json.changes).toEqual(
      [],
    );
  });
});

describe('an open stream', () => {
  it('tells of a finding after its commit, without being asked', async () => {
    const planner = await loggedIn(service, town, 'planner');
    const feed = await listenTo(planner);
    const id = await record();
    await feed.until(() => feed.events.some(({ thing }) => thing.id === id));
    expect((await planner.get(`/api/findings/${id}`)).status).toBe(200);
    feed.close();
  });

  it('resumes after the last event that its reader got', async () => {
    const first = await record();
    const second = await record();
    const { changes } = (await officer.get<{ changes: Change[] }>('/api/changes?limit=1000')).json;
    const seq = changes.find(({ thing }) => thing.id === first)!.seq;
    const feed = await listenTo(officer, { 'Last-Event-ID': String(seq) });
    await feed.until(() => feed.events.length >= 1);
    expect(feed.events[0]!.thing.id).toBe(second);
    feed.close();
  });

  it('tells nothing of another city', async () => {
    const neighbour = await foundTown(service.store);
    const stranger = await listenTo(await loggedIn(service, neighbour, 'planner'));
    const own = await listenTo(officer);
    const id = await record();
    await own.until(() => own.events.some(({ thing }) => thing.id === id));
    expect(stranger.events).toEqual([]);
    own.close();
    stranger.close();
  });

  it('closes when its reader logs out', async () => {
    const planner = await loggedIn(service, town, 'planner');
    const feed = await listenTo(planner);
    await planner.delete('/api/session');
    await feed.until(() => feed.ended);
    await record();
    expect(feed.events.map(({ kind }) => kind)).not.toContain('finding-received');
  });

  it('opens so many times for one account, also when all are asked for at once', async () => {
    const planner = await loggedIn(service, town, 'planner');
    const asked: { destroy(): void }[] = [];
    const statuses = await Promise.all(
      Array.from(
        { length: 40 },
        () =>
          new Promise<number>((resolve, reject) => {
            const asking = open(
              `${service.url}/api/changes/stream`,
              { headers: { Cookie: planner.cookie ?? '' }, agent: false },
              (answer) => resolve(answer.statusCode ?? 0),
            );
            asking.on('error', reject);
            asked.push(asking);
          }),
      ),
    );
    for (const asking of asked) asking.destroy();
    expect(statuses.filter((status) => status === 200)).toHaveLength(12);
    expect(statuses.filter((status) => status === 429)).toHaveLength(28);
  });

  it('is for staff only', async () => {
    const answer = await service.visitor().get('/api/changes/stream');
    expect([answer.status, codeOf(answer)]).toEqual([401, 'not-logged-in']);
  });
});

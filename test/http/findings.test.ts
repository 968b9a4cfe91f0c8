import sql from 'sql-template-tag';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../geodata/geometry/canonical.ts';
import type { Case, CheckAnswer, FindingSheet, FindingSummary, Receipt } from '../../geodata/model/index.ts';
import { check } from '../../geodata/rules/index.ts';
import type { Surroundings } from '../../geodata/rules/surroundings.ts';
import type { Problem } from '../../geodata/wire/refusals.ts';
import { verifyChain } from '../../server/queries/event.ts';
import { type Service, startService } from '../support/service.ts';
import { sharedStore } from '../support/store.ts';
import { aFinding, foundTown, loggedIn, type Town } from '../support/town.ts';
import { codeOf, type Visitor } from '../support/visitor.ts';

interface Received {
  receipt: Receipt;
  sheet: FindingSheet;
}

let service: Service;
let town: Town;
let officer: Visitor;
let planner: Visitor;
let stranger: Visitor;
beforeAll(async () => {
  service = await startService(await sharedStore());
  town = await foundTown(service.store);
  const neighbour = await foundTown(service.store);
  officer = await loggedIn(service, town, 'officer');
  planner = await loggedIn(service, town, 'planner');
  stranger = await loggedIn(service, neighbour, 'planner');
});
afterAll(() => service.close());

const send = (finding: ReturnType<typeof aFinding>, by = officer) =>
  by.put<Received>(`/api/findings/${finding.id}`, finding);
const countOf = async (id: string): Promise<number> =>
  (
    await service.store.rows<{ n: number }>(
      sql`select count(*) as n from finding where city = ${town.code} and id = ${id}`,
    )
  )[0]!.n;

describe('an officer sends a finding', () => {
  it('and gets a receipt with the verdict under the law of the place', async () => {
    const finding = aFinding(town);
    const answer = await send(finding);
    expect(answer.status).toBe(200);
    const { receipt, sheet } = answer.json;
    expect(receipt).toMatchObject({ id: finding.id, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(sheet.summary).toMatchObject({
      kelurahan: 'Sukamaju',
      kecamatan: 'Cerita Barat',
      by: 'Ibu officer',
      status: 'received',
    });
    expect(sheet.answer.zones.map(({ code }) => code)).toEqual(['R-2']);
    const permit = sheet.answer.verdicts.find(({ rule }) => rule === 'permit');
    expect(permit?.outcome).toBe('violates');
  });

  it('twice, because the answer was lost: one finding, the same receipt', async () => {
    const finding = aFinding(town);
    const [first, second] = [await send(finding), await send(finding)];
    const shuffled = Object.fromEntries(Object.entries(finding).reverse()) as typeof finding;
    const third = await send(shuffled);
    expect(second.json.receipt).toEqual(first.json.receipt);
    expect(third.json.receipt).toEqual(first.json.receipt);
    expect(await countOf(finding.id)).toBe(1);
  });

  it('ten times at once: one finding, one event, one receipt', async () => {
    const finding = aFinding(town);
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(finding)));
    expect(new Set(answers.map(({ json }) => JSON.stringify(json.receipt))).size).toBe(1);
    const events = await service.store.rows(
      sql`select seq from event where city = ${town.code} and thing_kind = 'finding' and thing_id = ${finding.id}`,
    );
    expect(events).toHaveLength(1);
  });

  it('with another body under the same id: refused, and both are kept', async () => {
    const finding = aFinding(town);
    await send(finding);
    const other = { ...finding, note: 'Isi yang lain.' };
    for (const _ of [1, 2]) {
      const answer = await send(other);
      expect([answer.status, codeOf(answer)]).toEqual([409, 'same-id-other-content']);
    }
    const kept = await service.store.rows<{ note: string }>(
      sql`select body ->> 'note' as note from conflict where city = ${town.code} and thing_id = ${finding.id}`,
    );
    expect(kept).toEqual([{ note: 'Isi yang lain.' }]);
    expect((await officer.get<FindingSheet>(`/api/findings/${finding.id}`)).json.finding.note).toBe(
      finding.note,
    );
  });

  it('that lies elsewhere, crosses itself or says what we do not know: refused with a pointer, nothing stored', async () => {
    const [a, b, c, d] = [town.spot(0, 0), town.spot(10, 10), town.spot(10, 0), town.spot(0, 10)];
    const bowTie = { type: 'Polygon', coordinates: [[a, b, c, d, a]] };
    const wrong: [object, number, string, string][] = [
      [
        { geometry: { type: 'Point', coordinates: [140, -8] } },
        422,
        'geometry-not-checkable',
        '/coordinates',
      ],
      [{ geometry: bowTie }, 422, 'geometry-not-checkable', '/coordinates/0'],
      [{ wages: 12 }, 400, 'invalid-request', '/wages'],
      [
        { fix: { position: [98, 3], accuracyM: 1, at: '2026-11-21T02:30:00Z', mock: true } },
        400,
        'invalid-request',
        '/fix/mock',
      ],
      [{ storeys: 'dua' }, 400, 'invalid-request', '/storeys'],
      [{ note: undefined }, 400, 'invalid-request', '/note'],
    ];
    for (const [change, status, code, pointer] of wrong) {
      const finding = { ...aFinding(town), ...change } as ReturnType<typeof aFinding>;
      const answer = await send(finding);
      expect([answer.status, codeOf(answer)]).toEqual([status, code]);
      const problem = answer.json as unknown as Problem;
      expect(problem.errors[0]).toMatchObject({ pointer });
      expect(problem.errors[0]!.detail).not.toBe('');
      expect(await countOf(finding.id)).toBe(0);
    }
  });

  it('with an accuracy below nothing, which would turn every doubt round: refused', async () => {
    const fix = { position: town.spot(-92, -93), accuracyM: -1, at: '2026-11-21T02:29:50Z' };
    const finding = aFinding(town, { placedBy: 'gps', fix });
    const answer = await officer.put(`/api/findings/${finding.id}`, finding);
    expect([answer.status, codeOf(answer)]).toEqual([400, 'invalid-request']);
  });

  it('under an id that the address does not say: refused', async () => {
    const answer = await officer.put(`/api/findings/${uuidv7()}`, aFinding(town));
    expect([answer.status, codeOf(answer)]).toEqual([400, 'invalid-request']);
  });

  it('and what the rules saw is kept beside what they said, and says the same again', async () => {
    const finding = aFinding(town);
    await send(finding);
    const [kept] = await service.store.rows<{ surroundings: string; answer: CheckAnswer }>(
      sql`select surroundings, answer from finding_check where city = ${town.code} and finding_id = ${finding.id}`,
    );
    const again = check(JSON.parse(kept!.surroundings) as Surroundings);
    const { checkedAt } = kept!.answer;
    expect(canonicalJson({ ...again, checkedAt })).toBe(canonicalJson(kept!.answer));
  });
});

describe('a planner', () => {
  it('sees the findings of the own city, narrowed as asked', async () => {
    const finding = aFinding(town, {
      geometry: town.house(50, 50, 60, 60),
      note: 'Ruko di tepi sungai 100%',
    });
    await send(finding);
    const list = async (query: string): Promise<string[]> =>
      (await planner.get<{ findings: FindingSummary[] }>(`/api/findings?${query}`)).json.findings.map(
        ({ id }) => id,
      );
    expect(await list('')).toContain(finding.id);
    expect(await list('kelurahan=Titi+Rantai')).toEqual([finding.id]);
    expect(await list('q=ruko')).toEqual([finding.id]);
    expect(await list('q=100%25')).toEqual([finding.id]);
    expect(await list('q=%25')).toEqual([finding.id]);
    expect(await list('status=rejected')).toEqual([]);
    expect(await list('mine=1')).toEqual([]);
    expect((await officer.get<{ total: number }>('/api/findings?mine=1&limit=1')).json.total).toBeGreaterThan(
      1,
    );
  });

  it('opens a case once, and every repetition gets the same one', async () => {
    const finding = aFinding(town);
    await send(finding);
    const body = { id: uuidv7(), reason: 'Bangunan di luar izin.' };
    const open = () => planner.post<Case>(`/api/findings/${finding.id}/case`, body);
    const opened = await open();
    expect(opened.status).toBe(200);
    expect(opened.json.number).toMatch(new RegExp(`^TARU-${town.code.replace('.', '')}-2026-\\d{6}$`));
    expect((await open()).json).toEqual(opened.json);
    const second = await planner.post(`/api/findings/${finding.id}/case`, { ...body, id: uuidv7() });
    expect([second.status, codeOf(second)]).toEqual([409, 'already-decided']);
    const rejected = await planner.post(`/api/findings/${finding.id}/rejection`, { reason: 'Keliru.' });
    expect(codeOf(rejected)).toBe('already-decided');
    const sheet = (await planner.get<FindingSheet>(`/api/findings/${finding.id}`)).json;
    expect(sheet.decision).toMatchObject({ by: 'Ibu planner', reason: body.reason });
    expect(sheet.summary).toMatchObject({ status: 'case-opened', caseNumber: opened.json.number });
    expect((await planner.get<{ cases: Case[] }>('/api/cases')).json.cases).toContainEqual(opened.json);
  });

  it('and the colleague who decides at the same moment: one of them wins', async () => {
    const finding = aFinding(town);
    await send(finding);
    const answers = await Promise.all([
      planner.post(`/api/findings/${finding.id}/rejection`, { reason: 'Sudah ada izinnya.' }),
      planner.post(`/api/findings/${finding.id}/case`, { id: uuidv7(), reason: 'Di luar izin.' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('numbers cases without a gap, also when many are opened at once', async () => {
    const findings = Array.from({ length: 6 }, () => aFinding(town));
    for (const finding of findings) await send(finding);
    const opened = await Promise.all(
      findings.map(({ id }) =>
        planner.post<Case>(`/api/findings/${id}/case`, { id: uuidv7(), reason: 'Di luar izin.' }),
      ),
    );
    const numbers = opened.map(({ json }) => Number(json.number.slice(-6))).sort((a, b) => a - b);
    expect(numbers.at(-1)! - numbers[0]!).toBe(5);
    expect(new Set(numbers).size).toBe(6);
  });

  it('of another city finds nothing here', async () => {
    const finding = aFinding(town);
    await send(finding);
    for (const answer of [
      await stranger.get(`/api/findings/${finding.id}`),
      await stranger.post(`/api/findings/${finding.id}/case`, { id: uuidv7(), reason: 'Bukan kota saya.' }),
      await stranger.post(`/api/findings/${finding.id}/rejection`, { reason: 'Bukan kota saya.' }),
    ]) {
      expect([answer.status, codeOf(answer)]).toEqual([404, 'not-found']);
    }
    expect((await stranger.get<{ total: number }>('/api/findings')).json.total).toBe(0);
  });
});

it('every write of these stories stands in the chain of the city', async () => {
  const chain = await verifyChain(service.store, town.code);
  expect(chain.brokenAt).toBeNull();
  expect(chain.events).toBeGreaterThan(20);
});

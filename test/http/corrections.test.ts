import sql from 'sql-template-tag';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  Correction,
  FindingSheet,
  FindingSummary,
  Geometry,
  Provisional,
} from '../../geodata/model/index.ts';
import { selectBuiltBetween, selectSubjects } from '../../server/queries/flip.ts';
import { authenticityOf } from '../../server/workflows/certificate-of.ts';
import { drawLayer } from '../support/land.ts';
import { aCorrection, aVisit } from '../support/records.ts';
import { type Service, startService } from '../support/service.ts';
import { sharedStore } from '../support/store.ts';
import { aFinding, foundTown, loggedIn, type Town } from '../support/town.ts';
import { codeOf, type Visitor } from '../support/visitor.ts';

let service: Service;
let town: Town;
let officer: Visitor;
let enforcer: Visitor;
let planner: Visitor;
beforeAll(async () => {
  service = await startService(await sharedStore());
  town = await foundTown(service.store);
  officer = await loggedIn(service, town, 'officer');
  enforcer = await loggedIn(service, town, 'enforcer');
  planner = await loggedIn(service, town, 'planner');
});
afterAll(() => service.close());

const received = async (given: Parameters<typeof aFinding>[1] = {}) => {
  const finding = aFinding(town, given);
  expect((await officer.put(`/api/findings/${finding.id}`, finding)).status).toBe(200);
  return finding;
};
const correct = async (of: string, given: Partial<Correction>, by = officer): Promise<Correction> => {
  const correction = aCorrection(of, given);
  expect((await by.put(`/api/corrections/${correction.id}`, correction)).status).toBe(200);
  return correction;
};
const sheetOf = async (id: string): Promise<FindingSheet> =>
  (await planner.get<FindingSheet>(`/api/findings/${id}`)).json;
const listed = async (id: string): Promise<FindingSummary> =>
  (await planner.get<{ findings: FindingSummary[] }>('/api/findings')).json.findings.find(
    (it) => it.id === id,
  )!;
const across = (): Geometry => town.house(40, 40, 52, 50);

describe('a corrected finding', () => {
  it('is shown as it is now, everywhere; as it was recorded it stays', async () => {
    const finding = await received();
    await correct(finding.id, {
      fields: { geometry: across(), kind: 'use-change', note: 'Di seberang jalan.' },
    });
    const sheet = await sheetOf(finding.id);
    expect(sheet.recorded).toEqual(finding);
    expect(sheet.finding).toMatchObject({ geometry: across(), kind: 'use-change', storeys: finding.storeys });
    const summary = await listed(finding.id);
    expect(summary).toMatchObject({ kind: 'use-change', kelurahan: 'Titi Rantai', conflicts: 0 });
    expect(summary.point[0]).toBeCloseTo(town.spot(46, 45)[0], 5);
    const found = await planner.get<{ findings: FindingSummary[] }>('/api/findings?q=seberang');
    expect(found.json.findings.map(({ id }) => id)).toContain(finding.id);
  });

  it('is judged anew where it lies now; the older verdict and its certificate stay genuine', async () => {
    const finding = await received();
    const before = await sheetOf(finding.id);
    await correct(finding.id, { fields: { geometry: across() } });
    const after = await sheetOf(finding.id);
    expect(before.answer.zones.map(({ code }) => code)).toEqual(['R-2']);
    expect(after.answer.zones.map(({ code }) => code)).toEqual(['K-2']);
    expect(after.checks.map(({ ordinal }) => ordinal)).toEqual([1, 2]);
    const [first, second] = await Promise.all(
      ['?check=1', ''].map((query) => planner.get(`/api/findings/${finding.id}/certificate${query}`)),
    );
    expect(first!.bytes.equals(second!.bytes)).toBe(false);
    for (const { bytes } of [first!, second!])
      expect(await authenticityOf(service.store, town.code, finding.id, bytes.toString())).toBe('genuine');
    expect(await authenticityOf(service.store, town.code, finding.id, `${first!.bytes} `)).toBe(
      'not-from-here',
    );
  });

  it('is compared under a draft of the plan as it is now', async () => {
    const finding = await received({ storeys: 1, activity: 'rumah' });
    const id = uuidv7();
    const reason = 'Di luar izin.';
    expect((await planner.post(`/api/findings/${finding.id}/case`, { id, reason })).status).toBe(200);
    await correct(finding.id, { fields: { storeys: 7, activity: 'gudang', builtOn: '2024-02-01' } });
    const [subject] = await selectSubjects(service.store, town.code, 'case', [id]);
    expect(subject!.about).toMatchObject({ storeys: 7, activity: 'gudang' });
    const built = await selectBuiltBetween(service.store, town.code, '2024-01-01', '2024-03-01');
    expect(built).toContainEqual({ kind: 'case', id });
  });

  it('is not judged again for a word in its note', async () => {
    const finding = await received();
    await correct(finding.id, { fields: { note: 'Salah ketik.' } });
    expect((await sheetOf(finding.id)).checks).toHaveLength(1);
  });

  it('by two who did not know of each other keeps both, with both places, until one who has seen both decides', async () => {
    const finding = await received();
    const one = await correct(finding.id, { fields: { geometry: across(), storeys: 3 } });
    const there = town.house(60, 60, 72, 70);
    const two = await correct(finding.id, { fields: { geometry: there, storeys: 3 } }, enforcer);
    const sheet = await sheetOf(finding.id);
    expect(sheet.finding).toMatchObject({ geometry: finding.geometry, storeys: 3 });
    expect(sheet.conflicts).toEqual([
      {
        field: 'geometry',
        versions: [
          { correction: one.id, by: 'Ibu officer', at: one.at, value: across() },
          { correction: two.id, by: 'Ibu enforcer', at: two.at, value: there },
        ],
      },
    ]);
    expect(await listed(finding.id)).toMatchObject({ conflicts: 1, kelurahan: 'Sukamaju' });
    await correct(finding.id, { fields: { geometry: there }, seen: [one.id, two.id] }, planner);
    expect(await sheetOf(finding.id)).toMatchObject({ finding: { geometry: there }, conflicts: [] });
    expect(await listed(finding.id)).toMatchObject({ conflicts: 0, kelurahan: 'Titi Rantai' });
  });

  it('by ten at once: all are kept and the last verdict is of all of them', async () => {
    const finding = await received();
    const fields = [
      { storeys: 3 },
      { activity: 'kantor' },
      { note: 'x' },
      { heightM: 9 },
      { builtOn: '2025-01-01' },
    ];
    await Promise.all(fields.map((it) => correct(finding.id, { fields: it })));
    const sheet = await sheetOf(finding.id);
    expect(sheet.corrections).toHaveLength(5);
    expect(sheet.finding).toMatchObject(Object.assign({}, ...fields));
    expect(sheet.conflicts).toEqual([]);
    const [kept] = await service.store.rows<{ surroundings: string }>(sql`
      select surroundings from finding_check where city = ${town.code} and finding_id = ${finding.id} order by ordinal desc limit 1`);
    expect(JSON.parse(kept!.surroundings).subject.circumstances).toMatchObject({
      storeys: 3,
      activity: 'kantor',
      heightM: 9,
      builtOn: '2025-01-01',
    });
  });

  it('to a place outside the city is refused, and nothing has changed', async () => {
    const finding = await received();
    const correction = aCorrection(finding.id, {
      fields: { geometry: { type: 'Point', coordinates: [140, -8] } },
    });
    const answer = await officer.put(`/api/corrections/${correction.id}`, correction);
    expect([answer.status, codeOf(answer)]).toEqual([422, 'geometry-not-checkable']);
    expect((await sheetOf(finding.id)).corrections).toEqual([]);
  });
});

describe('a finding that the office returns with a question', () => {
  const ask = (id: string, text = 'Foto dari depan?', by = planner) =>
    by.post(`/api/findings/${id}/question`, { text });

  it('waits for its author, whose correction or visit answers', async () => {
    for (const answer of ['correction', 'visit']) {
      const { id } = await received();
      expect((await ask(id)).status).toBe(200);
      expect(await sheetOf(id)).toMatchObject({
        summary: { status: 'asked' },
        question: { by: 'Ibu planner', text: 'Foto dari depan?' },
      });
      // somebody else's word is no answer
      await correct(id, { fields: { storeys: 4 } }, enforcer);
      expect((await sheetOf(id)).summary.status).toBe('asked');
      if (answer === 'correction') await correct(id, { fields: { note: 'Ini fotonya.' } });
      else {
        const visit = aVisit(id, { note: 'Dilihat lagi.' });
        expect((await officer.put(`/api/visits/${visit.id}`, visit)).status).toBe(200);
      }
      expect(await sheetOf(id)).toMatchObject({ summary: { status: 'received' }, question: null });
    }
  });

  it('once: the same question again is the same, another waits, and what is decided is not asked any more', async () => {
    const { id } = await received();
    expect((await ask(id)).status).toBe(200);
    expect((await ask(id)).status).toBe(200);
    expect(codeOf(await ask(id, 'Sejak kapan?'))).toBe('already-asked');
    expect((await planner.post(`/api/findings/${id}/rejection`, { reason: 'Keliru.' })).status).toBe(200);
    expect(codeOf(await ask(id))).toBe('already-decided');
    expect((await sheetOf(id)).question).toBeNull();
  });
});

describe('a visit', () => {
  it('stands in the sheet of every finding that it looked at', async () => {
    const [one, two] = [await received(), await received()];
    const visit = aVisit(one.id, {
      note: 'Sebagian dibongkar.',
      marks: [
        { finding: one.id, state: 'partly-fixed' },
        { finding: two.id, state: 'unchanged' },
      ],
    });
    await enforcer.put(`/api/visits/${visit.id}`, visit);
    expect((await sheetOf(one.id)).visits).toEqual([
      {
        id: visit.id,
        at: visit.at,
        by: 'Ibu enforcer',
        state: 'partly-fixed',
        note: 'Sebagian dibongkar.',
        photos: [],
      },
    ]);
    expect((await sheetOf(two.id)).visits).toMatchObject([{ state: 'unchanged' }]);
  });
});

describe('what the tablet said on the spot', () => {
  const said = (sheet: FindingSheet, given: Partial<Provisional> = {}): Provisional => ({
    judgedAt: '2026-11-21T02:31:00Z',
    ruleSet: sheet.answer.ruleSet,
    pack: 'a'.repeat(64),
    outcome: sheet.answer.outcome,
    verdicts: Object.fromEntries(
      sheet.answer.verdicts.flatMap(({ rule, outcome }) =>
        outcome === 'not-applicable' ? [] : [[rule, outcome] as const],
      ),
    ),
    ...given,
  });
  const head = async (): Promise<number> =>
    (
      await service.store.rows<{ seq: number }>(
        sql`select max(seq) as seq from event where city = ${town.code}`,
      )
    )[0]!.seq;
  const compared = async (given: (sheet: FindingSheet) => Partial<Provisional>) => {
    const first = await sheetOf((await received()).id);
    const { id } = await received({ provisional: said(first, given(first)) });
    return (await sheetOf(id)).provisional;
  };

  it('and the office too, is told as one', async () => {
    const sheet = await compared(() => ({}));
    expect(sheet).toMatchObject({ agrees: true, reason: null, rules: [], since: [] });
  });

  it('otherwise is kept beside the office’s answer, with the rules that differ and the reason', async () => {
    const otherwise = { outcome: 'complies' as const, verdicts: { permit: 'complies' as const } };
    expect(await compared(() => ({ ...otherwise, ruleSet: 'taru-1' }))).toMatchObject({
      agrees: false,
      reason: 'rule-set',
      rules: expect.arrayContaining([{ rule: 'permit', tablet: 'complies', office: 'violates' }]),
    });
    expect(await compared(() => otherwise)).toMatchObject({ agrees: false, reason: 'pack-unknown' });
    const packSeq = await head();
    expect(await compared(() => ({ ...otherwise, packSeq }))).toMatchObject({
      reason: 'same-data',
      since: [],
    });
    await drawLayer(service.store, town.code, 'rivers', []);
    await service.store.rows(sql`
      select append_event(${town.code}, 'layer-imported', null, 'import', 'x', '{}'::jsonb)`);
    expect(await compared(() => ({ ...otherwise, packSeq }))).toMatchObject({
      reason: 'pack-older',
      since: ['layer-imported'],
    });
  });
});

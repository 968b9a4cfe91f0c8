import { describe, expect, it } from 'vitest';
import type { CheckAnswer, Circumstances, Geometry } from '../../geodata/model/index.ts';
import type { Store } from '../../server/store/store.ts';
import { checkPlace } from '../../server/workflows/check-place.ts';
import { at, drawLayer, drawPlan, grantPermits, kdbRow, rectangle, useRow } from '../support/land.ts';
import { addCity, inTransaction } from '../support/store.ts';

const now = new Date('2026-11-21T03:00:00Z');
/** Under the plan of every board: no older building is excused. */
const builtOn = '2026-05-01';

const ask = async (
  db: Store,
  city: string,
  geometry: Geometry,
  circumstances: Circumstances = {},
): Promise<CheckAnswer> =>
  (
    await checkPlace(
      db,
      { type: 'Feature', geometry, properties: { ...circumstances, city } },
      { now, reported: null },
    )
  ).answer;

const outcomes = (answer: CheckAnswer): Record<string, string> =>
  Object.fromEntries(answer.verdicts.map(({ rule, outcome }) => [rule, outcome]));
const verdictOf = (answer: CheckAnswer, rule: string) =>
  answer.verdicts.find((verdict) => verdict.rule === rule)!;

/** West half R-2, east half K-2; a parcel of 20 × 20 m; a river 3 m deep at the north; a permit for 10 × 10 m. */
async function drawBoard(db: Store, code: string): Promise<string> {
  const city = await addCity(db, code);
  await drawPlan(
    db,
    city,
    '2020-01-01',
    [
      { code: 'R-2', class: 'budidaya', geometry: rectangle(-500, -500, 0, 500) },
      { code: 'K-2', class: 'budidaya', geometry: rectangle(0, -500, 500, 500) },
    ],
    [kdbRow('R-2', 60), kdbRow('K-2', 80), useRow('R-2', 'rumah', 'I'), useRow('K-2', 'rumah', 'X')],
  );
  await drawLayer(db, city, 'parcels', [
    { geometry: rectangle(-60, 0, -40, 20), properties: { number: '0001' } },
  ]);
  await drawLayer(db, city, 'rivers', [
    {
      geometry: rectangle(-500, 100, 500, 120),
      properties: { name: 'Sungai Papan', depthM: 2, embanked: false, urban: true },
    },
  ]);
  await drawLayer(db, city, 'roads', []);
  await grantPermits(db, city, [
    { number: 'SK-PBG-127101-01012020-001', geometry: rectangle(-55, 5, -45, 15) },
  ]);
  return city;
}

describe('a place checked against the land in the store', () => {
  it.each(['rumah ', 'RUMAH', '\trumah'])('is forbidden however the activity is typed: %j', (activity) =>
    inTransaction(async (db) => {
      const city = await drawBoard(db, '96.31');
      const answer = await ask(db, city, rectangle(20, 5, 30, 15), { activity, builtOn });
      expect(outcomes(answer)['zone-use']).toBe('violates');
    }),
  );

  it('complies when it stands as permitted', () =>
    inTransaction(async (db) => {
      const city = await drawBoard(db, '93.01');
      const answer = await ask(db, city, rectangle(-55, 5, -45, 15), { activity: 'rumah' });
      expect(outcomes(answer)).toMatchObject({
        'zone-use': 'complies',
        permit: 'complies',
        'river-setback': 'not-applicable',
        kdb: 'complies',
      });
      expect(answer.zones).toMatchObject([{ code: 'R-2', share: 1 }]);
      expect(answer.zones[0]!.areaM2).toBeCloseTo(100, 1);
      expect(verdictOf(answer, 'kdb').measured).toBeCloseTo(25, 1);
    }));

  it('says by how many square metres and how far it was built outside its permit', () =>
    inTransaction(async (db) => {
      const city = await drawBoard(db, '93.02');
      const verdict = verdictOf(await ask(db, city, rectangle(-55, 5, -42, 15)), 'permit');
      expect(verdict).toMatchObject({ outcome: 'violates', unit: 'm2' });
      expect(verdict.measured).toBeCloseTo(30, 1);
      expect(verdict.figures.outsideM).toBeCloseTo(3, 2);
      expect(verdict.evidence).not.toBeNull();
    }));

  it('measures how deep it stands in the river setback', () =>
    inTransaction(async (db) => {
      const city = await drawBoard(db, '93.03');
      const place = rectangle(-55, 80, -45, 96);
      const ageUnknown = verdictOf(await ask(db, city, place), 'river-setback');
      expect(ageUnknown).toMatchObject({ outcome: 'unclear', settle: { code: 'built-on' } });
      const verdict = verdictOf(await ask(db, city, place, { builtOn: '2024-05-01' }), 'river-setback');
      expect(verdict).toMatchObject({ outcome: 'violates', limit: 10, unit: 'm' });
      expect(verdict.measured).toBeCloseTo(4, 1);
      expect(verdict.basis).toMatchObject({ instrument: 'PP 38/2011' });
    }));

  it('splits its area over the zones it touches and judges the use in each', () =>
    inTransaction(async (db) => {
      const city = await drawBoard(db, '93.04');
      const answer = await ask(db, city, rectangle(-8, 30, 2, 40), { activity: 'rumah', builtOn });
      expect(answer.zones.map(({ code, areaM2 }) => [code, Math.round(areaM2)])).toEqual([
        ['R-2', 80],
        ['K-2', 20],
      ]);
      expect(outcomes(answer)['zone-use']).toBe('violates');
    }));

  it('does not take a shared border for an overlap', () =>
    inTransaction(async (db) => {
      const city = await drawBoard(db, '93.05');
      const answer = await ask(db, city, rectangle(-10, 30, 0, 40), { activity: 'rumah' });
      expect(answer.zones.map(({ code }) => code)).toEqual(['R-2']);
    }));

  it('judges by the plan of today and tells what the plan of its building day said', () =>
    inTransaction(async (db) => {
      const city = await addCity(db, '93.06');
      await drawPlan(
        db,
        city,
        '2015-01-01',
        [{ code: 'R-2', geometry: rectangle(-500, -500, 500, 500) }],
        [useRow('R-2', 'rumah', 'I')],
        '2025-07-02',
      );
      await drawPlan(
        db,
        city,
        '2025-07-02',
        [{ code: 'PS', class: 'lindung', geometry: rectangle(-500, -500, 500, 500) }],
        [useRow('PS', 'rumah', 'X')],
      );
      const answer = await ask(db, city, rectangle(0, 0, 10, 10), {
        activity: 'rumah',
        builtOn: '2018-03-01',
      });
      expect(verdictOf(answer, 'zone-use').times).toEqual({
        built: 'complies',
        reported: null,
        today: 'violates',
      });
      expect(verdictOf(answer, 'zone-use').legacy).toBe(true);
    }));

  it('is unclear, never clean, where the data is missing', () =>
    inTransaction(async (db) => {
      const city = await addCity(db, '93.07');
      const answer = await ask(db, city, rectangle(0, 0, 10, 10));
      expect(answer).toMatchObject({ outcome: 'unclear', reason: 'no-plan', plan: null });
      expect(new Set(answer.verdicts.map(({ outcome }) => outcome))).toEqual(new Set(['unclear']));
    }));

  it('answers outside every city with the reason', () =>
    inTransaction(async (db) => {
      const geometry: Geometry = { type: 'Point', coordinates: [10, 50] };
      const { answer } = await checkPlace(
        db,
        { type: 'Feature', geometry, properties: null },
        { now, reported: null },
      );
      expect(answer).toMatchObject({
        outcome: 'unclear',
        reason: 'outside-every-city',
        city: null,
        zones: [],
      });
    }));

  it('never sees the land of another city', () =>
    inTransaction(async (db) => {
      await drawBoard(db, '93.08');
      const empty = await addCity(db, '93.09');
      const answer = await ask(db, empty, rectangle(-55, 5, -45, 15));
      expect(answer).toMatchObject({ reason: 'no-plan', zones: [], permits: [], parcels: [] });
    }));

  it('sees a permit that is only an address point on the parcel, and says that its footprint must be found', () =>
    inTransaction(async (db) => {
      const city = await drawBoard(db, '93.11');
      await drawLayer(db, city, 'parcels', [
        { geometry: rectangle(-30, 0, -10, 20) },
        { geometry: rectangle(-10, 0, 10, 20) },
      ]);
      await grantPermits(db, city, [
        { number: 'IMB 648/17', kind: 'imb', geometry: { type: 'Point', coordinates: at(-12, 2) } },
      ]);
      const verdict = verdictOf(await ask(db, city, rectangle(-28, 5, -18, 15)), 'permit');
      expect(verdict).toMatchObject({ outcome: 'unclear', settle: { code: 'locate-permit' } });
      expect(verdictOf(await ask(db, city, rectangle(-8, 5, 2, 15)), 'permit').outcome).toBe('violates');
    }));

  it('puts the newest word of a permit number over the older', () =>
    inTransaction(async (db) => {
      const city = await drawBoard(db, '93.10');
      await grantPermits(db, city, [
        {
          number: 'SK-PBG-127101-01012020-001',
          geometry: rectangle(-55, 5, -45, 15),
          revokedOn: '2025-01-01',
        },
      ]);
      const answer = await ask(db, city, rectangle(-55, 5, -45, 15));
      expect(answer.permits).toMatchObject([{ state: 'revoked' }]);
      expect(outcomes(answer).permit).toBe('violates');
    }));
});

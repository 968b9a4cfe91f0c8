import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../geodata/geometry/index.ts';
import { CheckAnswer, type Outcome } from '../../geodata/model/index.ts';
import {
  canonicalSurroundings,
  check,
  nationalRows,
  rules,
  type Surroundings,
} from '../../geodata/rules/index.ts';
import { languages } from '../../geodata/words/bilingual.ts';
import { settleCodes, verdictSentence } from '../../geodata/words/verdict.ts';
import { places } from '../geometry/shapes.ts';
import { type Drawing, rectangle, surroundingsOf } from './drawing.ts';

type Drawn = Drawing['features'][number];
const feature = (role: string, geometry: Drawn['geometry'], properties: object = {}): Drawn => ({
  type: 'Feature',
  geometry,
  properties: { role, ...properties },
});
const drawing = (features: Drawn[], more: Partial<Drawing> = {}): Drawing => ({
  type: 'FeatureCollection',
  story: '',
  features,
  ...more,
});

const medan: [number, number] = [98.67, 3.59];
const basis = { instrument: 'Perwal contoh', article: null, date: null, certainty: 'sample' as const };
const useRow = (permission: 'I' | 'X') => ({
  planId: 'plan',
  row: {
    id: '00000000-0000-7000-8000-000000000001',
    version: 1,
    validFrom: null,
    validTo: null,
    basis,
    kind: 'use' as const,
    zoneCode: 'R-2',
    activity: '47111',
    activityName: 'Minimarket',
    permission,
    conditions: null,
  },
});

/** A house with everything around it, at a place, shifted by some metres. */
const street = (at: [number, number] = medan, house = rectangle(0, 0, 10, 10, at)): Surroundings =>
  surroundingsOf(
    drawing(
      [
        feature('subject', house, { activity: '47111' }),
        feature('zone', rectangle(-60, -60, 60, 60, at), { code: 'R-2', name: 'Perumahan' }),
        feature('permit', rectangle(-1, -1, 8, 11, at), { number: 'PBG-1' }),
        feature('parcel', rectangle(-2, -2, 12, 18, at), { number: '123' }),
        feature('river', rectangle(16, -200, 30, 200, at), {
          name: 'Sungai Deli',
          embanked: false,
          urban: true,
          depthM: 2,
        }),
      ],
      { rows: [useRow('X')], days: { built: '2024-05-01' } },
    ),
  );

const outcomes = (surroundings: Surroundings): Record<string, Outcome> =>
  Object.fromEntries(check(surroundings).verdicts.map(({ rule, outcome }) => [rule, outcome]));

describe('a check', () => {
  it('gives one verdict for every rule, every key present, and the worst as its outcome', () => {
    const answer = check(street());
    expect(answer.verdicts.map(({ rule }) => rule)).toEqual(rules.map(({ id }) => id));
    expect(CheckAnswer.parse({ ...answer, checkedAt: '2026-11-21T10:00:00Z' })).toEqual({
      ...answer,
      checkedAt: '2026-11-21T10:00:00Z',
    });
    expect(answer.outcome).toBe('violates');
    expect(answer.zones).toMatchObject([{ code: 'R-2', share: 1 }]);
    expect(answer.permits).toMatchObject([{ number: 'PBG-1', state: 'in-force', share: 0.8 }]);
    expect(answer.parcels).toHaveLength(1);
  });

  it('replays to the same bytes from what was stored, in whatever order things came', () => {
    const stored = canonicalSurroundings(street());
    const again = JSON.parse(stored) as Surroundings;
    again.zones.reverse();
    again.rows.reverse();
    expect(canonicalSurroundings(again)).toBe(stored);
    expect(canonicalJson(check(again))).toBe(canonicalJson(check(street())));
  });

  it.each(places)('says the same in %s as in Medan', (_, at) => {
    const figures = (surroundings: Surroundings) =>
      check(surroundings).verdicts.map(({ outcome, measured }) => [
        outcome,
        measured === null ? null : Math.round(measured),
      ]);
    expect(figures(street(at as [number, number]))).toEqual(figures(street()));
  });

  it('is unclear by every rule outside every city, without a plan, and outside the plan', () => {
    const bare = (more: Partial<Surroundings>): Surroundings => ({
      ...surroundingsOf(drawing([feature('subject', rectangle(0, 0, 10, 10))])),
      ...more,
    });
    const nowhere = check(bare({ city: null, layers: [], plans: [] }));
    expect(nowhere).toMatchObject({ outcome: 'unclear', reason: 'outside-every-city' });
    expect(check(bare({ plans: [] }))).toMatchObject({ outcome: 'unclear', reason: 'no-plan' });
    const outside = check(bare({}));
    expect(outside).toMatchObject({ outcome: 'unclear', reason: 'outside-plan' });
    for (const answer of [nowhere, outside])
      expect(answer.verdicts.every(({ outcome }) => outcome === 'unclear')).toBe(true);
  });

  it('keeps a breach of national law outside the plan', () => {
    const surroundings = street();
    surroundings.zones = [];
    expect(outcomes(surroundings)).toMatchObject({
      'zone-use': 'unclear',
      permit: 'unclear',
      'river-setback': 'violates',
      kdb: 'unclear',
    });
  });

  it('never turns a missing layer or a missing fact into an all-clear', () => {
    const full = street();
    full.subject.circumstances = { ...full.subject.circumstances, accuracyM: 0 };
    for (const layers of [['permits'], ['rivers'], ['parcels'], []]) {
      const { verdicts } = check({
        ...full,
        layers,
        rows: nationalRows.map((row) => ({ planId: null, row })),
        permits: [],
        features: {},
      });
      expect(verdicts.filter(({ outcome }) => outcome === 'complies')).toEqual([]);
    }
  });

  it('grows no surer as positions grow worse', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 12, noNaN: true }),
        fc.double({ min: 0, max: 40, noNaN: true }),
        (gap, accuracyM) => {
          const at = (accuracy: number): Surroundings => {
            const surroundings = street(medan, rectangle(16 - gap - 10, 0, 16 - gap, 10));
            surroundings.subject.circumstances = { activity: '47111', accuracyM: accuracy };
            return surroundings;
          };
          const sharp = outcomes(at(accuracyM))['river-setback'];
          const blurred = outcomes(at(accuracyM * 2))['river-setback'];
          if (sharp === 'unclear') expect(blurred).toBe('unclear');
          if (sharp === 'violates') expect(blurred).not.toBe('complies');
          if (sharp === 'complies') expect(blurred).not.toBe('violates');
        },
      ),
      { numRuns: 100 },
    );
  });

  it('accuses nobody of a breach of no millimetre, however sure the maps are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50_000 }), (step) => {
        const origin: [number, number] = [98.6 + step * 1e-6, 3.5 + step * 1.3e-6];
        const answer = check(
          surroundingsOf(
            drawing(
              [
                feature('subject', rectangle(0, 0, 10, 10, origin)),
                feature('zone', rectangle(-50, -50, 50, 50, origin), { code: 'R-2' }),
                feature('river', rectangle(20, -50, 30, 60, origin), {
                  embanked: false,
                  urban: true,
                  depthM: 2,
                }),
              ],
              { days: { built: '2024-05-01' } },
            ),
          ),
        );
        const { outcome, margin } = answer.verdicts.find(({ rule }) => rule === 'river-setback')!;
        expect(outcome).toBe(margin! < 0 ? 'violates' : 'complies');
      }),
      { numRuns: 60 },
    );
  });

  it('draws evidence only of the part that offends', () => {
    const { verdicts } = check(street());
    const river = verdicts.find(({ rule }) => rule === 'river-setback')!;
    expect(river).toMatchObject({ measured: 6, limit: 10, margin: -4, probability: 1 });
    const permit = verdicts.find(({ rule }) => rule === 'permit')!;
    expect(permit.measured).toBeCloseTo(20, 1);
    expect(permit.figures.outsideM).toBeCloseTo(2, 2);
    for (const { evidence } of [river, permit]) expect(evidence?.type).toBe('Polygon');
  });
});

describe('words of a verdict', () => {
  it.each(languages)('leave no figure out in %s', (language) => {
    const { verdicts } = check(street());
    for (const verdict of verdicts) {
      const { title, sentence, law } = verdictSentence(language, verdict);
      expect(title).toMatch(/\.$/);
      expect(sentence).toMatch(/\.$/);
      expect(`${title}${sentence}${law}`).not.toMatch(/undefined|NaN| {2}/);
    }
  });

  it('say what to do next for every code that could settle a verdict', () => {
    const [verdict] = check(street()).verdicts;
    for (const language of languages) {
      for (const [rule, code] of rules.flatMap(({ id }) =>
        settleCodes(id).map((code) => [id, code] as const),
      )) {
        const said = verdictSentence(language, {
          ...verdict!,
          rule,
          outcome: 'unclear',
          settle: { code, figures: {} },
        });
        expect(said.settle).toMatch(/[.:] ?$/);
      }
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withinDuty } from '../../geodata/facts/on-duty.ts';
import { cellCentre, cellOf, seenCells } from '../../geodata/facts/seen-cells.ts';
import { walkedM } from '../../geodata/facts/walked.ts';
import type { Position, TrackFix } from '../../geodata/model/index.ts';
import { at } from '../support/land.ts';

const fix = (seconds: number, position: Position, accuracyM: number | null = 4): TrackFix => ({
  at: new Date(Date.UTC(2026, 10, 21, 1) + seconds * 1000).toISOString(),
  position,
  accuracyM,
});
/** A way along a street: so many metres a step, ten seconds each. */
const walk = (steps: number, metres = 10, from = 0): TrackFix[] =>
  Array.from({ length: steps }, (_, i) => fix(from + i * 10, at(i * metres, 0)));

describe('the length of a track', () => {
  it('is the way between its fixes', () => {
    expect(walkedM(walk(101))).toBeCloseTo(1000, 0);
  });

  it('grows by nothing while somebody stands still under a wandering fix, in a gap, or on fixes that know nothing', () => {
    const wander = Array.from({ length: 200 }, (_, i) => fix(i, at(3 * Math.sin(i), 3 * Math.cos(i * 7)), 8));
    expect(walkedM(wander)).toBe(0);
    expect(walkedM([fix(0, at(0, 0)), fix(301, at(400, 0))])).toBe(0);
    expect(walkedM([fix(0, at(0, 0), 4), fix(10, at(500, 0), 60), fix(20, at(0, 0), 4)])).toBe(0);
  });
});

describe('a leap that nobody can have made', () => {
  it('adds nothing; what was walked before it and after does', () => {
    const jakarta: Position = [106.8, -6.2];
    const [before, after] = [walk(11), walk(11, 10, 200)];
    expect(walkedM([...before, fix(105, jakarta), ...after])).toBeCloseTo(200, 0);
    // yesterday's place first, as phones tell it
    expect(walkedM([fix(0, at(12_000, 0)), ...walk(11, 10, 5)])).toBeCloseTo(100, 0);
    // on the toll road
    expect(walkedM([fix(0, at(0, 0)), fix(10, at(300, 0))])).toBeCloseTo(300, 0);
  });
});

describe('what was in view', () => {
  it('is a strip along the way, a view wide to both sides', () => {
    const cells = seenCells(walk(11, 20), 30);
    for (const cell of cells) {
      const [lon, lat] = cellCentre(cell);
      const [lon0, lat0] = at(0, 0);
      expect(lon).toBeGreaterThan(lon0 - 0.0003);
      expect(Math.abs(lat - lat0)).toBeLessThan(0.0003);
    }
    // 200 m by 60 m and two half circles, in squares of 770 m²
    expect(cells.length).toBeGreaterThan(14);
    expect(cells.length).toBeLessThan(26);
  });

  it('has no holes where fixes are far apart, and nothing of a gap', () => {
    const sparse = seenCells([fix(0, at(0, 0)), fix(30, at(300, 0))], 30);
    const dense = seenCells(walk(31), 30);
    expect(Math.abs(sparse.length - dense.length)).toBeLessThanOrEqual(3);
    const gap = seenCells([fix(0, at(0, 0)), fix(400, at(300, 0))], 30);
    expect(gap.map(({ x }) => x)).not.toContain(cellOf(at(150, 0)).x);
  });

  it('is nothing when a fix is less sure than the eye reaches', () => {
    expect(seenCells([fix(0, at(0, 0), 31)], 30)).toEqual([]);
  });

  it('is soon worked out, also for somebody who jumps about the country', () => {
    const jumps = Array.from({ length: 1000 }, (_, i) =>
      fix(i, [((i * 97) % 360) - 180, ((i * 31) % 22) - 11]),
    );
    const begun = performance.now();
    seenCells(jumps, 200);
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});

describe('the fixes of a time on duty', () => {
  it('are those between its marks, whatever their order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -600, max: 600 })),
        fc.integer({ min: -300, max: 0 }),
        (seconds, began) => {
          const fixes = seconds.map((s) => fix(s, at(s, 0)));
          const span = { beganAt: fix(began, at(0, 0)).at, endedAt: fix(200, at(0, 0)).at };
          expect(withinDuty(fixes, span)).toEqual(
            fixes.filter((_, i) => seconds[i]! >= began && seconds[i]! <= 200),
          );
          expect(withinDuty(fixes, { beganAt: null, endedAt: null })).toEqual(fixes);
        },
      ),
      { seed: 20261122 },
    );
  });
});

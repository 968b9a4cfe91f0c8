import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fix, Position } from '../../geodata/model/index.ts';
import { bestFix, lookBackMs, recentOf } from '../../web/map/best-fix.ts';
import { metresBetween } from '../../web/map/metres-between.ts';

const noon = Date.parse('2026-11-22T05:00:00Z');
const fix = (seconds: number, accuracyM: number, position: Position = [98.67, 3.58]): Fix => ({
  position,
  accuracyM,
  at: new Date(noon + seconds * 1000).toISOString(),
});

const walk = fc.array(
  fc
    .record({
      seconds: fc.integer({ min: 0, max: 40 }),
      accuracyM: fc.integer({ min: 1, max: 80 }),
      east: fc.integer({ min: -60, max: 60 }),
    })
    .map(({ seconds, accuracyM, east }) => fix(seconds, accuracyM, [98.67 + east * 9e-6, 3.58])),
  { maxLength: 30 },
);

test('takes the most accurate reading of the last ten seconds, not the last one', () => {
  expect(bestFix([fix(0, 2), fix(12, 5), fix(15, 3), fix(20, 30)])).toEqual(fix(15, 3));
});

test('of readings that are equally good the newest speaks', () => {
  expect(bestFix([fix(18, 4), fix(20, 4), fix(19, 4)])?.at).toBe(fix(20, 4).at);
});

test('a better reading from a place that was left since is not taken', () => {
  const around = fix(14, 3, [98.67, 3.58]);
  const here = fix(20, 6, [98.6702, 3.58]);
  expect(bestFix([around, here])).toEqual(here);
});

test('without readings there is no place', () => {
  expect(bestFix([])).toBeNull();
});

test('is never worse than the newest, never older than the window, always within reach of the newest, in whatever order they come', () => {
  fc.assert(
    fc.property(walk, fc.infiniteStream(fc.nat()), (fixes, order) => {
      const best = bestFix(fixes);
      if (!best) {
        expect(fixes).toEqual([]);
        return;
      }
      const newest = fixes.reduce((last, one) => (one.at >= last.at ? one : last));
      expect(best.accuracyM).toBeLessThanOrEqual(newest.accuracyM);
      expect(Date.parse(newest.at) - Date.parse(best.at)).toBeLessThanOrEqual(lookBackMs);
      expect(metresBetween(best.position, newest.position)).toBeLessThanOrEqual(
        best.accuracyM + newest.accuracyM,
      );
      const eligible = fixes.filter(
        (one) =>
          Date.parse(newest.at) - Date.parse(one.at) <= lookBackMs &&
          metresBetween(one.position, newest.position) <= one.accuracyM + newest.accuracyM,
      );
      for (const one of eligible) expect(best.accuracyM).toBeLessThanOrEqual(one.accuracyM);
      // Whoever has two newest readings of one moment has no order; else the order does not matter.
      if (fixes.filter(({ at }) => at === newest.at).length > 1) return;
      const keys = new Map(fixes.map((one) => [one, order.next().value]));
      const mixed = fixes.toSorted((a, b) => keys.get(a)! - keys.get(b)!);
      expect(bestFix(mixed)?.accuracyM).toBe(best.accuracyM);
    }),
    { seed: 411, numRuns: 500 },
  );
});

test('looking only at what was kept of earlier readings gives the same', () => {
  fc.assert(
    fc.property(walk, (fixes) => {
      const inTime = fixes.toSorted((a, b) => (a.at < b.at ? -1 : 1));
      let kept: Fix[] = [];
      for (const one of inTime) kept = recentOf(kept.concat(one));
      expect(bestFix(kept)).toEqual(bestFix(inTime));
    }),
    { seed: 412, numRuns: 300 },
  );
});

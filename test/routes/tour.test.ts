import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlannedRound, planRound } from '../../geodata/routes/plan-round.ts';
import { type Costs, type Order, shorten, tourCost } from '../../geodata/routes/tour.ts';
import { strewn } from './instances.ts';

/** Cost of the best of all round trips (Held and Karp, dynamic programming over sets of stops). */
function optimum({ size, cost }: Costs): number {
  const stops = size - 1;
  const sets = 1 << stops;
  const best = new Float64Array(sets * stops).fill(Infinity);
  for (let j = 0; j < stops; j++) best[(1 << j) * stops + j] = cost[j + 1]!;
  for (let set = 1; set < sets; set++) {
    for (let j = 0; j < stops; j++) {
      const known = best[set * stops + j]!;
      if (known === Infinity) continue;
      for (let k = 0; k < stops; k++) {
        if (set & (1 << k)) continue;
        const at = (set | (1 << k)) * stops + k;
        best[at] = Math.min(best[at]!, known + cost[(j + 1) * size + k + 1]!);
      }
    }
  }
  return Math.min(
    ...Array.from({ length: stops }, (_, j) => best[(sets - 1) * stops + j]! + cost[(j + 1) * size]!),
  );
}

/** Always to the nearest stop left: what a person does without a plan. */
function nearestNeighbour({ size, cost }: Costs, stops: Order): number[] {
  const left = new Set(stops);
  const order: number[] = [];
  for (let at = 0; left.size > 0; ) {
    let next = -1;
    for (const stop of left) if (next < 0 || cost[at * size + stop]! < cost[at * size + next]!) next = stop;
    left.delete(next);
    order.push(next);
    at = next;
  }
  return order;
}

/** A day on which everything fits: what the product plans is then a tour over all stops. */
function pureTour(costs: Costs, fixed: boolean): PlannedRound {
  const stop = { priority: 1, serviceS: 0, window: null, fixed };
  const stops = Array.from({ length: costs.size - 1 }, () => stop);
  return planRound({ stops, seconds: costs, shiftS: Number.POSITIVE_INFINITY });
}

const seeds = Array.from({ length: 50 }, (_, i) => i + 1);
const all = (costs: Costs): number[] => Array.from({ length: costs.size - 1 }, (_, i) => i + 1);

describe.each([
  { of: 'open work', fixed: false },
  { of: 'appointments', fixed: true },
])('a pure tour of $of', ({ fixed }) => {
  it('of 12 stops is at most 3 % longer than the optimum, fifty times', () => {
    const over = seeds.map((seed) => {
      const costs = strewn(seed, 12);
      return pureTour(costs, fixed).wayS / optimum(costs) - 1;
    });
    expect(Math.min(...over)).toBeGreaterThan(-1e-9);
    expect(over.filter((share) => share > 0.03)).toEqual([]);
  });

  it('of 40 stops is at least 10 % shorter than going to the nearest, in the median of fifty', () => {
    const saved = seeds
      .map((seed) => {
        const costs = strewn(seed, 40);
        const plain = tourCost(costs, nearestNeighbour(costs, all(costs)));
        const { order, wayS } = pureTour(costs, fixed);
        expect(order).toHaveLength(40);
        return 1 - wayS / plain;
      })
      .sort((a, b) => a - b);
    expect((saved[24]! + saved[25]!) / 2).toBeGreaterThanOrEqual(0.1);
  });
});

describe('a tour that is shortened', () => {
  const anyCosts = fc.integer({ min: 1, max: 14 }).chain((stops) =>
    fc
      .array(fc.integer({ min: 0, max: 1000 }), {
        minLength: (stops + 1) ** 2,
        maxLength: (stops + 1) ** 2,
      })
      .map((figures): Costs => ({ size: stops + 1, cost: Float64Array.from(figures) })),
  );
  const options = { seed: 20_261_122, numRuns: 200 };

  it('visits every stop once, and is never longer than what it started from, where there and back differ too', () => {
    fc.assert(
      fc.property(anyCosts, fc.infiniteStream(fc.nat()), (costs, keys) => {
        const start = all(costs)
          .map((stop) => [keys.next().value as number, stop] as const)
          .sort(([a], [b]) => a - b)
          .map(([, stop]) => stop);
        const shortened = shorten(costs, start);
        expect(shortened.toSorted((a, b) => a - b)).toEqual(all(costs));
        expect(tourCost(costs, shortened)).toBeLessThanOrEqual(tourCost(costs, start) + 1e-6);
      }),
      options,
    );
  });
});

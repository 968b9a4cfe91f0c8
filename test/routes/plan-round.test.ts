import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlannedRound, planRound } from '../../geodata/routes/plan-round.ts';
import { priorityOf, type Round, stopOf, timetable } from '../../geodata/routes/round.ts';
import { tourCost } from '../../geodata/routes/tour.ts';
import { busyDay, strewn } from './instances.ts';

const seeds = Array.from({ length: 50 }, (_, i) => i + 1);

/** By hand, from the top of the list: each stop goes where it costs least way, if nothing comes too late. */
function greedyList(round: Round, insert: boolean): number[] {
  const listed = round.stops
    .map((_, i) => i + 1)
    .sort((a, b) => stopOf(round, b).priority - stopOf(round, a).priority || a - b);
  let order: number[] = [];
  for (const stop of listed) {
    const places = insert ? Array.from({ length: order.length + 1 }, (_, i) => i) : [order.length];
    const fitting = places
      .map((at) => order.toSpliced(at, 0, stop))
      .filter((candidate) => timetable(round, candidate))
      .sort((a, b) => tourCost(round.seconds, a) - tourCost(round.seconds, b));
    order = fitting[0] ?? order;
  }
  return order;
}

/** What must hold of every plan. */
function isLawful(round: Round, { order, priority, wayS, unmet }: PlannedRound): void {
  expect(new Set(order).size).toBe(order.length);
  const fixed = round.stops.flatMap((stop, i) => (stop.fixed ? [i + 1] : []));
  expect([...order.filter((stop) => fixed.includes(stop)), ...unmet].sort((a, b) => a - b)).toEqual(fixed);
  const { size, cost } = round.seconds;
  let [at, now] = [0, 0];
  for (const stop of order) {
    const { window, serviceS } = stopOf(round, stop);
    now = Math.max(now + cost[at * size + stop]!, window?.fromS ?? 0);
    if (window) expect(now).toBeLessThanOrEqual(window.toS + 1e-6);
    now += serviceS;
    at = stop;
  }
  expect(now + cost[at * size]!).toBeLessThanOrEqual(round.shiftS + 1e-6);
  expect(priority).toBe(priorityOf(round, order));
  expect(wayS).toBeCloseTo(tourCost(round.seconds, order), 6);
}

describe('the round of a shift', () => {
  it('visits at least as much priority as a greedy list, fifty times', () => {
    const gains = seeds.map((seed) => {
      const round = busyDay(seed, 40);
      const plan = planRound(round);
      isLawful(round, plan);
      const lists = [greedyList(round, false), greedyList(round, true)];
      return plan.priority - Math.max(...lists.map((list) => priorityOf(round, list)));
    });
    expect(gains.filter((gain) => gain < 0)).toEqual([]);
    // and searching is worth it: most days are better than the list
    expect(gains.filter((gain) => gain > 0).length).toBeGreaterThan(25);
  });

  it('visits as much priority as can be visited at all, where every order can be tried', () => {
    for (const seed of seeds.slice(0, 15)) {
      const round = { ...busyDay(seed, 7), shiftS: 2.5 * 3600 };
      let most = 0;
      const tryAll = (order: number[]): void => {
        if (!timetable(round, order)) return;
        most = Math.max(most, priorityOf(round, order));
        for (let stop = 1; stop <= 7; stop++) if (!order.includes(stop)) tryAll([...order, stop]);
      };
      tryAll([]);
      expect(planRound(round).priority).toBe(most);
    }
  });

  it('keeps its appointments, fifty times', () => {
    for (const seed of seeds) {
      const round = busyDay(seed, 25, 3);
      const plan = planRound(round, { tries: 40 });
      isLawful(round, plan);
      expect(plan.unmet).toEqual([]);
    }
  });

  it('says which appointment cannot be kept, and keeps the others', () => {
    const { size, cost } = strewn(1, 2);
    const window = { fromS: 3600, toS: 3600 };
    const appointment = { priority: 1, serviceS: 600, window, fixed: true };
    const round: Round = { stops: [appointment, appointment], seconds: { size, cost }, shiftS: 100_000 };
    const plan = planRound({ ...round, seconds: { size, cost: cost.map((metres) => metres / 10) } });
    expect(plan.order).toHaveLength(1);
    expect(plan.unmet).toHaveLength(1);
  });

  it('is the same for the same seed, and tells each better plan as it finds it', () => {
    const round = busyDay(11, 40);
    const told: PlannedRound[] = [];
    const plan = planRound(round, { seed: 5, better: (it) => told.push(it) });
    expect(planRound(round, { seed: 5 })).toEqual(plan);
    expect(told.at(-1)).toEqual(plan);
    for (const [i, it] of told.entries()) {
      isLawful(round, it);
      const before = told[i - 1];
      if (before)
        expect(
          it.priority > before.priority || (it.priority === before.priority && it.wayS < before.wayS),
        ).toBe(true);
    }
    expect(planRound(round, { seed: 5, tries: 0 })).toEqual(told[0]);
  });

  it('never breaks a window, a shift or an appointment, whatever the day', () => {
    const time = fc.integer({ min: 0, max: 20_000 });
    const stop = fc.record({
      priority: fc.integer({ min: 0, max: 10 }),
      serviceS: fc.integer({ min: 0, max: 3000 }),
      window: fc.option(
        fc.tuple(time, time).map(([a, b]) => ({ fromS: Math.min(a, b), toS: Math.max(a, b) })),
      ),
      fixed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(stop, { maxLength: 10 }), fc.nat(), time, (stops, seed, shiftS) => {
        const { size, cost } = strewn(seed, stops.length);
        const round = { stops, seconds: { size, cost: cost.map((metres) => metres / 7) }, shiftS };
        isLawful(round, planRound(round, { tries: 30 }));
      }),
      { seed: 20_261_122, numRuns: 200 },
    );
  });
});

import { type Round, stopOf } from './round.ts';
import type { Order } from './tour.ts';

/** An order that keeps its windows, and how long its visits can wait. */
export interface Slack {
  order: Order;
  /** When one leaves the office (0) and each stop, seconds. */
  leavesS: Float64Array;
  /** Until when a visit may begin without anything after it being late; the last: when one must be back. */
  latestS: Float64Array;
}

/** How long each visit of an order that keeps its windows can wait. */
export function slackOf(round: Round, order: Order): Slack {
  const { size, cost } = round.seconds;
  const leavesS = new Float64Array(order.length + 1);
  const latestS = new Float64Array(order.length + 1);
  let at = 0;
  order.forEach((stop, i) => {
    const { window, serviceS } = stopOf(round, stop);
    leavesS[i + 1] = Math.max(leavesS[i]! + cost[at * size + stop]!, window?.fromS ?? 0) + serviceS;
    at = stop;
  });
  latestS[order.length] = round.shiftS;
  for (let i = order.length - 1; i >= 0; i--) {
    const { window, serviceS } = stopOf(round, order[i]!);
    const next = order[i + 1] ?? 0;
    latestS[i] = Math.min(
      window?.toS ?? Infinity,
      latestS[i + 1]! - serviceS - cost[order[i]! * size + next]!,
    );
  }
  return { order, leavesS, latestS };
}

/** The place in an order where one more stop costs least way and makes nothing late; null when there is none. */
export function bestPlace(
  round: Round,
  { order, leavesS, latestS }: Slack,
  stop: number,
): { at: number; extraS: number } | null {
  const { size, cost } = round.seconds;
  const { window, serviceS } = stopOf(round, stop);
  let best: { at: number; extraS: number } | null = null;
  for (let at = 0; at <= order.length; at++) {
    const before = order[at - 1] ?? 0;
    const after = order[at] ?? 0;
    const beginsS = Math.max(leavesS[at]! + cost[before * size + stop]!, window?.fromS ?? 0);
    if (window && beginsS > window.toS) continue;
    if (beginsS + serviceS + cost[stop * size + after]! > latestS[at]!) continue;
    const extraS = cost[before * size + stop]! + cost[stop * size + after]! - cost[before * size + after]!;
    if (!best || extraS < best.extraS) best = { at, extraS };
  }
  return best;
}

/** An order with one more stop. */
export const withStop = (order: Order, at: number, stop: number): number[] => [
  ...order.slice(0, at),
  stop,
  ...order.slice(at),
];

/** Puts in stop after stop, the one with the best mark first, until none fits. */
export function fill(
  round: Round,
  start: Order,
  candidates: Iterable<number>,
  mark: (stop: number, extraS: number) => number,
): number[] {
  const left = new Set(candidates);
  for (const stop of start) left.delete(stop);
  let order = [...start];
  for (;;) {
    const slack = slackOf(round, order);
    let best: { stop: number; at: number; mark: number } | null = null;
    for (const stop of left) {
      const place = bestPlace(round, slack, stop);
      // nor will it later: where it fits between more stops, it fits without them (ways keep the triangle inequality)
      if (!place) {
        left.delete(stop);
        continue;
      }
      const own = mark(stop, place.extraS);
      if (!best || own > best.mark) best = { stop, at: place.at, mark: own };
    }
    if (!best) return order;
    left.delete(best.stop);
    order = withStop(order, best.at, best.stop);
  }
}

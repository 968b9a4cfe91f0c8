import type { Costs, Order } from './tour.ts';

/** A place to visit. Times are seconds from the beginning of the shift. */
export interface Stop {
  /** What a visit is worth; 0 or more. */
  priority: number;
  /** How long a visit takes. */
  serviceS: number;
  /** When a visit may begin; null at any time. Who comes early waits. */
  window: { fromS: number; toS: number } | null;
  /** Must be visited: an appointment. */
  fixed: boolean;
}

/** A shift and what could be done in it: `stops[i]` is number `i + 1` of `seconds`, whose number 0 is the office. */
export interface Round {
  stops: readonly Stop[];
  /** Seconds of way. */
  seconds: Costs;
  /** When everybody must be back. */
  shiftS: number;
}

/** When a visit begins, and when one leaves; seconds from the beginning of the shift. */
export interface Visit {
  stop: number;
  arrivesS: number;
  beginsS: number;
  leavesS: number;
}

/** An order in time. */
export interface Timetable {
  visits: Visit[];
  backS: number;
}

/** The stop of a number. */
export const stopOf = ({ stops }: Round, stop: number): Stop => stops[stop - 1]!;

/** Walks an order; null when a window or the shift's end is missed. */
export function timetable(round: Round, order: Order): Timetable | null {
  const { size, cost } = round.seconds;
  const visits: Visit[] = [];
  let [at, now] = [0, 0];
  for (const stop of order) {
    const { window, serviceS } = stopOf(round, stop);
    const arrivesS = now + cost[at * size + stop]!;
    const beginsS = Math.max(arrivesS, window?.fromS ?? 0);
    if (window && beginsS > window.toS) return null;
    [at, now] = [stop, beginsS + serviceS];
    visits.push({ stop, arrivesS, beginsS, leavesS: now });
  }
  const backS = now + cost[at * size]!;
  return backS <= round.shiftS ? { visits, backS } : null;
}

/** True when every window and the shift are kept. */
export const keeps = (round: Round, order: Order): boolean => timetable(round, order) !== null;

/** What an order is worth. */
export const priorityOf = (round: Round, order: Order): number =>
  order.reduce((sum, stop) => sum + stopOf(round, stop).priority, 0);

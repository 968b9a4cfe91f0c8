import { below, drawFrom } from './draw.ts';
import { fill } from './insert.ts';
import { keeps, priorityOf, type Round, stopOf } from './round.ts';
import { kick, type Order, shorten, tourCost } from './tour.ts';

/** What a squad does in a shift. */
export interface PlannedRound {
  /** Numbers of the stops visited, in order. */
  order: number[];
  priority: number;
  /** Seconds of way, without visits and waiting. */
  wayS: number;
  /** Fixed stops that no order found could keep together with the others: a person must move one. */
  unmet: number[];
}

export interface Search {
  /** Same seed, same round. */
  seed?: number;
  /** Tries after the first plan; not a time, so that the answer depends on nothing else. */
  tries?: number;
  /** Called with every better plan: what stands when nobody wants to wait. */
  better?(plan: PlannedRound, tried: number): void;
}

/** Orders in which fixed stops are tried before some are given up. */
const shuffles = 60;

/**
 * Chooses and orders stops: fixed ones first, then as much priority as fits the shift, then the shortest way. Starts from the better of
 * three greedy lists; then tears a piece out or changes two stretches, fills up and shortens, and keeps what is no worse.
 */
export function planRound(round: Round, { seed = 1, tries = 400, better }: Search = {}): PlannedRound {
  const draw = drawFrom(seed);
  const all = round.stops.map((_, i) => i + 1);
  const start = withFixed(round, all, draw);
  const fixed = new Set(start);
  const open = all.filter((stop) => !stopOf(round, stop).fixed);
  const unmet = all.filter((stop) => stopOf(round, stop).fixed && !fixed.has(stop));
  const judged = (order: number[]): PlannedRound => ({
    order,
    priority: priorityOf(round, order),
    wayS: tourCost(round.seconds, order),
    unmet,
  });
  const allowed = (order: Order): boolean => keeps(round, order);
  const polish = (order: number[], mark: (stop: number, extraS: number) => number): PlannedRound =>
    judged(fill(round, shorten(round.seconds, fill(round, order, open, mark), allowed), open, mark));

  let best = [
    polish(start, perTime(round)),
    polish(start, byPriority(round)),
    judged(asListed(round, start, open)),
  ].reduce((one, two) => (worse(one, two) ? two : one));
  best = noWorse(best, judged(shorten(round.seconds, best.order, allowed)));
  better?.(best, 0);
  let current = best;
  for (let tried = 1; tried <= tries; tried++) {
    const changed = draw() < 0.3 ? kick(current.order, draw) : torn(current.order, fixed, draw);
    if (!allowed(changed)) continue;
    const candidate = polish(changed, shaken(round, draw));
    if (worse(candidate, current)) continue;
    current = candidate;
    if (!worse(best, current)) continue;
    best = current;
    better?.(best, tried);
  }
  return best;
}

/** True when the first is worth less, or as much on a longer way. */
const worse = (one: PlannedRound, two: PlannedRound): boolean =>
  one.priority < two.priority - 1e-9 || (one.priority <= two.priority + 1e-9 && one.wayS > two.wayS + 1e-6);
const noWorse = (one: PlannedRound, two: PlannedRound): PlannedRound => (worse(two, one) ? one : two);

type Mark = (stop: number, extraS: number) => number;
const perTime =
  (round: Round): Mark =>
  (stop, extraS) =>
    stopOf(round, stop).priority / (1 + Math.max(0, extraS) + stopOf(round, stop).serviceS);
const byPriority =
  (round: Round): Mark =>
  (stop, extraS) =>
    stopOf(round, stop).priority - extraS / 1e7;

/** What a stop gives for its time, blurred, so that the next try is another. */
function shaken(round: Round, draw: () => number): Mark {
  const plain = perTime(round);
  const blur = round.stops.map(() => 0.6 + 0.8 * draw());
  return (stop, extraS) => plain(stop, extraS) * blur[stop - 1]!;
}

/** The list from top to bottom, each stop after the last one if there is time. */
function asListed(round: Round, start: Order, open: Order): number[] {
  let order = [...start];
  const listed = open.toSorted((a, b) => stopOf(round, b).priority - stopOf(round, a).priority || a - b);
  for (const stop of listed) if (keeps(round, [...order, stop])) order = [...order, stop];
  return order;
}

/** A stretch torn out of an order, and single stops here and there; fixed ones stay. */
function torn(order: Order, fixed: ReadonlySet<number>, draw: () => number): number[] {
  const length = 1 + below(draw, Math.max(1, Math.ceil(order.length / 2)));
  const from = below(draw, Math.max(1, order.length));
  return order.filter((stop, i) => fixed.has(stop) || !((i >= from && i < from + length) || draw() < 0.05));
}

/** An order of as many fixed stops as can be kept together. */
function withFixed(round: Round, all: Order, draw: () => number): number[] {
  const fixed = all.filter((stop) => stopOf(round, stop).fixed);
  let best: number[] = [];
  const due = (stop: number): number => stopOf(round, stop).window?.toS ?? Infinity;
  let turn = fixed.toSorted((a, b) => due(a) - due(b) || a - b);
  for (let i = 0; i <= shuffles && best.length < fixed.length; i++) {
    const rank = new Map(turn.map((stop, at) => [stop, -at]));
    const order = fill(round, [], fixed, (stop) => rank.get(stop)!);
    if (order.length > best.length) best = order;
    turn = shuffled(fixed, draw);
  }
  return best;
}

function shuffled(list: Order, draw: () => number): number[] {
  const mixed = [...list];
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = below(draw, i + 1);
    [mixed[i], mixed[j]] = [mixed[j]!, mixed[i]!];
  }
  return mixed;
}

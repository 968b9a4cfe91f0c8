import { below } from './draw.ts';

/** What it costs to go from one stop to the next, `from * size + to`, any unit; a one-way makes there and back differ. Stop 0 is the office. */
export interface Costs {
  size: number;
  cost: Float64Array;
}

/** Stops in the order of a round trip; the office, before the first and after the last, is not said. */
export type Order = readonly number[];

/** Less than this is no gain: sums of the same figures in another order differ by so much. */
const least = 1e-6;
/** Stops moved together at most. */
const longestMove = 3;

/** Cost of the round trip. */
export function tourCost({ size, cost }: Costs, order: Order): number {
  let sum = 0;
  let at = 0;
  for (const stop of order) {
    sum += cost[at * size + stop]!;
    at = stop;
  }
  return sum + cost[at * size]!;
}

/**
 * Shortens a round trip by turning stretches round (2-opt) and moving up to three stops elsewhere (Or-opt), until neither helps. Only orders
 * that `allowed` likes are taken; the result is never longer than what it started from.
 */
export function shorten(
  costs: Costs,
  start: Order,
  allowed: (order: Order) => boolean = () => true,
): number[] {
  let order = [...start];
  for (;;) {
    const better = turned(costs, order, allowed) ?? moved(costs, order, allowed);
    if (!better) return order;
    order = better;
  }
}

/** The first stretch whose turning round shortens the trip. */
function turned({ size, cost }: Costs, order: number[], allowed: (order: Order) => boolean): number[] | null {
  const path = [0, ...order, 0];
  const c = (i: number, j: number): number => cost[path[i]! * size + path[j]!]!;
  for (let i = 1; i < path.length - 2; i++) {
    // what the stretch costs as it is, and the other way round
    let [ahead, back] = [0, 0];
    for (let j = i + 1; j < path.length - 1; j++) {
      ahead += c(j - 1, j);
      back += c(j, j - 1);
      const gain = c(i - 1, i) + ahead + c(j, j + 1) - c(i - 1, j) - back - c(i, j + 1);
      if (gain <= least) continue;
      const candidate = [...order.slice(0, i - 1), ...order.slice(i - 1, j).reverse(), ...order.slice(j)];
      if (allowed(candidate)) return candidate;
    }
  }
  return null;
}

/** The first one to three stops whose moving elsewhere shortens the trip. */
function moved({ size, cost }: Costs, order: number[], allowed: (order: Order) => boolean): number[] | null {
  const c = (from: number, to: number): number => cost[from * size + to]!;
  for (let length = 1; length <= Math.min(longestMove, order.length - 1); length++) {
    for (let i = 0; i + length <= order.length; i++) {
      const piece = order.slice(i, i + length);
      const rest = [...order.slice(0, i), ...order.slice(i + length)];
      const [first, last] = [piece[0]!, piece[length - 1]!];
      const saved =
        c(order[i - 1] ?? 0, first) +
        c(last, order[i + length] ?? 0) -
        c(order[i - 1] ?? 0, order[i + length] ?? 0);
      const round = turnCost(piece, c);
      for (let at = 0; at <= rest.length; at++) {
        const [before, after] = [rest[at - 1] ?? 0, rest[at] ?? 0];
        const gone = saved + c(before, after);
        if (gone - c(before, first) - c(last, after) > least) {
          const candidate = [...rest.slice(0, at), ...piece, ...rest.slice(at)];
          if (allowed(candidate)) return candidate;
        }
        if (gone - c(before, last) - c(first, after) - round > least) {
          const candidate = [...rest.slice(0, at), ...piece.toReversed(), ...rest.slice(at)];
          if (allowed(candidate)) return candidate;
        }
      }
    }
  }
  return null;
}

/** What a piece costs more the other way round. */
function turnCost(piece: Order, c: (from: number, to: number) => number): number {
  let more = 0;
  for (let i = 1; i < piece.length; i++) more += c(piece[i]!, piece[i - 1]!) - c(piece[i - 1]!, piece[i]!);
  return more;
}

/** Changes places of two neighbouring stretches: what turning and moving single stops cannot undo at once (a double bridge). */
export function kick(order: Order, draw: () => number): number[] {
  if (order.length < 4) return [...order];
  const [a, b, c] = [0, 0, 0].map(() => 1 + below(draw, order.length - 1)).sort((one, two) => one - two);
  return [...order.slice(0, a), ...order.slice(b, c), ...order.slice(a, b), ...order.slice(c)];
}

import type { Area, LineString, Position } from '../model/index.ts';
import { frameAt, frameOf } from './frame.ts';
import { polygonsOf } from './parts.ts';

/** One edge of an area's shell. */
export interface Edge {
  line: LineString;
  lengthM: number;
  /** Which way is out, degrees clockwise from north. What is too short to have a direction looks where the border around it looks. */
  outward: number;
}

/** Metres: an edge shorter than this has no direction of its own; it is a notch, or a step of a curve. */
const shortM = 2;

/** The edges of an area's shells, in order, with the inside on their left. */
export function edgesOf(area: Area): Edge[] {
  const frame = frameOf(area);
  return polygonsOf(area).flatMap(([shell]) => {
    const turned = isClockwise(shell!) ? shell!.toReversed() : shell!;
    const ring = turned.filter(([x, y], i) => i === 0 || x !== turned[i - 1]![0] || y !== turned[i - 1]![1]);
    const headings = headingsAlong(ring.map(frame.toMetres));
    return headings.map(({ lengthM, heading }, i) => ({
      line: { type: 'LineString', coordinates: [ring[i]!, ring[i + 1]!] },
      lengthM,
      outward: (heading + 90) % 360,
    }));
  });
}

interface Run {
  lengthM: number;
  heading: number;
}

/** Where the edges of a closed ring run. A short one runs as the long one beside it that turns least from it, else as the curve around it. */
function headingsAlong(ring: Position[]): Run[] {
  const along = [0];
  for (let i = 1; i < ring.length; i++) along.push(along[i - 1]! + apart(ring[i - 1]!, ring[i]!));
  const own = ring.slice(1).map(
    (end, i): Run => ({
      lengthM: along[i + 1]! - along[i]!,
      heading: headingOf(ring[i]!, end),
    }),
  );
  return own.map((run, i): Run => {
    if (run.lengthM >= shortM) return run;
    const [beside] = [longBeside(own, i, 1), longBeside(own, i, -1)]
      .filter((long) => long !== null)
      .toSorted((a, b) => turnBetween(a.heading, run.heading) - turnBetween(b.heading, run.heading));
    const middle = along[i]! + run.lengthM / 2;
    const heading =
      beside?.heading ??
      headingOf(at(ring, along, middle - shortM / 2), at(ring, along, middle + shortM / 2));
    return { ...run, heading };
  });
}

/** The next edge of some length, if no more than that lies between. */
function longBeside(edges: Run[], from: number, step: 1 | -1): Run | null {
  let passed = 0;
  for (let i = from + step; passed < shortM && i !== from; i += step) {
    const edge = edges.at(i % edges.length)!;
    if (edge.lengthM >= shortM) return edge;
    passed += edge.lengthM;
  }
  return null;
}

const apart = ([ax, ay]: Position, [bx, by]: Position): number => Math.hypot(bx - ax, by - ay);

/** The corner, or the place between two corners, that lies so many metres along a closed ring. */
function at(ring: Position[], along: number[], metres: number): Position {
  const whole = along.at(-1)!;
  const wanted = ((metres % whole) + whole) % whole;
  const next = Math.max(
    1,
    along.findIndex((passed) => passed >= wanted),
  );
  const [[ax, ay], [bx, by]] = [ring[next - 1]!, ring[next]!];
  const share = (wanted - along[next - 1]!) / (along[next]! - along[next - 1]! || 1);
  return [ax + share * (bx - ax), ay + share * (by - ay)];
}

const isClockwise = (ring: Position[]): boolean =>
  ring.reduce((sum, [x, y], i) => {
    const [u, v] = ring[(i + 1) % ring.length]!;
    return sum + (u - x) * (v + y - 2 * ring[0]![1]);
  }, 0) > 0;

const headingOf = ([ax, ay]: Position, [bx, by]: Position): number =>
  ((Math.atan2(bx - ax, by - ay) * 180) / Math.PI + 360) % 360;

/** Which way one place lies from another near by, degrees clockwise from north, 0–360. */
export function bearing(from: Position, to: Position): number {
  const frame = frameAt(from);
  return headingOf(frame.toMetres(from), frame.toMetres(to));
}

/** Degrees between two directions, 0–180. */
export const turnBetween = (a: number, b: number): number => Math.abs(((a - b + 540) % 360) - 180);

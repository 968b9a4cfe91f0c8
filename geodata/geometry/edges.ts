import type { Area, LineString, Position } from '../model/index.ts';
import { frameAt, frameOf } from './frame.ts';
import { polygonsOf } from './parts.ts';

/** One edge of an area's shell. */
export interface Edge {
  line: LineString;
  lengthM: number;
  /** Which way is out, degrees clockwise from north. A notch looks where the border around it looks. */
  outward: number;
}

/** Metres: an edge shorter than this has no direction of its own. */
const notchM = 2;

/** The edges of an area's shells, in order, with the inside on their left. */
export function edgesOf(area: Area): Edge[] {
  const frame = frameOf(area);
  return polygonsOf(area).flatMap(([shell]) => {
    const ring = isClockwise(shell!) ? shell!.toReversed() : shell!;
    const flat = ring.map(frame.toMetres);
    const along = [0];
    for (let i = 1; i < flat.length; i++) along.push(along[i - 1]! + apart(flat[i - 1]!, flat[i]!));
    return ring.slice(1).flatMap((end, i): Edge[] => {
      const lengthM = along[i + 1]! - along[i]!;
      if (lengthM === 0) return [];
      const middle = along[i]! + lengthM / 2;
      const half = Math.max(lengthM, notchM) / 2;
      const heading = headingOf(at(flat, along, middle - half), at(flat, along, middle + half));
      return [
        {
          line: { type: 'LineString', coordinates: [ring[i]!, end] },
          lengthM,
          outward: (heading + 90) % 360,
        },
      ];
    });
  });
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

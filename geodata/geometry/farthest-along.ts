import type { Position } from '../model/index.ts';
import type { Path } from './parts.ts';
import { along, pointToSegment2 } from './segments.ts';

/** Metres by which the farthest point may be missed. */
const precisionM = 0.005;

/** Distances of a position to every segment of some borders; flat. */
function toSegments(p: Position, borders: Path[]): number[] {
  const found: number[] = [];
  for (const path of borders) {
    for (let i = 1; i < path.length; i++) found.push(Math.sqrt(pointToSegment2(p, path[i - 1]!, path[i]!)));
  }
  return found;
}

const least = (distances: number[]): number => distances.reduce((a, b) => Math.min(a, b), Infinity);

/**
 * How far the farthest point of a straight piece lies from some borders, metres; flat. Of the points of a piece an end is the farthest
 * from any one segment, so that none is farther from all of them than the ends are from the segment that suits both: pieces that cannot
 * beat `most` are not looked into.
 */
export function farthestAlong(a: Position, b: Position, borders: Path[], most = 0): number {
  let best = most;
  const look = (p: Position, fromP: number[], q: Position, fromQ: number[]): void => {
    best = Math.max(best, least(fromP), least(fromQ));
    const bound = fromP.reduce((sum, metres, i) => Math.min(sum, Math.max(metres, fromQ[i]!)), Infinity);
    if (bound <= best + precisionM || bound === Infinity) return;
    const middle = along(p, q, 0.5);
    const fromMiddle = toSegments(middle, borders);
    look(p, fromP, middle, fromMiddle);
    look(middle, fromMiddle, q, fromQ);
  };
  look(a, toSegments(a, borders), b, toSegments(b, borders));
  return best;
}

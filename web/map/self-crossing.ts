import { crossingOf, segmentsCross } from '../../geodata/geometry/segments.ts';
import type { Position } from '../../geodata/model/index.ts';

/** Where an open list of corners, closed to a ring, first crosses itself; null when it does not. Degrees do: crossing is the same in every projection of a street. */
export function selfCrossing(corners: readonly Position[]): Position | null {
  const side = (index: number): [Position, Position] => [
    corners[index]!,
    corners[(index + 1) % corners.length]!,
  ];
  for (let i = 0; i < corners.length; i++) {
    for (let j = i + 2; j < corners.length; j++) {
      const neighbours = i === 0 && j === corners.length - 1;
      if (!neighbours && segmentsCross(...side(i), ...side(j))) return crossingOf(...side(i), ...side(j));
    }
  }
  return null;
}

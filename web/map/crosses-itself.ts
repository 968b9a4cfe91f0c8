import { segmentsCross } from '../../geodata/geometry/segments.ts';
import type { Position } from '../../geodata/model/index.ts';

/** Whether an open list of corners, closed to a ring, crosses itself. Degrees do: crossing is the same in every projection of a street. */
export function crossesItself(corners: readonly Position[]): boolean {
  const side = (index: number): [Position, Position] => [
    corners[index]!,
    corners[(index + 1) % corners.length]!,
  ];
  for (let i = 0; i < corners.length; i++) {
    for (let j = i + 2; j < corners.length; j++) {
      const neighbours = i === 0 && j === corners.length - 1;
      if (!neighbours && segmentsCross(...side(i), ...side(j))) return true;
    }
  }
  return false;
}

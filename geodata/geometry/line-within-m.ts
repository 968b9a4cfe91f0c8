import type { Area, Geometry, Position } from '../model/index.ts';
import { boxesMeet, boxOf } from './box.ts';
import { flatten, frameOf } from './frame.ts';
import { holds } from './holds.ts';
import { pathsOf } from './parts.ts';

/** Where on a→b (0 to 1) a segment c→d cuts it, or null. */
function cut(a: Position, b: Position, c: Position, d: Position): number | null {
  const cross = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0]);
  if (cross === 0) return null;
  const t = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / cross;
  const u = ((c[0] - a[0]) * (b[1] - a[1]) - (c[1] - a[1]) * (b[0] - a[0])) / cross;
  return t > 0 && t < 1 && u >= 0 && u <= 1 ? t : null;
}

/** Length of the part of a line that runs inside an area, metres. */
export function lineWithinM(line: Geometry, area: Area): number {
  if (!boxesMeet(boxOf(line), boxOf(area))) return 0;
  const frame = frameOf(line);
  const flatArea = flatten(area, frame);
  const borders = pathsOf(flatArea);
  let sum = 0;
  for (const path of pathsOf(flatten(line, frame))) {
    for (let i = 1; i < path.length; i++) sum += insideOfSegment(path[i - 1]!, path[i]!, flatArea, borders);
  }
  return sum;
}

function insideOfSegment(a: Position, b: Position, area: Area, borders: Position[][]): number {
  const cuts = [0, 1];
  for (const border of borders) {
    for (let i = 1; i < border.length; i++) {
      const t = cut(a, b, border[i - 1]!, border[i]!);
      if (t !== null) cuts.push(t);
    }
  }
  cuts.sort((x, y) => x - y);
  const at = (t: number): Position => [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
  let share = 0;
  for (let i = 1; i < cuts.length; i++) {
    if (holds(area, at((cuts[i - 1]! + cuts[i]!) / 2))) share += cuts[i]! - cuts[i - 1]!;
  }
  return share * Math.hypot(b[0] - a[0], b[1] - a[1]);
}

import type { Area, Geometry, Position } from '../model/index.ts';
import { flattenAsDrawn } from './as-drawn.ts';
import { boxesMeet, boxOf } from './box.ts';
import { frameOf } from './frame.ts';
import { holds } from './holds.ts';
import { sliver } from './overlay.ts';
import { pathsOf, polygonsOf } from './parts.ts';
import { along, cutsAlong, pointToSegment2 } from './segments.ts';

/** Length of the part of a line that runs inside an area, metres. What runs along its border is not inside, as areas that touch do not overlap. */
export function lineWithinM(line: Geometry, area: Area): number {
  if (!boxesMeet(boxOf(line), boxOf(area))) return 0;
  const frame = frameOf(line);
  const flatArea: Area = { type: 'MultiPolygon', coordinates: flattenAsDrawn(polygonsOf(area), frame) };
  const borders = pathsOf(flatArea);
  let sum = 0;
  for (const path of flattenAsDrawn([pathsOf(line)], frame)[0]!) {
    for (let i = 1; i < path.length; i++) sum += insideOfSegment(path[i - 1]!, path[i]!, flatArea, borders);
  }
  return sum;
}

const onBorder = (p: Position, borders: Position[][]): boolean =>
  borders.some((border) =>
    border.some((b, i) => i > 0 && pointToSegment2(p, border[i - 1]!, b) < sliver.widthM ** 2),
  );

/** Where corners of borders lie on a→b: there it may turn from the border into the area. */
function cornersAlong(a: Position, b: Position, borders: Position[][]): number[] {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  return borders
    .flat()
    .filter((p) => pointToSegment2(p, a, b) < sliver.widthM ** 2)
    .map(([x, y]) => ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy))
    .filter((t) => t > 0 && t < 1);
}

function insideOfSegment(a: Position, b: Position, area: Area, borders: Position[][]): number {
  const cuts = [...cutsAlong(a, b, borders), ...cornersAlong(a, b, borders)].sort((x, y) => x - y);
  let share = 0;
  for (let i = 1; i < cuts.length; i++) {
    const middle = along(a, b, (cuts[i - 1]! + cuts[i]!) / 2);
    if (holds(area, middle) && !onBorder(middle, borders)) share += cuts[i]! - cuts[i - 1]!;
  }
  return share * Math.hypot(b[0] - a[0], b[1] - a[1]);
}

import { frameAt } from '../geometry/index.ts';
import type { Position, TrackFix } from '../model/index.ts';
import { accuracyOf, stretches } from './walked.ts';

/** Side of a square of the coverage grid in degrees: about 28 m. Its column and row count from 0° east and north. */
export const cellDegrees = 0.00025;

export interface Cell {
  x: number;
  y: number;
}

export const cellOf = ([lon, lat]: Position): Cell => ({
  x: Math.floor(lon / cellDegrees),
  y: Math.floor(lat / cellDegrees),
});

export const cellCentre = ({ x, y }: Cell): Position => [(x + 0.5) * cellDegrees, (y + 0.5) * cellDegrees];

/**
 * Squares whose middle came within `viewM` metres of somebody's way. Fixes less sure than the view say nothing, gaps are not seen; between two
 * fixes that follow each other the way is straight.
 */
export function seenCells(fixes: readonly TrackFix[], viewM: number): Cell[] {
  const seen = new Map<string, Cell>();
  const sure = fixes.filter((fix) => accuracyOf(fix) <= viewM);
  for (const stretch of stretches(sure)) {
    const scale = metresOfDegree(stretch[0]!.position);
    for (const position of along(stretch))
      for (const cell of around(position, viewM, scale)) seen.set(`${cell.x} ${cell.y}`, cell);
  }
  return [...seen.values()];
}

/** Farther apart than this, two fixes tell nothing of the way between them. Degrees, about 550 m. */
const farthestDegrees = 0.005;

/** The fixes, and between them a place every square. */
function* along(stretch: readonly TrackFix[]): Generator<Position> {
  for (const [i, { position }] of stretch.entries()) {
    const before = stretch[i - 1]?.position;
    if (before) yield* between(before, position);
    yield position;
  }
}

function* between(a: Position, b: Position): Generator<Position> {
  const degrees = Math.max(Math.abs(b[0] - a[0]), Math.abs(b[1] - a[1]));
  if (degrees > farthestDegrees) return;
  const steps = Math.ceil(degrees / cellDegrees);
  for (let i = 1; i < steps; i++)
    yield [a[0] + ((b[0] - a[0]) * i) / steps, a[1] + ((b[1] - a[1]) * i) / steps];
}

/** Metres of a degree east and north at a place. */
export function metresOfDegree(position: Position): Position {
  const { toMetres } = frameAt(position);
  const [x, y] = toMetres(position);
  const [east] = toMetres([position[0] + cellDegrees, position[1]]);
  const [, north] = toMetres([position[0], position[1] + cellDegrees]);
  return [(east - x) / cellDegrees, (north - y) / cellDegrees];
}

/** Squares whose middle lies within `viewM` metres of a place. */
export function* around(position: Position, viewM: number, [perLon, perLat]: Position): Generator<Cell> {
  const middle = cellOf(position);
  const columns = Math.ceil(viewM / (cellDegrees * perLon));
  const rows = Math.ceil(viewM / (cellDegrees * perLat));
  for (let x = middle.x - columns; x <= middle.x + columns; x++)
    for (let y = middle.y - rows; y <= middle.y + rows; y++) {
      const [lon, lat] = cellCentre({ x, y });
      if (Math.hypot((lon - position[0]) * perLon, (lat - position[1]) * perLat) <= viewM) yield { x, y };
    }
}

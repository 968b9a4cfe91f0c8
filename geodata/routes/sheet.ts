import { boxOf, frameAt } from '../geometry/index.ts';
import type { Box, Position } from '../model/index.ts';

/**
 * Corners of many lines one after the other on one flat sheet: metres from the middle of them all, right to a millionth within 20 km of it.
 * It says where things meet and what is nearest; lengths are measured apart, on the ellipsoid.
 */
export interface Sheet {
  x: Float64Array;
  y: Float64Array;
  /** First corner of each line, and at the end the number of corners. */
  first: Uint32Array;
  /** The line of each corner. */
  lineOf: Uint32Array;
  /** The middle of the sheet, degrees. */
  centre: Position;
}

/** A position on the sheet, metres. */
export const onSheet = ({ centre }: Pick<Sheet, 'centre'>, position: Position): Position =>
  frameAt(centre).toMetres(position);

type Lines = readonly { path: readonly Position[] }[];

/** Lays lines on a sheet of their own. */
export function sheetOf(lines: Lines): Sheet {
  const first = new Uint32Array(lines.length + 1);
  lines.forEach(({ path }, i) => {
    first[i + 1] = first[i]! + path.length;
  });
  const corners = first[lines.length]!;
  const x = new Float64Array(corners);
  const y = new Float64Array(corners);
  const lineOf = new Uint32Array(corners);
  const centre = middleOf(lines);
  const frame = frameAt(centre);
  let corner = 0;
  lines.forEach(({ path }, line) => {
    for (const position of path) {
      [x[corner], y[corner]] = frame.toMetres(position);
      lineOf[corner++] = line;
    }
  });
  return { x, y, first, lineOf, centre };
}

function middleOf(lines: Lines): Position {
  const [west, south, east, north] = extentOf(lines);
  return [(west + east) / 2, (south + north) / 2];
}

/** The box of some lines; of none, a place in the sea. */
export const extentOf = (lines: Lines): Box =>
  boxOf({
    type: 'MultiLineString',
    coordinates: lines.length > 0 ? lines.map(({ path }) => path as Position[]) : [[[0, 0]]],
  });

/** The segments of a sheet, each named by its first corner. */
export function segmentsOf({ first }: Pick<Sheet, 'first'>): Uint32Array {
  const lines = first.length - 1;
  const segments = new Uint32Array(first[lines]! - lines);
  let at = 0;
  for (let line = 0; line < lines; line++) {
    for (let i = first[line]!; i < first[line + 1]! - 1; i++) segments[at++] = i;
  }
  return segments;
}

import { nearestOnSegment } from '../geometry/segments.ts';
import type { Position } from '../model/index.ts';
import { type Sheet, segmentsOf } from './sheet.ts';

/** The segments of a sheet, sorted by where they lie into square cells. A segment is named by its first corner. */
export interface SegmentGrid {
  /** Corner of the first cell, and width of all, metres. */
  west: number;
  south: number;
  cellM: number;
  columns: number;
  rows: number;
  /** Segments of a cell (`row * columns + column`): `held[first[cell]]` up to `held[first[cell + 1] - 1]`; a segment stands in each that it crosses. */
  first: Uint32Array;
  held: Uint32Array;
}

export interface Nearest {
  segment: number;
  metres: number;
  /** Its nearest point, on the sheet. */
  foot: Position;
}

/** Cells are no smaller, metres, and no more in a row. */
const smallest = 50;
const mostInRow = 5000;

/** Sorts the segments of a sheet, into about as many cells as segments. */
export function segmentGrid(sheet: Sheet): SegmentGrid {
  const { x, y } = sheet;
  const segments = segmentsOf(sheet);
  const [west, south, east, north] = extent(x, y);
  const [width, height] = [east - west, north - south];
  const even = Math.sqrt((width * height) / Math.max(1, segments.length));
  const cellM = Math.max(smallest, even, Math.max(width, height) / mostInRow);
  const columns = Math.floor(width / cellM) + 1;
  const rows = Math.floor(height / cellM) + 1;
  const first = new Uint32Array(columns * rows + 1);
  const grid = { west, south, cellM, columns, rows, first, held: new Uint32Array(0) };
  for (const i of segments) for (const cell of cellsOf(grid, sheet, i)) first[cell + 1]!++;
  for (let cell = 0; cell < columns * rows; cell++) first[cell + 1]! += first[cell]!;
  const held = new Uint32Array(first[columns * rows]!);
  const next = first.slice();
  for (const i of segments) for (const cell of cellsOf(grid, sheet, i)) held[next[cell]!++] = i;
  return { ...grid, held };
}

const within = (value: number, most: number): number => Math.min(most - 1, Math.max(0, Math.floor(value)));
const columnOf = ({ west, cellM, columns }: SegmentGrid, x: number): number =>
  within((x - west) / cellM, columns);
const rowOf = ({ south, cellM, rows }: SegmentGrid, y: number): number => within((y - south) / cellM, rows);

/** Row by row, the cells between where a segment enters the row and where it leaves it. */
function cellsOf(grid: SegmentGrid, { x, y }: Sheet, i: number): number[] {
  const [ax, ay, bx, by] = [x[i]!, y[i]!, x[i + 1]!, y[i + 1]!];
  const { south, cellM, columns } = grid;
  const cells: number[] = [];
  const highest = rowOf(grid, Math.max(ay, by));
  for (let row = rowOf(grid, Math.min(ay, by)); row <= highest; row++) {
    const enters = by === ay ? ax : ax + (bx - ax) * share(south + row * cellM, ay, by);
    const leaves = by === ay ? bx : ax + (bx - ax) * share(south + (row + 1) * cellM, ay, by);
    // a micrometre more: the border of a cell may be rounded to either side
    const last = columnOf(grid, Math.max(enters, leaves) + 1e-6);
    for (let column = columnOf(grid, Math.min(enters, leaves) - 1e-6); column <= last; column++)
      cells.push(row * columns + column);
  }
  return cells;
}

/** Where between two figures a third lies, 0 to 1. */
const share = (at: number, from: number, to: number): number =>
  Math.min(1, Math.max(0, (at - from) / (to - from)));

/** Calls with the segments of every cell that holds two or more, and the number of the cell. */
export function eachCell(
  { columns, rows, first, held }: SegmentGrid,
  visit: (segments: Uint32Array, cell: number) => void,
): void {
  for (let cell = 0; cell < columns * rows; cell++)
    if (first[cell + 1]! - first[cell]! > 1) visit(held.subarray(first[cell]!, first[cell + 1]!), cell);
}

/** The number of the cell of a place. */
export const cellAt = (grid: SegmentGrid, [x, y]: Position): number =>
  rowOf(grid, y) * grid.columns + columnOf(grid, x);

/** The nearest wanted segment within a reach, metres; of two as near, the one of the lower number. Null when there is none. */
export function nearestSegment(
  sheet: Sheet,
  grid: SegmentGrid,
  at: Position,
  reachM: number,
  wanted: (segment: number) => boolean,
): Nearest | null {
  const { west, south, cellM, columns, rows } = grid;
  const best = { segment: -1, squared: reachM * reachM };
  // squares around the place, each a cell wider, until the next could hold nothing nearer
  const column = Math.floor((at[0] - west) / cellM);
  const row = Math.floor((at[1] - south) / cellM);
  const outside = Math.max(-column, column - columns + 1, -row, row - rows + 1, 0);
  for (let ring = outside; ring < outside + columns + rows; ring++) {
    if (ring > 0 && ((ring - 1) * cellM) ** 2 > best.squared) break;
    for (let r = Math.max(0, row - ring); r <= Math.min(rows - 1, row + ring); r++) {
      const step = Math.abs(r - row) === ring || ring === 0 ? 1 : 2 * ring;
      for (let c = column - ring; c <= column + ring; c += step)
        if (c >= 0 && c < columns) lookInto(sheet, grid, r * columns + c, at, best, wanted);
    }
  }
  if (best.segment < 0) return null;
  const { x, y } = sheet;
  const i = best.segment;
  const foot = nearestOnSegment(at, [x[i]!, y[i]!], [x[i + 1]!, y[i + 1]!]);
  return { segment: i, metres: Math.sqrt(best.squared), foot };
}

/** Written out in numbers: ten thousand sites look here before a day is planned. */
function lookInto(
  { x, y }: Sheet,
  { first, held }: SegmentGrid,
  cell: number,
  [px, py]: Position,
  best: { segment: number; squared: number },
  wanted: (segment: number) => boolean,
): void {
  for (let k = first[cell]!; k < first[cell + 1]!; k++) {
    const i = held[k]!;
    const [ax, ay] = [x[i]!, y[i]!];
    const dx = x[i + 1]! - ax;
    const dy = y[i + 1]! - ay;
    const length2 = dx * dx + dy * dy;
    const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length2));
    const squared = (px - ax - t * dx) ** 2 + (py - ay - t * dy) ** 2;
    if (squared > best.squared) continue;
    if (squared === best.squared && best.segment >= 0 && i >= best.segment) continue;
    if (!wanted(i)) continue;
    best.squared = squared;
    best.segment = i;
  }
}

function extent(x: Float64Array, y: Float64Array): [number, number, number, number] {
  if (x.length === 0) return [0, 0, 0, 0];
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < x.length; i++) {
    west = Math.min(west, x[i]!);
    east = Math.max(east, x[i]!);
    south = Math.min(south, y[i]!);
    north = Math.max(north, y[i]!);
  }
  return [west, south, east, north];
}

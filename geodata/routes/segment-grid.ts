import { nearestOnSegment } from '../geometry/segments.ts';
import type { Position } from '../model/index.ts';
import { type Sheet, segmentsOf } from './sheet.ts';

/** The segments of a sheet, found by where they lie. A segment is named by its first corner. */
export interface SegmentGrid {
  /** Calls with the segments of every cell; a segment stands in each cell that it crosses. */
  eachCell(visit: (segments: Uint32Array, holds: (x: number, y: number) => boolean) => void): void;
  /** The nearest wanted segment within a reach, metres; null when there is none. */
  nearest(at: Position, reachM: number, wanted: (segment: number) => boolean): Nearest | null;
  bytes: number;
}

export interface Nearest {
  segment: number;
  metres: number;
  /** Its nearest point, on the sheet. */
  foot: Position;
}

/** Cells are no smaller, metres. */
const smallest = 50;

type Flat = Pick<Sheet, 'x' | 'y' | 'first'>;

/** Sorts segments into square cells, about as many cells as segments. */
export function segmentGrid(sheet: Flat): SegmentGrid {
  const { x, y } = sheet;
  const segments = segmentsOf(sheet);
  const [west, south, east, north] = extent(x, y);
  const cellM = Math.max(
    smallest,
    Math.sqrt(((east - west) * (north - south)) / Math.max(1, segments.length)),
    Math.max(east - west, north - south) / 5000,
  );
  const columns = Math.floor((east - west) / cellM) + 1;
  const rows = Math.floor((north - south) / cellM) + 1;
  const within = (value: number, most: number): number => Math.min(most - 1, Math.max(0, Math.floor(value)));
  const columnOf = (metres: number): number => within((metres - west) / cellM, columns);
  const rowOf = (metres: number): number => within((metres - south) / cellM, rows);

  /** Row by row, the cells between where a segment enters the row and where it leaves it. */
  const eachCellOf = (i: number, visit: (cell: number) => void): void => {
    const [ax, ay, bx, by] = [x[i]!, y[i]!, x[i + 1]!, y[i + 1]!];
    const rise = by - ay;
    for (let row = rowOf(Math.min(ay, by)); row <= rowOf(Math.max(ay, by)); row++) {
      const share = (line: number): number => Math.min(1, Math.max(0, (south + line * cellM - ay) / rise));
      const [s, t] = rise === 0 ? [0, 1] : [share(row), share(row + 1)];
      const [enters, leaves] = [ax + (bx - ax) * s, ax + (bx - ax) * t];
      const last = columnOf(Math.max(enters, leaves) + 1e-6);
      for (let column = columnOf(Math.min(enters, leaves) - 1e-6); column <= last; column++)
        visit(row * columns + column);
    }
  };

  const first = new Uint32Array(columns * rows + 1);
  for (const i of segments) eachCellOf(i, (cell) => first[cell + 1]!++);
  for (let cell = 0; cell < columns * rows; cell++) first[cell + 1]! += first[cell]!;
  const held = new Uint32Array(first[columns * rows]!);
  const next = first.slice();
  for (const i of segments) {
    eachCellOf(i, (cell) => {
      held[next[cell]!++] = i;
    });
  }

  const nearest: SegmentGrid['nearest'] = ([px, py], reachM, wanted) => {
    let best2 = reachM * reachM;
    let best = -1;
    // written out in numbers: ten thousand sites look here before a day is planned
    const look = (cell: number): void => {
      for (let k = first[cell]!; k < first[cell + 1]!; k++) {
        const i = held[k]!;
        const [ax, ay] = [x[i]!, y[i]!];
        const dx = x[i + 1]! - ax;
        const dy = y[i + 1]! - ay;
        const length2 = dx * dx + dy * dy;
        const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length2));
        const squared = (px - ax - t * dx) ** 2 + (py - ay - t * dy) ** 2;
        if (squared > best2 || (squared === best2 && best >= 0 && i >= best) || !wanted(i)) continue;
        best2 = squared;
        best = i;
      }
    };
    // squares around the place, each a cell wider, until the next could hold nothing nearer
    const [column, row] = [Math.floor((px - west) / cellM), Math.floor((py - south) / cellM)];
    const outside = Math.max(-column, column - columns + 1, -row, row - rows + 1, 0);
    for (let ring = outside; ring === 0 || ((ring - 1) * cellM) ** 2 <= best2; ring++) {
      for (let r = Math.max(0, row - ring); r <= Math.min(rows - 1, row + ring); r++) {
        const whole = Math.abs(r - row) === ring;
        for (let c = Math.max(0, column - ring); c <= Math.min(columns - 1, column + ring); c++)
          if (whole || Math.abs(c - column) === ring) look(r * columns + c);
      }
      if (ring > columns + rows + outside) break;
    }
    if (best < 0) return null;
    const foot = nearestOnSegment([px, py], [x[best]!, y[best]!], [x[best + 1]!, y[best + 1]!]);
    return { segment: best, metres: Math.sqrt(best2), foot };
  };

  return {
    bytes: first.byteLength + held.byteLength,
    nearest,
    eachCell: (visit) => {
      for (let cell = 0; cell < columns * rows; cell++) {
        if (first[cell + 1]! - first[cell]! < 2) continue;
        const holds = (px: number, py: number): boolean => rowOf(py) * columns + columnOf(px) === cell;
        visit(held.subarray(first[cell]!, first[cell + 1]!), holds);
      }
    },
  };
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

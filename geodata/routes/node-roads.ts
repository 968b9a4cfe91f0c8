import { along, crossingOf, segmentsCross } from '../geometry/segments.ts';
import type { Position } from '../model/index.ts';
import type { Road } from './road.ts';
import { cellAt, eachCell, nearestSegment, type SegmentGrid, segmentGrid } from './segment-grid.ts';
import { onSheet, type Sheet, sheetOf } from './sheet.ts';

/** Two corners this near are one place, metres: less than any road map knows. */
export const samePlaceM = 0.01;
/** An end this near to another road ends on it, metres: a hand that did not snap, not a wall between two lanes. */
const touchM = 0.5;
/** A way that no other meets is led over such a gap to the nearest road, metres: lanes are drawn from the border of a street's reserve on, not from its middle. */
const bridgeM = 15;

/** A corner to be put into a line: after which corner of the sheet, at which share of the segment. */
interface Cut {
  segment: number;
  share: number;
  position: Position;
}

/** Roads with a corner wherever they meet, and how many meetings nobody had drawn. */
export interface Noded {
  roads: Road[];
  /** Crossings of two roads of one level without a common corner. */
  crossings: number;
  /** Ends that lay on another road, or up to 0.5 m off. */
  touches: number;
}

/**
 * Puts a corner where roads of one level cross or end on each other, as `pgr_nodeNetwork` does. Road maps of offices are drawn by hand,
 * without corners at crossings; taken literally they fall into thousands of pieces and every way would be a guess. What it costs: a
 * flyover that does not say so (`level`) becomes a crossing, and a route may take a turn there that does not exist. So the joins are counted.
 */
export function nodeRoads(roads: readonly Road[]): Noded {
  const sheet = sheetOf(roads);
  const grid = segmentGrid(sheet);
  const cuts: Cut[] = [];
  const crossings = cutCrossings(roads, sheet, grid, cuts);
  const touches = cutTouches(roads, sheet, grid, cuts);
  return { roads: withCuts(roads, sheet, cuts), crossings, touches };
}

/**
 * Ways from the loose ends of islands to the nearest road of another part: a way that nobody can reach is drawn short, not walled in. Gives
 * the roads with the ways added and corners where they arrive; `partOf` tells the part of a road, -1 for the main one; `loose` its ends (first, last) that nothing meets.
 */
export function bridgeIslands(
  roads: readonly Road[],
  partOf: (road: number) => number,
  loose: (road: number) => readonly [boolean, boolean],
): { roads: Road[]; bridges: number } {
  const sheet = sheetOf(roads);
  const grid = segmentGrid(sheet);
  const cuts: Cut[] = [];
  const bridges: Road[] = [];
  roads.forEach(({ path, level }, line) => {
    const part = partOf(line);
    if (part === -1) return;
    const open = loose(line);
    for (const side of [0, 1] as const) {
      if (!open[side]) continue;
      const corner = side === 0 ? sheet.first[line]! : sheet.first[line + 1]! - 1;
      const elsewhere = (i: number): boolean => {
        const other = sheet.lineOf[i]!;
        return partOf(other) !== part && roads[other]!.level === level;
      };
      const found = nearestSegment(sheet, grid, [sheet.x[corner]!, sheet.y[corner]!], bridgeM, elsewhere);
      if (!found) continue;
      const cut = cutAt(found.segment, found.foot, sheet, roads);
      cuts.push(cut);
      bridges.push({ path: [path[corner - sheet.first[line]!]!, cut.position], ways: 'both', level });
    }
  });
  return { roads: [...withCuts(roads, sheet, cuts), ...bridges], bridges: bridges.length };
}

const cornerAt = (roads: readonly Road[], { first, lineOf }: Sheet, i: number): Position =>
  roads[lineOf[i]!]!.path[i - first[lineOf[i]!]!]!;

/** Where a segment is cut by a point of it; a corner of the segment, when it lies there. */
function cutAt(segment: number, [px, py]: Position, sheet: Sheet, roads: readonly Road[]): Cut {
  const { x, y } = sheet;
  const before = Math.hypot(px - x[segment]!, py - y[segment]!);
  const after = Math.hypot(px - x[segment + 1]!, py - y[segment + 1]!);
  const [a, b] = [cornerAt(roads, sheet, segment), cornerAt(roads, sheet, segment + 1)];
  if (before <= samePlaceM) return { segment, share: 0, position: a };
  if (after <= samePlaceM) return { segment, share: 1, position: b };
  const share = before / (before + after);
  return { segment, share, position: along(a, b, share) };
}

function cutCrossings(roads: readonly Road[], sheet: Sheet, grid: SegmentGrid, cuts: Cut[]): number {
  const { x, y, lineOf } = sheet;
  let crossings = 0;
  eachCell(grid, (segments, cell) => {
    for (let k = 0; k < segments.length; k++) {
      const i = segments[k]!;
      const a: Position = [x[i]!, y[i]!];
      const b: Position = [x[i + 1]!, y[i + 1]!];
      for (let m = k + 1; m < segments.length; m++) {
        const j = segments[m]!;
        if (roads[lineOf[i]!]!.level !== roads[lineOf[j]!]!.level) continue;
        const c: Position = [x[j]!, y[j]!];
        const d: Position = [x[j + 1]!, y[j + 1]!];
        if (same(a, c) || same(a, d) || same(b, c) || same(b, d)) continue;
        if (!segmentsCross(a, b, c, d)) continue;
        const at = crossingOf(a, b, c, d);
        if (cellAt(grid, at) !== cell) continue;
        const one = cutAt(i, at, sheet, roads);
        const two = cutAt(j, at, sheet, roads);
        // one corner for both, the drawn one where there is one
        const position = two.share === 0 || two.share === 1 ? two.position : one.position;
        cuts.push({ ...one, position }, { ...two, position });
        crossings++;
      }
    }
  });
  return crossings;
}

const same = (a: Position, b: Position): boolean =>
  Math.abs(a[0] - b[0]) <= samePlaceM && Math.abs(a[1] - b[1]) <= samePlaceM;

function cutTouches(roads: readonly Road[], sheet: Sheet, grid: SegmentGrid, cuts: Cut[]): number {
  const { x, y, first, lineOf } = sheet;
  const over = overshot(sheet, cuts);
  let touches = 0;
  roads.forEach(({ path, level }, line) => {
    for (const corner of [first[line]!, first[line + 1]! - 1]) {
      if (over.has(corner)) continue;
      const at: Position = [x[corner]!, y[corner]!];
      const found = nearestSegment(
        sheet,
        grid,
        at,
        touchM,
        (i) => lineOf[i] !== line && roads[lineOf[i]!]!.level === level,
      );
      if (!found) continue;
      const [s, t] = [found.segment, found.segment + 1];
      if (same(at, [x[s]!, y[s]!]) || same(at, [x[t]!, y[t]!])) continue;
      const cut = cutAt(found.segment, found.foot, sheet, roads);
      cuts.push({ ...cut, position: path[corner - first[line]!]! });
      touches++;
    }
  });
  return touches;
}

/** Ends that lie just beyond a crossing: they meet that road already. */
function overshot(sheet: Sheet, cuts: readonly Cut[]): Set<number> {
  const { x, y, first, lineOf } = sheet;
  const over = new Set<number>();
  for (const { segment, position } of cuts) {
    const [px, py] = onSheet(sheet, position);
    const line = lineOf[segment]!;
    for (const end of [first[line]!, first[line + 1]! - 1])
      if (Math.hypot(px - x[end]!, py - y[end]!) <= touchM) over.add(end);
  }
  return over;
}

/** The roads with the new corners put in, in the order of the way. */
function withCuts(roads: readonly Road[], { first, lineOf }: Sheet, cuts: Cut[]): Road[] {
  const ofLine = new Map<number, Cut[]>();
  for (const cut of cuts) {
    const line = lineOf[cut.segment]!;
    const list = ofLine.get(line);
    if (list) list.push(cut);
    else ofLine.set(line, [cut]);
  }
  return roads.map((road, line) => {
    const own = ofLine.get(line);
    if (!own) return road;
    own.sort((a, b) => a.segment - b.segment || a.share - b.share);
    const path: Position[] = [];
    let next = 0;
    road.path.forEach((position, i) => {
      path.push(position);
      for (; next < own.length && own[next]!.segment === first[line]! + i; next++)
        path.push(own[next]!.position);
    });
    return { ...road, path };
  });
}

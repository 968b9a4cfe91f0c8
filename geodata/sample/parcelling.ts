import { areaOf, at, type Cell, cleave, type Frame, frameAlong, frameOf, inset } from './cell.ts';
import { add, distance, dot, left, lerp, sub, unit, type Vec } from './plane.ts';
import type { Program } from './programs.ts';
import type { Random } from './random.ts';

/** A parcel in a row: its land, and its frame with `across` pointing away from the street. */
export interface Lot {
  land: Cell;
  frame: Frame;
}

export interface Parcelling {
  /** Centre lines of lanes. */
  lanes: [Vec, Vec][];
  lots: Lot[];
}

const laneCut = -2;
const longestBandM = 130;

/** Lays lanes into a convex piece of land and rows of parcels along them. `verge` stays free around. */
export function parcel(
  land: Cell,
  program: Program,
  random: Random,
  verge: number,
  front: Vec | null,
): Parcelling {
  const lanes: [Vec, Vec][] = [];
  const inner = inset(land, () => verge);
  if (!inner) return { lanes, lots: [] };
  if (front) return { lanes, lots: row(inner, facing(inner, front), program, random) };
  const frame = frameOf(inner);
  const pitch = program.depthM * 2 + program.laneM;
  const count = Math.max(1, Math.round((frame.halfWidth * 2 + program.laneM) / pitch));
  const bands = slices(inner, frame.centre, frame.across, frame.halfWidth, count, program.laneM, lanes);
  const blocks = bands.flatMap((band) => {
    const own = frameAlong(band, frame.along);
    const pieces = Math.max(1, Math.round((own.halfLength * 2) / longestBandM));
    return slices(band, own.centre, frame.along, own.halfLength, pieces, program.laneM, lanes);
  });
  return { lanes, lots: blocks.flatMap((block) => rows(block, frame.along, program, random)) };
}

/** A frame whose `across` runs inwards from the edge in direction `front`. */
const facing = (cell: Cell, front: Vec): Frame => frameAlong(cell, unit(front));

/** Cuts a cell into `count` slices across a direction, a lane between each two. */
function slices(
  cell: Cell,
  centre: Vec,
  direction: Vec,
  half: number,
  count: number,
  laneM: number,
  lanes: [Vec, Vec][],
): Cell[] {
  const done: Cell[] = [];
  let rest: Cell | null = cell;
  const along = left(direction);
  for (let k = 1; k < count && rest; k++) {
    const offset = -half + (2 * half * k) / count;
    const on = add(centre, direction, offset);
    const chord = chordOf(rest, on, along);
    if (!chord) continue;
    if (distance(...chord) > 12) lanes.push(chord);
    const lower: Cell | null = cleave(rest, add(on, direction, -laneM / 2), along, laneCut)[0];
    if (lower) done.push(lower);
    rest = cleave(rest, add(on, direction, laneM / 2), along, laneCut)[1];
  }
  if (rest) done.push(rest);
  return done;
}

/** The part of a line inside a cell. */
function chordOf(cell: Cell, on: Vec, along: Vec): [Vec, Vec] | null {
  const normal = left(along);
  const hits: Vec[] = [];
  cell.points.forEach((a, i) => {
    const b = cell.points[(i + 1) % cell.points.length]!;
    const [sa, sb] = [dot(sub(a, on), normal), dot(sub(b, on), normal)];
    if (sa > 0 !== sb > 0) hits.push(lerp(a, b, sa / (sa - sb)));
  });
  return hits.length === 2 ? [hits[0]!, hits[1]!] : null;
}

/** One or two rows of parcels in a block, backs together. */
function rows(block: Cell, along: Vec, program: Program, random: Random): Lot[] {
  const frame = frameAlong(block, along);
  const flipped: Frame = {
    ...frame,
    along: [-frame.along[0], -frame.along[1]],
    across: [-frame.across[0], -frame.across[1]],
  };
  if (frame.halfWidth * 2 < program.depthM * 1.45)
    return row(block, random.chance(0.5) ? frame : flipped, program, random);
  const [upper, lower] = cleave(block, frame.centre, frame.along, laneCut);
  return [
    ...(lower ? row(lower, frameAlong(lower, frame.along), program, random) : []),
    ...(upper ? row(upper, frameAlong(upper, flipped.along), program, random) : []),
  ];
}

/** Parcels side by side along a frame; ends that are too small for a house become part of the neighbour or stay green. */
function row(band: Cell, frame: Frame, program: Program, random: Random): Lot[] {
  const lots: Lot[] = [];
  const count = Math.max(1, Math.round((frame.halfLength * 2) / program.frontageM));
  const step = (frame.halfLength * 2) / count;
  let rest: Cell | null = band;
  for (let k = 1; k <= count && rest; k++) {
    const shift = k === count ? 0 : random.between(-0.13, 0.13) * step;
    let land: Cell | null = rest;
    if (k < count) {
      const on = at(frame, -frame.halfLength + k * step + shift, 0);
      [rest, land] = swap(cleave(rest, on, frame.across, laneCut));
    }
    if (!land) continue;
    if (areaOf(land) > program.frontageM * program.depthM * 0.45) {
      lots.push({ land, frame: frameAlong(land, frame.along) });
    }
  }
  return lots;
}

/** Left of a line that runs away from the street is what was passed already. */
const swap = ([passed, ahead]: [Cell | null, Cell | null]): [Cell | null, Cell | null] => [ahead, passed];

/** The buildable part of a lot: free at the front (the side that `across` points away from), rear and sides. */
export function yard({ land, frame }: Lot, frontM: number, sideM: number, rearM: number): Cell | null {
  return inset(land, (_, i) => {
    const edge = unit(sub(land.points[(i + 1) % land.points.length]!, land.points[i]!));
    const inward = dot(left(edge), frame.across);
    return inward > 0.6 ? frontM : inward < -0.6 ? rearM : sideM;
  });
}

/** A rectangle in a frame: from–to along and across its centre. */
export interface Rect {
  u0: number;
  u1: number;
  v0: number;
  v1: number;
}

/** The corners of a rectangle, counter-clockwise. */
export const corners = (frame: Frame, { u0, u1, v0, v1 }: Rect): Vec[] => [
  at(frame, u0, v0),
  at(frame, u1, v0),
  at(frame, u1, v1),
  at(frame, u0, v1),
];

/** A large rectangle along `frame` inside a convex yard; null when it would be thinner than `leastM`. */
export function largestRect(cell: Cell, frame: Frame, leastM: number): Rect | null {
  const { centre, along, across } = frame;
  const local: Vec[] = [];
  let [low, high] = [Infinity, -Infinity];
  for (const p of cell.points) {
    const [x, y] = [p[0] - centre[0], p[1] - centre[1]];
    const v = x * across[0] + y * across[1];
    local.push([x * along[0] + y * along[1], v]);
    if (v < low) low = v;
    if (v > high) high = v;
  }
  let best: Rect | null = null;
  for (const [cutLow, cutHigh] of trims) {
    const v0 = low + (high - low) * cutLow;
    const v1 = high - (high - low) * cutHigh;
    const [a, b] = [span(local, v0), span(local, v1)];
    const rect = { u0: Math.max(a[0], b[0]), u1: Math.min(a[1], b[1]), v0, v1 };
    if (rect.u1 - rect.u0 < leastM || v1 - v0 < leastM) continue;
    if (!best || (rect.u1 - rect.u0) * (v1 - v0) > (best.u1 - best.u0) * (best.v1 - best.v0)) best = rect;
  }
  return best;
}

const trims = [
  [0.001, 0.001],
  [0.15, 0.001],
  [0.001, 0.15],
  [0.3, 0.001],
  [0.001, 0.3],
  [0.15, 0.15],
] as const;

/** From where to where a convex ring reaches at height `v`. */
function span(local: Vec[], v: number): [number, number] {
  let [from, to] = [Infinity, -Infinity];
  for (let i = 0, j = local.length - 1; i < local.length; j = i++) {
    const [a, b] = [local[j]!, local[i]!];
    if (a[1] > v === b[1] > v) continue;
    const u = a[0] + ((b[0] - a[0]) * (v - a[1])) / (b[1] - a[1]);
    from = Math.min(from, u);
    to = Math.max(to, u);
  }
  return [from, to];
}

import { areaOf, at, type Cell, cleave, type Frame, frameAlong, frameOf, inset } from './cell.ts';
import { add, distance, dot, left, lerp, sub, unit, type Vec } from './plane.ts';
import type { Program } from './programs.ts';
import type { Random } from './random.ts';

/** A parcel in a row: its land, and its frame with `across` pointing away from the street. */
export interface Lot {
  land: Cell;
  frame: Frame;
  /** True beside ground that is nobody's: a street may be seen across it. */
  open: boolean;
}

/** What runs along an edge of a parcel: a way of the city (its cut), the border of another zone, a lane, or another parcel. */
export const edges = {
  zone: -1,
  parcel: -2,
  /** The first lane; the others count down from it. */
  lane: -10,
} as const;
export const laneOf = (cut: number): number | null => (cut <= edges.lane ? edges.lane - cut : null);

/** A lane by its centre line; null for a gap too short to be one. */
export type Lane = [Vec, Vec] | null;

export interface Parcelling {
  lanes: Lane[];
  lots: Lot[];
}

const longestBandM = 130;
/** By how much the first and the last parcel of a row are wider: they keep their distance from two streets. */
const cornerM = 2.6;

/** Lays lanes into a convex piece of land and rows of parcels along them. `verge` stays free around. */
export function parcel(
  land: Cell,
  program: Program,
  random: Random,
  verge: number,
  front: Vec | null,
): Parcelling {
  const lanes: Lane[] = [];
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
  lanes: Lane[],
): Cell[] {
  const done: Cell[] = [];
  let rest: Cell | null = cell;
  const along = left(direction);
  for (let k = 1; k < count && rest; k++) {
    const offset = -half + (2 * half * k) / count;
    const on = add(centre, direction, offset);
    const chord = chordOf(rest, on, along);
    if (!chord) continue;
    const lane = edges.lane - lanes.length;
    lanes.push(laneAlong(chord));
    const lower: Cell | null = cleave(rest, add(on, direction, -laneM / 2), along, lane)[0];
    if (lower) done.push(lower);
    rest = cleave(rest, add(on, direction, laneM / 2), along, lane)[1];
  }
  if (rest) done.push(rest);
  return done;
}

/** A point on the border of a cell, and what runs along there. */
interface Hit {
  at: Vec;
  cut: number;
}

/** The ends of the part of a line inside a cell. */
function chordOf(cell: Cell, on: Vec, along: Vec): [Hit, Hit] | null {
  const normal = left(along);
  const hits: Hit[] = [];
  cell.points.forEach((a, i) => {
    const b = cell.points[(i + 1) % cell.points.length]!;
    const [sa, sb] = [dot(sub(a, on), normal), dot(sub(b, on), normal)];
    if (sa > 0 !== sb > 0) hits.push({ at: lerp(a, b, sa / (sa - sb)), cut: cell.cuts[i]! });
  });
  return hits.length === 2 ? [hits[0]!, hits[1]!] : null;
}

/** The lane on a chord: it joins the street at its end, and stops short of another zone, whose buildings keep their distance from it. */
function laneAlong([from, to]: [Hit, Hit]): Lane {
  if (distance(from.at, to.at) < 15) return null;
  const along = unit(sub(to.at, from.at));
  const beyond = ({ cut }: Hit): number => (cut === edges.zone ? -3 : 3);
  return [add(from.at, along, -beyond(from)), add(to.at, along, beyond(to))];
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
  const [upper, lower] = cleave(block, frame.centre, frame.along, edges.parcel);
  return [
    ...(lower ? row(lower, frameAlong(lower, frame.along), program, random) : []),
    ...(upper ? row(upper, frameAlong(upper, flipped.along), program, random) : []),
  ];
}

/** Parcels side by side along a frame; ends that are too small for a house stay green. */
function row(band: Cell, frame: Frame, program: Program, random: Random): Lot[] {
  const pieces: Cell[] = [];
  const count = Math.max(1, Math.round((frame.halfLength * 2) / program.frontageM));
  const wide = count > 3 ? cornerM : 0;
  const step = (frame.halfLength * 2 - wide * 2) / count;
  let rest: Cell | null = band;
  for (let k = 1; k <= count && rest; k++) {
    const shift = k === count ? 0 : random.between(-0.13, 0.13) * step;
    let land: Cell | null = rest;
    if (k < count) {
      const on = at(frame, -frame.halfLength + wide + k * step + shift, 0);
      [rest, land] = swap(cleave(rest, on, frame.across, edges.parcel));
    }
    if (land) pieces.push(land);
  }
  const isLot = (land: Cell | undefined) => !land || areaOf(land) > program.frontageM * program.depthM * 0.45;
  return pieces.flatMap((land, i) =>
    isLot(land)
      ? [
          {
            land,
            frame: frameAlong(land, frame.along),
            open: !isLot(pieces[i - 1]) || !isLot(pieces[i + 1]),
          },
        ]
      : [],
  );
}

/** Left of a line that runs away from the street is what was passed already. */
const swap = ([passed, ahead]: [Cell | null, Cell | null]): [Cell | null, Cell | null] => [ahead, passed];

/**
 * Free widths along the edges of a parcel, metres: at the front (the side that `across` points away from), sides, rear, and any
 * other edge from which a street may be seen: of another zone a lane may end there.
 */
export interface Margins {
  frontM: number;
  sideM: number;
  rearM: number;
  streetM: number;
}

/** The buildable part of a lot. */
export function yard({ land, frame, open }: Lot, { frontM, sideM, rearM, streetM }: Margins): Cell | null {
  return inset(land, (cut, i) => {
    const edge = unit(sub(land.points[(i + 1) % land.points.length]!, land.points[i]!));
    const inward = dot(left(edge), frame.across);
    const own = inward > 0.6 ? frontM : inward < -0.6 ? rearM : sideM;
    return open || cut !== edges.parcel ? Math.max(own, streetM) : own;
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

import { add, cross, distance, dot, left, lerp, ringArea, sub, unit, type Vec } from './plane.ts';

/** A convex polygon, counter-clockwise; `cuts[i]` names the cut along the edge from `points[i]` to the next. */
export interface Cell {
  points: Vec[];
  cuts: number[];
}

const onLine = 1e-6;

/** The parts of a cell left and right of the line from `p` towards `direction`; the new edge is named `cut`. Every parcel is cut by it, so it makes no closures. */
export function cleave(cell: Cell, p: Vec, direction: Vec, cut: number): [Cell | null, Cell | null] {
  const [nx, ny] = left(unit(direction));
  const { points, cuts } = cell;
  const sides: number[] = [];
  let [lowest, highest] = [Infinity, -Infinity];
  for (const [x, y] of points) {
    const side = (x - p[0]) * nx + (y - p[1]) * ny;
    sides.push(side);
    if (side < lowest) lowest = side;
    if (side > highest) highest = side;
  }
  if (lowest >= -onLine) return [cell, null];
  if (highest <= onLine) return [null, cell];
  const l: Cell = { points: [], cuts: [] };
  const r: Cell = { points: [], cuts: [] };
  for (let i = 0; i < points.length; i++) {
    const j = i + 1 === points.length ? 0 : i + 1;
    const a = points[i]!;
    const sa = sides[i]!;
    const sb = sides[j]!;
    const name = cuts[i]!;
    if (Math.abs(sa) <= onLine) {
      put(l, a, sb < -onLine ? cut : name);
      put(r, a, sb > onLine ? cut : name);
      continue;
    }
    put(sa > 0 ? l : r, a, name);
    if (Math.abs(sb) > onLine && sa > 0 !== sb > 0) {
      const at = lerp(a, points[j]!, sa / (sa - sb));
      put(sa > 0 ? l : r, at, cut);
      put(sa > 0 ? r : l, at, name);
    }
  }
  return [l.points.length > 2 ? l : null, r.points.length > 2 ? r : null];
}

function put(cell: Cell, point: Vec, edge: number): void {
  cell.points.push(point);
  cell.cuts.push(edge);
}

/** The cell without a margin along each edge; null when nothing remains. */
export function inset(cell: Cell, marginOf: (cut: number, edge: number) => number): Cell | null {
  let rest: Cell | null = cell;
  for (let i = 0; i < cell.points.length && rest; i++) {
    const a = cell.points[i]!;
    const along = sub(cell.points[(i + 1) % cell.points.length]!, a);
    const margin = marginOf(cell.cuts[i]!, i);
    if (margin > 0) rest = cleave(rest, add(a, left(unit(along)), margin), along, cell.cuts[i]!)[0];
  }
  return rest && tidied(rest);
}

/** Without corners closer than 5 cm to the next, which insets of thin cells leave. */
function tidied(cell: Cell): Cell | null {
  const { points } = cell;
  const isNear = (_: unknown, i: number) => distance(points[i]!, points[(i + 1) % points.length]!) <= 0.05;
  if (!points.some(isNear)) return cell;
  const rest = points.filter((p, i) => !isNear(p, i));
  return rest.length < 3 ? null : { points: rest, cuts: cell.cuts.filter((p, i) => !isNear(p, i)) };
}

/** A box laid along a cell: its centre, axes (long first) and half sizes in metres. */
export interface Frame {
  centre: Vec;
  along: Vec;
  across: Vec;
  halfLength: number;
  halfWidth: number;
}

/** The least box around a cell that lies along one of its edges. */
export function frameOf(cell: Cell): Frame {
  let best: Frame | null = null;
  for (let i = 0; i < cell.points.length; i++) {
    const edge = sub(cell.points[(i + 1) % cell.points.length]!, cell.points[i]!);
    const frame = frameAlong(cell, unit(edge));
    if (!best || frame.halfLength * frame.halfWidth < best.halfLength * best.halfWidth) best = frame;
  }
  const frame = best!;
  return frame.halfLength >= frame.halfWidth
    ? frame
    : {
        ...frame,
        along: frame.across,
        across: [-frame.along[0], -frame.along[1]],
        halfLength: frame.halfWidth,
        halfWidth: frame.halfLength,
      };
}

/** The box around a cell whose first axis is `along`, long or not. */
export function frameAlong(cell: Cell, along: Vec): Frame {
  const across = left(along);
  let [u0, u1, v0, v1] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const point of cell.points) {
    const [u, v] = [dot(point, along), dot(point, across)];
    u0 = Math.min(u0, u);
    u1 = Math.max(u1, u);
    v0 = Math.min(v0, v);
    v1 = Math.max(v1, v);
  }
  const centre = add(add([0, 0], along, (u0 + u1) / 2), across, (v0 + v1) / 2);
  return { centre, along, across, halfLength: (u1 - u0) / 2, halfWidth: (v1 - v0) / 2 };
}

/** The point at `u` along and `v` across from a frame's centre. */
export const at = (frame: Frame, u: number, v: number): Vec =>
  add(add(frame.centre, frame.along, u), frame.across, v);

export const areaOf = (cell: Cell) => ringArea(cell.points);

/** Whether a convex cell holds a point, at least `margin` metres inside. */
export function cellHolds(cell: Cell, p: Vec, margin = 0): boolean {
  return cell.points.every((a, i) => {
    const along = unit(sub(cell.points[(i + 1) % cell.points.length]!, a));
    return cross(along, sub(p, a)) >= margin;
  });
}

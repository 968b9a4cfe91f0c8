import { areaOf, at, type Cell, cellHolds, cleave, frameOf } from './cell.ts';
import { add, type Box, distance, lerp, middle, sub, toPlane, unit, type Vec } from './plane.ts';
import { type Random, randomOf } from './random.ts';
import { streetNames, type WayClass, wayClasses, ways } from './ways.ts';

/** A line along which the city was cut: every edge of every block lies on one. */
export interface Cut extends WayClass {
  name: string;
}

export interface Carving {
  cells: Cell[];
  cuts: Cut[];
}

const gridM = 2000;
const gridTurn = -0.09;
const jitter = 0.2;
/** A way that meets an edge this close to a corner meets the corner. */
const cornerM = 45;

/** Cuts a box into convex blocks: a bent grid of collectors, then the ways drawn by hand, then streets until blocks are small enough. */
export function carve(seed: number, box: Box, blockM2: (centre: Vec) => number): Carving {
  const random = randomOf(seed, 101);
  const cuts: Cut[] = [];
  const named = (way: keyof typeof wayClasses, name: string) => cuts.push({ ...wayClasses[way], name }) - 1;
  let cells = bentGrid(random, box, () => named('collector', `Jl. ${random.pick(streetNames)} Raya`));
  for (const way of ways) {
    const path = way.path.map(([lon, lat]) => toPlane(lon, lat));
    let name = '';
    const names = way.path.map((point) => (name = point[2] ?? name));
    const cutOf = new Map([...new Set(names)].map((each) => [each, named(way.class, each)]));
    cells = cells.flatMap((cell) => alongPath(cell, path, (part) => cutOf.get(names[part]!)!));
  }
  const street = (areaM2: number) =>
    named(areaM2 > 1_100_000 ? 'connector' : 'local', `Jl. ${random.pick(streetNames)}`);
  return { cells: cells.flatMap((cell) => [...halved(cell, random, blockM2, street)]), cuts };
}

/** Four-cornered cells with moved corners; every row and column of edges is a cut of its own. */
function bentGrid(random: Random, box: Box, cut: () => number): Cell[] {
  const centre: Vec = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  const [cols, rows] = [Math.ceil((box[2] - box[0]) / gridM) + 4, Math.ceil((box[3] - box[1]) / gridM) + 2];
  const [cos, sin] = [Math.cos(gridTurn), Math.sin(gridTurn)];
  const corner = (): Vec[] =>
    Array.from({ length: cols + 1 }, (_, c) => [c + random.between(-jitter, jitter), 0] as const);
  const corners = Array.from({ length: rows + 1 }, (_, r) =>
    corner().map(([c]): Vec => {
      const x = (c - cols / 2) * gridM;
      const y = (r + random.between(-jitter, jitter) - rows / 2) * gridM;
      return [centre[0] + x * cos - y * sin, centre[1] + x * sin + y * cos];
    }),
  );
  const across = Array.from({ length: rows + 1 }, cut);
  const upward = Array.from({ length: cols + 1 }, cut);
  const cells: Cell[] = [];
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < cols; c++) {
      cells.push({
        points: [corners[r]![c]!, corners[r]![c + 1]!, corners[r + 1]![c + 1]!, corners[r + 1]![c]!],
        cuts: [across[r]!, upward[c + 1]!, across[r + 1]!, upward[c]!],
      });
    }
  }
  return cells;
}

/** Cuts a cell by the straight line between where a path enters and where it leaves. */
function alongPath(cell: Cell, path: Vec[], cutOf: (part: number) => number): Cell[] {
  const meets: { at: Vec; part: number; along: number }[] = [];
  for (let part = 0; part + 1 < path.length; part++) {
    for (let i = 0; i < cell.points.length; i++) {
      const [a, b] = [cell.points[i]!, cell.points[(i + 1) % cell.points.length]!];
      const hit = crossing(path[part]!, path[part + 1]!, a, b);
      if (!hit) continue;
      const near = [a, b].find((corner) => distance(corner, hit.at) < cornerM);
      meets.push({ at: near ?? hit.at, part, along: part + hit.t });
    }
  }
  if (meets.length < 2) return [cell];
  meets.sort((a, b) => a.along - b.along);
  const [enter, leave] = [meets[0]!, meets[meets.length - 1]!];
  if (distance(enter.at, leave.at) < cornerM) return [cell];
  const half = (enter.along + leave.along) / 2;
  return cleave(cell, enter.at, sub(leave.at, enter.at), cutOf(Math.floor(half))).filter(
    (part) => part !== null,
  );
}

/** Where p–q crosses a–b; counted from the lesser end of a–b so that both neighbours get the same point. */
function crossing(p: Vec, q: Vec, a: Vec, b: Vec): { at: Vec; t: number } | null {
  const [c, d] = a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? [a, b] : [b, a];
  const [pq, cd, pc] = [sub(q, p), sub(d, c), sub(c, p)];
  const turn = pq[0] * cd[1] - pq[1] * cd[0];
  if (Math.abs(turn) < 1e-9) return null;
  const t = (pc[0] * cd[1] - pc[1] * cd[0]) / turn;
  const s = (pc[0] * pq[1] - pc[1] * pq[0]) / turn;
  return t >= 0 && t <= 1 && s >= 0 && s <= 1 ? { at: lerp(c, d, s), t } : null;
}

/** Halves a cell across its length until it is small enough. */
function* halved(
  cell: Cell,
  random: Random,
  blockM2: (centre: Vec) => number,
  street: (areaM2: number) => number,
): Generator<Cell> {
  const areaM2 = areaOf(cell);
  const frame = frameOf(cell);
  const wanted = blockM2(middle(cell.points));
  const slender = frame.halfLength > frame.halfWidth * 3.2 && areaM2 > wanted * 0.6;
  if (areaM2 <= wanted * 1.4 && !slender) {
    yield cell;
    return;
  }
  const through = at(frame, random.between(-0.14, 0.14) * frame.halfLength, 0);
  const turn = random.between(-0.06, 0.06);
  const direction = unit(add(frame.across, frame.along, turn));
  if (!cellHolds(cell, through)) {
    yield cell;
    return;
  }
  for (const part of cleave(cell, through, direction, street(areaM2))) {
    if (part) yield* halved(part, random, blockM2, street);
  }
}

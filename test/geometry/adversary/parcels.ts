import type { Position } from '../../../geodata/model/index.ts';
import { footprints, type Sketch } from './footprints.ts';
import type { Recipe } from './recipe.ts';

const ringsOf = (sketch: Sketch): Position[][] => sketch.flat();
const cornersOf = (sketch: Sketch): Position[] => ringsOf(sketch).flat();

function edgeOf(sketch: Sketch, die: number): [Position, Position] {
  const shell = sketch[0]![0]!;
  const i = Math.min(shell.length - 1, Math.floor(die * shell.length));
  return [shell[i]!, shell[(i + 1) % shell.length]!];
}

function boxOf(sketch: Sketch): [number, number, number, number] {
  const corners = cornersOf(sketch);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

const middle = (sketch: Sketch): Position => {
  const [x0, y0, x1, y1] = boxOf(sketch);
  return [(x0 + x1) / 2, (y0 + y1) / 2];
};

const moved = (sketch: Sketch, move: (p: Position) => Position): Sketch =>
  sketch.map((rings) => rings.map((ring) => ring.map(move)));

const rectangle = (x0: number, y0: number, x1: number, y1: number): Position[] => [
  [x0, y0],
  [x1, y0],
  [x1, y1],
  [x0, y1],
];

/** A quadrangle on one edge of the building, `depth` metres to its left (negative: over the building or beside it). */
function onEdge([a, b]: [Position, Position], depth: number, lean: number): Position[] {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
  const [nx, ny] = [(-(b[1] - a[1]) / length) * depth, ((b[0] - a[0]) / length) * depth];
  return [a, b, [b[0] + nx + lean, b[1] + ny], [a[0] + nx - lean, a[1] + ny]];
}

/** Parcels that lie in a way to a building: most share points or edges with it or miss them by a hair. */
export const parcels: Record<string, (building: Sketch, recipe: Recipe) => Sketch> = {
  same: (building) => building,
  shifted: (building, { hair, dice: [a] }) =>
    moved(building, ([x, y]) => [x + hair * Math.cos(6.3 * a!), y + hair * Math.sin(6.3 * a!)]),
  'grown or shrunk': (building, { hair, size, reversed }) => {
    const [cx, cy] = middle(building);
    const scale = 1 + (reversed ? -hair : hair) / size;
    return moved(building, ([x, y]) => [cx + (x - cx) * scale, cy + (y - cy) * scale]);
  },
  'turned by a hair': (building, { hair, size }) => {
    const angle = hair / size;
    return moved(building, ([x, y]) => [
      x * Math.cos(angle) - y * Math.sin(angle),
      x * Math.sin(angle) + y * Math.cos(angle),
    ]);
  },
  'on an edge': (building, { size, dice: [a, b, c] }) => [
    [onEdge(edgeOf(building, a!), (b! - 0.5) * 2 * size, (c! - 0.5) * size * 0.2)],
  ],
  'on part of an edge': (building, { size, hair, dice: [a, b, c] }) => {
    const [p, q] = edgeOf(building, a!);
    const on = (t: number): Position => [p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1]) + hair];
    return [[onEdge([on(c! - 0.5), on(c! + 0.4)], (b! - 0.5) * 2 * size, 0)]];
  },
  'through two corners': (building, { size, dice: [a, b, c] }) => {
    const corners = cornersOf(building);
    const p = corners[Math.floor(a! * (corners.length - 1))]!;
    const q = corners[Math.floor(b! * (corners.length - 1))]!;
    return [[onEdge(p === q ? edgeOf(building, a!) : [p, q], (c! + 0.2) * size, 0)]];
  },
  'a strip across': (building, { hair, dice: [a, b] }) => {
    const [x0, y0, x1, y1] = boxOf(building);
    const at = y0 + a! * (y1 - y0);
    return [[rectangle(x0 - 5, at, x1 + 5, at + hair + 0.02 + b! * (y1 - y0) * 0.3)]];
  },
  around: (building, { hair, dice: [a] }) => {
    const [x0, y0, x1, y1] = boxOf(building);
    const room = a! < 0.5 ? hair : a! * 30;
    return [[rectangle(x0 - room, y0 - room, x1 + room, y1 + room)]];
  },
  'around, less the building': (building, { dice: [a] }) => {
    const [x0, y0, x1, y1] = boxOf(building);
    const room = 1 + a! * 30;
    return [[rectangle(x0 - room, y0 - room, x1 + room, y1 + room), building[0]![0]!]];
  },
  'around, less its box and a hair': (building, { hair, dice: [a] }) => {
    const [x0, y0, x1, y1] = boxOf(building);
    const h = a! < 0.5 ? hair : -Math.min(hair, (x1 - x0) / 3, (y1 - y0) / 3);
    const room = 1 + a! * 30;
    return [
      [rectangle(x0 - room, y0 - room, x1 + room, y1 + room), rectangle(x0 - h, y0 - h, x1 + h, y1 + h)],
    ];
  },
  'two halves with a hair between': (building, { hair, dice: [a] }) => {
    const [x0, y0, x1, y1] = boxOf(building);
    const at = x0 + a! * (x1 - x0);
    return [[rectangle(x0 - 1, y0, at, y1 + 1)], [rectangle(at + Math.max(hair, 1e-7), y0, x1 + 1, y1 + 1)]];
  },
  'at a corner': (building, { size, hair }) => {
    const [, , x, y] = boxOf(building);
    return [[rectangle(x - hair, y - hair, x + size, y + size)]];
  },
  'a block of kilometres': (building, { dice }) => {
    const [x0, y0, x1, y1] = boxOf(building);
    const far = (i: number): number => 300 + 1500 * dice[i]!;
    const at = x0 + dice[5]! * (x1 - x0) * 1.2;
    return [
      [
        [
          [at, y0 - far(0)],
          [x1 + far(1), y0 - far(2)],
          [x1 + far(3), y1 + far(4)],
          [at + dice[6]!, y1 + far(5)],
        ],
      ],
    ];
  },
  'another footprint over it': (building, recipe) => {
    const [cx, cy] = middle(building);
    const drawn = Object.values(footprints)[Math.floor(recipe.dice[9]! * 15.99)]!(recipe);
    const { dice, size } = recipe;
    return moved(drawn, ([x, y]) => [cx + x + (dice[10]! - 0.8) * size, cy + y + (dice[11]! - 0.8) * size]);
  },
  'away from it': (building, { size, dice: [a, b] }) => {
    const [, , x, y] = boxOf(building);
    const off = 0.02 + 60 * a! * b!;
    return [[rectangle(x + off, y - size / 2, x + off + size, y + size)]];
  },
};

import type { Position } from '../../../geodata/model/index.ts';
import type { Sketch } from './footprints.ts';
import type { Recipe } from './recipe.ts';

function edgeOf(building: Sketch, die: number): [Position, Position] {
  const shell = building[0]![0]!;
  const i = Math.min(shell.length - 1, Math.floor(die * shell.length));
  return [shell[i]!, shell[(i + 1) % shell.length]!];
}

const along = ([p, q]: [Position, Position], t: number): Position => [
  p[0] + t * (q[0] - p[0]),
  p[1] + t * (q[1] - p[1]),
];

/** To the left of an edge by so many metres. */
const beside = ([p, q]: [Position, Position], t: number, metres: number): Position => {
  const length = Math.hypot(q[0] - p[0], q[1] - p[1]) || 1;
  const [x, y] = along([p, q], t);
  return [x - ((q[1] - p[1]) / length) * metres, y + ((q[0] - p[0]) / length) * metres];
};

/** Roads, rivers, rails and fences near a building; several runs make a MultiLineString. */
export const lines: Record<string, (building: Sketch, recipe: Recipe) => Position[][]> = {
  'on an edge': (building, { dice: [a] }) => [edgeOf(building, a!)],
  'beyond an edge on both sides': (building, { dice: [a, b] }) => {
    const edge = edgeOf(building, a!);
    return [[along(edge, -b!), along(edge, 1 + b!)]];
  },
  'beside an edge by a hair': (building, { hair, reversed, dice: [a] }) => {
    const edge = edgeOf(building, a!);
    const off = reversed ? -hair : hair;
    return [[beside(edge, -0.2, off), beside(edge, 1.3, off)]];
  },
  'away from a corner': (building, { size, dice: [a, b] }) => {
    const [p] = edgeOf(building, a!);
    return [[p, [p[0] + size * Math.cos(7 * b!), p[1] + size * Math.sin(7 * b!)]]];
  },
  'past a corner by a hair': (building, { hair, size, dice: [a, b] }) => {
    const [[x, y]] = edgeOf(building, a!);
    const [dx, dy] = [Math.cos(7 * b!), Math.sin(7 * b!)];
    const [px, py] = [x - dy * hair, y + dx * hair];
    return [
      [
        [px - dx * size, py - dy * size],
        [px, py],
        [px + dx * size, py + dy * size],
      ],
    ];
  },
  straight: (_, { size, dice: [a, b, c, d] }) => [
    [
      [(a! - 0.5) * 4 * size, (b! - 0.5) * 4 * size],
      [(c! - 0.5) * 4 * size, (d! - 0.5) * 4 * size],
    ],
  ],
  bent: (_, { size, dice }) => [
    [0, 2, 4, 6, 8].map((i): Position => [(dice[i]! - 0.3) * 3 * size, (dice[i + 1]! - 0.3) * 3 * size]),
  ],
  river: (_, { size, dice: [a, b, c] }) => [
    Array.from(
      { length: 40 },
      (__, i): Position => [(i - 20) * 11, size * (a! * 3 - 1) + 8 * Math.sin(i * (0.2 + b!)) + c! * i],
    ),
  ],
  'five kilometres': (_, { size, dice: [a, b, c] }) => [
    [
      [-2000 - 500 * b!, (a! - 0.5) * 200 + size],
      [2600, (c! - 0.5) * 200 + size],
    ],
  ],
  zigzag: (_, { size, hair }) => [
    Array.from({ length: 9 }, (__, i): Position => [(i / 8) * size, (i % 2) * size + (i % 2 ? hair : 0)]),
  ],
  'a millimetre long': (_, { size, dice: [a, b] }) => [
    [
      [a! * size * 1.5, b! * size * 1.5],
      [a! * size * 1.5 + 0.001, b! * size * 1.5],
    ],
  ],
  'said twice': (building, { dice: [a, b] }) => {
    const [p, q] = edgeOf(building, a!);
    return [[p, p, along([p, q], b! * 2), along([p, q], b! * 2)]];
  },
  'two banks': (_, { size, hair, dice: [a, b] }) => {
    const y = (a! - 0.3) * 2 * size;
    return [
      [
        [-size, y],
        [2 * size, y + b! * size],
      ],
      [
        [-size, y + 6 + hair],
        [2 * size, y + 6 + b! * size],
      ],
    ];
  },
  fence: (building) => [[...building[0]![0]!, building[0]![0]![0]!]],
};

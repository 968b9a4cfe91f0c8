import type { Position } from '../../../geodata/model/index.ts';
import type { Recipe } from './recipe.ts';

/** Rings of polygons in metres about a place, open: the pen closes them. */
export type Sketch = Position[][][];

const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
];

const round = (corners: number, radius: (i: number) => number): Position[] =>
  Array.from({ length: corners }, (_, i) => {
    const angle = (2 * Math.PI * i) / corners;
    return [radius(i) * Math.cos(angle), radius(i) * Math.sin(angle)];
  });

/** A wall of teeth `gap` apart. */
function comb(width: number, height: number, teeth: number, gap: number): Position[] {
  const pitch = width / teeth;
  const tops = Array.from({ length: teeth }, (_, i): Position[] => {
    const [left, right] = [i * pitch, (i + 1) * pitch - gap];
    const low = height / 4;
    return i + 1 < teeth
      ? [
          [left, height],
          [right, height],
          [right, low],
          [right + gap, low],
        ]
      : [
          [left, height],
          [width, height],
        ];
  });
  return [[0, 0], ...tops.flat(), [width, 0]];
}

/** Every edge broken into `parts`, the new corners off the line by about a hair. */
const wobbly = (ring: Position[], parts: number, hair: number, dice: number[]): Position[] =>
  ring.flatMap(([ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length]!;
    return Array.from({ length: parts }, (_, k): Position => {
      const t = k / parts;
      const off = k === 0 ? 0 : (dice[(i + k) % dice.length]! - 0.5) * 2 * hair;
      return [ax + t * (bx - ax) + off, ay + t * (by - ay) - off];
    });
  });

/** Footprints and parcels, from the honest to the hostile. */
export const footprints: Record<string, (recipe: Recipe) => Sketch> = {
  rectangle: ({ size: s, dice: [a] }) => [[box(0, 0, s, s * (0.2 + a!))]],
  ell: ({ size: s, dice: [a, b] }) => {
    const [x, y] = [s * (0.2 + 0.6 * a!), s * (0.2 + 0.6 * b!)];
    return [
      [
        [
          [0, 0],
          [s, 0],
          [s, y],
          [x, y],
          [x, s],
          [0, s],
        ],
      ],
    ];
  },
  star: ({ size: s, dice }) => [[round(12, (i) => (s / 2) * (1 / 3 + (2 / 3) * dice[i]!))]],
  round: ({ size: s, dice: [a] }) => [[round(8 + Math.floor(40 * a!), () => s / 2)]],
  courtyard: ({ size: s, dice: [a, b] }) => [
    [box(0, 0, s, s), box(s * 0.2, s * 0.2, s * (0.3 + 0.4 * a!), s * (0.3 + 0.5 * b!))],
  ],
  'courtyard that touches a wall': ({ size: s, dice: [a] }) => [
    [
      box(0, 0, s, s),
      [
        [0, s * (0.3 + 0.4 * a!)],
        [s / 2, s * 0.2],
        [s / 2, s * 0.8],
      ],
    ],
  ],
  'courtyard a hair from a wall': ({ size: s, hair }) => [[box(0, 0, s, s), box(hair, s / 4, s / 2, s / 2)]],
  sliver: ({ size: s, hair }) => [[box(0, 0, s, 0.002 + hair)]],
  needle: ({ size: s, hair, dice: [a] }) => [
    [
      [
        [0, 0],
        [s, s * a!],
        [s - hair, s * a! + hair + 0.01],
      ],
    ],
  ],
  spiked: ({ size: s, hair, dice: [a, b] }) => {
    const [x, h] = [s * (0.1 + 0.8 * a!), Math.max(hair, 1e-6)];
    return [
      [
        [
          [0, 0],
          [s, 0],
          [s, s],
          [x + h, s],
          [x + h / 2, s * (1.1 + b!)],
          [x, s],
          [0, s],
        ],
      ],
    ];
  },
  slit: ({ size: s, hair, dice: [a, b] }) => {
    const [x, h] = [s * (0.1 + 0.8 * a!), Math.max(hair, 1e-6)];
    return [
      [
        [
          [0, 0],
          [s, 0],
          [s, s],
          [x + h, s],
          [x + h / 2, s * (0.1 + 0.8 * b!)],
          [x, s],
          [0, s],
        ],
      ],
    ];
  },
  comb: ({ size: s, hair, dice: [a] }) => [
    [comb(s, s / 2, 3 + Math.floor(8 * a!), Math.max(hair, 0.01 * s))],
  ],
  'nearly straight': ({ size: s, hair, dice }) => [
    [wobbly(box(0, 0, s, s * 0.7), 2 + Math.floor(dice[0]! * 6), hair, dice)],
  ],
  'corners that touch': ({ size: s }) => [[box(0, 0, s / 2, s / 2)], [box(s / 2, s / 2, s, s)]],
  'parts a hair apart': ({ size: s, hair }) => [
    [box(0, 0, s / 2, s)],
    [box(s / 2 + Math.max(hair, 1e-7), 0, s, s)],
  ],
  'many parts': ({ size: s, dice }) =>
    [0, 1, 2].flatMap((x) =>
      [0, 1].map((y) => [box(x * s, y * s, (x + 0.3 + 0.6 * dice[x + y]!) * s, (y + 0.5) * s)]),
    ),
};

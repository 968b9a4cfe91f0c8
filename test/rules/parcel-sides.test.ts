import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Area, Position } from '../../geodata/model/index.ts';
import { measureLots } from '../../geodata/rules/measure/lots.ts';
import type { Lot } from '../../geodata/rules/measures.ts';
import { type FeatureNear, nothingKnown } from '../../geodata/rules/surroundings.ts';
import { offset, place } from '../geometry/shapes.ts';

type Metres = [number, number];
/** Where a drawing in metres comes to lie: its place and how far it is turned. */
type Put = (p: Metres) => Position;

const put: fc.Arbitrary<Put> = fc
  .tuple(place, fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }))
  .map(([at, turn]) => ([x, y]: Metres): Position => {
    const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
    return offset(at, x * cos - y * sin, x * sin + y * cos);
  });

const rect = (w: number, s: number, e: number, n: number): Metres[] => [
  [w, s],
  [e, s],
  [e, n],
  [w, n],
];

interface Road {
  line: Metres[];
  widthM: number | null;
}
interface Drawing {
  house: Metres[];
  parcel: Metres[];
  neighbours?: Metres[][];
  roads: Road[];
}

const feature = (id: string, geometry: FeatureNear['geometry'], properties = {}): FeatureNear => ({
  id,
  version: null,
  ce90M: 0,
  name: null,
  properties,
  geometry,
});

function lotOf({ house, parcel, neighbours = [], roads }: Drawing, at: Put): Lot {
  const area = (ring: Metres[]): Area => ({ type: 'Polygon', coordinates: [[...ring, ring[0]!].map(at)] });
  const footprint = area(house);
  const [lot] = measureLots(
    {
      ...nothingKnown(),
      city: '12.71',
      subject: { geometry: footprint, circumstances: { parcel: 'own' } },
      days: { built: null, reported: null, today: '2026-11-21' },
      seen: [90, -12, 142, 7],
      features: {
        parcels: [
          feature('own', area(parcel)),
          ...neighbours.map((ring, i) => feature(`neighbour-${i}`, area(ring))),
        ],
        roads: roads.map(({ line, widthM }, i) =>
          feature(`road-${i}`, { type: 'LineString', coordinates: line.map(at) }, { widthM }),
        ),
      },
    },
    footprint,
  );
  return lot!;
}

/** The figures of a lot, to the centimetre; those of roads that it lies at, nearest first. */
function told(lot: Lot) {
  const cm = (metres: number | undefined): number | null =>
    metres === undefined ? null : Math.round(metres * 100) / 100;
  const { side, rear, unsure } = lot.clearances();
  return {
    side: cm(side?.metres),
    rear: cm(rear?.metres),
    unsure: cm(unsure?.metres),
    fronts: lot
      .roads()
      .filter((road) => road.faces())
      .map((road) => cm(road.parcelLine()?.metres)),
  };
}
const close = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) <= 0.05;

const between = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });

/** A house on a parcel `w` wide and `d` deep whose front lies on y = 0, with what it keeps from each border. */
const built = fc
  .record({
    w: between(6, 40),
    d: between(8, 60),
    left: between(0.1, 0.4),
    right: between(0.1, 0.4),
    front: between(0.1, 0.4),
    back: between(0.1, 0.4),
  })
  .map(({ w, d, ...share }) => {
    const keeps = {
      left: share.left * w,
      right: share.right * w,
      front: share.front * d,
      back: share.back * d,
    };
    return {
      w,
      d,
      keeps,
      parcel: rect(0, 0, w, d),
      house: rect(keeps.left, keeps.front, w - keeps.right, d - keeps.back),
    };
  });

/** A road along y = −(gap + half its width). */
const inFront = fc
  .record({ gap: between(0, 11.5), widthM: fc.option(between(3, 30), { nil: null }) })
  .map(({ gap, widthM }): Road & { awayM: number } => {
    const awayM = gap + (widthM ?? 0) / 2;
    return {
      line: [
        [-200, -awayM],
        [200, -awayM],
      ],
      widthM,
      awayM,
    };
  });

/** The same ring from another corner, the other way round, with corners added along its edges that lie off by a centimetre. */
const redrawn = (ring: Metres[]): fc.Arbitrary<Metres[]> =>
  fc
    .record({
      from: fc.nat(ring.length - 1),
      turned: fc.boolean(),
      cuts: fc.array(fc.tuple(fc.nat(ring.length - 1), between(0.02, 0.98), between(-0.01, 0.01)), {
        maxLength: 6,
      }),
    })
    .map(({ from, turned, cuts }) => {
      const more = ring.flatMap((a, i): Metres[] => {
        const b = ring[(i + 1) % ring.length]!;
        const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
        return [
          a,
          ...cuts
            .filter(([edge]) => edge === i)
            .toSorted(([, s], [, t]) => s - t)
            .map(
              ([, share, off]): Metres => [
                a[0] + share * (b[0] - a[0]) - (off * (b[1] - a[1])) / length,
                a[1] + share * (b[1] - a[1]) + (off * (b[0] - a[0])) / length,
              ],
            ),
        ];
      });
      const started = [...more.slice(from), ...more.slice(0, from)];
      return turned ? started.toReversed() : started;
    });

const runs = { seed: 1271, numRuns: 150, endOnFailure: true };

describe('the front, the sides and the back of a parcel', () => {
  it('are found on a parcel at one road, wherever and however it is drawn', () => {
    const drawn = built.chain((on) => redrawn(on.parcel).map((parcel) => ({ ...on, parcel })));
    fc.assert(
      fc.property(put, drawn, inFront, (at, { keeps, ...on }, road) => {
        const { side, rear, unsure, fronts } = told(lotOf({ ...on, roads: [road] }, at));
        expect(unsure).toBeNull();
        expect(fronts).toHaveLength(1);
        expect([
          close(side, Math.min(keeps.left, keeps.right)),
          close(rear, keeps.back),
          close(fronts[0]!, keeps.front),
        ]).toEqual([true, true, true]);
      }),
      runs,
    );
  });

  it('are two fronts on a corner, and two borders that may be side or back', () => {
    fc.assert(
      fc.property(put, built, inFront, between(0, 3), (at, { keeps, ...on }, road, gap) => {
        const beside: Road = {
          line: [
            [on.w + gap + 4, -200],
            [on.w + gap + 4, 200],
          ],
          widthM: 8,
        };
        const { side, rear, unsure, fronts } = told(lotOf({ ...on, roads: [road, beside] }, at));
        expect([side, rear]).toEqual([null, null]);
        expect(close(unsure, Math.min(keeps.left, keeps.back))).toBe(true);
        expect(fronts.toSorted().length).toBe(2);
      }),
      runs,
    );
  });

  it('leave no back between two roads', () => {
    fc.assert(
      fc.property(put, built, inFront, between(0, 3), (at, { keeps, ...on }, road, gap) => {
        const behind: Road = {
          line: [
            [-200, on.d + gap + 4],
            [200, on.d + gap + 4],
          ],
          widthM: 8,
        };
        const { side, rear, unsure } = told(lotOf({ ...on, roads: [road, behind] }, at));
        expect([rear, unsure]).toEqual([null, null]);
        expect(close(side, Math.min(keeps.left, keeps.right))).toBe(true);
      }),
      runs,
    );
  });

  it('do not change by a road before which the neighbour lies', () => {
    fc.assert(
      fc.property(put, built, inFront, between(3.1, 11), fc.boolean(), (at, on, road, wide, aside) => {
        const { w, d } = on;
        const [neighbour, line]: [Metres[], Metres[]] = aside
          ? [
              rect(w, -0.2, w + wide, d + 5),
              [
                [w + wide + 4, -200],
                [w + wide + 4, 200],
              ],
            ]
          : [
              rect(-3, d, w + 3, d + wide),
              [
                [-200, d + wide + 4],
                [200, d + wide + 4],
              ],
            ];
        const alone = told(lotOf({ ...on, roads: [road] }, at));
        const among = lotOf({ ...on, neighbours: [neighbour], roads: [road, { line, widthM: 8 }] }, at);
        expect(told(among)).toEqual(alone);
      }),
      runs,
    );
  });

  it('are the end of the neck on a flag lot; what lies behind the neighbour is unsure', () => {
    fc.assert(
      fc.property(put, between(2, 5), between(13, 30), between(10, 30), (at, neck, deep, wide) => {
        const parcel: Metres[] = [
          [0, 0],
          [neck, 0],
          [neck, deep],
          [wide, deep],
          [wide, deep + 20],
          [0, deep + 20],
        ];
        const house = rect(neck + 1, deep + 2, wide - 1.5, deep + 15);
        const road: Road = {
          line: [
            [-200, -5],
            [200, -5],
          ],
          widthM: 8,
        };
        const { side, rear, unsure } = told(
          lotOf({ house, parcel, neighbours: [rect(neck, 0, wide + 5, deep)], roads: [road] }, at),
        );
        expect([side, rear, unsure].map((metres, i) => close(metres, [1.5, 5, 2][i]!))).toEqual([
          true,
          true,
          true,
        ]);
      }),
      runs,
    );
  });

  it('take the cut of a corner for front', () => {
    fc.assert(
      fc.property(put, between(2, 6), (at, cut) => {
        const parcel: Metres[] = [
          [0, 0],
          [20 - cut, 0],
          [20, cut],
          [20, 25],
          [0, 25],
        ];
        const house: Metres[] = [
          [8, 3],
          [19.5 - cut, 3],
          [19.5, cut + 3],
          [19.5, 15],
          [8, 15],
        ];
        const roads: Road[] = [
          {
            line: [
              [-200, -5],
              [200, -5],
            ],
            widthM: 8,
          },
          {
            line: [
              [25, -200],
              [25, 200],
            ],
            widthM: 8,
          },
        ];
        const { side, rear, unsure } = told(lotOf({ house, parcel, roads }, at));
        expect([side, rear, close(unsure, 8)]).toEqual([null, null, true]);
      }),
      runs,
    );
  });

  it('stay sides on a parcel that leans by up to 25°', () => {
    fc.assert(
      fc.property(put, between(-25, 25), inFront, (at, lean, road) => {
        const shift = 20 * Math.tan((lean * Math.PI) / 180);
        const parcel: Metres[] = [
          [0, 0],
          [15, 0],
          [15 + shift, 20],
          [shift, 20],
        ];
        const middle = 7.5 + shift / 2;
        const { unsure, rear, side } = told(
          lotOf({ house: rect(middle - 1, 9, middle + 1, 11), parcel, roads: [road] }, at),
        );
        expect([unsure, close(rear, 9), side !== null]).toEqual([null, true, true]);
      }),
      runs,
    );
  });

  it('share out every border of an odd parcel, and the nearest of them is as near as the whole border', () => {
    const odd = fc.array(between(10, 25), { minLength: 5, maxLength: 12 }).map((radii) =>
      radii.map((radius, i): Metres => {
        const angle = (2 * Math.PI * i) / radii.length;
        return [radius * Math.cos(angle), 26 + radius * Math.sin(angle)];
      }),
    );
    fc.assert(
      fc.property(put, odd, inFront, (at, parcel, road) => {
        const lot = lotOf({ house: rect(-2, 24, 2, 28), parcel, roads: [road] }, at);
        const { side, rear, unsure } = lot.clearances();
        const fronts = lot.roads().map((at) => at.parcelLine());
        const nearest = Math.min(
          ...[side, rear, unsure, ...fronts].map((border) => border?.metres ?? Infinity),
        );
        // nearest points are looked for on a sphere, as PostGIS does: of two directions the other may win by 0.7 %
        expect(Math.abs(nearest - lot.borderM())).toBeLessThan(0.0068 * nearest + 0.001);
      }),
      runs,
    );
  });

  it('are the same however the drawing is turned', () => {
    const odd = fc.array(between(8, 20), { minLength: 4, maxLength: 9 }).map((radii) =>
      radii.map((radius, i): Metres => {
        const angle = (2 * Math.PI * (i + 0.3)) / radii.length;
        return [radius * Math.cos(angle), 21 + radius * Math.sin(angle)];
      }),
    );
    fc.assert(
      fc.property(put, put, odd, between(0, 40), (at, elsewhere, parcel, away) => {
        const road: Road = {
          line: [
            [-200, -away / 10],
            [200, -away / 10],
          ],
          widthM: 6,
        };
        const drawing = { house: rect(-1, 20, 1, 22), parcel, roads: [road] };
        const [here, there] = [told(lotOf(drawing, at)), told(lotOf(drawing, elsewhere))];
        expect(close(here.side, there.side) && close(here.rear, there.rear)).toBe(true);
      }),
      { ...runs, numRuns: 80 },
    );
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrixOf } from '../../geodata/routes/matrix.ts';
import type { Road, Ways } from '../../geodata/routes/road.ts';
import { buildRoadGraph, type RoadGraph } from '../../geodata/routes/road-graph.ts';
import { straightM } from '../../geodata/routes/road-place.ts';
import { wayBetween } from '../../geodata/routes/way.ts';
import { road, site } from './board.ts';

const seed = 20_261_122;
const numRuns = 60;
const spot = fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 }));
const sites = fc.array(spot, { minLength: 2, maxLength: 7 });
const anyWays = fc.constantFrom<Ways>('both', 'both', 'forward', 'backward');

/** Streets across the board, cut and crossed anyhow, on a frame that holds them together. */
const town = (ways: fc.Arbitrary<Ways>): fc.Arbitrary<Road[]> =>
  fc
    .array(fc.tuple(fc.array(spot, { minLength: 2, maxLength: 4 }), ways), { minLength: 1, maxLength: 8 })
    .map((drawn) => [
      road([
        [0, 0],
        [500, 0],
        [500, 500],
        [0, 500],
        [0, 0],
      ]),
      ...drawn.map(([corners, way]) => road(corners as [number, number][], way)),
    ]);

/** Every distance between junctions, the slow and plain way (Floyd and Warshall). */
function allDistances({ nodes, edges, from, to, length, ways }: RoadGraph): number[][] {
  const d = Array.from({ length: nodes }, (_, i) =>
    Array.from({ length: nodes }, (_, j) => (i === j ? 0 : Infinity)),
  );
  for (let e = 0; e < edges; e++) {
    const [a, b] = [from[e]!, to[e]!];
    if (ways[e]! & 1) d[a]![b] = Math.min(d[a]![b]!, length[e]!);
    if (ways[e]! & 2) d[b]![a] = Math.min(d[b]![a]!, length[e]!);
  }
  for (let k = 0; k < nodes; k++)
    for (let i = 0; i < nodes; i++)
      for (let j = 0; j < nodes; j++) d[i]![j] = Math.min(d[i]![j]!, d[i]![k]! + d[k]![j]!);
  return d;
}

describe('ways between sites', () => {
  it('are the shortest there are', () => {
    fc.assert(
      fc.property(town(anyWays), sites, (roads, spots) => {
        const graph = buildRoadGraph(roads);
        const between = allDistances(graph);
        const {
          size,
          metres,
          roads: real,
          places,
        } = matrixOf(
          graph,
          spots.map(([x, y]) => site(x, y)),
        );
        places.forEach((a, i) => {
          places.forEach((b, j) => {
            if (i === j || !a || !b) return;
            const out = [
              ...(graph.ways[a.edge]! & 1 ? [[graph.to[a.edge]!, graph.length[a.edge]! - a.alongM]] : []),
              ...(graph.ways[a.edge]! & 2 ? [[graph.from[a.edge]!, a.alongM]] : []),
            ];
            const into = [
              ...(graph.ways[b.edge]! & 1 ? [[graph.from[b.edge]!, b.alongM]] : []),
              ...(graph.ways[b.edge]! & 2 ? [[graph.to[b.edge]!, graph.length[b.edge]! - b.alongM]] : []),
            ];
            const ahead = b.alongM - a.alongM;
            const open = ahead === 0 || graph.ways[a.edge]! & (ahead > 0 ? 1 : 2);
            const along = a.edge === b.edge && open ? Math.abs(ahead) : Infinity;
            const round = out.flatMap(([p, m]) => into.map(([q, n]) => m! + between[p!]![q!]! + n!));
            const expected = Math.min(along, ...round) + a.offM + b.offM;
            expect(real[i * size + j]).toBe(Number.isFinite(expected) ? 1 : 0);
            if (Number.isFinite(expected)) expect(metres[i * size + j]).toBeCloseTo(expected, 6);
          });
        });
      }),
      { seed, numRuns, interruptAfterTimeLimit: 4000 },
    );
  });

  it('keep the triangle inequality, are the same there and back, and no shorter than the crow flies', () => {
    fc.assert(
      fc.property(town(fc.constant('both')), sites, (roads, spots) => {
        const positions = spots.map(([x, y]) => site(x, y));
        const { size, metres, roads: real } = matrixOf(buildRoadGraph(roads), positions);
        expect(real.every((it) => it === 1)).toBe(true);
        const d = (i: number, j: number): number => metres[i * size + j]!;
        for (let i = 0; i < size; i++) {
          for (let j = 0; j < size; j++) {
            expect(d(i, j)).toBeCloseTo(d(j, i), 6);
            expect(d(i, j)).toBeGreaterThanOrEqual(straightM(positions[i]!, positions[j]!) - 0.02);
            for (let k = 0; k < size; k++) expect(d(i, j)).toBeLessThanOrEqual(d(i, k) + d(k, j) + 1e-6);
          }
        }
      }),
      { seed, numRuns, interruptAfterTimeLimit: 4000 },
    );
  });

  it('are drawn as long as they are said to be', () => {
    fc.assert(
      fc.property(town(anyWays), spot, spot, (roads, a, b) => {
        const way = wayBetween(buildRoadGraph(roads), site(...a), site(...b));
        const drawn = way.path.slice(1).reduce((sum, to, i) => sum + straightM(way.path[i]!, to), 0);
        expect(Math.abs(drawn - way.metres)).toBeLessThan(0.001 * way.metres + 0.05);
      }),
      { seed, numRuns, interruptAfterTimeLimit: 4000 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { matrixOf } from '../../geodata/routes/matrix.ts';
import { type Road, roadsOf } from '../../geodata/routes/road.ts';
import { buildRoadGraph } from '../../geodata/routes/road-graph.ts';
import { placeOnRoad } from '../../geodata/routes/road-place.ts';
import { wayBetween } from '../../geodata/routes/way.ts';
import { at } from '../support/land.ts';
import { road, site } from './board.ts';

const metres = (roads: Road[], from: [number, number], to: [number, number]): number | 'straight' => {
  const way = wayBetween(buildRoadGraph(roads), site(...from), site(...to));
  return way.roads ? Math.round(way.metres * 10) / 10 : 'straight';
};

describe('a road graph', () => {
  const street = road([
    [0, 0],
    [200, 0],
  ]);

  it('joins roads at a common corner', () => {
    const side = road([
      [200, 0],
      [200, 100],
    ]);
    expect(metres([street, side], [0, 0], [200, 100])).toBe(300);
  });

  it('joins roads of one level that cross without a common corner, and counts it', () => {
    const crossing = road([
      [100, -100],
      [100, 100],
    ]);
    expect(metres([street, crossing], [0, 0], [100, 100])).toBe(200);
    expect(buildRoadGraph([street, crossing]).made).toMatchObject({ crossings: 1, parts: 1 });
  });

  it('leaves a flyover that says so above the street', () => {
    const flyover = road(
      [
        [100, -100],
        [100, 100],
      ],
      'both',
      1,
    );
    expect(buildRoadGraph([street, flyover]).made).toMatchObject({ crossings: 0, parts: 2 });
  });

  it('ends a road on the one that it nearly touches', () => {
    const short = road([
      [100, 0.3],
      [100, 100],
    ]);
    const long = road([
      [50, -0.2],
      [50, 100],
    ]);
    expect(metres([street, short], [0, 0], [100, 100])).toBe(199.7);
    expect(metres([street, long], [0, 0], [50, 100])).toBe(150);
    expect(buildRoadGraph([street, short]).made).toMatchObject({ touches: 1, bridges: 0 });
  });

  it('joins two ends that nearly meet', () => {
    const onward = road([
      [200.3, 0.1],
      [400, 0],
    ]);
    const all = metres([street, onward], [0, 0], [400, 0]);
    expect(all).toBeGreaterThan(399);
    expect(all).toBeLessThan(401);
    expect(buildRoadGraph([street, onward]).made.parts).toBe(1);
  });

  it('is not misled by corners that repeat each other', () => {
    const stuttering = road([
      [0, 0],
      [0, 0],
      [100, 0],
      [100, 0],
      [200, 0],
      [200, 0.001],
    ]);
    const nothing = road([
      [50, 50],
      [50, 50],
    ]);
    const graph = buildRoadGraph([stuttering, nothing]);
    expect(graph).toMatchObject({ nodes: 2, edges: 1 });
    expect(graph.length[0]).toBeCloseTo(200, 2);
  });

  it('leads a lane that nothing meets over the last metres to its street, and no farther than 15 m', () => {
    const lane = road([
      [100, 6],
      [100, 100],
    ]);
    const farLane = road([
      [100, 16],
      [100, 100],
    ]);
    expect(metres([street, lane], [0, 0], [100, 100])).toBe(200);
    expect(buildRoadGraph([street, lane]).made).toMatchObject({ bridges: 1, parts: 1 });
    expect(buildRoadGraph([street, farLane]).made).toMatchObject({ bridges: 0, parts: 2 });
  });

  it('does not walk through the wall at the end of a lane that is reached from its street', () => {
    const lane = road([
      [200, 0],
      [200, 100],
      [100, 100],
      [100, 10],
    ]);
    expect(metres([street, lane], [100, 0], [100, 10])).toBe(100 + 100 + 100 + 90);
  });

  it('keeps to a one-way street, and drives both ways where nothing is said', () => {
    const block = [
      road(
        [
          [0, 0],
          [100, 0],
        ],
        'forward',
      ),
      road([
        [100, 0],
        [100, 50],
        [0, 50],
        [0, 0],
      ]),
    ];
    expect(metres(block, [0, 0], [100, 0])).toBe(100);
    expect(metres(block, [100, 0], [0, 0])).toBe(200);
    expect(metres(block, [60, 0], [40, 0])).toBe(40 + 200 + 40);
    expect(metres(block, [40, 0], [60, 0])).toBe(20);
  });

  it.each([
    ['yes', 'forward'],
    ['F', 'forward'],
    ['-1', 'backward'],
    ['T', 'backward'],
    ['no', 'both'],
    ['B', 'both'],
    [undefined, 'both'],
  ])('reads one-way “%s” as %s', (oneWay, ways) => {
    const path = [at(0, 0), at(1, 0)];
    expect(roadsOf({ type: 'MultiLineString', coordinates: [path] }, { oneWay })).toEqual([
      { path, ways, level: 0 },
    ]);
  });

  it.each([
    ['1', 1],
    ['-1', -1],
    [2, 2],
    ['JALAN ARTERI', 0],
    ['12', 0],
    [undefined, 0],
  ])('reads level “%s” as %i', (stated, level) => {
    const line = { type: 'LineString' as const, coordinates: [at(0, 0), at(1, 0)] };
    expect(roadsOf(line, { level: stated })).toMatchObject([{ level }]);
  });

  it('measures on the ellipsoid', () => {
    // a degree of the equator is 111,319.491 m (WGS 84: 6,378,137 m × π / 180)
    const equator: Road = {
      path: Array.from({ length: 101 }, (_, i) => [98 + i / 100, 0] as [number, number]),
      ways: 'both',
      level: 0,
    };
    expect(buildRoadGraph([equator]).length[0]).toBeCloseTo(111_319.491, 2);
  });

  it('is made of nothing, too', () => {
    const graph = buildRoadGraph([]);
    expect(graph).toMatchObject({ nodes: 0, edges: 0 });
    expect(wayBetween(graph, site(0, 0), site(30, 40))).toMatchObject({ roads: false });
  });
});

describe('a site', () => {
  const street = road([
    [0, 0],
    [200, 0],
  ]);
  const graph = buildRoadGraph([street]);

  it('meets the nearest point of a road, not the nearest junction', () => {
    const place = placeOnRoad(graph, site(120, 30))!;
    expect(place.alongM).toBeCloseTo(120, 2);
    expect(place.offM).toBeCloseTo(30, 2);
  });

  it('is reached along the road and straight from there', () => {
    const { metres: all, roads } = matrixOf(graph, [site(20, -10), site(120, 30)]);
    expect(roads[1]).toBe(1);
    expect(all[1]).toBeCloseTo(10 + 100 + 30, 2);
  });

  it('has a straight line that says so where no road is near', () => {
    const { metres: all, roads, places } = matrixOf(graph, [site(0, 0), site(0, 900)]);
    expect(places[1]).toBeNull();
    expect(roads[1]).toBe(0);
    expect(all[1]).toBeCloseTo(900, 1);
    expect(wayBetween(graph, site(0, 0), site(0, 900)).path).toHaveLength(2);
  });

  it('meets the main network rather than a lane that leads nowhere', () => {
    const lonely = road([
      [0, 60],
      [20, 60],
    ]);
    const place = placeOnRoad(buildRoadGraph([street, lonely]), site(10, 55))!;
    expect(place.offM).toBeCloseTo(55, 2);
  });

  it('has a straight line to another island', () => {
    const island = road([
      [0, 2000],
      [100, 2000],
    ]);
    const { roads } = matrixOf(buildRoadGraph([street, island]), [site(0, 0), site(0, 2000)]);
    expect([...roads]).toEqual([1, 0, 0, 1]);
  });
});

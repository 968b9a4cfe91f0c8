import { describe, expect, it } from 'vitest';
import { cellDegrees, cellOf, seenCells } from '../../geodata/facts/seen-cells.ts';
import { squareBox, squareCells, squareId, squareOf } from '../../geodata/facts/seen-squares.ts';
import { Id, type Position } from '../../geodata/model/index.ts';
import { buildRoadGraph } from '../../geodata/routes/road-graph.ts';
import { streetSquares } from '../../geodata/routes/street-squares.ts';

const degrees = squareCells * cellDegrees;
/** A place in squares east and north of a corner of squares. */
const at = (x: number, y: number): Position => [98.5 + x * degrees, 3.5 + y * degrees];
const street = (...path: Position[]) => ({ path, ways: 'both' as const, level: 0 });
const squaresOf = (...roads: ReturnType<typeof street>[]) => streetSquares(buildRoadGraph(roads), 30);

describe('squares of streets', () => {
  it('are those that a street leads through, however far its corners lie apart', () => {
    const squares = squaresOf(street(at(0.1, 0.5), at(2.9, 0.5)));
    const west = cellOf(at(0.5, 0.5));
    expect(squares.map(({ square }) => square)).toEqual(
      [0, 1, 2].map((i) => squareOf({ x: west.x + i * squareCells, y: west.y })),
    );
  });

  it('count what comes into view from their streets: so much is seen by who drives through them', () => {
    const [from, to] = [at(0.1, 0.3), at(0.9, 0.8)];
    const [square] = squaresOf(street(from, to));
    const fixes = Array.from({ length: 101 }, (_, i) => ({
      at: new Date(i * 5000).toISOString(),
      position: [
        from[0] + ((to[0] - from[0]) * i) / 100,
        from[1] + ((to[1] - from[1]) * i) / 100,
      ] as Position,
      accuracyM: 4,
    }));
    const seen = seenCells(fixes, 30).filter((cell) => squareId(squareOf(cell)) === squareId(square!.square));
    expect(Math.abs(seen.length - square!.cells)).toBeLessThanOrEqual(2);
  });

  it('are reached on a street, near their middle', () => {
    const [square] = squaresOf(street(at(0.1, 0.5), at(0.9, 0.5)), street(at(0.1, 0.2), at(0.1, 0.9)));
    const [west, south, east, north] = squareBox(square!.square);
    expect(square!.position[0]).toBeCloseTo((west + east) / 2, 3);
    expect(square!.position[1]).toBeCloseTo((south + north) / 2, 3);
  });

  it('are not those whose corner a street only touches', () => {
    expect(squaresOf(street(at(0.2, 0.5), at(1.02, 0.5)))).toHaveLength(1);
  });

  it('have names of their own, also west and south of zero', () => {
    const names = [
      { x: 0, y: 0 },
      { x: -1, y: 0 },
      { x: 0, y: -1 },
      { x: 36_000, y: -18_000 },
    ].map(squareId);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(Id.parse(name)).toBe(name);
  });
});

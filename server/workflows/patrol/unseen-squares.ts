import { squareId } from '../../../geodata/facts/seen-squares.ts';
import { type Day, dayAfter } from '../../../geodata/model/index.ts';
import type { WorkFacts } from '../../../geodata/routes/open-work.ts';
import type { RoadGraph } from '../../../geodata/routes/road-graph.ts';
import type { StreetSquare } from '../../../geodata/routes/street-squares.ts';
import { selectSeenSquares, selectStreetNames } from '../../queries/seen-square.ts';
import type { Queryable } from '../../store/store.ts';
import type { RoadGraphs } from './road-graphs.ts';
import { squaresAside } from './route-aside.ts';

/** The squares of a city whose streets nobody has seen for long, as work; none where no roads are known. */
export type UnseenSquares = (city: string, day: Day, settings: SeenSettings) => Promise<WorkFacts[]>;

interface SeenSettings {
  viewM: number;
  areaDays: number;
}

interface NamedSquare extends StreetSquare {
  title: string;
}

/** Looks for them; which squares have streets is kept as long as the city's roads stay the same. */
export function createUnseenSquares(db: Queryable, graphOf: RoadGraphs): UnseenSquares {
  const kept = new WeakMap<RoadGraph, { viewM: number; squares: Promise<NamedSquare[]> }>();

  const squaresOf = (city: string, graph: RoadGraph, viewM: number): Promise<NamedSquare[]> => {
    const known = kept.get(graph);
    if (known?.viewM === viewM) return known.squares;
    const squares = named(db, city, graph, viewM);
    kept.set(graph, { viewM, squares });
    squares.catch(() => kept.delete(graph));
    return squares;
  };
  return async (city, day, { viewM, areaDays }) => {
    const graph = await graphOf(city);
    if (!graph) return [];
    const squares = await squaresOf(city, graph, viewM);
    const seen = await selectSeenSquares(db, city, dayAfter(day, -areaDays));
    const seenOf = new Map(seen.map((it) => [squareId(it), it]));
    return squares.flatMap(({ square, cells, position, title }): WorkFacts[] => {
      const id = squareId(square);
      const it = seenOf.get(id);
      if (it && it.lately >= enough * cells) return [];
      const waits = { outcome: null, finding: null, asked: false, since: null };
      return [{ kind: 'area', thing: id, title, position, lastVisit: it?.last ?? null, ...waits }];
    });
  };
}

/** Who has seen so much of a square's streets has seen the square. */
const enough = 0.5;

async function named(db: Queryable, city: string, graph: RoadGraph, viewM: number): Promise<NamedSquare[]> {
  const squares = await squaresAside(graph, viewM);
  const titles = await selectStreetNames(
    db,
    city,
    squares.map(({ position }) => position),
  );
  return squares.map((it, i) => ({ ...it, title: titles[i]! }));
}

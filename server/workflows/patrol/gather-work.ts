import { holds } from '../../../geodata/geometry/index.ts';
import type { Area, City, CitySettings, Day } from '../../../geodata/model/index.ts';
import type { WorkFacts } from '../../../geodata/routes/open-work.ts';
import { selectOpenWork, selectTakenThings } from '../../queries/open-work.ts';
import type { Queryable } from '../../store/store.ts';
import type { RoadGraphs } from './road-graphs.ts';
import { createUnseenSquares } from './unseen-squares.ts';

export interface Wanted {
  day: Day;
  /** Null for the whole city. */
  area: Area | null;
  /** Patrols of the day whose stops may be chosen anew; stops of all others are taken. */
  own: readonly string[];
}

/** Everything that waits for a visit on a day and that no other squad has: things, and squares of streets that nobody has seen for long. */
export type GatherWork = (
  city: Pick<City, 'code' | 'timeZone'>,
  settings: CitySettings,
  wanted: Wanted,
) => Promise<WorkFacts[]>;

export function createGatherWork(db: Queryable, graphOf: RoadGraphs): GatherWork {
  const unseenSquares = createUnseenSquares(db, graphOf);
  return async ({ code, timeZone }, { viewM, patrol: { revisitDays, areaDays } }, { day, area, own }) => {
    const things = await selectOpenWork(db, code, { day, timeZone, revisitDays, area, own });
    const squares = await unseenSquares(code, day, { viewM, areaDays });
    const taken = new Set(await selectTakenThings(db, code, { day, kind: 'area', own }));
    const free = squares.filter(
      ({ thing, position }) => !taken.has(thing) && (!area || holds(area, position)),
    );
    return [...things, ...free];
  };
}

import { type Road, roadsOf } from '../../../geodata/routes/road.ts';
import type { RoadGraph } from '../../../geodata/routes/road-graph.ts';
import { selectRoadPage, selectRoadVersion } from '../../queries/road.ts';
import type { Queryable } from '../../store/store.ts';
import { buildAside } from './build-aside.ts';

/** The road graph of a city as its roads are shown now; null while it has none. */
export type RoadGraphs = (city: string) => Promise<RoadGraph | null>;

/** Roads asked for at once. */
const page = 2000;
/** All graphs together: about ten cities of 600,000 buildings, two hundred small ones. */
const roomBytes = 160e6;

interface Kept {
  version: string;
  graph: Promise<RoadGraph>;
  /** 0 until it is made. */
  bytes: number;
}

/** Keeps the graph of each city, the least recently used leaving first; made again when the city shows another version of its roads. */
export function createRoadGraphs(db: Queryable, { room = roomBytes } = {}): RoadGraphs {
  const kept = new Map<string, Kept>();

  const make = (city: string, version: string): Kept => {
    const entry: Kept = {
      version,
      bytes: 0,
      graph: loadRoads(db, city, version).then((it) => buildAside(it)),
    };
    entry.graph.then(
      ({ bytes }) => {
        entry.bytes = bytes;
        makeRoom(kept, room, city);
      },
      () => {
        if (kept.get(city) === entry) kept.delete(city);
      },
    );
    return entry;
  };
  return async (city) => {
    const version = await selectRoadVersion(db, city);
    const known = kept.get(city);
    kept.delete(city);
    if (version === null) return null;
    const entry = known?.version === version ? known : make(city, version);
    kept.set(city, entry);
    return entry.graph;
  };
}

/** Lets the least recently used go until the others fit; the one just made stays, however large. */
function makeRoom(kept: Map<string, Kept>, room: number, latest: string): void {
  let size = [...kept.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  for (const [city, { bytes }] of kept) {
    if (size <= room) return;
    if (city === latest || bytes === 0) continue;
    kept.delete(city);
    size -= bytes;
  }
}

async function loadRoads(db: Queryable, city: string, version: string): Promise<Road[]> {
  const roads: Road[] = [];
  for (let after: string | null = null; ; ) {
    const rows = await selectRoadPage(db, city, version, after, page);
    for (const { geometry, properties } of rows) roads.push(...roadsOf(geometry, properties));
    if (rows.length < page) return roads;
    after = rows.at(-1)!.id;
  }
}

import sql, { raw } from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LineString, Position } from '../../geodata/model/index.ts';
import { matrixOf } from '../../geodata/routes/matrix.ts';
import { roadsOf } from '../../geodata/routes/road.ts';
import { buildRoadGraph } from '../../geodata/routes/road-graph.ts';
import { sampleCity } from '../../geodata/sample/index.ts';
import { randomOf } from '../../geodata/sample/random.ts';
import type { Store } from '../../server/store/store.ts';
import { fullProofs, proving } from '../support/proofs.ts';
import { freshStore } from '../support/store.ts';

/** The whole sample city in CI, a piece of it elsewhere: pgRouting nodes a network line by line. */
const piece = fullProofs ? ([98, 3, 99, 4] as const) : ([98.65, 3.56, 98.69, 3.6] as const);
const buildings = proving(5000, 1500);
const pairs = 200;
/** Degrees; 0.5 m, our own measure of an end that lies on another road. */
const tolerance = 0.5 / 110_900;

interface Node {
  id: number;
  lon: number;
  lat: number;
}
const placeOf = ({ lon, lat }: Node): Position => [lon, lat];

const lines = (): LineString[] =>
  [...sampleCity({ buildings }).roads()]
    .map(({ geometry }) => geometry)
    .filter(({ coordinates }) =>
      coordinates.every(([x, y]) => x > piece[0] && y > piece[1] && x < piece[2] && y < piece[3]),
    );

describe('pgRouting, an engine that nobody here wrote,', () => {
  let store: Store;
  let present = false;
  const missing = 'pgRouting: skipped. Install it (Debian: apt-get install postgresql-15-pgrouting).';

  beforeAll(async () => {
    store = await freshStore();
    const found = await store.rows(sql`select 1 from pg_available_extensions where name = 'pgrouting'`);
    present = found.length > 0;
    if (present) await store.script('create extension pgrouting');
  });
  afterAll(() => store?.close());

  it('nodes the same network and finds the same distances', async ({ skip }) => {
    if (!present) {
      console.info(missing);
      skip(missing);
    }
    const drawn = lines();
    await store.script('create table road (id bigserial primary key, geom geometry(LineString, 4326))');
    await store.rows(sql`
      insert into road (geom)
      select st_setsrid(st_geomfromgeojson(it::text), 4326) from jsonb_array_elements(${JSON.stringify(drawn)}::jsonb) it`);
    await store.rows(raw(`select pgr_nodeNetwork('road', ${tolerance}, 'id', 'geom')`));
    await store.rows(raw(`select pgr_createTopology('road_noded', ${tolerance}, 'geom', 'id')`));
    const nodes = await store.rows<Node>(
      raw(`
        with part as (
          select node, component, count(*) over (partition by component) as size
          from pgr_connectedComponents('select id, source, target, 1 as cost from road_noded')
        )
        select id::integer as id, st_x(the_geom) as lon, st_y(the_geom) as lat
        from road_noded_vertices_pgr join part on node = id
        where size = (select max(size) from part) order by id`),
    );
    const random = randomOf(pairs);
    const asked = Array.from({ length: pairs }, () => [random.pick(nodes), random.pick(nodes)] as const);
    const found = await store.rows<{ source: number; target: number; metres: number }>(sql`
      select start_vid::integer as source, end_vid::integer as target, agg_cost as metres
      from pgr_dijkstraCost('select id, source, target, st_length(geom::geography) as cost from road_noded',
        ${`select * from (values ${asked.map(([a, b]) => `(${a.id}, ${b.id})`).join()}) as asked (source, target)`}, false)`);
    const theirs = new Map(found.map(({ source, target, metres }) => [`${source} ${target}`, metres]));

    const graph = buildRoadGraph(
      drawn.flatMap((geometry) => roadsOf(geometry, {})),
      { bridged: false },
    );
    const compared = asked.map(([a, b]) => {
      const { metres, roads } = matrixOf(graph, [placeOf(a), placeOf(b)]);
      const expected = a.id === b.id ? 0 : (theirs.get(`${a.id} ${b.id}`) ?? Infinity);
      return { from: placeOf(a), to: placeOf(b), roads: roads[1], ours: metres[1]!, theirs: expected };
    });
    const wrong = compared.filter(
      (it) => it.roads === 0 || !(Math.abs(it.ours - it.theirs) <= 0.001 * it.theirs),
    );
    expect(compared).toHaveLength(pairs);
    expect(wrong).toEqual([]);
  });
});

import sql, { type Sql } from 'sql-template-tag';
import type { Box, Day, Geometry } from '../../geodata/model/index.ts';
import type { Queryable } from '../store/store.ts';
import { type Collection, collectionRows } from './collection.ts';

export interface TileRow {
  id: string;
  properties: Record<string, unknown>;
  geometry: Geometry | { type: 'GeometryCollection' };
}

/** Which tile of a collection: its box, and the degrees that coordinates are snapped to. */
export interface TileAsked {
  city: string;
  box: Box;
  cell: number;
  today: Day;
}

const shownIn = (collection: Collection, { city, box, cell, today }: TileAsked): Sql => {
  const [west, south, east, north] = box;
  return sql`
    with clip as (select st_makeenvelope(${west}, ${south}, ${east}, ${north}, 4326) as box),
    matched as (${collectionRows(collection, city, box, today)}),
    snapped as (
      select m.id, m.properties,
             st_snaptogrid(case when m.geom @ clip.box then m.geom else st_clipbybox2d(m.geom, clip.box) end, ${cell}::float8) as geom
      from matched m, clip
      where ${collection.geometry}::text <> 'area' or greatest(st_xmax(m.geom) - st_xmin(m.geom), st_ymax(m.geom) - st_ymin(m.geom)) >= ${cell}::float8 * 2 or st_dimension(m.geom) = 0
    )
    select id, properties, st_asgeojson(geom, 9)::jsonb as geometry
    from snapped where geom is not null and not st_isempty(geom)
    order by id`;
};

/**
 * What a tile shows: clipped to its box and snapped to `cell` degrees, as GeoJSON. Smaller things than a cell vanish.
 * `ST_AsMVT*` is not used: the embedded PostGIS has no protobuf.
 */
export const selectTile = (db: Queryable, collection: Collection, asked: TileAsked): Promise<TileRow[]> =>
  db.rows<TileRow>(shownIn(collection, asked));

/** The same as JSON text of a list, to be read elsewhere; null when nothing is shown. */
export async function selectTileText(
  db: Queryable,
  collection: Collection,
  asked: TileAsked,
): Promise<string | null> {
  const [row] = await db.rows<{ text: string | null }>(
    sql`select json_agg(t order by t.id)::text as text from (${shownIn(collection, asked)}) as t`,
  );
  return row?.text ?? null;
}

import sql from 'sql-template-tag';
import type { Box, Day } from '../../geodata/model/index.ts';
import type { Queryable } from '../store/store.ts';
import { type Collection, collectionRows } from './collection.ts';

/** Features that touch a box, as the text of a GeoJSON FeatureCollection with `numberMatched`: PostGIS writes it, nobody parses it again. */
export async function selectFeatures(
  db: Queryable,
  collection: Collection,
  { city, box, today, limit }: { city: string; box: Box; today: Day; limit: number },
): Promise<string> {
  const [row] = await db.rows<{ text: string }>(sql`
    with matched as (${collectionRows(collection, city, box, today)}),
    shown as (select * from matched order by id limit ${limit})
    select jsonb_build_object('type', 'FeatureCollection',
      'features', coalesce((select jsonb_agg(jsonb_build_object('type', 'Feature', 'id', id, 'geometry', st_asgeojson(geom, 8)::jsonb, 'properties', properties)) from shown), '[]'),
      'numberMatched', (select count(*) from matched))::text as text`);
  return row!.text;
}

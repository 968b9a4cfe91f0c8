import sql from 'sql-template-tag';
import type { Geometry } from '../../geodata/model/index.ts';
import type { Queryable } from '../store/store.ts';

/** The version of the roads that a city shows; null while it has none. */
export async function selectRoadVersion(db: Queryable, city: string): Promise<string | null> {
  const [row] = await db.rows<{ version: string }>(sql`
    select import_id::text as version from layer_version where city = ${city} and layer = 'roads'`);
  return row?.version ?? null;
}

export interface RoadRow {
  id: string;
  geometry: Geometry;
  /** How the road may be driven, and on which level; the rest is for maps. */
  properties: { oneWay?: unknown; level?: unknown };
}

/** One page of the roads of a version, in order of their ids: the same roads give the same graph. */
export async function selectRoadPage(
  db: Queryable,
  city: string,
  version: string,
  after: string | null,
  limit: number,
): Promise<RoadRow[]> {
  return db.rows<RoadRow>(sql`
    select f.id, st_asgeojson(f.geom, 12)::json as geometry,
           jsonb_strip_nulls(jsonb_build_object('oneWay', f.properties -> 'oneWay', 'level', f.properties -> 'level')) as properties
    from feature f
    where f.city = ${city} and f.layer = 'roads' and f.import_id = ${version}::uuid and f.id > ${after ?? nobody}::uuid
    order by f.id limit ${limit}`);
}

/** Before every id. */
const nobody = '00000000-0000-0000-0000-000000000000';

import sql from 'sql-template-tag';
import type { Area } from '../../geodata/model/index.ts';
import type { Queryable } from '../store/store.ts';

/** A zone of a plan with about so many buildings, or at most twice as many, and its place some metres to the east: what a planner may move. */
export async function selectZoneToMove(
  db: Queryable,
  city: string,
  planId: string,
  buildings: number,
  metres: number,
): Promise<{ id: string; moved: Area } | null> {
  const [zone] = await db.rows<{ id: string; moved: Area }>(sql`
    select z.id, st_asgeojson(st_translate(z.geom, ${metres / 111_000}::float8, 0), 9)::jsonb as moved
    from zone z
    where z.city = ${city} and z.plan_id = ${planId}::uuid and (
      select count(*) from layer_version v
      join feature f on f.city = ${city} and f.layer = 'buildings' and f.import_id = v.import_id and f.geom && z.geom
      where v.city = ${city} and v.layer = 'buildings') between ${buildings} and ${2 * buildings}
    order by z.source_index limit 1`);
  return zone ?? null;
}

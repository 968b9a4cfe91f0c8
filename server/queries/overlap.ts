import sql from 'sql-template-tag';
import type { Queryable } from '../store/store.ts';
import { gridDegrees } from './grid.ts';
import { planOn } from './plan-on.ts';

/** A building in a zone of the plan. */
export interface Overlap {
  buildingId: string;
  sourceIndex: number;
  zoneId: string;
  zoneSourceIndex: number;
  zoneCode: string;
  /** On the ellipsoid. */
  areaM2: number;
  /** Of the building's area, 0–1. */
  share: number;
}

/** Every zone of the plan in force that a building covers by more than a touching border, for buildings `from` ≤ index < `to`. */
export async function selectOverlaps(
  db: Queryable,
  city: string,
  day: string,
  from: number,
  to: number,
): Promise<Overlap[]> {
  return db.rows<Overlap>(sql`
    with building as materialized (
      select f.id, f.source_index, f.geom, st_area(f.geom::geography) as area
      from layer_version v join feature f on f.city = v.city and f.layer = v.layer and f.import_id = v.import_id
      where v.city = ${city} and v.layer = 'buildings' and f.source_index >= ${from} and f.source_index < ${to}
    ), overlap as (
      select b.id, b.source_index, b.area, z.id as zone_id, z.source_index as zone_index, z.code,
             case when st_coveredby(b.geom, z.geom) then b.area else st_area(st_intersection(b.geom, z.geom, ${gridDegrees})::geography) end as overlap
      from building b
      join zone z on z.city = ${city} and z.geom && b.geom and st_intersects(z.geom, b.geom)
      join (${planOn(city, day)}) p on p.city = z.city and p.id = z.plan_id
    )
    select id as "buildingId", source_index as "sourceIndex", zone_id as "zoneId", zone_index as "zoneSourceIndex", code as "zoneCode",
           overlap as "areaM2", overlap / nullif(area, 0) as share
    from overlap where overlap >= 0.01
    order by source_index, zone_index`);
}

import sql from 'sql-template-tag';
import type { Queryable } from '../store/store.ts';

/**
 * `ST_Intersection` and area of every building with every zone and permit it touches, as anybody would write it: what a sweep is measured
 * against. Gives how many buildings it found.
 */
export async function plainOverlay(tx: Queryable, city: string, today: string): Promise<number> {
  const [zones] = await tx.rows<{ pairs: number; buildings: number }>(sql`
    select count(*) as pairs, count(distinct b.id) as buildings, sum(st_area(st_intersection(b.geom, z.geom)::geography)) as m2
    from layer_version v
    join feature b on b.city = ${city} and b.layer = 'buildings' and b.import_id = v.import_id
    join zone z on z.city = ${city} and st_intersects(b.geom, z.geom)
    join plan p on p.city = ${city} and p.id = z.plan_id and p.status = 'in-force'
      and p.valid_from <= ${today}::date and (p.valid_to is null or ${today}::date < p.valid_to)
    where v.city = ${city} and v.layer = 'buildings'`);
  await tx.rows(sql`
    select count(*) as pairs, sum(st_area(st_intersection(b.geom, p.geom)::geography)) as m2
    from layer_version v
    join feature b on b.city = ${city} and b.layer = 'buildings' and b.import_id = v.import_id
    join permit p on p.city = ${city} and st_dimension(p.geom) = 2 and st_intersects(b.geom, p.geom)
    join import i on i.city = ${city} and i.id = p.import_id and i.status = 'active'
    where v.city = ${city} and v.layer = 'buildings'`);
  return zones!.buildings;
}

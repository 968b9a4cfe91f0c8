import sql from 'sql-template-tag';
import type { Geometry } from '../../geodata/model/index.ts';
import type { Queryable } from '../store/store.ts';

/** Kelurahan and kecamatan that hold the middle of a place; null where no boundary says. */
export async function selectDistrict(
  db: Queryable,
  city: string,
  geometry: Geometry,
): Promise<{ kelurahan: string | null; kecamatan: string | null }> {
  const rows = await db.rows<{ level: string; name: string; kecamatan: string | null }>(sql`
    with place as (select st_pointonsurface(st_setsrid(st_geomfromgeojson(${JSON.stringify(geometry)}), 4326)) as point)
    select lower(f.properties ->> 'level') as level, f.properties ->> 'name' as name, f.properties ->> 'kecamatan' as kecamatan
    from place
    join layer_version v on v.city = ${city} and v.layer = 'boundaries'
    join feature f on f.city = v.city and f.layer = v.layer and f.import_id = v.import_id and st_intersects(f.geom, place.point)`);
  const village = rows.find(({ level }) => level === 'kelurahan' || level === 'desa');
  const district = rows.find(({ level }) => level === 'kecamatan');
  return { kelurahan: village?.name ?? null, kecamatan: village?.kecamatan ?? district?.name ?? null };
}

import sql from 'sql-template-tag';
import type { Permit } from '../../geodata/model/index.ts';
import type { Queryable } from '../store/store.ts';

/** Permits known now under these numbers: a new export of the same permit keeps the id, and the place that a person gave it. */
export async function selectPermitsNumbered(
  db: Queryable,
  city: string,
  numbers: string[],
): Promise<{ number: string; id: string; geometry: Permit['geometry'] }[]> {
  return db.rows(sql`
    select distinct on (p.number) p.number, p.id, st_asgeojson(p.geom, 9)::jsonb as geometry
    from permit p join import i on i.city = p.city and i.id = p.import_id and i.status = 'active'
    where p.city = ${city} and p.number = any(${numbers}::text[])
    order by p.number, i.ordinal desc`);
}

/** Names of kecamatan and kelurahan by the boundaries shown. */
export async function selectDistrictNames(
  db: Queryable,
  city: string,
): Promise<{ kecamatan: string[]; kelurahan: string[] }> {
  const rows = await db.rows<{ level: string | null; name: string | null; kecamatan: string | null }>(sql`
    select lower(f.properties ->> 'level') as level, f.properties ->> 'name' as name, f.properties ->> 'kecamatan' as kecamatan
    from layer_version v join feature f on f.city = v.city and f.layer = v.layer and f.import_id = v.import_id
    where v.city = ${city} and v.layer = 'boundaries'`);
  const named = (level: string): string[] =>
    rows.flatMap((row) => (row.level === level && row.name !== null ? [row.name] : []));
  return {
    kecamatan: [...new Set([...named('kecamatan'), ...rows.flatMap((row) => row.kecamatan ?? [])])],
    kelurahan: [...new Set([...named('kelurahan'), ...named('desa')])],
  };
}

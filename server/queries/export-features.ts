import sql, { type Sql } from 'sql-template-tag';
import type { Geometry } from '../../geodata/model/index.ts';
import type { Queryable } from '../store/store.ts';
import { planOn } from './plan-on.ts';

export interface ExportedRow {
  id: string;
  geometry: Geometry | null;
  properties: Record<string, unknown>;
}

/** One page of what a layer, the plan in force (`zones`) or the permits hold on the day, in order of their ids. */
export async function selectExportPage(
  db: Queryable,
  city: string,
  layer: string,
  day: string,
  after: string | null,
  limit: number,
): Promise<ExportedRow[]> {
  const source =
    layer === 'zones' ? zones(city, day) : layer === 'permits' ? permits(city) : features(city, layer);
  return db.rows<ExportedRow>(sql`
    select id, st_asgeojson(geom, 12)::jsonb as geometry, properties from (${source}) as thing
    where id > ${after ?? nobody}::uuid
    order by id limit ${limit}`);
}

/** Before every id. */
const nobody = '00000000-0000-0000-0000-000000000000';

// The import as one value, not as a join: a page is then read off the primary key, from where the last one ended.
const features = (city: string, layer: string): Sql => sql`
  select f.id, f.geom, f.properties
  from feature f
  where f.city = ${city} and f.layer = ${layer}
    and f.import_id = (select import_id from layer_version v where v.city = ${city} and v.layer = ${layer})`;

const zones = (city: string, day: string): Sql => sql`
  select z.id, z.geom, jsonb_build_object('code', z.code, 'name', z.name, 'class', z.class) as properties
  from (${planOn(city, day)}) p join zone z on z.city = p.city and z.plan_id = p.id
  where z.city = ${city}`;

const permits = (city: string): Sql => sql`
  select p.id, p.geom, jsonb_build_object('number', p.number, 'kind', p.kind, 'status', p.status, 'issuedOn', p.issued_on, 'validTo', p.valid_to,
           'revokedOn', p.revoked_on, 'buildingFunction', p.building_function, 'storeys', p.storeys, 'heightM', p.height_m,
           'floorAreaM2', p.floor_area_m2, 'units', p.units, 'address', p.address, 'kelurahan', p.kelurahan, 'kecamatan', p.kecamatan) as properties
  from permit p join import i on i.city = p.city and i.id = p.import_id and i.status = 'active'
  where p.city = ${city}
    and not exists (select 1 from permit q join import j on j.city = q.city and j.id = q.import_id and j.status = 'active'
                    where q.city = ${city} and q.number = p.number and j.ordinal > i.ordinal)`;

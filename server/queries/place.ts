import sql, { type Sql } from 'sql-template-tag';
import type { Place } from '../../geodata/wire/places.ts';
import type { Queryable } from '../store/store.ts';

interface PlaceRow extends Omit<Place, 'point' | 'box'> {
  lon: number;
  lat: number;
  west: number;
  south: number;
  east: number;
  north: number;
}

const toPlace = ({ lon, lat, west, south, east, north, ...row }: PlaceRow): Place => ({
  ...row,
  point: [lon, lat],
  box: west === east && south === north ? null : [west, south, east, north],
});

/** Columns of a place made from a geometry. */
const where = (geom: Sql): Sql => sql`
  st_x(st_pointonsurface(${geom})) as lon, st_y(st_pointonsurface(${geom})) as lat,
  st_xmin(${geom}) as west, st_ymin(${geom}) as south, st_xmax(${geom}) as east, st_ymax(${geom}) as north`;

/** `%a%b%`: every word, in order, anywhere. */
const pattern = (text: string): string =>
  `%${text
    .replace(/[\\%_]/g, '\\$&')
    .split(/[\s,.]+/)
    .filter(Boolean)
    .join('%')}%`;

/** All kecamatan and kelurahan: few enough that spelling is forgiven by whoever ranks them. */
export async function selectDistricts(db: Queryable, city: string): Promise<Place[]> {
  const rows = await db.rows<PlaceRow>(sql`
    select case when lower(f.properties ->> 'level') = 'kecamatan' then 'kecamatan' else 'kelurahan' end as kind,
           f.properties ->> 'name' as name, f.properties ->> 'kecamatan' as detail, ${where(sql`f.geom`)}
    from layer_version v join feature f on f.city = v.city and f.layer = v.layer and f.import_id = v.import_id
    where v.city = ${city} and v.layer = 'boundaries' and f.properties ->> 'name' is not null
      and lower(f.properties ->> 'level') in ('kecamatan', 'kelurahan', 'desa')`);
  return rows.map(toPlace);
}

/** Parcels and buildings by address, parcels by number, roads by name. */
export async function selectPlacesInLayers(
  db: Queryable,
  city: string,
  q: string,
  limit: number,
): Promise<Place[]> {
  const like = pattern(q);
  const rows = await db.rows<PlaceRow>(sql`
    select kind, name, detail, ${where(sql`geom`)} from (
      select distinct on (kind, name)
             case when v.layer = 'roads' then 'road' when f.properties ->> 'address' ilike ${like} then 'address' else 'parcel' end as kind,
             case when v.layer = 'roads' then f.properties ->> 'name'
                  when f.properties ->> 'address' ilike ${like} then f.properties ->> 'address' else f.properties ->> 'number' end as name,
             null::text as detail, f.geom
      from layer_version v join feature f on f.city = v.city and f.layer = v.layer and f.import_id = v.import_id
      where v.city = ${city} and (
        (v.layer in ('parcels', 'buildings') and f.properties ->> 'address' ilike ${like})
        or (v.layer = 'parcels' and f.properties ->> 'number' ilike ${like})
        or (v.layer = 'roads' and f.properties ->> 'name' ilike ${like}))
      order by kind, name, f.id
    ) as found
    order by length(name), name limit ${limit}`);
  return rows.map(toPlace);
}

/** Permits by number. */
export async function selectPermitPlaces(
  db: Queryable,
  city: string,
  q: string,
  limit: number,
): Promise<Place[]> {
  const rows = await db.rows<PlaceRow>(sql`
    select 'permit' as kind, p.number as name, upper(p.kind) as detail, ${where(sql`p.geom`)}
    from permit p join import i on i.city = p.city and i.id = p.import_id and i.status = 'active'
    where p.city = ${city} and p.geom is not null and p.number ilike ${pattern(q)}
    order by length(p.number), p.number limit ${limit}`);
  return rows.map(toPlace);
}

/** Cases by number: for staff of the city. */
export async function selectCasePlaces(
  db: Queryable,
  city: string,
  q: string,
  limit: number,
): Promise<Place[]> {
  const rows = await db.rows<PlaceRow>(sql`
    select 'case' as kind, c.number as name, f.kelurahan as detail, ${where(sql`f.geom`)}
    from case_file c join finding f on f.city = c.city and f.id = c.finding_id
    where c.city = ${city} and c.number ilike ${pattern(q)}
    order by c.number desc limit ${limit}`);
  return rows.map(toPlace);
}

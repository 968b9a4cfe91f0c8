import sql from 'sql-template-tag';
import { type City, type Position, type TimeZone, timeZoneOf } from '../../geodata/model/index.ts';
import type { Queryable } from '../store/store.ts';

interface CityRow {
  code: string;
  name: string;
  west: number;
  south: number;
  east: number;
  north: number;
  crs: string | null;
  /** Null: the province's. */
  timeZone: TimeZone | null;
  sample: boolean;
}

const toCity = ({ west, south, east, north, timeZone, ...rest }: CityRow): City => ({
  ...rest,
  timeZone: timeZone ?? timeZoneOf(rest.code),
  box: [west, south, east, north],
});

export async function insertCity(db: Queryable, city: City): Promise<boolean> {
  const [west, south, east, north] = city.box;
  const rows = await db.rows(sql`
    insert into city (code, name, west, south, east, north, crs, time_zone, sample)
    values (${city.code}, ${city.name}, ${west}, ${south}, ${east}, ${north}, ${city.crs}, ${city.timeZone}, ${city.sample})
    on conflict (code) do nothing returning code`);
  return rows.length === 1;
}

/** Cities with a plan in force first, so that one just added shows nobody an empty map; the sample last of each. */
export async function selectCities(db: Queryable): Promise<City[]> {
  const rows = await db.rows<CityRow>(
    sql`select code, name, west, south, east, north, crs, time_zone as "timeZone", sample from city c
        order by (select count(*) from plan p where p.city = c.code and p.status = 'in-force') = 0, sample, code`,
  );
  return rows.map(toCity);
}

export async function selectCity(db: Queryable, code: string): Promise<City | null> {
  const rows = await db.rows<CityRow>(
    sql`select code, name, west, south, east, north, crs, time_zone as "timeZone", sample from city where code = ${code}`,
  );
  return rows[0] ? toCity(rows[0]) : null;
}

/** Cities whose box holds the place, the smallest box first. */
export async function selectCitiesAt(db: Queryable, [lon, lat]: Position): Promise<City[]> {
  const rows = await db.rows<CityRow>(sql`
    select code, name, west, south, east, north, crs, time_zone as "timeZone", sample from city
    where west <= ${lon} and ${lon} <= east and south <= ${lat} and ${lat} <= north
    order by (east - west) * (north - south), code`);
  return rows.map(toCity);
}

/** The time zone of a city; null when there is no such city. */
export async function selectTimeZone(db: Queryable, code: string): Promise<TimeZone | null> {
  const [row] = await db.rows<{ timeZone: TimeZone | null }>(
    sql`select time_zone as "timeZone" from city where code = ${code}`,
  );
  return row ? (row.timeZone ?? timeZoneOf(code)) : null;
}

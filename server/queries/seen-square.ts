import sql from 'sql-template-tag';
import type { Cell } from '../../geodata/facts/seen-cells.ts';
import { squareCells } from '../../geodata/facts/seen-squares.ts';
import type { Day, Position } from '../../geodata/model/index.ts';
import type { Queryable } from '../store/store.ts';

export interface SeenSquare extends Cell {
  /** Squares of the coverage grid in it that were in view after the day asked for. */
  lately: number;
  /** When any of them was in view last. */
  last: Day;
}

/** What was ever in view of a city, by larger squares. */
export const selectSeenSquares = (db: Queryable, city: string, after: Day): Promise<SeenSquare[]> =>
  db.rows<SeenSquare>(sql`
    select floor(x / ${squareCells}::float8)::integer as x, floor(y / ${squareCells}::float8)::integer as y,
           (count(*) filter (where day > ${after}::date))::integer as lately, max(day) as last
    from seen_last where city = ${city} group by 1, 2`);

/** Streets farther from a place do not name it, degrees: about 55 m. */
const streetDegrees = 0.0005;

/** How places on streets are called: the nearest street that has a name, and the kelurahan; their figures where neither is known. */
export async function selectStreetNames(
  db: Queryable,
  city: string,
  places: readonly Position[],
): Promise<string[]> {
  const asked = places.map(([lon, lat], n) => ({ n, lon, lat }));
  const rows = await db.rows<{ name: string }>(sql`
    select coalesce(nullif(concat_ws(', ', street.name, ward.name), ''), round(a.lat::numeric, 4) || ', ' || round(a.lon::numeric, 4)) as name
    from json_to_recordset(${JSON.stringify(asked)}::json) as a (n integer, lon float8, lat float8)
    cross join lateral (select st_setsrid(st_makepoint(a.lon, a.lat), 4326) as geom) place
    left join lateral (
      select f.properties ->> 'name' as name
      from layer_version v join feature f on f.city = v.city and f.layer = v.layer and f.import_id = v.import_id
      where v.city = ${city} and v.layer = 'roads' and f.geom && st_expand(place.geom, ${streetDegrees}::float8) and f.properties ->> 'name' <> ''
      order by st_distance(f.geom, place.geom), f.id limit 1) street on true
    left join lateral (
      select f.properties ->> 'name' as name
      from layer_version v join feature f on f.city = v.city and f.layer = v.layer and f.import_id = v.import_id
      where v.city = ${city} and v.layer = 'boundaries' and st_intersects(f.geom, place.geom)
        and lower(f.properties ->> 'level') in ('kelurahan', 'desa')
      limit 1) ward on true
    order by a.n`);
  return rows.map(({ name }) => name);
}

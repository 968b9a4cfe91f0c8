import sql from 'sql-template-tag';
import type { Area, Box, CityCode } from '../../geodata/model/index.ts';
import type { CasePart, NamesPart } from '../../geodata/wire/pack-parts.ts';
import type { Queryable } from '../store/store.ts';

/** A kecamatan or kelurahan by the id of its boundary; null when the city shows none such. */
export async function selectBoundaryArea(
  db: Queryable,
  city: string,
  id: string,
): Promise<{ name: string; geometry: Area } | null> {
  const [row] = await db.rows<{ name: string; geometry: Area }>(sql`
    select f.properties ->> 'name' as name, st_asgeojson(f.geom, 7)::json as geometry
    from layer_version v join feature f on f.city = v.city and f.layer = v.layer and f.import_id = v.import_id
    where v.city = ${city} and v.layer = 'boundaries' and f.id = ${id} and f.properties ->> 'name' is not null and st_dimension(f.geom) = 2`);
  return row ?? null;
}

/** Numbers that stand as long as nothing of an area changes: what the city shows, and its cases there with their findings and photos. */
export async function selectAreaState(
  db: Queryable,
  city: string,
  area: Area,
): Promise<{ shown: number; cases: string | null }> {
  const [row] = await db.rows<{ shown: number; cases: string | null }>(sql`
    select coalesce((select version from shown_version where city = ${city}), 0) as shown,
           (select md5(string_agg(c.id || c.stage || f.sha256 || coalesce(md5(f.joined::text), '') || f.status || f.outcome || (
                select count(*) from photo p where p.city = f.city and p.owner_kind = 'finding' and p.owner_id = f.id), ',' order by c.id))
            from case_file c join finding f on f.city = c.city and f.id = c.finding_id
            where c.city = ${city} and c.stage <> 'closed'
              and st_intersects(f.geom, st_setsrid(st_geomfromgeojson(${JSON.stringify(area)}), 4326))) as cases`);
  return row!;
}

/** Kecamatan, kelurahan and named roads of a box. */
export async function selectNamesIn(db: Queryable, city: string, box: Box): Promise<NamesPart> {
  const rows = await db.rows<
    Omit<NamesPart[number], 'point' | 'box'> & { lon: number; lat: number; box: Box }
  >(sql`
    select n.kind, n.name, n.detail, st_x(at.point) as lon, st_y(at.point) as lat,
           json_build_array(st_xmin(n.geom), st_ymin(n.geom), st_xmax(n.geom), st_ymax(n.geom)) as box
    from (
      select case when v.layer = 'roads' then 'road' when lower(f.properties ->> 'level') = 'kecamatan' then 'kecamatan' else 'kelurahan' end as kind,
             f.properties ->> 'name' as name, case when v.layer = 'roads' then null else f.properties ->> 'kecamatan' end as detail,
             st_collect(f.geom) as geom
      from layer_version v join feature f on f.city = v.city and f.layer = v.layer and f.import_id = v.import_id
      where v.city = ${city} and v.layer in ('boundaries', 'roads') and f.properties ->> 'name' is not null
        and (v.layer = 'roads' or lower(f.properties ->> 'level') in ('kecamatan', 'kelurahan', 'desa'))
        and f.geom && st_makeenvelope(${box[0]}, ${box[1]}, ${box[2]}, ${box[3]}, 4326)
      group by 1, 2, 3
    ) as n
    cross join lateral (select st_pointonsurface(n.geom) as point) at
    order by n.kind, n.name, n.detail`);
  return rows.map(({ lon, lat, ...row }) => ({ ...row, point: [lon, lat] }));
}

/** Open cases whose place meets an area, the newest first, with what was found; without the names of anybody. */
export async function selectCasesIn(
  db: Queryable,
  city: CityCode,
  area: Area,
  limit: number,
): Promise<{ cases: CasePart[]; total: number }> {
  interface Row extends Omit<CasePart, 'point' | 'findings'> {
    finding: CasePart['findings'][number];
    lon: number;
    lat: number;
    total: number;
  }
  const rows = await db.rows<Row>(sql`
    select c.id, c.number, c.stage, c.opened_at as "openedAt", c.reason, f.kelurahan, st_x(at.point) as lon, st_y(at.point) as lat,
           json_build_object('id', f.id, 'observedAt', f.body -> 'observedAt', 'kind', f.kind, 'outcome', f.outcome, 'note', it.holds -> 'note',
             'geometry', it.holds -> 'geometry', 'photos', coalesce((
               select json_agg(p.sha256 order by p.sha256) from photo p
               where p.city = f.city and p.owner_kind = 'finding' and p.owner_id = f.id), '[]')) as finding,
           count(*) over ()::integer as total
    from case_file c
    join finding f on f.city = c.city and f.id = c.finding_id
    cross join lateral (select st_pointonsurface(f.geom) as point) at
    cross join lateral (select coalesce(f.joined, f.body) as holds) it
    where c.city = ${city} and c.stage <> 'closed'
      and st_intersects(f.geom, st_setsrid(st_geomfromgeojson(${JSON.stringify(area)}), 4326))
    order by c.opened_at desc, c.id limit ${limit}`);
  return {
    cases: rows.map(({ finding, lon, lat, total: _, ...row }) => ({
      ...row,
      point: [lon, lat],
      findings: [finding],
    })),
    total: rows[0]?.total ?? 0,
  };
}

/** Id of a boundary by its name; null when the city shows none of it. */
export async function selectBoundaryId(db: Queryable, city: string, name: string): Promise<string | null> {
  const [row] = await db.rows<{ id: string }>(sql`
    select f.id from layer_version v join feature f on f.city = v.city and f.layer = v.layer and f.import_id = v.import_id
    where v.city = ${city} and v.layer = 'boundaries' and f.properties ->> 'name' = ${name} order by f.id limit 1`);
  return row?.id ?? null;
}

/** Things of some layers as they are shown in a box. */
export async function countFeaturesIn(
  db: Queryable,
  city: string,
  layers: readonly string[],
  box: Box,
): Promise<number> {
  const [row] = await db.rows<{ count: number }>(sql`
    select count(*)::integer as count
    from layer_version v join feature f on f.city = v.city and f.layer = v.layer and f.import_id = v.import_id
    where v.city = ${city} and v.layer = any(${layers}::text[])
      and f.geom && st_makeenvelope(${box[0]}, ${box[1]}, ${box[2]}, ${box[3]}, 4326)`);
  return row!.count;
}

import sql from 'sql-template-tag';
import type { CheckRequest, Day } from '../../geodata/model/index.ts';
import {
  activityKey,
  type Surroundings,
  surroundingsReachM,
  zonesReachM,
} from '../../geodata/rules/index.ts';
import type { Queryable } from '../store/store.ts';
import { gridDegrees } from './grid.ts';

/** Zone polygons with more vertices than this are cut to what the rules look at. */
const largePolygon = 200;

/**
 * Everything that the rules may know about a subject, in one statement over the GiST indexes.
 * `seen` is the box around the subject and the parcels it stands on, widened by {@link surroundingsReachM}.
 */
export async function selectSurroundings(
  db: Queryable,
  city: string,
  request: CheckRequest,
  days: Surroundings['days'],
): Promise<
  Pick<
    Surroundings,
    'plans' | 'zones' | 'rows' | 'permits' | 'parcels' | 'rivers' | 'roads' | 'layers' | 'seen'
  >
> {
  const asked = [days.built, days.reported, days.today].filter((day): day is Day => day !== null);
  const activity = activityKey(request.properties?.activity ?? '');
  const permitNumber = request.properties?.permitNumber ?? null;
  const [row] = await db.rows<{ surroundings: Awaited<ReturnType<typeof selectSurroundings>> }>(sql`
    with subject as materialized (
      select st_setsrid(st_geomfromgeojson(${JSON.stringify(request.geometry)}), 4326) as geom,
             st_expand(st_setsrid(st_geomfromgeojson(${JSON.stringify(request.geometry)}), 4326), ${metresInDegrees(accuracy(request))}) as near
    ), shown as materialized (
      select layer, import_id from layer_version where city = ${city}
    ), parcel as materialized (
      select f.id, f.import_id, f.geom, coalesce(f.properties ->> 'number', f.source_id) as number, i.ce90_m
      from subject s
      join feature f on f.city = ${city} and f.layer = 'parcels' and f.geom && s.geom and st_intersects(f.geom, s.geom)
      join shown on shown.layer = f.layer and shown.import_id = f.import_id
      join import i on i.city = ${city} and i.id = f.import_id
    ), extent as materialized (
      select st_envelope(st_collect(st_envelope(s.near), (select st_extent(geom)::geometry(Geometry, 4326) from parcel))) as tight from subject s
    ), seen as materialized (
      select st_expand(st_setsrid(tight, 4326), ${metresInDegrees(surroundingsReachM)}) as box, st_expand(st_setsrid(tight, 4326), ${metresInDegrees(zonesReachM)}) as close from extent
    ), law as materialized (
      select p.id, p.name, p.valid_from, p.valid_to
      from plan p join import i on i.city = p.city and i.id = p.import_id and i.status = 'active'
      where p.city = ${city} and p.status = 'in-force'
        and exists (select 1 from unnest(${asked}::date[]) as day where p.valid_from <= day and (p.valid_to is null or day < p.valid_to))
    ), zone_near as materialized (
      select z.id, z.plan_id, z.import_id, z.code, z.name, z.class, z.source_index, i.ce90_m,
             case when st_npoints(z.geom) > ${largePolygon} then st_collectionextract(st_intersection(z.geom, seen.close, ${gridDegrees}), 3) else z.geom end as geom
      from seen join zone z on z.city = ${city} and z.geom && seen.close and st_intersects(z.geom, seen.close)
      join law on law.id = z.plan_id
      join import i on i.city = ${city} and i.id = z.import_id
    ), permit_near as materialized (
      select p.*, i.ordinal from subject s
      join permit p on p.city = ${city} and p.geom && s.near
      join import i on i.city = p.city and i.id = p.import_id and i.status = 'active'
      union
      select p.*, i.ordinal from permit p
      join import i on i.city = p.city and i.id = p.import_id and i.status = 'active'
      where p.city = ${city} and p.number = ${permitNumber}
      union
      -- an address point stands on the parcel, seldom on the house
      select p.*, i.ordinal from parcel
      join permit p on p.city = ${city} and p.geom && parcel.geom and st_dimension(p.geom) = 0 and st_intersects(p.geom, parcel.geom)
      join import i on i.city = p.city and i.id = p.import_id and i.status = 'active'
    )
    select jsonb_build_object(
      'plans', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'validFrom', valid_from, 'validTo', valid_to) order by valid_from, id), '[]') from law),
      'zones', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'version', import_id, 'planId', plan_id, 'code', code, 'name', name, 'class', class,
                  'sourceIndex', source_index, 'ce90M', ce90_m, 'geometry', st_asgeojson(geom, 9)::jsonb) order by id), '[]') from zone_near where not st_isempty(geom)),
      'rows', (select coalesce(jsonb_agg(jsonb_build_object('planId', r.plan_id, 'row', r.body) order by r.id, r.version), '[]')
               from rule_row r join import i on i.city = r.city and i.id = r.import_id and i.status = 'active'
               where r.city = ${city} and r.plan_id in (select id from law)
                 and (r.zone_code is null or r.zone_code in (select code from zone_near))
                 and (r.kind <> 'use' or upper(btrim(r.activity)) = ${activity})),
      'permits', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'version', p.import_id, 'number', p.number, 'kind', p.kind, 'status', p.status,
                  'issuedOn', p.issued_on, 'validTo', p.valid_to, 'revokedOn', p.revoked_on, 'buildingFunction', p.building_function, 'storeys', p.storeys,
                  'heightM', p.height_m, 'floorAreaM2', p.floor_area_m2, 'units', p.units, 'address', p.address, 'kelurahan', p.kelurahan, 'kecamatan', p.kecamatan,
                  'geometry', st_asgeojson(p.geom, 9)::jsonb) order by p.number, p.id), '[]')
                  from permit_near p
                  where not exists (select 1 from permit q join import j on j.city = q.city and j.id = q.import_id and j.status = 'active'
                                    where q.city = ${city} and q.number = p.number and j.ordinal > p.ordinal)),
      'parcels', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'version', import_id, 'number', number, 'ce90M', ce90_m,
                  'geometry', st_asgeojson(geom, 9)::jsonb) order by id), '[]') from parcel),
      'rivers', (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'version', f.import_id, 'ce90M', i.ce90_m, 'name', f.properties ->> 'name',
                  'depthM', (f.properties ->> 'depthM')::float8, 'embanked', (f.properties ->> 'embanked')::boolean, 'urban', (f.properties ->> 'urban')::boolean,
                  'tidal', (f.properties ->> 'tidal')::boolean, 'catchmentKm2', (f.properties ->> 'catchmentKm2')::float8,
                  'geometry', st_asgeojson(case when st_npoints(f.geom) > ${largePolygon} then st_intersection(f.geom, seen.box, ${gridDegrees}) else f.geom end, 9)::jsonb) order by f.id), '[]')
                 from seen join feature f on f.city = ${city} and f.layer = 'rivers' and f.geom && seen.box and st_intersects(f.geom, seen.box)
                 join shown on shown.layer = f.layer and shown.import_id = f.import_id join import i on i.city = ${city} and i.id = f.import_id),
      'roads', (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'version', f.import_id, 'ce90M', i.ce90_m, 'name', f.properties ->> 'name', 'class', f.properties ->> 'class',
                  'widthM', (f.properties ->> 'widthM')::float8,
                  'geometry', st_asgeojson(case when st_npoints(f.geom) > ${largePolygon} then st_intersection(f.geom, seen.close, ${gridDegrees}) else f.geom end, 9)::jsonb) order by f.id), '[]')
                from seen join feature f on f.city = ${city} and f.layer = 'roads' and f.geom && seen.close and st_intersects(f.geom, seen.close)
                join shown on shown.layer = f.layer and shown.import_id = f.import_id join import i on i.city = ${city} and i.id = f.import_id),
      'layers', (select coalesce(jsonb_agg(layer order by layer), '[]') from (
                  select layer from shown
                  union select 'permits' where exists (select 1 from import where city = ${city} and status = 'active' and kind in ('permits', 'sample') and target = 'permits')
                ) as has),
      'seen', (select jsonb_build_array(st_xmin(box), st_ymin(box), st_xmax(box), st_ymax(box)) from seen)
    ) as surroundings`);
  return row!.surroundings;
}

/** Degrees of latitude; at Indonesian latitudes (|φ| ≤ 11°) a degree of longitude is at most 2 % shorter, hence the 3 %. */
const metresInDegrees = (metres: number): number => (metres * 1.03) / 110_500;

/** Three standard deviations of the stated position, metres: candidates beyond that decide nothing. */
const accuracy = (request: CheckRequest): number =>
  Math.min(((request.properties?.accuracyM ?? 0) / 2.45) * 3, 500);

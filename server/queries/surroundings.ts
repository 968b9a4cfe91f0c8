import sql from 'sql-template-tag';
import type { CheckRequest, Day } from '../../geodata/model/index.ts';
import { activityKey, type Surroundings, zonesReachM } from '../../geodata/rules/index.ts';
import type { Queryable } from '../store/store.ts';
import { gridDegrees } from './grid.ts';
import { largePolygon, metresInDegrees, nearFeatures, seenM } from './near-features.ts';

/** What of surroundings the store knows. */
export type Known = Omit<Surroundings, 'city' | 'subject' | 'days'>;

/**
 * Everything that the rules may know about a subject, in one statement over the GiST indexes.
 * A `draft` is a plan that is brought along though it is not in force. `seen` is the box around the subject and the parcels it stands on, as wide as the rules look.
 */
export async function selectSurroundings(
  db: Queryable,
  city: string,
  request: CheckRequest,
  days: Surroundings['days'],
  draft: string | null = null,
): Promise<Known> {
  const asked = [days.built, days.reported, days.today].filter((day): day is Day => day !== null);
  const activity = activityKey(request.properties?.activity ?? '');
  const permitNumber = request.properties?.permitNumber ?? null;
  const [row] = await db.rows<{ surroundings: Known }>(sql`
    with subject as materialized (
      select geom, st_expand(geom, ${metresInDegrees(accuracy(request))}) as near
      from (select st_setsrid(st_geomfromgeojson(${JSON.stringify(request.geometry)}), 4326) as geom) as drawn
    ), shown as materialized (
      select v.layer, v.import_id, i.ce90_m
      from layer_version v join import i on i.city = v.city and i.id = v.import_id
      where v.city = ${city}
    ), parcel as materialized (
      select f.geom
      from subject s
      join shown on shown.layer = 'parcels'
      join feature f on f.city = ${city} and f.layer = 'parcels' and f.import_id = shown.import_id and f.geom && s.geom and st_intersects(f.geom, s.geom)
    ), extent as materialized (
      select st_envelope(s.near) as near,
             st_setsrid(st_envelope(st_collect(st_envelope(s.near), (select st_extent(geom)::geometry(Geometry, 4326) from parcel))), 4326) as tight
      from subject s
    ), seen as materialized (
      select st_expand(tight, ${metresInDegrees(seenM)}) as box, st_expand(tight, ${metresInDegrees(zonesReachM)}) as close from extent
    ), law as materialized (
      select p.id, p.name, p.valid_from, p.valid_to
      from plan p join import i on i.city = p.city and i.id = p.import_id and i.status = 'active'
      where p.city = ${city} and (p.id = ${draft}::uuid or p.status = 'in-force'
        and exists (select 1 from unnest(${asked}::date[]) as day where p.valid_from <= day and (p.valid_to is null or day < p.valid_to)))
    ), zone_near as materialized (
      select z.id, z.plan_id, z.import_id, z.code, z.name, z.class, z.source_index, i.ce90_m,
             case when st_npoints(z.geom) > ${largePolygon} then st_collectionextract(st_intersection(z.geom, seen.close, ${gridDegrees}), 3) else z.geom end as geom
      from seen join zone z on z.city = ${city} and z.geom && seen.close and st_intersects(z.geom, seen.close)
      join law on law.id = z.plan_id
      join import i on i.city = ${city} and i.id = z.import_id
    ), permit_near as materialized (
      select p.*, i.ordinal
      from extent cross join subject s
      join permit p on p.city = ${city} and (p.geom && extent.tight or p.number = ${permitNumber})
      join import i on i.city = ${city} and i.id = p.import_id and i.status = 'active'
      where p.geom && s.near or p.number = ${permitNumber}
        -- an address point stands on the parcel, seldom on the house
        or (st_dimension(p.geom) = 0 and exists (select 1 from parcel where st_intersects(p.geom, parcel.geom)))
    ), near_feature as materialized (
      ${nearFeatures(city)}
    ), law_row as materialized (
      select r.id, r.version, r.plan_id, r.zone_code, r.kind, r.body
      from law
      join rule_row r on r.city = ${city} and r.plan_id = law.id and r.kind <> 'use'
        and (r.zone_code is null or code_key(r.zone_code) = any((select array_agg(code_key(code)) from zone_near)::text[]))
      join import i on i.city = ${city} and i.id = r.import_id and i.status = 'active'
      union all
      select r.id, r.version, r.plan_id, r.zone_code, r.kind, r.body
      from (select distinct plan_id, code_key(code) as code from zone_near) as z
      join rule_row r on r.city = ${city} and r.plan_id = z.plan_id and r.kind = 'use'
        and code_key(r.zone_code) = z.code and activity_key(r.activity) = ${activity}
      join import i on i.city = ${city} and i.id = r.import_id and i.status = 'active'
    ), block as materialized (
      -- the zones whose row limits the share of an activity: what other buildings of each activity cover in them
      select z.id, st_area(z.geom::geography) as area,
             (select coalesce(jsonb_object_agg(use, covered), '{}') from (
               select activity_key(f.properties ->> 'activity') as use, sum(st_area(f.geom::geography)) as covered
               from shown join feature f on f.city = ${city} and f.layer = 'buildings' and f.import_id = shown.import_id
                 and f.geom && z.geom and st_intersects(st_pointonsurface(f.geom), z.geom)
               cross join subject s
               where shown.layer = 'buildings' and f.properties ->> 'activity' is not null
                 and not (st_intersects(f.geom, s.geom) and st_area(st_intersection(f.geom, s.geom, ${gridDegrees})) > 0.5 * st_area(f.geom))
               group by 1) as stood) as covered
      from zone z
      where z.city = ${city} and z.id in (
        select n.id from zone_near n join law_row r on r.plan_id = n.plan_id and code_key(r.zone_code) = code_key(n.code) and r.kind = 'use'
        where r.body ->> 'maxShareOfBlockPct' is not null)
    )
    select json_build_object(
      'plans', (select coalesce(json_agg(json_build_object('id', id, 'name', name, 'validFrom', valid_from, 'validTo', valid_to) order by valid_from, id), '[]') from law),
      'zones', (select coalesce(json_agg(json_build_object('id', id, 'version', import_id, 'planId', plan_id, 'code', code, 'name', name, 'class', class,
                  'sourceIndex', source_index, 'ce90M', ce90_m, 'geometry', st_asgeojson(geom, 9)::json) order by id), '[]') from zone_near where not st_isempty(geom)),
      'rows', (select coalesce(json_agg(json_build_object('planId', plan_id, 'row', body) order by id, version), '[]') from law_row),
      'permits', (select coalesce(json_agg(json_build_object('id', p.id, 'version', p.import_id, 'number', p.number, 'kind', p.kind, 'status', p.status,
                  'issuedOn', p.issued_on, 'validTo', p.valid_to, 'revokedOn', p.revoked_on, 'buildingFunction', p.building_function, 'storeys', p.storeys,
                  'heightM', p.height_m, 'floorAreaM2', p.floor_area_m2, 'units', p.units, 'address', p.address, 'kelurahan', p.kelurahan, 'kecamatan', p.kecamatan,
                  'geometry', st_asgeojson(p.geom, 9)::json) order by p.number, p.id), '[]')
                  from permit_near p
                  where not exists (select 1 from permit q join import j on j.city = q.city and j.id = q.import_id and j.status = 'active'
                                    where q.city = ${city} and q.number = p.number and j.ordinal > p.ordinal)),
      'features', (select coalesce(json_object_agg(layer, things), '{}') from (
                  select layer, json_agg(json_build_object('id', id, 'version', import_id, 'ce90M', ce90_m, 'name', name, 'properties', properties,
                    'geometry', geometry) order by id) as things
                  from near_feature group by layer) as by_layer),
      'blocks', (select coalesce(json_agg(json_build_object('zoneId', id, 'areaM2', area, 'coveredM2', covered) order by id), '[]') from block),
      'layers', (select coalesce(json_agg(layer order by layer), '[]') from (
                  select layer from shown
                  union select 'permits' where exists (select 1 from import where city = ${city} and status = 'active' and kind in ('permits', 'sample') and target = 'permits')
                ) as has),
      'seen', (select json_build_array(st_xmin(box), st_ymin(box), st_xmax(box), st_ymax(box)) from seen)
    ) as surroundings`);
  return row!.surroundings;
}

/** Three standard deviations of the stated position, metres: candidates beyond that decide nothing. */
const accuracy = (request: CheckRequest): number =>
  Math.min(((request.properties?.accuracyM ?? 0) / 2.45) * 3, 500);

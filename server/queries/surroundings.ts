import sql, { join, raw, type Sql } from 'sql-template-tag';
import { type LayerId, layerById } from '../../geodata/layers/index.ts';
import type { CheckRequest, Day } from '../../geodata/model/index.ts';
import {
  activityKey,
  type Read,
  reach,
  rules,
  type Surroundings,
  zonesReachM,
} from '../../geodata/rules/index.ts';
import type { Queryable } from '../store/store.ts';
import { gridDegrees } from './grid.ts';

/** Polygons with more vertices than this are cut to what the rules look at. */
const largePolygon = 200;

const reads = reach(rules);
/** Metres around a subject and its parcels in which all that the rules read is complete; heights around airfields reach farther by themselves. */
const seenM = Math.max(...reads.map(({ withinM }) => withinM).filter((metres) => metres <= 500));

/** Degrees of latitude; at Indonesian latitudes (|φ| ≤ 11°) a degree of longitude is at most 2 % shorter, hence the 3 %. */
const metresInDegrees = (metres: number): number => (metres * 1.03) / 110_500;

/** Attributes that a layer keeps, as one object; nothing else of an import leaves the store. */
const attributesOf = (layer: LayerId): Sql =>
  sql`jsonb_build_object(${join(
    layerById(layer)!.attributes.map(({ name }) => raw(`'${name}', f.properties -> '${name}'`)),
  )})`;

/** The features of one layer as far as the rules read it. The layer stands in the statement itself: its index is a part of the table's. */
const layerNear = ({ layer, withinM, lot }: Read, city: string): Sql => sql`
  select ${raw(`'${layer}'`)} as layer, jsonb_agg(jsonb_build_object('id', f.id, 'version', f.import_id, 'ce90M', i.ce90_m,
           'name', f.properties ->> 'name', 'properties', ${attributesOf(layer)},
           'geometry', st_asgeojson(case when st_npoints(f.geom) > ${largePolygon} then st_intersection(f.geom, around.box, ${gridDegrees}) else f.geom end, 9)::jsonb)
           order by f.id) as things
  from (select st_expand(${lot ? raw('tight') : raw('near')}, ${metresInDegrees(withinM)}) as box from extent) around
  join shown on shown.layer = ${raw(`'${layer}'`)}
  join import i on i.city = ${city} and i.id = shown.import_id
  join feature f on f.city = ${city} and f.layer = ${raw(`'${layer}'`)} and f.import_id = shown.import_id
    and f.geom && around.box and st_intersects(f.geom, around.box)`;

/** What of surroundings the store knows. */
export type Known = Omit<Surroundings, 'city' | 'subject' | 'days'>;

/**
 * Everything that the rules may know about a subject, in one statement over the GiST indexes.
 * `seen` is the box around the subject and the parcels it stands on, as wide as the rules look.
 */
export async function selectSurroundings(
  db: Queryable,
  city: string,
  request: CheckRequest,
  days: Surroundings['days'],
): Promise<Known> {
  const asked = [days.built, days.reported, days.today].filter((day): day is Day => day !== null);
  const activity = activityKey(request.properties?.activity ?? '');
  const permitNumber = request.properties?.permitNumber ?? null;
  const [row] = await db.rows<{ surroundings: Known }>(sql`
    with subject as materialized (
      select geom, st_expand(geom, ${metresInDegrees(accuracy(request))}) as near
      from (select st_setsrid(st_geomfromgeojson(${JSON.stringify(request.geometry)}), 4326) as geom) as drawn
    ), shown as materialized (
      select layer, import_id from layer_version where city = ${city}
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
    ), near_feature as materialized (
      ${join(
        reads.map((read) => layerNear(read, city)),
        ' union all ',
      )}
    ), law_row as materialized (
      select r.id, r.version, r.plan_id, r.zone_code, r.kind, r.body
      from rule_row r join import i on i.city = r.city and i.id = r.import_id and i.status = 'active'
      where r.city = ${city} and r.plan_id in (select id from law)
        and (r.zone_code is null or r.zone_code in (select code from zone_near))
        and (r.kind <> 'use' or upper(btrim(r.activity)) = ${activity})
    ), block as materialized (
      -- the zones whose row limits the share of an activity: what other buildings of each activity cover in them
      select z.id, st_area(z.geom::geography) as area,
             (select coalesce(jsonb_object_agg(use, covered), '{}') from (
               select upper(btrim(f.properties ->> 'activity')) as use, sum(st_area(f.geom::geography)) as covered
               from shown join feature f on f.city = ${city} and f.layer = 'buildings' and f.import_id = shown.import_id
                 and f.geom && z.geom and st_intersects(st_pointonsurface(f.geom), z.geom)
               cross join subject s
               where shown.layer = 'buildings' and f.properties ->> 'activity' is not null
                 and not (st_intersects(f.geom, s.geom) and st_area(st_intersection(f.geom, s.geom, ${gridDegrees})) > 0.5 * st_area(f.geom))
               group by 1) as stood) as covered
      from zone z
      where z.city = ${city} and z.id in (
        select n.id from zone_near n join law_row r on r.plan_id = n.plan_id and r.zone_code = n.code and r.kind = 'use'
        where r.body ->> 'maxShareOfBlockPct' is not null)
    )
    select jsonb_build_object(
      'plans', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'validFrom', valid_from, 'validTo', valid_to) order by valid_from, id), '[]') from law),
      'zones', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'version', import_id, 'planId', plan_id, 'code', code, 'name', name, 'class', class,
                  'sourceIndex', source_index, 'ce90M', ce90_m, 'geometry', st_asgeojson(geom, 9)::jsonb) order by id), '[]') from zone_near where not st_isempty(geom)),
      'rows', (select coalesce(jsonb_agg(jsonb_build_object('planId', plan_id, 'row', body) order by id, version), '[]') from law_row),
      'permits', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'version', p.import_id, 'number', p.number, 'kind', p.kind, 'status', p.status,
                  'issuedOn', p.issued_on, 'validTo', p.valid_to, 'revokedOn', p.revoked_on, 'buildingFunction', p.building_function, 'storeys', p.storeys,
                  'heightM', p.height_m, 'floorAreaM2', p.floor_area_m2, 'units', p.units, 'address', p.address, 'kelurahan', p.kelurahan, 'kecamatan', p.kecamatan,
                  'geometry', st_asgeojson(p.geom, 9)::jsonb) order by p.number, p.id), '[]')
                  from permit_near p
                  where not exists (select 1 from permit q join import j on j.city = q.city and j.id = q.import_id and j.status = 'active'
                                    where q.city = ${city} and q.number = p.number and j.ordinal > p.ordinal)),
      'features', (select coalesce(jsonb_object_agg(layer, things), '{}') from near_feature where things is not null),
      'blocks', (select coalesce(jsonb_agg(jsonb_build_object('zoneId', id, 'areaM2', area, 'coveredM2', covered) order by id), '[]') from block),
      'layers', (select coalesce(jsonb_agg(layer order by layer), '[]') from (
                  select layer from shown
                  union select 'permits' where exists (select 1 from import where city = ${city} and status = 'active' and kind in ('permits', 'sample') and target = 'permits')
                ) as has),
      'seen', (select jsonb_build_array(st_xmin(box), st_ymin(box), st_xmax(box), st_ymax(box)) from seen)
    ) as surroundings`);
  return row!.surroundings;
}

/** Three standard deviations of the stated position, metres: candidates beyond that decide nothing. */
const accuracy = (request: CheckRequest): number =>
  Math.min(((request.properties?.accuracyM ?? 0) / 2.45) * 3, 500);

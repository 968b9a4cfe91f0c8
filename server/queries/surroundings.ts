import sql, { raw } from 'sql-template-tag';
import type { LayerId } from '../../geodata/layers/index.ts';
import type { Box, CheckRequest, Geometry, Permit, RuleRow } from '../../geodata/model/index.ts';
import { accuracyM, activityKey, keyNamed, type Reach, type ZoneNear } from '../../geodata/rules/index.ts';
import type { Queryable } from '../store/store.ts';
import { gridDegrees } from './grid.ts';
import { largePolygon, metresInDegrees, nearFeatures } from './near-features.ts';

/** What counts for a check: plans and imports, as the city shows them (`shown.ts`). */
export interface Counting {
  /** In force on a day asked about. */
  plans: string[];
  /** Imports of the layers shown. */
  layers: string[];
  /** Imports of permits, the newest last: of two with one number the newer speaks. */
  permits: string[];
  /** Imports that brought rows of rules. */
  rules: string[];
  /** How far around a subject the rules look on these maps. */
  reach: Reach;
}

/** What lies around a subject, by kind; `null` for none. `shown` is the number under which the city showed it. */
export interface Found {
  shown: number;
  seen: Box;
  zones: Omit<ZoneNear, 'ce90M'>[] | null;
  permits: (Permit & { version: string })[] | null;
  features:
    | {
        layer: LayerId;
        id: string;
        version: string;
        properties: Record<string, unknown>;
        geometry: Geometry;
      }[]
    | null;
  rows: { planId: string; row: RuleRow }[] | null;
}

/**
 * What lies around a subject, and the law that its zones and its activity are under, in one statement over the GiST indexes. `seen` is the box
 * around the subject and the parcels it stands on, as wide as the rules look.
 */
export async function selectSurroundings(
  db: Queryable,
  city: string,
  request: CheckRequest,
  counting: Counting,
): Promise<Found> {
  const permitKey = keyNamed(request.properties ?? {});
  const activity = activityKey(request.properties?.activity ?? '');
  const [row] = await db.rows<Found>(sql`
    with subject as materialized (
      select geom, st_expand(geom, ${metresInDegrees(accuracyM(request.properties ?? {}))}) as near
      from (select st_setsrid(st_geomfromgeojson(${JSON.stringify(request.geometry)}), 4326) as geom) as drawn
    ), parcel as materialized (
      select f.geom
      from subject s
      join feature f on f.city = ${city} and f.layer = 'parcels' and f.import_id = any(${counting.layers}::uuid[])
        and f.geom && s.geom and st_intersects(f.geom, s.geom)
    ), extent as materialized (
      select st_envelope(near) as near,
             st_setsrid(st_envelope(st_collect(st_envelope(near), (select st_extent(geom)::geometry(Geometry, 4326) from parcel))), 4326) as tight
      from subject
    ), zone_near as materialized (
      select z.id, z.import_id as version, z.plan_id as "planId", z.code, z.name, z.class, z.source_index as "sourceIndex",
             case when st_npoints(z.geom) > ${largePolygon} then st_collectionextract(st_intersection(z.geom, close.box, ${gridDegrees}), 3) else z.geom end as geom
      from (select st_expand(tight, ${raw(`${metresInDegrees(counting.reach.zonesM)}`)}) as box from extent) as close
      join zone z on z.city = ${city} and z.plan_id = any(${counting.plans}::uuid[]) and z.geom && close.box and st_intersects(z.geom, close.box)
    ), permit_near as (
      select p.id, p.import_id as version, p.number, p.kind, p.status, p.issued_on as "issuedOn", p.valid_to as "validTo", p.revoked_on as "revokedOn",
             p.building_function as "buildingFunction", p.storeys, p.height_m as "heightM", p.floor_area_m2 as "floorAreaM2", p.units,
             p.address, p.kelurahan, p.kecamatan, st_asgeojson(p.geom, 9)::json as geometry
      from extent cross join subject s
      join permit p on p.city = ${city} and (p.geom && extent.tight or permit_number_key(p.number) = ${permitKey}) and p.import_id = any(${counting.permits}::uuid[])
      where (p.geom && s.near or permit_number_key(p.number) = ${permitKey}
          -- an address point stands on the parcel, seldom on the house; and what else is permitted there is a neighbour to come
          or exists (select 1 from parcel where p.geom && parcel.geom and st_intersects(p.geom, parcel.geom)))
        and not exists (select 1 from permit q where q.city = ${city} and q.number = p.number
          and array_position(${counting.permits}::uuid[], q.import_id) > array_position(${counting.permits}::uuid[], p.import_id))
    ), law as (
      select r.plan_id as "planId", r.body as row
      from rule_row r
      where r.city = ${city} and r.plan_id = any(${counting.plans}::uuid[]) and r.import_id = any(${counting.rules}::uuid[]) and r.kind <> 'use'
        and (r.zone_code is null or code_key(r.zone_code) = any((select array_agg(code_key(code)) from zone_near)::text[]))
      union all
      select r.plan_id, r.body
      from (select distinct "planId" as plan_id, code_key(code) as code from zone_near) as z
      join rule_row r on r.city = ${city} and r.plan_id = z.plan_id and r.import_id = any(${counting.rules}::uuid[]) and r.kind = 'use'
        and code_key(r.zone_code) = z.code and activity_key(r.activity) = ${activity}
    )
    select coalesce((select version from shown_version where city = ${city}), 0) as shown,
           (select json_build_array(st_xmin(box), st_ymin(box), st_xmax(box), st_ymax(box))
            from (select st_expand(tight, ${raw(`${metresInDegrees(counting.reach.nearM)}`)}) as box from extent) as wide) as seen,
           (select json_agg(z) from (
              select id, version, "planId", code, name, class, "sourceIndex", st_asgeojson(geom, 9)::json as geometry
              from zone_near where not st_isempty(geom)) as z) as zones,
           (select json_agg(p) from permit_near as p) as permits,
           (select json_agg(f) from (${nearFeatures(city, counting.layers, counting.reach)}) as f) as features,
           (select json_agg(l) from law as l) as rows`);
  return row!;
}

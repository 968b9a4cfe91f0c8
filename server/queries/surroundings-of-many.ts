import sql, { raw } from 'sql-template-tag';
import type { Circumstances, Day, Geometry } from '../../geodata/model/index.ts';
import { accuracyM, keyNamed } from '../../geodata/rules/index.ts';
import type { Queryable } from '../store/store.ts';
import { gridDegrees } from './grid.ts';
import { largePolygon, metresInDegrees, nearFeatures } from './near-features.ts';
import type { Counting, Found } from './surroundings.ts';

/** A building that is asked about, and what it says of itself. */
export interface Asked {
  id: string;
  circumstances: Circumstances;
}

/** What lies around one of them. The law is the same for all and not told. */
export type FoundOfMany = Omit<Found, 'shown' | 'rows'> & { id: string; geometry: Geometry };

/** What {@link selectSurroundings} finds around one subject, for many buildings of the version shown at once: the JSON text of `FoundOfMany[]`. */
export async function selectSurroundingsOfMany(
  db: Queryable,
  city: string,
  asked: readonly Asked[],
  { counting, today }: { counting: Counting; today: Day },
): Promise<string> {
  const subjects = asked.map(({ id, circumstances }) => ({
    id,
    built: circumstances.builtOn ?? today,
    degrees: metresInDegrees(accuracyM(circumstances)),
    permit: keyNamed(circumstances),
  }));
  const [row] = await db.rows<{ text: string }>(sql`
    with subject as materialized (
      -- to the digits in which it would be sent to a check
      select a.*, st_setsrid(st_geomfromgeojson(st_asgeojson(f.geom, 9)), 4326) as geom
      from json_to_recordset(${JSON.stringify(subjects)}::json) as a (id uuid, built date, degrees float8, permit text)
      join feature f on f.city = ${city} and f.layer = 'buildings' and f.import_id = any(${counting.layers}::uuid[]) and f.id = a.id
    ), parcel as materialized (
      select s.id as subject, f.geom
      from subject s
      join feature f on f.city = ${city} and f.layer = 'parcels' and f.import_id = any(${counting.layers}::uuid[])
        and f.geom && s.geom and st_intersects(f.geom, s.geom)
    ), near as materialized (
      select id, st_expand(geom, degrees) as near from subject
    ), extent as materialized (
      select s.id as subject, st_envelope(s.near) as near,
             st_setsrid(st_envelope(st_collect(st_envelope(s.near), under.box)), 4326) as tight
      from near s
      left join (select subject, st_setsrid(st_extent(geom)::geometry, 4326) as box from parcel group by subject) under on under.subject = s.id
    ), zone_near as materialized (
      select close.subject, z.id, z.import_id as version, z.plan_id as "planId", z.code, z.name, z.class, z.source_index as "sourceIndex",
             case when st_npoints(z.geom) > ${largePolygon} then st_collectionextract(st_intersection(z.geom, close.box, ${gridDegrees}), 3) else z.geom end as geom
      from (select e.subject, s.built, st_expand(e.tight, ${raw(`${metresInDegrees(counting.reach.zonesM)}`)}) as box from extent e join subject s on s.id = e.subject) as close
      join zone z on z.city = ${city} and z.plan_id = any(${counting.plans}::uuid[]) and z.geom && close.box and st_intersects(z.geom, close.box)
      join plan p on p.city = ${city} and p.id = z.plan_id
        and ((p.valid_from <= close.built and (p.valid_to is null or close.built < p.valid_to))
          or (p.valid_from <= ${today}::date and (p.valid_to is null or ${today}::date < p.valid_to)))
    ), permit_found as materialized (
      select s.id as subject, p.import_id, p.id from near s
      join permit p on p.city = ${city} and p.geom && s.near and p.import_id = any(${counting.permits}::uuid[])
      union
      select s.id, p.import_id, p.id from subject s
      join permit p on p.city = ${city} and permit_number_key(p.number) = s.permit and p.import_id = any(${counting.permits}::uuid[])
      union
      select c.subject, p.import_id, p.id from parcel c
      join permit p on p.city = ${city} and p.geom && c.geom and st_intersects(p.geom, c.geom)
        and p.import_id = any(${counting.permits}::uuid[])
    ), permit_near as materialized (
      select found.subject, p.id, p.import_id as version, p.number, p.kind, p.status, p.issued_on as "issuedOn", p.valid_to as "validTo",
             p.revoked_on as "revokedOn", p.building_function as "buildingFunction", p.storeys, p.height_m as "heightM",
             p.floor_area_m2 as "floorAreaM2", p.units, p.address, p.kelurahan, p.kecamatan, st_asgeojson(p.geom, 9)::json as geometry
      from permit_found found
      join permit p on p.city = ${city} and p.import_id = found.import_id and p.id = found.id
      where not exists (select 1 from permit q where q.city = ${city} and q.number = p.number
        and array_position(${counting.permits}::uuid[], q.import_id) > array_position(${counting.permits}::uuid[], p.import_id))
    )
    select coalesce(json_agg(json_build_object(
      'id', s.id,
      'geometry', st_asgeojson(s.geom, 9)::json,
      'seen', (select json_build_array(st_xmin(box), st_ymin(box), st_xmax(box), st_ymax(box))
               from (select st_expand(e.tight, ${raw(`${metresInDegrees(counting.reach.nearM)}`)}) as box) as wide),
      'zones', zones.things, 'permits', permits.things, 'features', features.things)), '[]')::text as text
    from subject s
    join extent e on e.subject = s.id
    left join (select subject, json_agg(z) as things
               from (select subject, id, version, "planId", code, name, class, "sourceIndex", st_asgeojson(geom, 9)::json as geometry
                     from zone_near where not st_isempty(geom)) as z group by subject) zones on zones.subject = s.id
    left join (select subject, json_agg(p) as things from permit_near as p group by subject) permits on permits.subject = s.id
    left join (select subject, json_agg(f) as things
               from (${nearFeatures(city, counting.layers, counting.reach, sql`extent.subject,`)}) as f group by subject) features on features.subject = s.id`);
  return row!.text;
}

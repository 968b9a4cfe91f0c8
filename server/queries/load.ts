import sql from 'sql-template-tag';
import type { Permit, RuleRow } from '../../geodata/model/index.ts';
import type { Queryable } from '../store/store.ts';

/** One feature on its way into a layer. `geometry` is GeoJSON, WGS 84. */
export interface FeatureToLoad {
  id: string;
  sourceIndex: number | null;
  sourceId: string | null;
  properties: Record<string, unknown>;
  geometry: unknown;
}

export interface ZoneToLoad extends FeatureToLoad {
  code: string;
  name: string;
  class: 'lindung' | 'budidaya' | null;
}

/** A chunk of features, unseen until their import is shown. */
export async function insertFeatures(
  db: Queryable,
  city: string,
  layer: string,
  importId: string,
  chunk: FeatureToLoad[],
): Promise<void> {
  await db.rows(sql`
    insert into feature (city, layer, import_id, id, source_index, source_id, properties, geom)
    select ${city}, ${layer}, ${importId}::uuid, f.id, f."sourceIndex", f."sourceId", coalesce(f.properties, '{}'),
           st_setsrid(st_force2d(st_geomfromgeojson(f.geometry::text)), 4326)
    from jsonb_to_recordset(${JSON.stringify(chunk)}::jsonb)
      as f (id uuid, "sourceIndex" integer, "sourceId" text, properties jsonb, geometry jsonb)`);
}

export async function insertZones(
  db: Queryable,
  city: string,
  planId: string,
  importId: string,
  chunk: ZoneToLoad[],
): Promise<void> {
  await db.rows(sql`
    insert into zone (city, id, plan_id, import_id, source_index, source_id, code, name, class, properties, geom)
    select ${city}, z.id, ${planId}::uuid, ${importId}::uuid, z."sourceIndex", z."sourceId", z.code, z.name, z.class, coalesce(z.properties, '{}'),
           st_multi(st_setsrid(st_force2d(st_geomfromgeojson(z.geometry::text)), 4326))
    from jsonb_to_recordset(${JSON.stringify(chunk)}::jsonb)
      as z (id uuid, "sourceIndex" integer, "sourceId" text, code text, name text, class text, properties jsonb, geometry jsonb)`);
}

export async function insertRuleRows(
  db: Queryable,
  city: string,
  planId: string,
  importId: string,
  chunk: RuleRow[],
): Promise<void> {
  await db.rows(sql`
    insert into rule_row (city, id, version, plan_id, import_id, kind, zone_code, activity, valid_from, valid_to, body)
    select ${city}, (r ->> 'id')::uuid, (r ->> 'version')::integer, ${planId}::uuid, ${importId}::uuid, r ->> 'kind', r ->> 'zoneCode', r ->> 'activity',
           (r ->> 'validFrom')::date, (r ->> 'validTo')::date, r
    from jsonb_array_elements(${JSON.stringify(chunk)}::jsonb) as r`);
}

export async function insertPermits(
  db: Queryable,
  city: string,
  importId: string,
  chunk: (Permit & { sourceIndex: number | null })[],
): Promise<void> {
  await db.rows(sql`
    insert into permit (city, id, import_id, source_index, number, kind, status, issued_on, valid_to, revoked_on, building_function,
                        storeys, height_m, floor_area_m2, units, address, kelurahan, kecamatan, geom)
    select ${city}, p.id, ${importId}::uuid, p."sourceIndex", p.number, p.kind, p.status, p."issuedOn", p."validTo", p."revokedOn", p."buildingFunction",
           p.storeys, p."heightM", p."floorAreaM2", p.units, p.address, p.kelurahan, p.kecamatan,
           st_setsrid(st_geomfromgeojson(p.geometry::text), 4326)
    from jsonb_to_recordset(${JSON.stringify(chunk)}::jsonb)
      as p (id uuid, "sourceIndex" integer, number text, kind text, status text, "issuedOn" date, "validTo" date, "revokedOn" date,
            "buildingFunction" text, storeys integer, "heightM" double precision, "floorAreaM2" double precision, units integer,
            address text, kelurahan text, kecamatan text, geometry jsonb)`);
}

/** Tells the database what was loaded, so that the next statement uses the indexes. */
export async function analyzeLand(db: Queryable): Promise<void> {
  for (const statement of [
    sql`analyze feature`,
    sql`analyze zone`,
    sql`analyze permit`,
    sql`analyze rule_row`,
  ])
    await db.rows(statement);
}

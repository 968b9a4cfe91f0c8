import sql from 'sql-template-tag';
import { boxesMeet, boxOf } from '../../geodata/geometry/index.ts';
import type { Box } from '../../geodata/model/index.ts';
import type { AreaPack } from '../../geodata/rules/index.ts';
import { selectWhatIsShown } from '../../server/queries/shown.ts';
import type { Found } from '../../server/queries/surroundings.ts';
import { selectLawRows } from '../../server/queries/sweep-law.ts';
import type { Queryable } from '../../server/store/store.ts';
import { byLayer, countingOf, layersOf } from '../../server/workflows/look-around.ts';

const withActivities = (
  { buildings = [], ...others }: AreaPack['features'],
  activities: Map<string, unknown>,
): AreaPack['features'] => ({
  ...others,
  buildings: buildings.map(({ properties, ...building }) => ({
    ...building,
    properties: { ...properties, activity: activities.get(building.id) ?? null },
  })),
});

/** A pack of all that a city shows within a box. */
export async function packOf(db: Queryable, city: string, seen: Box): Promise<AreaPack> {
  const shown = await selectWhatIsShown(db, city);
  const plans = shown.plans.map(({ id, name, validFrom, validTo }) => ({ id, name, validFrom, validTo }));
  const counting = countingOf(shown, plans);
  const ce90M = new Map(shown.imports.map((it) => [it.id, it.ce90M]));
  const accuracyOf = (version: string | null): number | null => ce90M.get(version ?? '') ?? null;
  const zones = await db.rows<Omit<AreaPack['zones'][number], 'ce90M'>>(sql`
    select id, import_id as version, plan_id as "planId", code, name, class, source_index as "sourceIndex", st_asgeojson(geom, 9)::json as geometry
    from zone where city = ${city} and plan_id = any(${counting.plans}::uuid[])`);
  const features = await db.rows<NonNullable<Found['features']>[number]>(sql`
    select layer, id, import_id as version, properties, st_asgeojson(geom, 9)::json as geometry
    from feature where city = ${city} and import_id = any(${counting.layers}::uuid[])`);
  const permits = await db.rows<AreaPack['permits'][number]>(sql`
    select id, import_id as version, number, kind, status, issued_on as "issuedOn", valid_to as "validTo", revoked_on as "revokedOn",
           building_function as "buildingFunction", storeys, height_m as "heightM", floor_area_m2 as "floorAreaM2", units,
           address, kelurahan, kecamatan, st_asgeojson(geom, 9)::json as geometry
    from permit where city = ${city} and import_id = any(${counting.permits}::uuid[])`);
  const within = <T extends Pick<AreaPack['permits'][number], 'geometry'>>(things: T[]): T[] =>
    things.filter(({ geometry }) => geometry === null || boxesMeet(boxOf(geometry), seen));
  return {
    city,
    plans,
    zones: within(zones).map((zone) => ({ ...zone, ce90M: accuracyOf(zone.version) })),
    rows: await selectLawRows(db, city, counting.plans, counting.rules),
    permits: within(permits),
    features: withActivities(
      byLayer(
        features.filter(({ layer, geometry }) => layer === 'airfields' || boxesMeet(boxOf(geometry), seen)),
        accuracyOf,
      ),
      new Map(features.map(({ id, properties }) => [id, properties.activity])),
    ),
    layers: layersOf(shown),
    seen,
  };
}

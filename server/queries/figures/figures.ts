import sql, { raw, type Sql } from 'sql-template-tag';
import type { Queryable } from '../../store/store.ts';
import type { Counting } from '../surroundings.ts';
import { districtsOf } from '../sweep-buildings.ts';
import { lots } from './lots.ts';
import { permits } from './permits.ts';
import { type Margins, subjects } from './subjects.ts';
import { farThings, nearThings, overlays } from './things.ts';
import { parcelZones, zones } from './zones.ts';

/** Rows of a part as a list of lists. */
const list = (part: string, columns: string): Sql =>
  raw(`'${part}', coalesce((select json_agg(json_build_array(${columns})) from ${part}), '[]')`);

/** Area of a parcel: on its sheet, or on the ellipsoid when it is large. */
const parcelArea = `case when greatest(st_xmax(geom) - st_xmin(geom), st_ymax(geom) - st_ymin(geom)) > 0.001 then st_area(geom::geography)
  else st_area(geom) * kx * ky end`;

/**
 * What rules want to know of some buildings of the version shown, measured by PostGIS for all of them at once, with the zones of some plans:
 * the JSON text of `Figures` (`server/workflows/sweep/figures/figures.ts`, which says what the columns of each list are).
 */
export async function selectFigures(
  db: Queryable,
  city: string,
  ids: readonly string[],
  { counting, margins }: { counting: Counting; margins: Margins },
  plans: readonly string[],
): Promise<string> {
  const [row] = await db.rows<{ text: string }>(sql`
    with ${subjects(city, ids, counting, margins)},
    ${zones(city, plans)},
    ${lots(city, counting)},
    ${parcelZones},
    ${permits(city, counting)},
    ${nearThings(city, counting)},
    ${overlays(city, counting)},
    ${farThings(city, counting)},
    district as materialized (${districtsOf(city)})
    select json_build_object(
      ${list('subject', 'n, id, properties, st_area(flat), st_dimension(geom), dwelling')},
      ${list('district', 'id, kelurahan, kecamatan')},
      ${list('plan_zone', 'k, id, plan_id, import_id, code, name, class, source_index')},
      ${list('zone_pair', 'n, k, area, depth')},
      ${list('parcel', `k, id, import_id, properties, ${parcelArea}, kx, ky, st_asbinary(geom)`)},
      ${list('parcel_zone', 'parcel, zone, area')},
      ${list('lot_pair', 'n, k, covered, border')},
      ${list('neighbour', 'n, k, id, import_id, properties, distance, area, share')},
      ${list(
        'permit_pair',
        `n, id, import_id, number, kind, status, issued_on, valid_to, revoked_on, building_function, storeys, height_m, floor_area_m2, units,
         dimension, covered, farthest, convex, distance, depth, lot_depth`,
      )},
      ${list('thing', 'k, layer, id, import_id, properties, st_dimension(geom)')},
      ${list('near_pair', 'n, k, distance')},
      ${list('road_gap', 'n, parcel, k, gap')},
      ${list('overlay', 'k, id, import_id, properties')},
      ${list('overlay_pair', 'n, k, area, depth')},
      ${list('far_thing', 'k, layer, id, import_id, properties, st_dimension(geom)')},
      ${list('far_pair', 'n, k, distance')})::text as text`);
  return row!.text;
}

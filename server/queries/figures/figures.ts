import sql, { raw, type Sql } from 'sql-template-tag';
import type { Queryable } from '../../store/store.ts';
import type { Counting } from '../surroundings.ts';
import { districts } from '../sweep-buildings.ts';
import { lots } from './lots.ts';
import { permits } from './permits.ts';
import { type Margins, subjects } from './subjects.ts';
import { farThings, nearThings, overlays } from './things.ts';
import { parcelZones, zones } from './zones.ts';

/** Columns of a part, each as a list: JSON by columns costs half of what JSON by rows does. */
const columns = (part: string, ...expressions: string[]): Sql =>
  raw(
    `'${part}', (select json_build_array(${expressions.map((it) => `coalesce(json_agg(${it}), '[]')`).join(', ')}) from ${part})`,
  );
const named = (part: string, names: string): Sql => columns(part, ...names.split(' '));

/** Area of a parcel: on its sheet, or on the ellipsoid when it is large. */
const parcelArea = `case when greatest(st_xmax(geom) - st_xmin(geom), st_ymax(geom) - st_ymin(geom)) > 0.001 then st_area(geom::geography)
  else st_area(geom) * kx * ky end`;

/**
 * What rules want to know of some buildings of the version shown, measured by PostGIS for all of them at once:
 * the JSON text of `Figures` by columns (`server/workflows/sweep/figures/figures.ts`).
 */
export async function selectFigures(
  db: Queryable,
  city: string,
  ids: readonly string[],
  { counting, margins }: { counting: Counting; margins: Margins },
): Promise<string> {
  const [row] = await db.rows<{ text: string }>(sql`
    with ${subjects(city, ids, counting, margins)},
    ${zones(city, counting)},
    ${lots(city, counting)},
    ${parcelZones},
    ${permits(city, counting)},
    ${nearThings(city, counting)},
    ${overlays(city, counting)},
    ${farThings(city, counting)},
    ${districts(city)}
    select json_build_object(
      ${columns('subject', 'n', 'id', 'properties', 'st_area(flat)', 'st_dimension(geom)', 'dwelling')},
      ${named('village', 'id name kecamatan')},
      ${named('district', 'id name')},
      ${named('plan_zone', 'k id plan_id import_id code name class source_index')},
      ${named('zone_pair', 'n k area depth')},
      ${columns('parcel', 'k', 'id', 'import_id', 'properties', parcelArea, 'kx', 'ky', 'st_asbinary(geom)')},
      ${named('parcel_zone', 'parcel zone area')},
      ${named('lot_pair', 'n k covered border')},
      ${named('neighbour', 'n k id import_id properties distance area share')},
      ${named(
        'permit_pair',
        'n id import_id number kind status issued_on valid_to revoked_on building_function storeys height_m floor_area_m2 units ' +
          'dimension covered farthest convex distance depth lot_depth',
      )},
      ${columns('thing', 'k', 'layer', 'id', 'import_id', 'properties', 'st_dimension(geom)')},
      ${columns('near_pair', 'n', 'k', 'distance::real')},
      ${columns('road_gap', 'n', 'parcel', 'k', 'gap::real', 'faces')},
      ${named('overlay', 'k id import_id properties')},
      ${named('overlay_pair', 'n k area depth')},
      ${columns('far_thing', 'k', 'layer', 'id', 'import_id', 'properties', 'st_dimension(geom)')},
      ${columns('far_pair', 'n', 'k', 'distance')})::text as text`);
  return row!.text;
}

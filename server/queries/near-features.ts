import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import { denseLayers, type LayerId } from '../../geodata/layers/index.ts';
import type { Reach, Read } from '../../geodata/rules/index.ts';
import { gridDegrees } from './grid.ts';

/** Polygons with more vertices than this are cut to what the rules look at. */
export const largePolygon = raw('200');

/** Degrees of latitude; at Indonesian latitudes (|φ| ≤ 11°) a degree of longitude is at most 2 % shorter, hence the 3 %. */
export const metresInDegrees = (metres: number): number => (metres * 1.03) / 110_500;

const isDense = ({ layer }: Read): boolean => denseLayers.includes(layer);

/** Of our own register: it stands in the statement itself, because partial indexes are chosen by it. */
const named = (layer: LayerId): Sql => raw(`'${layer}'`);
const degrees = (metres: number): Sql => raw(`${metresInDegrees(metres)}`);

/** As far as the rules read a layer; `extent` holds the box of the subject (`near`) and the one of its parcels too (`tight`). */
const boxOf = ({ withinM, lot }: Read): Sql =>
  sql`st_expand(${raw(lot ? 'extent.tight' : 'extent.near')}, ${degrees(withinM)})`;

const columns = (subject: Sql): Sql => sql`${subject} f.layer, f.id, f.import_id as version, f.properties,
  st_asgeojson(case when st_npoints(f.geom) > ${largePolygon} then st_intersection(f.geom, around.box, ${gridDegrees}) else f.geom end, 9)::json as geometry`;

/** Every thin layer, by one look into their index. */
const thinNear = ({ near, nearM }: Reach, city: string, imports: string[], subject: Sql): Sql => sql`
  select ${columns(subject)}
  from extent
  join feature f on f.city = ${city} and f.layer not in (${join(denseLayers.map(named))}) and f.import_id = any(${imports}::uuid[])
    and f.geom && st_expand(extent.tight, ${degrees(nearM)})
  join lateral (
    select case f.layer ${join(
      near.filter((read) => !isDense(read)).map((read) => sql`when ${named(read.layer)} then ${boxOf(read)}`),
      ' ',
    )} end as box
  ) as around on f.geom && around.box and st_intersects(f.geom, around.box)`;

/** One layer, out of `things`. */
const layerNear = (read: Read, things: Sql, city: string, imports: string[], subject: Sql): Sql => sql`
  select ${columns(subject)}
  from extent
  cross join lateral (select ${boxOf(read)} as box) as around
  join ${things} f on f.city = ${city} and f.layer = ${named(read.layer)} and f.import_id = any(${imports}::uuid[])
    and f.geom && around.box and st_intersects(f.geom, around.box)`;

const byPlace = sql`feature`;
/** A layer that is read from far away, whole: by place all thin layers of half a city would be looked through for its few things. */
const whole = ({ layer }: Read, city: string): Sql =>
  sql`lateral (select * from feature where city = ${city} and layer = ${named(layer)} offset 0)`;

/** Rows `layer, id, version, properties, geometry` of all that the rules read, of some imports; of many subjects with columns of their `extent` before. */
export const nearFeatures = (city: string, imports: string[], reach: Reach, subject: Sql = empty): Sql =>
  join(
    [
      thinNear(reach, city, imports, subject),
      ...reach.near.filter(isDense).map((read) => layerNear(read, byPlace, city, imports, subject)),
      ...reach.far.map((read) => layerNear(read, whole(read, city), city, imports, subject)),
    ],
    ' union all ',
  );

import sql, { raw, type Sql } from 'sql-template-tag';
import type { LayerId } from '../../geodata/layers/index.ts';
import type { Box } from '../../geodata/model/index.ts';
import { beyondSquares, squareDegrees } from '../../geodata/wire/pack-parts.ts';
import type { Queryable } from '../store/store.ts';
import { gridDegrees } from './grid.ts';
import { largePolygon } from './near-features.ts';

/** What begins in a square, as the JSON text of a list in order of the ids. */
export interface SquareText {
  square: string;
  things: string;
  number: number;
}

/** Where to look: `row` and those below where nothing was looked for yet, or everything in the box. */
export interface Strip {
  /** What the pack holds: larger things are cut to it. */
  box: Box;
  rows: { from: number; to: number } | null;
}

const envelope = ([west, south, east, north]: Box): Sql =>
  sql`st_makeenvelope(${west}, ${south}, ${east}, ${north}, 4326)`;
const side = raw(`${squareDegrees}::float8`);
/** Rounding of a border must not make a cut thing look whole: it sticks out of the box, degrees (2 m). */
const overhang = raw('0.00002');

const squareOf = (geom: Sql): Sql => sql`
  case when st_xmax(${geom}) - st_xmin(${geom}) <= ${side} and st_ymax(${geom}) - st_ymin(${geom}) <= ${side}
       then floor(st_xmin(${geom}) / ${side})::integer || '_' || floor(st_ymin(${geom}) / ${side})::integer else ${beyondSquares}::text end`;
const placed = (geom: Sql, { box, rows }: Strip): Sql => {
  const all = sql`${geom} && ${envelope(box)}`;
  if (!rows) return all;
  const [west, , east] = box;
  const strip = envelope([west, rows.from * squareDegrees, east, (rows.to + 1) * squareDegrees]);
  const first =
    rows.from * squareDegrees <= box[1] ? sql`` : sql`and floor(st_ymin(${geom}) / ${side}) >= ${rows.from}`;
  return sql`${all} and ${geom} && ${strip} ${first} and floor(st_ymin(${geom}) / ${side}) <= ${rows.to}`;
};
const cut = (geom: Sql, box: Box): Sql => sql`
  st_asgeojson(case when st_npoints(${geom}) > ${largePolygon} and not ${geom} @ ${envelope(box)}
    then st_collectionextract(st_intersection(${geom}, st_expand(${envelope(box)}, ${overhang}), ${gridDegrees}), st_dimension(${geom}) + 1)
    else ${geom} end, 9)::json`;

const grouped = (things: Sql): Sql => sql`
  select square, json_agg(thing order by id)::text as things, count(*)::integer as number from (${things}) as t
  where json_typeof(thing -> 'geometry') = 'object' group by square order by square`;

/** Things of a layer, with the attributes that the layer keeps; of a layer that is read from far away all of them, whole. */
export async function selectFeatureSquares(
  db: Queryable,
  city: string,
  layer: { id: LayerId; version: string; attributes: string[] },
  strip: Strip | null,
): Promise<SquareText[]> {
  return db.rows<SquareText>(
    grouped(sql`
    select f.id, ${strip ? squareOf(sql`f.geom`) : sql`${beyondSquares}::text`} as square,
           json_build_object('id', f.id, 'name', case when jsonb_typeof(f.properties -> 'name') = 'string' then f.properties ->> 'name' end,
             'geometry', ${strip ? cut(sql`f.geom`, strip.box) : sql`st_asgeojson(f.geom, 9)::json`},
             'properties', (select coalesce(jsonb_object_agg(a, coalesce(f.properties -> a, 'null')), '{}') from unnest(${layer.attributes}::text[]) a)) as thing
    from feature f
    where f.city = ${city} and f.layer = ${raw(`'${layer.id}'`)} and f.import_id = ${layer.version}::uuid
      ${strip ? sql`and ${placed(sql`f.geom`, strip)}` : sql``}`),
  );
}

/** Zones of some plans. */
export async function selectZoneSquares(
  db: Queryable,
  city: string,
  plans: string[],
  strip: Strip,
): Promise<SquareText[]> {
  return db.rows<SquareText>(
    grouped(sql`
    select z.id, ${squareOf(sql`z.geom`)} as square,
           json_build_object('id', z.id, 'version', z.import_id, 'planId', z.plan_id, 'code', z.code, 'name', z.name, 'class', z.class,
             'sourceIndex', z.source_index, 'ce90M', i.ce90_m, 'geometry', ${cut(sql`z.geom`, strip.box)}) as thing
    from zone z join import i on i.city = z.city and i.id = z.import_id
    where z.city = ${city} and z.plan_id = any(${plans}::uuid[]) and ${placed(sql`z.geom`, strip)}`),
  );
}

const permitColumns = sql`
  json_build_object('id', p.id, 'version', p.import_id, 'number', p.number, 'kind', p.kind, 'status', p.status, 'issuedOn', p.issued_on,
    'validTo', p.valid_to, 'revokedOn', p.revoked_on, 'buildingFunction', p.building_function, 'storeys', p.storeys, 'heightM', p.height_m,
    'floorAreaM2', p.floor_area_m2, 'units', p.units, 'address', p.address, 'kelurahan', p.kelurahan, 'kecamatan', p.kecamatan,
    'geometry', st_asgeojson(p.geom, 9)::json)`;

/** Permits as the newest import that knows their number tells them; `imports` with the newest last. */
export async function selectPermitSquares(
  db: Queryable,
  city: string,
  imports: string[],
  strip: Strip,
): Promise<SquareText[]> {
  return db.rows<SquareText>(
    grouped(sql`
    select p.id, ${squareOf(sql`p.geom`)} as square, ${permitColumns} as thing
    from permit p
    where p.city = ${city} and p.import_id = any(${imports}::uuid[]) and ${placed(sql`p.geom`, strip)}
      and not exists (select 1 from permit q where q.city = ${city} and q.number = p.number
        and array_position(${imports}::uuid[], q.import_id) > array_position(${imports}::uuid[], p.import_id))`),
  );
}

/** Permits without a place, a page by their ids: they count where somebody names them. */
export async function selectUnplacedPermits(
  db: Queryable,
  city: string,
  imports: string[],
  page: { after: string | null; limit: number },
): Promise<{ things: string; last: string; number: number } | null> {
  const [row] = await db.rows<{ things: string | null; last: string; number: number }>(sql`
    select json_agg(thing order by id)::text as things, max(id::text) as last, count(*)::integer as number
    from (
      select p.id, ${permitColumns} as thing
      from permit p
      where p.city = ${city} and p.import_id = any(${imports}::uuid[]) and p.geom is null and p.id::text > ${page.after ?? ''}
        and not exists (select 1 from permit q where q.city = ${city} and q.number = p.number
          and array_position(${imports}::uuid[], q.import_id) > array_position(${imports}::uuid[], p.import_id))
      order by p.id limit ${page.limit}
    ) as t`);
  return row?.things == null ? null : { things: row.things, last: row.last, number: row.number };
}

/** Zone codes (by `code_key`) of some plans in a box. */
export async function selectZoneCodes(
  db: Queryable,
  city: string,
  plans: string[],
  box: Box,
): Promise<string[]> {
  const rows = await db.rows<{ code: string }>(sql`
    select distinct code_key(z.code) as code from zone z
    where z.city = ${city} and z.plan_id = any(${plans}::uuid[]) and z.geom && ${envelope(box)} order by 1`);
  return rows.map(({ code }) => code);
}

/** One page of the rows of a plan for some zone codes, and for the whole plan, as JSON text in order of ids. */
export async function selectRowPage(
  db: Queryable,
  city: string,
  of: { plan: string; imports: string[]; codes: string[] },
  page: { after: string | null; limit: number },
): Promise<{ rows: string; last: string; count: number } | null> {
  const [row] = await db.rows<{ rows: string | null; last: string; count: number }>(sql`
    select json_agg(r.body order by r.id, r.version)::text as rows, max(r.id || ' ' || lpad(r.version::text, 9, '0')) as last, count(*)::integer as count
    from (
      select r.id, r.version, r.body from rule_row r
      where r.city = ${city} and r.plan_id = ${of.plan}::uuid and r.import_id = any(${of.imports}::uuid[])
        and (r.zone_code is null or code_key(r.zone_code) = any(${of.codes}::text[]))
        and (r.id || ' ' || lpad(r.version::text, 9, '0')) > ${page.after ?? ''}
      order by r.id, r.version limit ${page.limit}
    ) as r`);
  return row?.rows == null ? null : { rows: row.rows, last: row.last, count: row.count };
}

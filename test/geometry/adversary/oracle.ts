import sql, { raw, type Sql } from 'sql-template-tag';
import type { Geometry } from '../../../geodata/model/index.ts';
import type { Queryable } from '../../../server/store/store.ts';
import { type Scene, sites } from './scene.ts';

/** Differences nobody answers for: what stands nearer to a border or a limit than this is within the doubt of every drawing. */
export const band = { m: 0.05, m2: 0.05 } as const;
/** The band in degrees, a little short of it everywhere in the country. */
const bandDegrees = band.m / 111_700;

/** What PostGIS says of one building and one parcel, and of the ten lines about them. Metres and m² on the ellipsoid. */
export interface PairSaid {
  parcelM2: number;
  /** The same as `geography` has it; null outside of 1 m² to a hectare: it is up to 0.2 m² off in square kilometres and ends in an error on slivers. */
  geographyParcelM2: number | null;
  overlapM2: number;
  restM2: number;
  distanceM: number;
  /** Of the building's first corner. */
  cornerInside: boolean;
  cornerToBorderM: number;
  /** Nothing is left of the building outside; `st_covers` itself ends in an error on some of these shapes. */
  covered: boolean;
  /** How deep corners and middles of the building's outline lie in the parcel; null when none of it is inside. */
  depthM: number | null;
  /** How far corners and middles of its outline stand outside: of all of it, and of the parts that do by more than the band. Null when nothing does. */
  outsideM: number | null;
  clearOutsideM: number | null;
  /** One figure for each line; to the common part were both larger or smaller by the band. */
  parcelToLineM: number[];
  mostPartToLineM: (number | null)[];
  leastPartToLineM: (number | null)[];
}

/** What PostGIS says of one building, and of it and each line. */
export interface BuildingSaid {
  buildingM2: number;
  toLineM: number[];
  /** The same as `geography` has it: 0 for any two edges within two metres whose great circles differ by less than 3e-7. */
  geographyToLineM: number[];
  /** Length of each line inside of the building, were the building smaller or larger by the band. */
  leastInsideM: number[];
  mostInsideM: number[];
}

const texts = (geometries: Geometry[]): string[] => geometries.map((geometry) => JSON.stringify(geometry));

/** Numbers of reference systems that nobody else uses. */
const sheetNumber = (site: string): number => 910_001 + Object.keys(sites).indexOf(site);

/** Lays PROJ's own sheet of metres under each site: areas on it are those of the ellipsoid, and a kilometre is one to 0.1 mm within 6 km. */
export async function laySheets(db: Queryable): Promise<void> {
  for (const [site, [lon, lat]] of Object.entries(sites)) {
    await db.rows(sql`
      insert into spatial_ref_sys (srid, proj4text)
      values (${sheetNumber(site)}, ${`+proj=laea +lon_0=${lon} +lat_0=${lat} +datum=WGS84 +units=m +no_defs`}) on conflict do nothing`);
  }
}

const sheets = (scenes: Scene[]): number[] => scenes.map(({ site }) => sheetNumber(site));

/** A shape on the sheet with corners every 50 m along its edges, which are straight in degrees and bend on the sheet. */
const asDrawn = (shape: string): Sql => sql`st_transform(st_segmentize(${raw(shape)}, 0.00045), sheet)`;

/** A shape grown by so many times the band. */
const grown = (shape: string, times: number): Sql =>
  sql`st_buffer(${raw(shape)}, ${times * bandDegrees}::float8, 2)`;

/** One row for each building, in order. */
export function askBuildings(db: Queryable, scenes: Scene[]): Promise<BuildingSaid[]> {
  const buildings = texts(scenes.map(({ building }) => building));
  const lines = texts(scenes.flatMap((scene) => scene.lines));
  return db.rows<BuildingSaid>(sql`
    with building as materialized (
      select place, sheet, shape, st_transform(shape, sheet) as flat,
        ${grown('shape', -1)} as less, ${grown('shape', 1)} as more
      from unnest(${buildings}::text[], ${sheets(scenes)}::int[]) with ordinality as t (text, sheet, place), st_geomfromgeojson(text) as shape
    ), line as materialized (
      select (place - 1) / 10 + 1 as scene, place, shape, shape::geography as course
      from unnest(${lines}::text[]) with ordinality as t (text, place), st_geomfromgeojson(text) as shape
    )
    select st_area(flat) as "buildingM2",
      array_agg(st_distance(flat, st_transform(line.shape, sheet)) order by line.place) as "toLineM",
      array_agg(st_distance(building.shape::geography, course) order by line.place) as "geographyToLineM",
      array_agg((${inside(sql`less`)}) order by line.place) as "leastInsideM",
      array_agg((${inside(sql`more`)}) order by line.place) as "mostInsideM"
    from building join line on line.scene = building.place
    group by building.place, flat
    order by building.place`);
}

/** Times the band: no piece under 0.01 m², which overlays drop as slivers, is left of a part that loses so much on every side. */
const withPieces = 1.2;

/** One row for each parcel, scene by scene. */
export function askPairs(db: Queryable, scenes: Scene[]): Promise<PairSaid[]> {
  const buildings = texts(scenes.map(({ building }) => building));
  const parcels = texts(scenes.flatMap((scene) => scene.parcels));
  const lines = texts(scenes.flatMap((scene) => scene.lines));
  return db.rows<PairSaid>(sql`
    with building as materialized (
      select place, sheet, shape, st_transform(shape, sheet) as flat, st_boundary(shape) as outline,
        ${grown('shape', -withPieces)} as less, ${grown('shape', withPieces)} as more, st_pointn(st_exteriorring(st_geometryn(shape, 1)), 1) as corner
      from unnest(${buildings}::text[], ${sheets(scenes)}::int[]) with ordinality as t (text, sheet, place), st_geomfromgeojson(text) as shape
    ), line as materialized (
      select building.place as scene, line.place, st_transform(st_geomfromgeojson(text), sheet) as flat
      from unnest(${lines}::text[]) with ordinality as line (text, place) join building on building.place = (line.place - 1) / 10 + 1
    ), pair as materialized (
      select parcel.place, scene, sheet, corner, outline, building.shape as building, building.flat as flat_building,
        st_difference(less, ${grown('parcel.shape', withPieces)}) as clear_rest,
        st_intersection(less, ${grown('parcel.shape', -withPieces)}) as least, st_intersection(more, ${grown('parcel.shape', withPieces)}) as most,
        parcel.shape as parcel, st_transform(parcel.shape, sheet) as flat_parcel,
        st_collectionextract(st_intersection(building.shape, parcel.shape), 3) as common,
        st_collectionextract(st_difference(building.shape, parcel.shape), 3) as rest
      from (
        select (place - 1) / 10 + 1 as scene, place, st_geomfromgeojson(text) as shape
        from unnest(${parcels}::text[]) with ordinality as t (text, place)
      ) as parcel join building on building.place = parcel.scene
    ), flat as materialized (
      select place, scene, flat_parcel, st_boundary(flat_parcel) as border, st_transform(least, sheet) as least, st_transform(most, sheet) as most
      from pair
    ), lined as (
      select flat.place,
        array_agg(st_distance(flat_parcel, line.flat) order by line.place) as "parcelToLineM",
        array_agg(st_distance(least, line.flat) order by line.place) as "leastPartToLineM",
        array_agg(st_distance(most, line.flat) order by line.place) as "mostPartToLineM"
      from flat join line using (scene)
      group by flat.place
    )
    select st_area(st_transform(st_segmentize(parcel::geography, 100)::geometry, sheet)) as "parcelM2",
      case when st_area(pair.flat_parcel) between 1 and 10000 then st_area(parcel::geography) end as "geographyParcelM2",
      st_area(${asDrawn('common')}) as "overlapM2",
      st_area(${asDrawn('rest')}) as "restM2",
      st_distance(flat_building, pair.flat_parcel) as "distanceM",
      st_intersects(parcel, corner) as "cornerInside",
      st_distance(st_transform(corner, sheet), border) as "cornerToBorderM",
      st_isempty(rest) as covered,
      (${reach(sql`outline`, sql`st_intersection(segment, parcel)`)}) as "depthM",
      (${reach(sql`outline`, sql`st_difference(segment, parcel)`)}) as "outsideM",
      (select max(reach) from st_dump(rest) as part, lateral (${reach(sql`st_boundary(part.geom)`, sql`segment`)}) as reaches (reach)
        where st_intersects(part.geom, clear_rest)) as "clearOutsideM",
      "parcelToLineM", "leastPartToLineM", "mostPartToLineM"
    from pair join flat using (place) join lined using (place)
    order by place`);
}

/** Farthest that a corner or a middle of some pieces of an outline's edges lies from the parcel's border. */
const reach = (outline: Sql, part: Sql): Sql => sql`
  select max(greatest(st_distance(st_startpoint(piece), border), st_distance(st_lineinterpolatepoint(piece, 0.5), border)))
  from st_dumpsegments(${outline}) as edge (path, segment), st_dumpsegments(st_transform(${part}, sheet)) as p (path, piece)`;

/**
 * A second look where corners and middles say less than ours: how deep any of 5,000 points of a building's outline and 10,000 of its
 * ground lies in a parcel, or how far outside. Nothing lies farther than that and the `gapM` between points of the ground.
 */
export async function askGround(
  db: Queryable,
  { site }: Scene,
  building: Geometry,
  parcel: Geometry,
): Promise<{ depthM: number; outsideM: number; gapM: number }> {
  const sheet = sheetNumber(site);
  const rows = await db.rows<{ depthM: number; outsideM: number; gapM: number }>(sql`
    with shape as materialized (
      select st_transform(st_geomfromgeojson(${JSON.stringify(building)}), ${sheet}::int) as building,
        st_transform(st_geomfromgeojson(${JSON.stringify(parcel)}), ${sheet}::int) as parcel
    ), box as (
      select st_xmin(building) as x, st_ymin(building) as y, (st_xmax(building) - st_xmin(building)) / 99 as dx,
        (st_ymax(building) - st_ymin(building)) / 99 as dy
      from shape
    ), point as (
      select geom from shape, st_dumppoints(st_segmentize(st_boundary(building), st_perimeter(building) / 5000))
      union all
      select st_setsrid(st_makepoint(x + i * dx, y + j * dy), ${sheet}::int) from box, generate_series(0, 99) as i, generate_series(0, 99) as j
    ), sided as (
      select st_intersects(parcel, geom) as inside, st_distance(geom, st_boundary(parcel)) as away
      from point, shape where st_dwithin(geom, building, 1e-6)
    )
    select coalesce(max(away) filter (where inside), 0) as "depthM", coalesce(max(away) filter (where not inside), 0) as "outsideM",
      (select sqrt(dx * dx + dy * dy) / 2 from box) as "gapM"
    from sided`);
  return rows[0]!;
}

/** Length of a line inside of a shape, segment by segment: a stretch that is gone twice counts twice. */
const inside = (shape: Sql): Sql => sql`
  select sum(st_length(st_intersection(segment, ${shape})::geography)) from st_dumpsegments(line.shape) as t (path, segment)`;

/** Whether each area is valid. */
export async function askValid(db: Queryable, areas: Geometry[]): Promise<boolean[]> {
  const rows = await db.rows<{ valid: boolean }>(sql`
    select st_isvalid(st_geomfromgeojson(text)) as valid
    from unnest(${texts(areas)}::text[]) with ordinality as t (text, place) order by place`);
  return rows.map(({ valid }) => valid);
}

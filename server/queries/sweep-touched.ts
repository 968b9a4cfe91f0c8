import sql, { empty, raw, type Sql } from 'sql-template-tag';
import type { Day } from '../../geodata/model/index.ts';
import { type Read, toBuild } from '../../geodata/rules/index.ts';
import type { Queryable } from '../store/store.ts';
import { changedGround } from './changed-ground.ts';
import { gridDegrees } from './grid.ts';
import { metresInDegrees } from './near-features.ts';

/** Versions of something, and what a sweep may find changed between them. */
interface Between {
  before: readonly string[];
  after: readonly string[];
}

/** Buildings are looked for in one import of theirs. */
interface In {
  city: string;
  buildings: string;
  parcels: string | null;
}

const degrees = (metres: number): Sql => sql`${metresInDegrees(metres)}::float8`;
/** No stated accuracy reaches farther, metres (`accuracyM` of geodata/rules/reach.ts). */
const farthestM = 500;

/**
 * Buildings near places: within reach of one, or on a parcel within reach of it; or of so rough a position that they may be. `places` are the
 * parts of a statement up to one that gives `place (geom, reach)`, the reach in degrees.
 */
const selectNear = async (
  db: Queryable,
  { city, buildings, parcels }: In,
  places: Sql,
): Promise<string[]> => {
  const rows = await db.rows<{ id: string }>(sql`
    with ${places}, piece as materialized (
      select st_subdivide(geom, 128) as geom, reach from place
    ), parcel as materialized (
      select distinct p.id, p.geom
      from piece join feature p on p.city = ${city} and p.layer = 'parcels' and p.import_id = ${parcels}::uuid
        and p.geom && st_expand(piece.geom, piece.reach) and st_dwithin(p.geom, piece.geom, piece.reach)
    ), rough as (
      -- pieces lie in heaps: the wide boxes around them are looked through heap by heap
      select st_expand(st_setsrid(st_extent(geom)::geometry, 4326), max(reach) + ${degrees(farthestM)}) as box
      from piece group by st_snaptogrid(st_centroid(geom), 0.01)
    ), near as (
      select geom, reach from piece union all select geom, 0 from parcel
    )
    select f.id from near
    join feature f on f.city = ${city} and f.layer = 'buildings' and f.import_id = ${buildings}::uuid
      and f.geom && st_expand(near.geom, near.reach) and st_dwithin(f.geom, near.geom, near.reach)
    union
    select f.id from rough
    join feature f on f.city = ${city} and f.layer = 'buildings' and f.import_id = ${buildings}::uuid and f.geom && rough.box and f.properties ? 'accuracyM'
    where exists (select 1 from piece where f.geom && st_expand(piece.geom, piece.reach + ${degrees(farthestM)}))`);
  return rows.map(({ id }) => id);
};

/** Buildings to which it matters that one plan took the place of another. */
export const selectTouchedByPlan = (
  db: Queryable,
  within: In,
  [before, after]: readonly [string, string],
  reachM: number,
): Promise<string[]> => selectNear(db, within, changedGround(within.city, before, after, reachM));

/** Features of a layer that are not the same in the other version. */
const changed = (city: string, layer: string, [one, other]: readonly [string, string]): Sql => sql`
  select a.geom from feature a
  where a.city = ${city} and a.layer = ${layer} and a.import_id = ${one}::uuid and not exists (
    select 1 from feature b where b.city = ${city} and b.layer = ${layer} and b.import_id = ${other}::uuid and b.id = a.id
      and b.properties = a.properties and st_orderingequals(b.geom, a.geom))`;

/** Zones whose buildings share what a rule leaves to a block. */
interface Blocks {
  plans: readonly string[];
  codes: readonly string[];
  reachM: number;
}

/** `geom, reach` of the blocks in which something of what is changed (`geom`) lies. */
const blocksOf = (city: string, { plans, codes, reachM }: Blocks, changed: 'change' | 'unbuilt'): Sql => sql`
  select z.geom, ${degrees(reachM)} from zone z
  where z.city = ${city} and z.plan_id = any(${plans}::uuid[]) and code_key(z.code) = any(${codes}::text[])
    and exists (select 1 from ${raw(changed)} c where c.geom && z.geom and st_intersects(c.geom, z.geom))`;

/** Buildings to which it matters that a layer has another version; of buildings also those whose block they share. */
export const selectTouchedByLayer = (
  db: Queryable,
  within: In,
  { layer, withinM }: Pick<Read, 'withinM'> & { layer: string },
  [before, after]: readonly [string, string],
  blocks: Blocks,
): Promise<string[]> =>
  selectNear(
    db,
    within,
    sql`change as materialized (
      ${changed(within.city, layer, [before, after])} union all ${changed(within.city, layer, [after, before])}
    ), place as (
      select geom, ${degrees(withinM)} as reach from change
      ${layer === 'buildings' ? sql`union all ${blocksOf(within.city, blocks, 'change')}` : empty}
    )`,
  );

const permitFacts = raw(
  `number, kind, status, issued_on, valid_to, revoked_on, building_function, storeys, height_m, floor_area_m2, units, st_asbinary(geom) as wkb`,
);

/** Numbers of permits of which something is not the same in other imports. */
export function changedPermits(city: string, { before, after }: Between): Sql {
  const of = (imports: readonly string[]): Sql =>
    sql`select ${permitFacts} from permit where city = ${city} and import_id = any(${imports.filter(
      (id) => !before.includes(id) || !after.includes(id),
    )}::uuid[])`;
  return sql`select distinct number from ((${of(before)} except ${of(after)}) union all (${of(after)} except ${of(before)})) it`;
}

/** Numbers of permits that the days from one to another, both counted, may have made worth something else: begun, ended, revoked, or as old as some grow without an end. */
export const datedPermits = (
  city: string,
  imports: readonly string[],
  { from, to }: Days,
  years: readonly number[],
): Sql => sql`
  select distinct number from permit
  where city = ${city} and import_id = any(${imports}::uuid[]) and (
    issued_on between ${from} and ${to} or valid_to between ${from} and ${to} or revoked_on between ${from} and ${to}
    or exists (select 1 from unnest(${years}::integer[]) y where issued_on + make_interval(years => y) between ${from}::date - 1 and ${to}::date + 1))`;

/**
 * Buildings to which it matters that permits of some numbers are worth something else: at the place of every permit of the number, and who names it; and
 * those whose block may be built on with it.
 */
export async function selectTouchedByPermits(
  db: Queryable,
  within: In,
  numbers: Sql,
  { before, after }: Between,
  blocks: Blocks,
): Promise<string[]> {
  const { city, buildings } = within;
  const number = sql`number as materialized (${numbers})`;
  const named = await db.rows<{ id: string }>(sql`
    with ${number}
    select f.id from number join feature f on f.city = ${city} and f.layer = 'buildings' and f.import_id = ${buildings}::uuid
      and permit_number_key(f.properties ->> 'permitNumber') = permit_number_key(number.number)`);
  const near = await selectNear(
    db,
    within,
    sql`${number}, change as materialized (
      select p.kind, p.geom from number join permit p on p.city = ${city} and p.number = number.number
        and p.import_id = any(${[...before, ...after]}::uuid[])
      where p.geom is not null
    ), unbuilt as materialized (
      select c.geom from change c
      where c.kind = any(${toBuild}::text[]) and st_dimension(c.geom) = 2 and not exists (
        select 1 from feature f
        where f.city = ${city} and f.layer = 'buildings' and f.import_id = ${buildings}::uuid and f.geom && c.geom
          and st_intersects(f.geom, c.geom) and st_area(st_intersection(f.geom, c.geom, ${gridDegrees})) > 0.5 * st_area(c.geom))
    ), place as (
      select geom, 0::float8 as reach from change
      union all ${blocksOf(city, blocks, 'unbuilt')}
    )`,
  );
  return [...near, ...named.map(({ id }) => id)];
}

/** Days, both counted. */
interface Days {
  from: Day;
  to: Day;
}

/** Buildings that were built in some days: on the first day nobody asks how it was before. */
export async function selectBuiltBetween(
  db: Queryable,
  { city, buildings }: In,
  { from, to }: Days,
): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(sql`
    select f.id from feature f
    where f.city = ${city} and f.layer = 'buildings' and f.import_id = ${buildings}::uuid
      and f.properties ->> 'builtOn' between ${from} and ${to}`);
  return rows.map(({ id }) => id);
}

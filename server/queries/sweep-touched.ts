import sql, { raw, type Sql } from 'sql-template-tag';
import type { Read } from '../../geodata/rules/index.ts';
import type { Queryable } from '../store/store.ts';
import { changedGround } from './changed-ground.ts';
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

/** Buildings to which it matters that a layer has another version; of buildings also those whose block they share. */
export const selectTouchedByLayer = (
  db: Queryable,
  within: In,
  { layer, withinM }: Pick<Read, 'withinM'> & { layer: string },
  [before, after]: readonly [string, string],
  { plans, codes, reachM }: { plans: readonly string[]; codes: readonly string[]; reachM: number },
): Promise<string[]> =>
  selectNear(
    db,
    within,
    sql`change as materialized (
      ${changed(within.city, layer, [before, after])} union all ${changed(within.city, layer, [after, before])}
    ), place as (
      select geom, ${degrees(withinM)} as reach from change
      union all
      select z.geom, ${degrees(reachM)} from zone z
      where ${raw(layer === 'buildings' ? 'true' : 'false')} and z.city = ${within.city} and z.plan_id = any(${plans}::uuid[]) and code_key(z.code) = any(${codes}::text[])
        and exists (select 1 from change c where c.geom && z.geom and st_intersects(c.geom, z.geom))
    )`,
  );

const permitFacts = raw(
  `number, kind, status, issued_on, valid_to, revoked_on, building_function, storeys, height_m, floor_area_m2, units, st_asbinary(geom) as wkb`,
);

/** Buildings to which it matters that other imports of permits count: the place of every permit of a number of which something changed, and who names it. */
export async function selectTouchedByPermits(
  db: Queryable,
  within: In,
  { before, after }: Between,
): Promise<string[]> {
  const { city, buildings } = within;
  const of = (imports: readonly string[]): Sql =>
    sql`select ${permitFacts} from permit where city = ${city} and import_id = any(${imports.filter(
      (id) => !before.includes(id) || !after.includes(id),
    )}::uuid[])`;
  const number = sql`number as materialized (
    select distinct number from ((${of(before)} except ${of(after)}) union all (${of(after)} except ${of(before)})) it
  )`;
  const named = await db.rows<{ id: string }>(sql`
    with ${number}
    select f.id from number join feature f on f.city = ${city} and f.layer = 'buildings' and f.import_id = ${buildings}::uuid
      and permit_number_key(f.properties ->> 'permitNumber') = permit_number_key(number.number)`);
  const near = await selectNear(
    db,
    within,
    sql`${number}, place as (
      select p.geom, 0::float8 as reach from number join permit p on p.city = ${city} and p.number = number.number
        and p.import_id = any(${[...before, ...after]}::uuid[])
      where p.geom is not null
    )`,
  );
  return [...near, ...named.map(({ id }) => id)];
}

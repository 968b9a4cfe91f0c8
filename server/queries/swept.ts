import sql, { type Sql } from 'sql-template-tag';
import type { Box, Outcome, Position } from '../../geodata/model/index.ts';
import type { Queryable } from '../store/store.ts';
import { letters } from './swept-letters.ts';

/** So many buildings of a kelurahan with the same outcomes under every rule. */
export interface SweptPattern {
  kelurahan: string | null;
  kecamatan: string | null;
  outcome: Outcome;
  outcomes: string;
  rules: string[];
  buildings: number;
}

/** What is known of the city's buildings, counted. */
export async function selectPatterns(db: Queryable, city: string): Promise<SweptPattern[]> {
  return db.rows<SweptPattern>(sql`
    select b.kelurahan, b.kecamatan, b.outcome, b.outcomes, s.rules, b.buildings
    from (select sweep_id, kelurahan, kecamatan, outcome, outcomes, count(*) as buildings
          from swept_building where city = ${city} group by 1, 2, 3, 4, 5) b
    join sweep s on s.city = ${city} and s.id = b.sweep_id`);
}

/** When anything of it last changed. */
export async function selectSweptAt(db: Queryable, city: string): Promise<string | null> {
  const [row] = await db.rows<{ at: string | null }>(
    sql`select max(changed_at) as at from sweep where city = ${city}`,
  );
  return row?.at ?? null;
}

export interface SweptFilter {
  outcome?: Outcome | undefined;
  rule?: string | undefined;
  /** Only, or not, what complies because it is older than a rule. */
  legacy?: boolean | undefined;
  kelurahan?: string | undefined;
  kecamatan?: string | undefined;
  box?: Box | undefined;
  after?: string | undefined;
  limit: number;
}

export interface SweptRow {
  id: string;
  sourceIndex: number | null;
  point: Position;
  kelurahan: string | null;
  kecamatan: string | null;
  outcome: Outcome;
  outcomes: string;
  rules: string[];
  /** As stored: `StoredReason`. */
  reasons: unknown[][];
  sweptAt: string;
}

const wanted = ({ outcome, rule, legacy }: SweptFilter): Sql => {
  if (!rule) {
    const older = sql`(b.outcome = 'complies' and position(${letters.legacy} in b.outcomes) > 0)`;
    if (legacy) return older;
    const said = sql`(${outcome ?? null}::text is null or b.outcome = ${outcome ?? null})`;
    return legacy === undefined ? said : sql`(${said} and not ${older})`;
  }
  const asked = legacy
    ? letters.legacy
    : outcome === 'complies' && legacy === undefined
      ? letters.complies + letters.legacy
      : outcome && letters[outcome];
  return sql`(array_position(s.rules, ${rule}) is not null
    and (${asked ?? null}::text is null or position(substr(b.outcomes, array_position(s.rules, ${rule}), 1) in ${asked ?? ''}::text) > 0))`;
};

const swept = (city: string, filter: SweptFilter): Sql => sql`
  from swept_building b
  join sweep s on s.city = ${city} and s.id = b.sweep_id
  where b.city = ${city} and ${wanted(filter)}
    and (${filter.kelurahan ?? null}::text is null or b.kelurahan = ${filter.kelurahan ?? null})
    and (${filter.kecamatan ?? null}::text is null or b.kecamatan = ${filter.kecamatan ?? null})
    ${within(city, filter.box)}`;

const within = (city: string, box: Box | undefined): Sql =>
  box
    ? sql`and b.building_id in (
        select f.id from layer_version v join feature f on f.city = ${city} and f.layer = 'buildings' and f.import_id = v.import_id
        where v.city = ${city} and v.layer = 'buildings' and f.geom && st_makeenvelope(${box[0]}, ${box[1]}, ${box[2]}, ${box[3]}, 4326))`
    : sql``;

/** A page of buildings in the order of their ids. */
export async function selectSwept(db: Queryable, city: string, filter: SweptFilter): Promise<SweptRow[]> {
  return db.rows<SweptRow>(sql`
    with page as materialized (
      select b.building_id, b.kelurahan, b.kecamatan, b.outcome, b.outcomes, b.reasons, b.swept_at, s.rules
      ${swept(city, filter)} and (${filter.after ?? null}::uuid is null or b.building_id > ${filter.after ?? null}::uuid)
      order by b.building_id limit ${filter.limit}
    )
    select page.building_id as id, f.source_index as "sourceIndex", jsonb_build_array(st_x(at.point), st_y(at.point)) as point,
           page.kelurahan, page.kecamatan, page.outcome, page.outcomes, page.rules, page.reasons, page.swept_at as "sweptAt"
    from page
    join layer_version v on v.city = ${city} and v.layer = 'buildings'
    join feature f on f.city = ${city} and f.layer = 'buildings' and f.import_id = v.import_id and f.id = page.building_id
    cross join lateral (select st_pointonsurface(f.geom) as point) at
    order by page.building_id`);
}

export async function countSwept(db: Queryable, city: string, filter: SweptFilter): Promise<number> {
  const [row] = await db.rows<{ count: number }>(sql`select count(*) as count ${swept(city, filter)}`);
  return row!.count;
}

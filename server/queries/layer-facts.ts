import sql from 'sql-template-tag';
import type { Box, Day } from '../../geodata/model/index.ts';
import type { CityFacts } from '../../geodata/wire/places.ts';
import type { Queryable } from '../store/store.ts';
import { planOn } from './plan-on.ts';

/** A layer with the moment of its import; which day that was is for the city's calendar to say. */
export type LayerFacts = Omit<CityFacts['layers'][number], 'importedOn'> & { importedAt: string };

/**
 * Layers that hold anything, with the version that tile addresses carry: it changes with an import, an undo, and, for what the calendar
 * decides (plan in force, state of a permit), with the day.
 */
export async function selectLayerFacts(db: Queryable, city: string, today: Day): Promise<LayerFacts[]> {
  return db.rows<LayerFacts>(sql`
    select v.layer as id, v.import_id::text as version, i.imported_at as "importedAt", i.taken as features, i.source
    from layer_version v join import i on i.city = v.city and i.id = v.import_id
    where v.city = ${city}
    union all
    select 'zones', p.id || '.' || p.import_id, i.imported_at,
           (select count(*)::integer from zone z where z.city = p.city and z.plan_id = p.id), i.source
    from (${planOn(city, today)}) p join import i on i.city = p.city and i.id = p.import_id
    union all
    select 'permits', md5(string_agg(i.id::text, ',' order by i.ordinal)) || '.' || ${today}::text,
           max(i.imported_at), sum(i.taken)::integer,
           (array_agg(i.source order by i.ordinal desc))[1]
    from import i where i.city = ${city} and i.status = 'active' and i.target = 'permits'
    having count(*) > 0
    order by 1`);
}

/** Extent of the zones and boundaries, for the first view; null while the city holds nothing. */
export async function selectExtent(db: Queryable, city: string): Promise<Box | null> {
  const rows = await db.rows<{ west: number | null; south: number; east: number; north: number }>(sql`
    select st_xmin(e) as west, st_ymin(e) as south, st_xmax(e) as east, st_ymax(e) as north
    from (
      select st_extent(geom) as e from (
        select z.geom from zone z join import i on i.city = z.city and i.id = z.import_id and i.status = 'active' where z.city = ${city}
        union all
        select f.geom from layer_version v join feature f on f.city = v.city and f.layer = v.layer and f.import_id = v.import_id
        where v.city = ${city} and v.layer in ('boundaries', 'parcels')
      ) as land
    ) as extent`);
  const [row] = rows;
  return row?.west == null ? null : [row.west, row.south, row.east, row.north];
}

/** Activities that the use rows of the plan in force know. */
export async function selectActivities(
  db: Queryable,
  city: string,
  today: Day,
): Promise<CityFacts['activities']> {
  return db.rows<CityFacts['activities'][number]>(sql`
    select r.activity as code, min(r.body ->> 'activityName') as name
    from rule_row r
    join (${planOn(city, today)}) p on p.city = r.city and p.id = r.plan_id
    join import i on i.city = r.city and i.id = r.import_id and i.status = 'active'
    where r.city = ${city} and r.kind = 'use' and r.activity is not null
    group by r.activity order by 2, 1 limit 2000`);
}

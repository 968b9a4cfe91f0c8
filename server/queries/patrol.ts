import sql, { type Sql } from 'sql-template-tag';
import type { Day, Patrol } from '../../geodata/model/index.ts';
import type { Queryable } from '../store/store.ts';

/** Which patrols somebody may see: `null` all of the city, a person the published ones of the own squads. */
export type Viewer = { officer: string | null };

const selected = (db: Queryable, city: string, { officer }: Viewer, condition: Sql): Promise<Patrol[]> =>
  db.rows<Patrol>(sql`
    select p.id, p.day, p.squad_id as squad, p.status, p.version, p.starts_at as "startsAt", p.shift_s as "shiftS", p.metres, p.note, p.back,
           json_build_array(st_x(p.office), st_y(p.office)) as office,
           case when p.area is not null then json_build_object('name', p.area_name, 'geometry', st_asgeojson(p.area, 9)::json) end as area,
           st_asgeojson(p.way, 7)::json as way,
           coalesce((
             select json_agg(json_build_object(
                      'id', s.id, 'kind', s.kind, 'thing', s.thing_id, 'title', s.title, 'position', json_build_array(st_x(s.geom), st_y(s.geom)),
                      'fixed', s.fixed, 'windowFrom', s.window_from, 'windowTo', s.window_to, 'serviceS', s.service_s,
                      'arrives', s.arrives, 'leaves', s.leaves, 'metres', s.metres, 'roads', s.roads, 'reasons', to_json(s.reasons)) order by s.ordinal)
             from patrol_stop s where s.city = p.city and s.patrol_id = p.id), '[]') as stops
    from patrol p join squad q on q.city = p.city and q.id = p.squad_id
    where p.city = ${city} ${condition}
      and (${officer}::uuid is null or (p.status = 'published' and exists (
        select 1 from squad_member m where m.city = p.city and m.squad_id = p.squad_id and m.person_id = ${officer}::uuid)))
    order by p.starts_at, q.name, p.id`);

/** Patrols of a day, by their beginning and their squad. */
export const selectPatrols = (db: Queryable, city: string, day: Day, viewer: Viewer): Promise<Patrol[]> =>
  selected(db, city, viewer, sql`and p.day = ${day}::date`);

export async function selectPatrol(
  db: Queryable,
  city: string,
  id: string,
  viewer: Viewer,
): Promise<Patrol | null> {
  const [patrol] = await selected(db, city, viewer, sql`and p.id = ${id}::uuid`);
  return patrol ?? null;
}

/** Holds the patrols of a city until the end of the transaction: who else saves one waits. */
export async function lockPatrols(tx: Queryable, city: string): Promise<void> {
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${city}, 17))`);
}

export interface SavedPatrol {
  version: number;
  status: Patrol['status'];
  /** Of what was sent when it was saved last. */
  sha256: string;
}

export async function selectSavedPatrol(
  db: Queryable,
  city: string,
  id: string,
): Promise<SavedPatrol | null> {
  const [row] = await db.rows<SavedPatrol>(
    sql`select version, status, sha256 from patrol where city = ${city} and id = ${id}::uuid`,
  );
  return row ?? null;
}

/** Writes a patrol without its stops; its version is one more than the one that was read. False when there is no such squad. */
export async function upsertPatrol(
  tx: Queryable,
  city: string,
  patrol: Patrol,
  sha256: string,
): Promise<boolean> {
  const { id, area, office, way } = patrol;
  const shape = (geometry: object | undefined | null): Sql =>
    geometry ? sql`st_setsrid(st_geomfromgeojson(${JSON.stringify(geometry)}), 4326)` : sql`null::geometry`;
  const rows = await tx.rows(sql`
    insert into patrol (city, id, day, squad_id, status, version, sha256, area_name, area, office, starts_at, shift_s, back, way, metres, note)
    select ${city}, ${id}::uuid, ${patrol.day}::date, q.id, ${patrol.status}, ${patrol.version + 1}, ${sha256}, ${area?.name ?? null},
           ${shape(area?.geometry)}, st_setsrid(st_makepoint(${office[0]}, ${office[1]}), 4326), ${patrol.startsAt}, ${patrol.shiftS},
           ${patrol.back ? JSON.stringify(patrol.back) : null}::jsonb, ${shape(way)}, ${patrol.metres}, ${patrol.note}
    from squad q where q.city = ${city} and q.id = ${patrol.squad}::uuid
    on conflict (city, id) do update set day = excluded.day, squad_id = excluded.squad_id, status = excluded.status, version = excluded.version,
      sha256 = excluded.sha256, area_name = excluded.area_name, area = excluded.area, office = excluded.office, starts_at = excluded.starts_at,
      shift_s = excluded.shift_s, back = excluded.back, way = excluded.way, metres = excluded.metres, note = excluded.note
    returning 1`);
  return rows.length === 1;
}

export async function deleteStops(tx: Queryable, city: string, patrols: readonly string[]): Promise<void> {
  await tx.rows(sql`delete from patrol_stop where city = ${city} and patrol_id = any(${patrols}::uuid[])`);
}

/** A patrol's stops, for whoever looks at many at once. */
const listed = ({ stops }: Patrol): Sql => sql`
  json_to_recordset(${JSON.stringify(stops.map((stop, ordinal) => ({ ...stop, ordinal, lon: stop.position[0], lat: stop.position[1] })))}::json)
  as s (id uuid, ordinal int, kind text, thing uuid, title text, fixed boolean, "windowFrom" int, "windowTo" int, "serviceS" int,
        arrives int, leaves int, metres double precision, roads boolean, reasons json, lon double precision, lat double precision)`;

/** Stops about something that this city does not have, by their ordinal. */
export async function selectUnknownStops(db: Queryable, city: string, patrol: Patrol): Promise<number[]> {
  const rows = await db.rows<{ ordinal: number }>(sql`
    select s.ordinal from ${listed(patrol)}
    where case s.kind
      when 'case' then not exists (select 1 from case_file c where c.city = ${city} and c.id = s.thing)
      when 'finding' then not exists (select 1 from finding f where f.city = ${city} and f.id = s.thing)
      when 'report' then not exists (select 1 from report r where r.city = ${city} and r.id = s.thing)
      when 'area' then false
      else s.thing is not null end
    order by s.ordinal`);
  return rows.map(({ ordinal }) => ordinal);
}

/** Stops that another squad makes on the same day, with its name. A finding and the case that was opened on it are one site. */
export async function selectTakenStops(
  db: Queryable,
  city: string,
  patrol: Patrol,
): Promise<{ ordinal: number; squad: string }[]> {
  return db.rows(sql`
    select s.ordinal, min(q.name) as squad
    from ${listed(patrol)}
    left join case_file c on c.city = ${city} and ((s.kind = 'case' and c.id = s.thing) or (s.kind = 'finding' and c.finding_id = s.thing))
    join patrol_stop o on o.city = ${city} and o.day = ${patrol.day}::date and o.patrol_id <> ${patrol.id}::uuid
      and (o.kind, o.thing_id) in ((s.kind, s.thing), ('case', c.id), ('finding', c.finding_id))
    join patrol p on p.city = ${city} and p.id = o.patrol_id
    join squad q on q.city = ${city} and q.id = p.squad_id
    group by s.ordinal order by s.ordinal`);
}

export async function insertStops(tx: Queryable, city: string, patrol: Patrol): Promise<void> {
  await tx.rows(sql`
    insert into patrol_stop (city, patrol_id, id, ordinal, kind, thing_id, day, title, fixed, window_from, window_to, service_s, arrives, leaves,
                             metres, roads, reasons, geom)
    select ${city}, ${patrol.id}::uuid, s.id, s.ordinal, s.kind, s.thing, ${patrol.status === 'withdrawn' ? null : patrol.day}::date, s.title,
           s.fixed, s."windowFrom", s."windowTo", s."serviceS", s.arrives, s.leaves, s.metres, s.roads,
           array(select json_array_elements_text(s.reasons)), st_setsrid(st_makepoint(s.lon, s.lat), 4326)
    from ${listed(patrol)}`);
}

/** True when the patrol's squad has another one at the same time, also one that began the day before. */
export async function isSquadOut(db: Queryable, city: string, patrol: string): Promise<boolean> {
  const rows = await db.rows(sql`
    select 1 from patrol p
    join patrol o on o.city = p.city and o.squad_id = p.squad_id and o.id <> p.id and o.status <> 'withdrawn'
      and o.day between p.day - 1 and p.day + 1
      and (o.day - p.day) * 86400 + o.starts_at < p.starts_at + p.shift_s
      and (o.day - p.day) * 86400 + o.starts_at + o.shift_s > p.starts_at
    where p.city = ${city} and p.id = ${patrol}::uuid and p.status <> 'withdrawn' limit 1`);
  return rows.length > 0;
}

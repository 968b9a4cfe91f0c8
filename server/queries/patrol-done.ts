import sql from 'sql-template-tag';
import type { Box, Day } from '../../geodata/model/index.ts';
import type { PatrolDone, StopDone } from '../../geodata/wire/patrols.ts';
import type { Queryable } from '../store/store.ts';

/** What became of a patrol: who was out for it, how far, and at which stops somebody was. */
export async function selectPatrolDone(db: Queryable, city: string, id: string): Promise<PatrolDone> {
  const duties = await db.rows<PatrolDone['duties'][number]>(sql`
    select d.person_id as person, p.name, d.began_at as "beganAt", d.ended_at as "endedAt",
           coalesce((select sum(t.metres) from track_chunk t where t.city = d.city and t.duty_id = d.id), 0) as metres
    from duty d join person p on p.id = d.person_id
    where d.city = ${city} and d.patrol_id = ${id}::uuid
    order by d.began_at, p.name`);
  const stops = await db.rows<{ id: string }>(sql`
    select s.id from patrol_stop s
    where s.city = ${city} and s.patrol_id = ${id}::uuid and s.id in (
      select v.stop_id from visit v where v.city = ${city} and v.patrol_id = ${id}::uuid
      union all
      select (f.body ->> 'stop')::uuid from finding f where f.city = ${city} and f.body ->> 'patrol' = ${id})
    order by s.ordinal`);
  return { duties, visited: stops.map((stop) => stop.id) };
}

/** Of each stop of some patrols where anybody was the last word: that somebody saw it comes before that somebody could not. */
export async function selectStopsDone(
  db: Queryable,
  city: string,
  patrols: readonly string[],
): Promise<StopDone[]> {
  return db.rows<StopDone>(sql`
    select distinct on (d.stop) d.stop, d.at, p.name as by, d.hindered
    from (
      select v.stop_id as stop, (v.body ->> 'at')::timestamptz as at, v.person_id, v.body ->> 'hindered' as hindered
      from visit v where v.city = ${city} and v.patrol_id = any(${patrols}::uuid[]) and v.stop_id is not null
      union all
      select (f.body ->> 'stop')::uuid, f.observed_at, f.person_id, null
      from finding f where f.city = ${city} and f.body ->> 'patrol' = any(${patrols}::text[]) and f.body ->> 'stop' is not null
    ) d
    join person p on p.id = d.person_id
    order by d.stop, d.hindered nulls first, d.at desc`);
}

/** As many stretches of squares as a screen can carry. */
const mostStretches = 20_000;

/** What was in view after a day: squares of {@link cellDegrees}, those that lie side by side together. */
export async function selectSeen(
  db: Queryable,
  city: string,
  { after, box: [west, south, east, north], cell }: { after: Day; box: Box; cell: number },
): Promise<Box[]> {
  const rows = await db.rows<{ y: number; first: number; last: number }>(sql`
    select y, min(x) as first, max(x) as last
    from (
      select x, y, x - row_number() over (partition by y order by x) as stretch
      from (select distinct x, y from seen_cell
            where city = ${city} and day > ${after}::date
              and x between ${Math.floor(west / cell)} and ${Math.floor(east / cell)}
              and y between ${Math.floor(south / cell)} and ${Math.floor(north / cell)}) seen
    ) numbered
    group by y, stretch order by y, first limit ${mostStretches}`);
  return rows.map(({ y, first, last }) => [first * cell, y * cell, (last + 1) * cell, (y + 1) * cell]);
}

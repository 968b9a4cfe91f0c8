import sql, { type Sql } from 'sql-template-tag';
import type { Area, Day, StopKind, TimeZone } from '../../geodata/model/index.ts';
import type { WorkFacts } from '../../geodata/routes/open-work.ts';
import type { Queryable } from '../store/store.ts';

export interface WorkFilter {
  day: Day;
  timeZone: TimeZone;
  /** After so many days without a decision somebody looks again at a finding. */
  revisitDays: number;
  area?: Area | null;
  /** Patrols of the day whose stops may be chosen anew; stops of all others are taken. */
  own: readonly string[];
}

type WorkRow = Omit<WorkFacts, 'position'> & { lon: number; lat: number };

/** When somebody saw what finding `f` is about: then, or on a later visit that was not hindered. A clock that runs ahead sees nothing in the future. */
const seenLast = sql`
  select greatest(least(f.observed_at, f.received_at), (
    select max(least((v.body ->> 'at')::timestamptz, v.received_at))
    from visit_mark m join visit v on v.city = m.city and v.id = m.visit_id
    where m.city = f.city and m.finding_id = f.id and m.state <> 'not-seen')) as at`;

/** Everything that waits for a visit on a day and that no other squad visits: open cases, findings with a question or undecided for long, reports. */
export async function selectOpenWork(
  db: Queryable,
  city: string,
  { day, timeZone, revisitDays, area, own }: WorkFilter,
): Promise<WorkFacts[]> {
  const dayOf = (moment: Sql): Sql => sql`(${moment} at time zone ${timeZone}::text)::date`;
  const here = (geom: Sql): Sql =>
    area
      ? sql`and st_intersects(${geom}, st_setsrid(st_geomfromgeojson(${JSON.stringify(area)}), 4326))`
      : sql``;
  const rows = await db.rows<WorkRow>(sql`
    with taken as (
      select s.kind, s.thing_id from patrol_stop s
      where s.city = ${city} and s.day = ${day}::date and s.thing_id is not null and s.patrol_id <> all(${own}::uuid[])
    ), work as (
      select 'case' as kind, c.id as thing, f.id as finding, concat_ws(' · ', c.number, f.kelurahan) as title, f.outcome, false as asked,
             ${dayOf(sql`seen.at`)} as since, ${dayOf(sql`seen.at`)} as "lastVisit", st_pointonsurface(f.geom) as at
      from case_file c join finding f on f.city = c.city and f.id = c.finding_id
      cross join lateral (${seenLast}) seen
      where c.city = ${city} and c.stage <> 'closed' ${here(sql`f.geom`)}
      union all
      select 'finding', f.id, f.id, concat_ws(', ', f.kelurahan, f.kecamatan), f.outcome, f.status = 'asked',
             ${dayOf(sql`coalesce(q.asked_at, seen.at)`)}, ${dayOf(sql`seen.at`)}, st_pointonsurface(f.geom)
      from finding f
      left join question q on q.city = f.city and q.finding_id = f.id and q.answered_at is null
      cross join lateral (${seenLast}) seen
      where f.city = ${city} ${here(sql`f.geom`)}
        and (f.status = 'asked' or (f.status = 'received' and f.outcome in ('violates', 'unclear')
             and ${dayOf(sql`seen.at`)} <= ${day}::date - ${revisitDays}::integer))
      union all
      select 'report', r.id, null, concat_ws(' · ', r.number, r.kelurahan), null, false, ${dayOf(sql`r.received_at`)}, null, r.geom
      from report r
      where r.city = ${city} and r.status not in ('done', 'rejected', 'forwarded') ${here(sql`r.geom`)}
    )
    select w.kind, w.thing, w.finding, w.title, w.outcome, w.asked, w.since, w."lastVisit", st_x(w.at) as lon, st_y(w.at) as lat
    from work w
    where not exists (select 1 from taken t where (t.kind, t.thing_id) in ((w.kind, w.thing), ('finding', w.finding)))
    order by w.thing`);
  return rows.map(({ lon, lat, ...facts }) => ({ ...facts, position: [lon, lat] }));
}

/** Stops of a day about one kind of thing, but for those of some patrols. */
export async function selectTakenThings(
  db: Queryable,
  city: string,
  { day, kind, own }: { day: Day; kind: StopKind; own: readonly string[] },
): Promise<string[]> {
  const rows = await db.rows<{ thing: string }>(sql`
    select s.thing_id as thing from patrol_stop s
    where s.city = ${city} and s.day = ${day}::date and s.kind = ${kind} and s.thing_id is not null and s.patrol_id <> all(${own}::uuid[])`);
  return rows.map(({ thing }) => thing);
}

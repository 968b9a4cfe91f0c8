import sql from 'sql-template-tag';
import type { LivePosition } from '../../geodata/model/index.ts';
import type { Queryable } from '../store/store.ts';

/** A time on duty whose end never came ends by itself. */
export const longestDuty = '16 hours';

/**
 * Keeps where somebody is, in the place of where they were; false when they are not on duty. The time on duty is held until the commit, so that
 * its end, arriving at the same moment, finds the position and takes it away.
 */
export async function upsertPosition(
  db: Queryable,
  city: string,
  it: Pick<LivePosition, 'at' | 'point' | 'accuracyM'> & { personId: string; now: string },
): Promise<boolean> {
  const rows = await db.rows(sql`
    with on_duty as (
      select id from duty
      where city = ${city} and person_id = ${it.personId} and began_at is not null and ended_at is null
        and heard_at > ${it.now}::timestamptz - ${longestDuty}::interval
      order by heard_at desc, id desc limit 1
      for share
    )
    insert into live_position (city, person_id, duty_id, at, received_at, accuracy_m, geom)
    select ${city}, ${it.personId}::uuid, on_duty.id, ${new Date(it.at).toISOString()}::timestamptz, ${it.now}::timestamptz, ${it.accuracyM}::double precision,
           st_setsrid(st_geomfromgeojson(${JSON.stringify(it.point)}), 4326)
    from on_duty
    on conflict (city, person_id) do update
      set duty_id = excluded.duty_id, at = excluded.at, received_at = excluded.received_at, accuracy_m = excluded.accuracy_m, geom = excluded.geom
    returning person_id`);
  return rows.length === 1;
}

/** Who is on duty and has said where, by name; the squad is the one that goes out together, if there is one. */
export async function selectPositions(db: Queryable, city: string, now: string): Promise<LivePosition[]> {
  const rows = await db.rows<Omit<LivePosition, 'point'> & { lon: number; lat: number }>(sql`
    select l.person_id as person, p.name, m.squad_id as squad, l.at, l.accuracy_m as "accuracyM", st_x(l.geom) as lon, st_y(l.geom) as lat
    from live_position l
    join person p on p.id = l.person_id and not p.disabled
    join duty d on d.city = l.city and d.id = l.duty_id and d.ended_at is null
    left join lateral (
      select m.squad_id from squad_member m
      join squad s on s.city = m.city and s.id = m.squad_id and s.active
      where m.city = l.city and m.person_id = l.person_id order by m.squad_id limit 1
    ) m on true
    where l.city = ${city} and d.heard_at > ${now}::timestamptz - ${longestDuty}::interval
    order by p.name, l.person_id`);
  return rows.map(({ lon, lat, ...row }) => ({ ...row, point: { type: 'Point', coordinates: [lon, lat] } }));
}

/** Takes the last position of somebody away, if it is of this time on duty. */
export async function deletePositionOf(
  tx: Queryable,
  city: string,
  personId: string,
  dutyId: string,
): Promise<void> {
  await tx.rows(
    sql`delete from live_position where city = ${city} and person_id = ${personId} and duty_id = ${dutyId}`,
  );
}

/** Takes positions away whose time on duty is over, or never ended; gives how many. */
export async function deleteStalePositions(tx: Queryable, city: string, now: string): Promise<number> {
  const rows = await tx.rows(sql`
    delete from live_position l using duty d
    where l.city = ${city} and d.city = l.city and d.id = l.duty_id
      and (d.ended_at is not null or d.heard_at <= ${now}::timestamptz - ${longestDuty}::interval)
    returning l.person_id`);
  return rows.length;
}

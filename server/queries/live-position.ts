import sql from 'sql-template-tag';
import type { LivePosition } from '../../geodata/model/index.ts';
import type { Queryable } from '../store/store.ts';

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

/** Keeps where somebody on duty is, in place of where they were; false when they are not on duty. A place that arrives late does not replace a later one. */
export async function upsertPosition(
  db: Queryable,
  city: string,
  personId: string,
  { at, point, accuracyM }: Pick<LivePosition, 'at' | 'point' | 'accuracyM'>,
): Promise<boolean> {
  const [lon, lat] = point.coordinates;
  const [row] = await db.rows<{ duty: boolean }>(sql`
    with duty_now as (
      select d.id from duty d
      where d.city = ${city} and d.person_id = ${personId} and d.began_at is not null and d.ended_at is null
      order by d.heard_at desc limit 1
    ), told as (
      insert into live_position as p (city, person_id, duty_id, at, received_at, accuracy_m, geom)
      select ${city}, ${personId}, n.id, ${at}::timestamptz, now(), ${accuracyM}, st_setsrid(st_makepoint(${lon}, ${lat}), 4326) from duty_now n
      on conflict (city, person_id) do update set duty_id = excluded.duty_id, at = excluded.at, received_at = excluded.received_at,
        accuracy_m = excluded.accuracy_m, geom = excluded.geom
      where p.duty_id <> excluded.duty_id or p.at <= excluded.at
    )
    select exists (select 1 from duty_now) as duty`);
  return row!.duty;
}

/** Officers on duty, as far as their devices have spoken within half a day. */
export async function selectPositions(db: Queryable, city: string): Promise<LivePosition[]> {
  const rows = await db.rows<Omit<LivePosition, 'point'> & { lon: number; lat: number }>(sql`
    select l.person_id as person, p.name, t.squad_id as squad, l.at, st_x(l.geom) as lon, st_y(l.geom) as lat, l.accuracy_m as "accuracyM"
    from live_position l
    join duty d on d.city = l.city and d.id = l.duty_id and d.ended_at is null
    join person p on p.id = l.person_id
    left join patrol t on t.city = l.city and t.id = d.patrol_id
    where l.city = ${city} and l.received_at > now() - interval '12 hours'
    order by p.name, l.person_id`);
  return rows.map(({ lon, lat, ...row }) => ({ ...row, point: { type: 'Point', coordinates: [lon, lat] } }));
}

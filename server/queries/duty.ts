import sql from 'sql-template-tag';
import type { DutyMark } from '../../geodata/model/index.ts';
import type { Queryable } from '../store/store.ts';

/** A time on duty as far as its marks have arrived. */
export interface DutyRow {
  personId: string;
  beganAt: string | null;
  endedAt: string | null;
}

/** The time on duty, made when nobody has named it yet, and locked until the commit; it may be somebody else's. */
export async function claimDuty(
  tx: Queryable,
  city: string,
  { id, personId, heardAt }: { id: string; personId: string; heardAt: string },
): Promise<DutyRow> {
  const [row] = await tx.rows<DutyRow>(sql`
    insert into duty (city, id, person_id, heard_at) values (${city}, ${id}, ${personId}, ${heardAt})
    on conflict (city, id) do update set heard_at = duty.heard_at
    returning person_id as "personId", began_at as "beganAt", ended_at as "endedAt"`);
  return row!;
}

/** Writes a mark into its time on duty; the first of each kind counts. */
export async function markDuty(tx: Queryable, city: string, mark: DutyMark): Promise<DutyRow> {
  const at = new Date(mark.at).toISOString();
  const [began, ended] = mark.what === 'began' ? [at, null] : [null, at];
  const [row] = await tx.rows<DutyRow>(sql`
    update duty set began_at = coalesce(began_at, ${began}::timestamptz), ended_at = coalesce(ended_at, ${ended}::timestamptz),
                    patrol_id = coalesce(patrol_id, ${mark.patrol}::uuid)
    where city = ${city} and id = ${mark.duty}
    returning person_id as "personId", began_at as "beganAt", ended_at as "endedAt"`);
  return row!;
}

export interface NewDutyMark {
  city: string;
  mark: DutyMark;
  sha256: string;
  salt: string;
  personId: string;
  receivedAt: string;
}

/** False when the id is taken. */
export async function insertDutyMark(tx: Queryable, it: NewDutyMark): Promise<boolean> {
  const { mark } = it;
  const rows = await tx.rows(sql`
    insert into duty_mark (city, id, duty_id, person_id, what, at, patrol_id, received_at, fix, sha256, salt)
    values (${it.city}, ${mark.id}, ${mark.duty}, ${it.personId}, ${mark.what}, ${new Date(mark.at).toISOString()}, ${mark.patrol}::uuid, ${it.receivedAt},
            ${mark.fix && JSON.stringify(mark.fix)}::jsonb, ${it.sha256}, ${it.salt})
    on conflict (city, id) do nothing returning id`);
  return rows.length === 1;
}

/** The time on duty of somebody that was begun last and not ended. */
export async function selectOpenDuty(
  db: Queryable,
  city: string,
  personId: string,
): Promise<{ id: string; beganAt: string; patrol: string | null; next: number } | null> {
  const [row] = await db.rows<{ id: string; beganAt: string; patrol: string | null; next: number }>(sql`
    select d.id, d.began_at as "beganAt", d.patrol_id as patrol,
           coalesce((select max(t.ordinal) + 1 from track_chunk t where t.city = d.city and t.duty_id = d.id), 0) as next
    from duty d
    where d.city = ${city} and d.person_id = ${personId} and d.began_at is not null and d.ended_at is null
    order by d.began_at desc, d.id desc limit 1`);
  return row ?? null;
}

import sql from 'sql-template-tag';
import type { Queryable } from '../store/store.ts';

/** Tables in which fixes stand until they are erased. */
export const tablesOfFixes: readonly string[] = ['track_chunk', 'duty_mark', 'conflict', 'live_position'];

/** Erases the fixes of tracks that came in before a moment, and what their event's hash could be compared with. */
export async function eraseTracks(
  tx: Queryable,
  city: string,
  { before, now }: { before: string; now: string },
): Promise<{ chunks: number; fixes: number }> {
  const [row] = await tx.rows<{ chunks: number; fixes: number }>(sql`
    with due as (
      update track_chunk set fixes = null, sha256 = null, salt = null, erased_at = ${now}
      where city = ${city} and received_at < ${before} and erased_at is null
      returning kept
    )
    select count(*) as chunks, coalesce(sum(kept), 0)::integer as fixes from due`);
  return row!;
}

/** Erases where duties began and ended. When they did stays: it is no place. */
export async function eraseDutyFixes(
  tx: Queryable,
  city: string,
  { before, now }: { before: string; now: string },
): Promise<number> {
  const rows = await tx.rows(sql`
    update duty_mark set fix = null, sha256 = null, salt = null, erased_at = ${now}
    where city = ${city} and received_at < ${before} and erased_at is null
    returning id`);
  return rows.length;
}

/** Takes other bodies of tracks and marks away that were kept because their id was taken. */
export async function deleteTrackConflicts(tx: Queryable, city: string, before: string): Promise<number> {
  const rows = await tx.rows(sql`
    delete from conflict where city = ${city} and thing_kind in ('track', 'duty-mark') and received_at < ${before} returning id`);
  return rows.length;
}

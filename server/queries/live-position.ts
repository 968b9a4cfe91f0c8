import sql from 'sql-template-tag';
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

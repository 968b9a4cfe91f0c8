import sql from 'sql-template-tag';
import type { Queryable } from '../store/store.ts';

export interface VoiceRow {
  sha256: string;
  mime: string;
  bytes: number;
}

/** False when the finding has it already. */
export async function insertVoice(
  tx: Queryable,
  city: string,
  findingId: string,
  voice: VoiceRow,
): Promise<boolean> {
  const rows = await tx.rows(sql`
    insert into voice (city, finding_id, sha256, mime, bytes)
    values (${city}, ${findingId}, ${voice.sha256}, ${voice.mime}, ${voice.bytes})
    on conflict (city, finding_id, sha256) do nothing returning sha256`);
  return rows.length === 1;
}

/** Spoken notes that have arrived, in the order they came. */
export async function selectVoices(db: Queryable, city: string, findingId: string): Promise<VoiceRow[]> {
  return db.rows<VoiceRow>(sql`
    select sha256, mime, bytes from voice where city = ${city} and finding_id = ${findingId} order by received_at, sha256`);
}

/** Spoken notes that the finding announced; null when there is no such finding in this city. */
export async function selectAnnouncedVoices(
  db: Queryable,
  city: string,
  findingId: string,
): Promise<string[] | null> {
  const rows = await db.rows<{ voices: string[] }>(sql`
    select coalesce(body -> 'voices', '[]'::jsonb) as voices from finding where city = ${city} and id = ${findingId}`);
  return rows[0]?.voices ?? null;
}

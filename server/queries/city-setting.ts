import sql from 'sql-template-tag';
import { CitySettings } from '../../geodata/model/index.ts';
import type { Queryable } from '../store/store.ts';

/** A city's settings; where it decided nothing, or something that is no longer understood, what the schema says. */
export async function selectSettings(db: Queryable, city: string): Promise<CitySettings> {
  const rows = await db.rows<{ key: string; value: unknown }>(
    sql`select key, value from city_setting where city = ${city}`,
  );
  const shape: Record<string, { safeParse(value: unknown): { success: boolean } }> = CitySettings.shape;
  const understood = rows.filter(({ key, value }) => shape[key]?.safeParse(value).success);
  return CitySettings.parse(Object.fromEntries(understood.map(({ key, value }) => [key, value])));
}

/** Holds the settings of a city until the end of the transaction: who else changes them waits. */
export async function lockSettings(tx: Queryable, city: string): Promise<void> {
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${city}, 18))`);
}

export async function updateSetting(
  tx: Queryable,
  city: string,
  { key, value, personId }: { key: keyof CitySettings; value: unknown; personId: string | null },
): Promise<void> {
  await tx.rows(sql`
    insert into city_setting (city, key, value, changed_by) values (${city}, ${key}, ${JSON.stringify(value)}::jsonb, ${personId}::uuid)
    on conflict (city, key) do update set value = excluded.value, changed_by = excluded.changed_by, changed_at = now()`);
}

import type { UseRow } from '../../model/index.ts';
import type { Law } from '../law.ts';

/** What the plan says of an activity in a zone: its row, none; or rows of one day that contradict each other. */
export interface UseFound {
  row: UseRow | null;
  /** How many rows contradict each other; 0 when one says it all. */
  tied: number;
}

/** What a row decides, beside whose words it is. */
const decided = (row: UseRow): string =>
  JSON.stringify([
    row.permission,
    row.conditions,
    row.requiredDocuments ?? [],
    row.maxShareOfBlockPct ?? null,
    row.minNaturalPct ?? null,
  ]);

/** The row for an activity in a zone. Of rows that differ none wins: whose word counts is for the office to say. */
export function useRowOf(law: Law, zoneCode: string, activity: string): UseFound {
  const rows = law.uses(zoneCode, activity);
  const tied = rows.length > 1 && new Set(rows.map(decided)).size > 1 ? rows.length : 0;
  return { row: rows[0] ?? null, tied };
}

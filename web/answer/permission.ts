import type { IntensityRow, UseRow } from '../../geodata/model/index.ts';
import type { PermissionWord } from '../../geodata/words/public-answer.ts';

const wordOf: Record<UseRow['permission'], PermissionWord> = {
  I: 'allowed',
  T: 'limited',
  B: 'conditional',
  TB: 'limited-conditional',
  X: 'prohibited',
};

/** From the freest to the strictest: the order in which a citizen reads them. */
export const permissionOrder: readonly PermissionWord[] = [
  'allowed',
  'limited',
  'conditional',
  'limited-conditional',
  'prohibited',
];

/** What the plan says about one activity of a zone. */
export const permissionOf = (row: UseRow | undefined): PermissionWord =>
  row ? wordOf[row.permission] : 'not-listed';

/** True where the plan speaks of the zone, and of no activity but to prohibit it. */
export const allowsNothing = (uses: readonly UseRow[]): boolean =>
  uses.length > 0 && uses.every(({ permission }) => permission === 'X');

/** Activities of a zone by what the plan says about them, each group by name. */
export function byPermission(uses: readonly UseRow[]): { permission: PermissionWord; rows: UseRow[] }[] {
  return permissionOrder
    .map((permission) => ({
      permission,
      rows: uses
        .filter((row) => wordOf[row.permission] === permission)
        .sort((a, b) => a.activityName.localeCompare(b.activityName, 'id')),
    }))
    .filter((group) => group.rows.length > 0);
}

export type LimitKey = 'kdb' | 'klb' | 'kdh' | 'gsb' | 'height' | 'storeys';
export interface Limit {
  key: LimitKey;
  low: number;
  high: number;
  unit: '%' | 'm' | '';
}

const columns: { key: LimitKey; of: (row: IntensityRow) => number | null; unit: Limit['unit'] }[] = [
  { key: 'kdb', of: (row) => row.kdbMaxPct, unit: '%' },
  { key: 'klb', of: (row) => row.klbMax, unit: '' },
  { key: 'kdh', of: (row) => row.kdhMinPct, unit: '%' },
  { key: 'storeys', of: (row) => row.storeysMax, unit: '' },
  { key: 'height', of: (row) => row.heightMaxM, unit: 'm' },
  { key: 'gsb', of: (row) => row.gsbM, unit: 'm' },
];

/** Limits of a zone; a range where rows differ by road, parcel or function. */
export function limitsOf(rows: readonly IntensityRow[]): Limit[] {
  return columns.flatMap(({ key, of, unit }) => {
    const values = rows.map(of).filter((value) => value !== null);
    return values.length === 0 ? [] : [{ key, unit, low: Math.min(...values), high: Math.max(...values) }];
  });
}

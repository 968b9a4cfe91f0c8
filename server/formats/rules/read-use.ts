import type { UseRow } from '../../../geodata/model/index.ts';
import type { ImportProblem } from '../../../geodata/words/import-problem.ts';
import { isBlank } from '../values.ts';
import { readPermission } from './permission.ts';
import type { RuleColumns, RuleField } from './rule-columns.ts';

export type UseDraft = Omit<UseRow, 'id' | 'version' | 'validFrom' | 'validTo' | 'basis'> & {
  instrument: string | null;
  article: string | null;
};
export type ReadUse = { row: UseDraft } | { refused: ImportProblem } | { heading: true };

const textOf = (row: Record<string, unknown>, column: string | undefined): string | null =>
  column === undefined || isBlank(row[column]) ? null : String(row[column]).trim();

/** One row of the long form: a zone, an activity, a provision. A row without provision and without code is a heading. */
export function readLongUse(columns: RuleColumns, row: Record<string, unknown>): ReadUse {
  const text = (field: RuleField): string | null => textOf(row, columns[field]);
  const zoneCode = text('zone');
  const code = text('code');
  const name = text('activity');
  const provision = text('permission');
  if (provision === null && code === null) return { heading: true };
  if (zoneCode === null) return { refused: { code: 'zone-missing' } };
  const activity = code ?? name;
  if (activity === null) return { refused: { code: 'activity-missing' } };
  const read = provision === null ? null : readPermission(provision);
  if (!read) return { refused: { code: 'permission-unclear', figures: { value: provision ?? '' } } };
  const conditions = [text('conditions'), read.conditions].filter((each) => each !== null).join('; ');
  return {
    row: {
      kind: 'use',
      zoneCode,
      activity,
      activityName: name ?? activity,
      permission: read.permission,
      conditions: conditions === '' ? null : conditions,
      instrument: text('basis'),
      article: text('article'),
    },
  };
}

/** One row of the wide form: an activity, and a provision under every zone's column. Empty cells say nothing. */
export function readWideUse(
  columns: RuleColumns,
  zoneColumns: string[],
  row: Record<string, unknown>,
): ReadUse[] {
  const code = textOf(row, columns.code);
  const name = textOf(row, columns.activity);
  const activity = code ?? name;
  const cells = zoneColumns.flatMap((zone) => {
    const provision = textOf(row, zone);
    return provision === null ? [] : [{ zone, provision }];
  });
  if (cells.length === 0) return [{ heading: true }];
  if (activity === null) return [{ refused: { code: 'activity-missing' } }];
  return cells.map(({ zone, provision }) => {
    const read = readPermission(provision);
    if (!read) return { refused: { code: 'permission-unclear', figures: { value: provision } } };
    return {
      row: {
        kind: 'use',
        zoneCode: zone.trim(),
        activity,
        activityName: name ?? activity,
        permission: read.permission,
        conditions: read.conditions,
        instrument: null,
        article: null,
      },
    };
  });
}

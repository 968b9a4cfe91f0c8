import { readConditions } from './conditions-text.ts';
import { readPermission } from './permission.ts';
import { type RuleCells, sourceAndTime } from './rule-cells.ts';
import type { ReadRule, UseDraft } from './rule-draft.ts';

/** One provision for an activity in a zone, or why its cell is none. */
function ruled(
  cells: RuleCells,
  zone: string,
  activity: string,
  provision: string,
  own: string | null,
): ReadRule {
  const read = readPermission(provision);
  if (!read) return { refused: { code: 'permission-unclear', figures: { value: provision } } };
  const conditions = [own, read.conditions].filter((each) => each !== null).join('; ');
  const row: UseDraft = {
    kind: 'use',
    zoneCode: zone.trim(),
    activity,
    activityName: cells.text('activity') ?? activity,
    permission: read.permission,
    conditions: conditions === '' ? null : conditions,
    ...readConditions(conditions),
    ...sourceAndTime(cells),
  };
  return { row };
}

/** One row of the long form: a zone, an activity, a provision. A row without provision and without code is a heading. */
export function readLongUse(cells: RuleCells): ReadRule[] {
  const zone = cells.text('zone');
  const activity = cells.text('code') ?? cells.text('activity');
  const provision = cells.text('permission');
  if (provision === null && cells.text('code') === null) return [{ heading: true }];
  if (zone === null) return [{ refused: { code: 'zone-missing' } }];
  if (activity === null) return [{ refused: { code: 'activity-missing' } }];
  return [ruled(cells, zone, activity, provision ?? '', cells.text('conditions'))];
}

/** One row of the wide form: an activity, and a provision under every zone's column. Empty cells say nothing. */
export function readWideUse(
  cells: RuleCells,
  zoneColumns: string[],
  textOf: (column: string) => string | null,
): ReadRule[] {
  const found = zoneColumns.flatMap((zone) => {
    const provision = textOf(zone);
    return provision === null ? [] : [{ zone, provision }];
  });
  if (found.length === 0) return [{ heading: true }];
  const activity = cells.text('code') ?? cells.text('activity');
  if (activity === null) return [{ refused: { code: 'activity-missing' } }];
  return found.map(({ zone, provision }) =>
    ruled(cells, zone, activity, provision, cells.text('conditions')),
  );
}

import type { RuleRow } from '../../geodata/model/index.ts';
import { activityKey, nationalRows, type Surroundings, type ZoneNear } from '../../geodata/rules/index.ts';
import { codeKey } from '../../geodata/rules/law.ts';

type Rows = Surroundings['rows'];

const national: Rows = nationalRows.map((row) => ({ planId: null, row }));

/** Under what a row of a plan is looked for: an activity in a zone, a zone, or the plan alone. */
function keyOf(planId: string | null, row: RuleRow): string {
  if (row.kind === 'use') return `${planId} ${codeKey(row.zoneCode)} ${activityKey(row.activity)}`;
  return row.kind === 'intensity' ? `${planId} ${codeKey(row.zoneCode)}` : `${planId}`;
}

/** Finds the rows that may decide on an activity in some zones of some plans, national law included. */
export function rowsInPack(
  rows: Rows,
): (plans: Surroundings['plans'], zones: readonly ZoneNear[], activity: string) => Rows {
  const known = new Map<string, Rows>();
  for (const each of rows) {
    const key = keyOf(each.planId, each.row);
    const list = known.get(key);
    if (list) list.push(each);
    else known.set(key, [each]);
  }
  return (plans, zones, activity) => {
    const keys = new Set([
      ...plans.map(({ id }) => id),
      ...zones.flatMap(({ planId, code }) => {
        const zone = `${planId} ${codeKey(code)}`;
        return [zone, `${zone} ${activityKey(activity)}`];
      }),
    ]);
    return [...[...keys].flatMap((key) => known.get(key) ?? []), ...national];
  };
}

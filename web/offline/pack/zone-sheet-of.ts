import type { CheckAnswer } from '../../../geodata/model/index.ts';
import type { Surroundings } from '../../../geodata/rules/index.ts';
import type { ZoneSheet } from '../../../geodata/wire/zones.ts';
import type { Judge } from './judge.ts';

/** What the plan says of the zone that an answer begins with. */
export async function zoneSheetOf(
  { zones: [first], plan }: CheckAnswer,
  seen: Surroundings,
  rowsOf: Judge['rowsOf'],
): Promise<ZoneSheet | null> {
  const zone = first && seen.zones.find(({ id }) => id === first.id);
  const inForce = plan && seen.plans.find(({ id }) => id === plan.id);
  if (!zone || !inForce) return null;
  const { id, planId, code, name } = zone;
  const rows = await rowsOf(planId, code);
  return {
    zone: { id, planId, code, name, class: zone.class },
    plan: { ...inForce, status: 'in-force' },
    intensity: rows.flatMap((row) => (row.kind === 'intensity' ? [row] : [])),
    uses: rows.flatMap((row) => (row.kind === 'use' ? [row] : [])),
  };
}

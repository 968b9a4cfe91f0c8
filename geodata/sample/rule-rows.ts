import type { Basis, Day, RuleRow } from '../model/index.ts';
import { intensityRows } from './intensity-rows.ts';
import { overlayRows } from './overlay-rows.ts';
import { idOf } from './random.ts';
import { useRows } from './use-rows.ts';

/** Invented rows of a plan for the zones it draws: ITBX, intensities, special areas. */
export function ruleRowsOf(seed: number, plan: number, date: Day, zones: readonly string[]): RuleRow[] {
  const basis: Basis = { instrument: 'Data contoh', article: null, date, certainty: 'sample' };
  const common = { version: 1, validFrom: null, validTo: null, basis };
  return [...useRows(zones), ...intensityRows(zones), ...overlayRows].map((row, i) => ({
    ...common,
    id: idOf(seed, 'row', plan * 10_000 + i),
    ...row,
  }));
}

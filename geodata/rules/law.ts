import type { Day, RuleRow } from '../model/index.ts';
import type { PlanInTime, Surroundings, ZoneNear } from './surroundings.ts';

/** What was law on a day: the plan in force with its zones and rows, and the national rows. */
export interface Law {
  day: Day;
  plan: PlanInTime | null;
  zones: ZoneNear[];
  rows: RuleRow[];
}

/** True on the first day of validity and on every later one before the last. Open ends are null. */
export const validOn = (thing: { validFrom: Day | null; validTo: Day | null }, day: Day): boolean =>
  (thing.validFrom === null || thing.validFrom <= day) && (thing.validTo === null || day < thing.validTo);

/** The law of a day. Of two plans in force the later one answers. */
export function lawOn(surroundings: Surroundings, day: Day): Law {
  const plan =
    surroundings.plans
      .filter((candidate) => validOn(candidate, day))
      .toSorted((a, b) =>
        a.validFrom < b.validFrom ? 1 : a.validFrom > b.validFrom ? -1 : a.id < b.id ? 1 : -1,
      )[0] ?? null;
  return {
    day,
    plan,
    zones: plan ? surroundings.zones.filter((zone) => zone.planId === plan.id) : [],
    rows: surroundings.rows
      .filter(({ planId, row }) => (planId === null || planId === plan?.id) && validOn(row, day))
      .map(({ row }) => row),
  };
}

/** Rows of one kind. */
export const rowsOf = <K extends RuleRow['kind']>(law: Law, kind: K): Extract<RuleRow, { kind: K }>[] =>
  law.rows.filter((row): row is Extract<RuleRow, { kind: K }> => row.kind === kind);

/** Zone codes as plans and their tables spell them differently: `R-2`, `R2`, `r 2`. */
export const codeKey = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9.]/g, '');

/** Activity codes as people type them: the case of letters and blanks around them mean nothing. */
export const activityKey = (activity: string): string => activity.trim().toUpperCase();

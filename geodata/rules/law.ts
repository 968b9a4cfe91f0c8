import type { Day, IntensityRow, OverlayRow, RuleRow, SetbackRow, UseRow } from '../model/index.ts';
import type { PlanInTime } from './surroundings.ts';

/** What was law on a day: the plan in force, and its rows and the national ones, found by what they are about. */
export interface Law {
  day: Day;
  plan: PlanInTime | null;
  intensity(zoneCode: string): readonly IntensityRow[];
  /** More than one row where the plan contradicts itself; see `use/use-row.ts`. */
  uses(zoneCode: string, activity: string): readonly UseRow[];
  /** Rows of the plan and of the nation about an object: `river`, `railway`, … */
  setbacks(object: SetbackRow['object']): readonly SetbackRow[];
  overlays(kind: string): readonly OverlayRow[];
}

/** Law of every day that plans and rows know. Reading a day twice gives the same object. */
export type LawBook = (day: Day) => Law;

/** True on the first day of validity and on every later one before the last. Open ends are null. */
export const validOn = (thing: { validFrom: Day | null; validTo: Day | null }, day: Day): boolean =>
  (thing.validFrom === null || thing.validFrom <= day) && (thing.validTo === null || day < thing.validTo);

/** Of two plans in force the later one answers. */
const planOf = (plans: readonly PlanInTime[], day: Day): PlanInTime | null =>
  plans
    .filter((candidate) => validOn(candidate, day))
    .toSorted((a, b) =>
      a.validFrom < b.validFrom ? 1 : a.validFrom > b.validFrom ? -1 : a.id < b.id ? 1 : -1,
    )[0] ?? null;

const makeKey = (row: RuleRow): string => {
  switch (row.kind) {
    case 'intensity':
      return `intensity ${codeKey(row.zoneCode)}`;
    case 'use':
      return `use ${codeKey(row.zoneCode)} ${activityKey(row.activity)}`;
    case 'setback':
      return `setback ${row.object}`;
    case 'overlay':
      return `overlay ${row.overlay}`;
  }
};

/** Keys made already: the rows of the nation come by with every check. */
const keys = new WeakMap<RuleRow, string>();

/** Under which key a row is found. */
function keyOf(row: RuleRow): string {
  const key = keys.get(row) ?? makeKey(row);
  keys.set(row, key);
  return key;
}

type Rows = readonly { planId: string | null; row: RuleRow }[];

function lawOf(plans: readonly PlanInTime[], rows: Map<string, Rows>, day: Day): Law {
  const plan = planOf(plans, day);
  // by what was asked, as it was written: to write it as the keys do costs more than to find it
  const known = new Map<string, readonly RuleRow[]>();
  const find = (key: string): readonly RuleRow[] =>
    (rows.get(key) ?? [])
      .filter(({ planId, row }) => (planId === null || planId === plan?.id) && validOn(row, day))
      .map(({ row }) => row);
  const under = <T extends RuleRow>(asked: string, keyOf: () => string): readonly T[] => {
    const rowsUnder = known.get(asked) ?? find(keyOf());
    known.set(asked, rowsUnder);
    return rowsUnder as readonly T[];
  };
  return {
    day,
    plan,
    intensity: (zoneCode) => under(`intensity ${zoneCode}`, () => `intensity ${codeKey(zoneCode)}`),
    uses: (zoneCode, activity) =>
      under(`use ${zoneCode} ${activity}`, () => `use ${codeKey(zoneCode)} ${activityKey(activity)}`),
    setbacks: (object) => under(`setback ${object}`, () => `setback ${object}`),
    overlays: (kind) => under(`overlay ${kind}`, () => `overlay ${kind}`),
  };
}

/** The law of plans and rows, by day. Rows of no plan are national. */
export function lawBook(plans: readonly PlanInTime[], rows: Rows): LawBook {
  const found = new Map<string, { planId: string | null; row: RuleRow }[]>();
  for (const each of rows) {
    const key = keyOf(each.row);
    const list = found.get(key);
    if (list) list.push(each);
    else found.set(key, [each]);
  }
  const known = new Map<Day, Law>();
  return (day) => {
    const law = known.get(day) ?? lawOf(plans, found, day);
    known.set(day, law);
    return law;
  };
}

/** Zone codes as plans and their tables spell them differently: `R-2`, `R2`, `r 2`. */
export const codeKey = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9.]/g, '');

/** Activity codes as people type them: the case of letters and blanks around them mean nothing. */
export const activityKey = (activity: string): string => activity.trim().toUpperCase();

import type { Outcome } from '../../../geodata/model/index.ts';
import { reasonOf, underReason } from '../../../geodata/rules/check.ts';
import { rules } from '../../../geodata/rules/index.ts';
import type { Measures } from '../../../geodata/rules/measures.ts';
import { inFull } from '../../../geodata/rules/opinion.ts';
import { overTime, type Standing, standing } from '../../../geodata/rules/over-time.ts';
import type { Rule } from '../../../geodata/rules/rule.ts';
import type { Said } from './judged.ts';
import type { LawOfSweep } from './law-of-sweep.ts';

/** Rows of no plan. */
export const nationalIn = ({ rows }: Pick<LawOfSweep, 'rows'>): Set<string> =>
  new Set(rows.filter(({ planId }) => planId === null).map(({ row }) => row.id));

/** How a sweep lets rules speak at the place of a building, of measures in brief; where nothing can be decided, as a check does. */
export function sayAt(
  { city, planId }: Pick<LawOfSweep, 'city' | 'planId'>,
  national: Set<string>,
  measures: Measures,
): (rule: Rule, brief: Measures) => Said {
  const zones = planId === null ? [] : measures.zones(planId);
  const planned = zones.filter(({ share }) => share > 0).length;
  const reason = reasonOf(city, planId === null ? null : { planId }, planned);
  return reason === null
    ? saidBy
    : (rule, brief) => underReason(overTime(rule, inFull(brief)), reason, national);
}

/** What simply complies, or is no business of the rule, has nothing more to say. */
const plain = new Map(
  rules.map(({ id }): [string, Record<'complies' | 'not-applicable', Said>] => [
    id,
    { complies: passed(id, 'complies'), 'not-applicable': passed(id, 'not-applicable') },
  ]),
);

function passed(rule: string, outcome: Outcome): Said {
  const nothing = { row: null, measured: null, limit: null, margin: null, unit: null, settle: null };
  return { rule, outcome, legacy: false, ...nothing };
}

/** What a rule says, without what only a certificate tells: reasons where there are any, and of another day than today only what can change the outcome. */
function saidBy(rule: Rule, brief: Measures): Said {
  const { outcome: first } = rule.judge(brief, brief.law(brief.days.today));
  if (first === 'complies' || first === 'not-applicable') return plain.get(rule.id)![first];
  const measures = inFull(brief);
  const now = rule.judge(measures, measures.law(measures.days.today));
  return now.outcome === 'violates'
    ? saidOf(rule, standing(rule, measures))
    : saidOf(rule, { said: now, legacy: false });
}

function saidOf(rule: Rule, { said, legacy }: Pick<Standing, 'said' | 'legacy'>): Said {
  const { outcome, row, measured, limit, margin, unit, settle } = said;
  return { rule: rule.id, outcome, legacy, row, measured, limit, margin, unit, settle };
}

import type { CheckAnswer, Outcome, Provisional, ProvisionalSheet } from '../model/index.ts';

/** Rules that did not come out alike on the tablet and in the office; a rule that the tablet left out did not apply there. */
function rulesApart(said: Provisional, { verdicts }: CheckAnswer): ProvisionalSheet['rules'] {
  const office = new Map(verdicts.map(({ rule, outcome }): [string, Outcome] => [rule, outcome]));
  const rules = [...new Set([...office.keys(), ...Object.keys(said.verdicts)])].sort();
  return rules
    .map((rule) => ({
      rule,
      tablet: said.verdicts[rule] ?? ('not-applicable' as const),
      office: office.get(rule) ?? ('not-applicable' as const),
    }))
    .filter(({ tablet, office }) => tablet !== office);
}

/**
 * What the tablet said beside what the office says. `since` are the kinds of events after the pack that changed the law or the land; null when
 * nobody knows how old the pack was.
 */
export function compareProvisional(
  said: Provisional,
  answer: CheckAnswer,
  since: readonly string[] | null,
): Omit<ProvisionalSheet, 'said'> {
  const rules = rulesApart(said, answer);
  const agrees = rules.length === 0 && said.outcome === answer.outcome;
  if (agrees) return { agrees, reason: null, rules, since: [] };
  if (said.ruleSet !== answer.ruleSet)
    return { agrees, reason: 'rule-set', rules, since: [...(since ?? [])] };
  if (since === null) return { agrees, reason: 'pack-unknown', rules, since: [] };
  return { agrees, reason: since.length > 0 ? 'pack-older' : 'same-data', rules, since: [...since] };
}

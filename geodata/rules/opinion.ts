import { roundArea, roundLength, roundPositions, roundShare } from '../geometry/index.ts';
import type { Day, Outcome, RuleRow, Settle, Source, Verdict } from '../model/index.ts';
import type { FeatureFacts, Measures, ZoneFacts } from './measures.ts';
import type { Rule } from './rule.ts';

/** A rule's answer under the law of one day. */
export type Opinion = Omit<Verdict, 'rule' | 'legacy' | 'times'>;

/** An opinion with everything null that is not said. */
export const opinion = (outcome: Outcome, said: Partial<Opinion> = {}): Opinion => ({
  row: null,
  measured: null,
  limit: null,
  margin: null,
  unit: null,
  uncertainty: null,
  probability: null,
  settle: null,
  basis: null,
  evidence: null,
  figures: {},
  sources: [],
  ...said,
  outcome,
});

/** `unclear`, and what would decide it. */
export const unclear = (
  code: string,
  figures: Settle['figures'] = {},
  said: Partial<Opinion> = {},
): Opinion => opinion('unclear', { ...said, settle: { code, figures: roundFigures(figures) } });

/** The row that a verdict rests on. */
export const restsOn = (row: RuleRow): Pick<Opinion, 'row' | 'basis'> => ({
  row: { id: row.id, version: row.version },
  basis: row.basis,
});

/** Worst first. */
const rank: Record<Outcome, number> = { violates: 0, unclear: 1, complies: 2, 'not-applicable': 3 };
export const worseFirst = (a: { outcome: Outcome }, b: { outcome: Outcome }): number =>
  rank[a.outcome] - rank[b.outcome];

/** The worst of some outcomes; `not-applicable` of none. */
export const worst = (outcomes: Outcome[]): Outcome =>
  outcomes.toSorted((a, b) => rank[a] - rank[b])[0] ?? 'not-applicable';

const roundFigures = (figures: Settle['figures']): Settle['figures'] =>
  Object.fromEntries(
    Object.entries(figures).map(([key, value]) => [
      key,
      typeof value === 'number' ? roundLength(value) : value,
    ]),
  );

function rounded(said: Opinion): Opinion {
  const figure = said.unit === 'm' || said.unit === 'ratio' ? roundLength : roundArea;
  const round = (value: number | null) => (value === null ? null : figure(value));
  return {
    ...said,
    measured: round(said.measured),
    limit: round(said.limit),
    margin: round(said.margin),
    uncertainty: round(said.uncertainty),
    probability: said.probability === null ? null : roundShare(said.probability),
    evidence: said.evidence && roundPositions(said.evidence),
    figures: roundFigures(said.figures),
    sources: unique(said.sources),
  };
}

const unique = (sources: Source[]): Source[] => [
  ...new Map(sources.map((source) => [`${source.kind} ${source.id}`, source])).values(),
];

/** A thing of a layer as a source: `river` for a feature of the rivers, by what it is called. */
export const sourceOf = (kind: string, { id, version, name }: FeatureFacts): Source => ({
  kind,
  id,
  version,
  name,
});

export const zoneSource = ({ id, version, code }: ZoneFacts): Source => ({
  kind: 'zone',
  id,
  version,
  name: code,
});

/**
 * A verdict out of the opinions under the law of the three days. Today's law speaks, with these exceptions: what violates
 * today but did not when it was built is older than its rule, and complies as `legacy` (status quo); what violates today and
 * was built under a law we do not hold, or of an age nobody knows where older buildings may stay, is `unclear`.
 */
export function overTime(rule: Rule, measures: Measures): Verdict {
  const { reported, today } = measures.days;
  // a building of days to come is older than nothing
  const built = measures.days.built !== null && measures.days.built <= today ? measures.days.built : null;
  const known = new Map<Day, Opinion>();
  const on = (day: Day): Opinion => {
    const said = known.get(day) ?? rule.judge(measures, measures.law(day));
    known.set(day, said);
    return said;
  };
  const now = on(today);
  const then = built === null ? null : on(built).outcome;
  const told = { rule: rule.id, legacy: false };
  const times = {
    built: then,
    reported: reported === null ? null : on(reported).outcome,
    today: now.outcome,
  };
  if (now.outcome !== 'violates' || rule.lasting) return { ...told, ...rounded(now), times };
  if (built === null)
    return rule.statusQuo
      ? { ...told, ...rounded(unclear('built-on', {}, now)), times }
      : { ...told, ...rounded(now), times };
  if (then === 'complies' || then === 'not-applicable')
    return { ...told, legacy: true, ...rounded({ ...now, outcome: 'complies' }), times };
  if (then === 'unclear' && on(built).settle?.code === lawWhenBuilt)
    return { ...told, ...rounded(unclear(lawWhenBuilt, { builtOn: built }, now)), times };
  return { ...told, ...rounded(now), times };
}

const lawWhenBuilt = 'law-when-built';

/** What a rule of the plan says on a day of which no plan is held: today there is none, in the past it is not known. */
export const withoutPlan = (measures: Measures, day: Day): Opinion =>
  day === measures.days.today ? unclear('no-plan') : unclear(lawWhenBuilt, { builtOn: day });

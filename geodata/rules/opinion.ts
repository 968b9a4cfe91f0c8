import { roundArea, roundLength, roundPositions, roundShare } from '../geometry/index.ts';
import type { Day, Outcome, RuleRow, Settle, Source, Verdict } from '../model/index.ts';
import { certainty } from './certainty.ts';
import type { FeatureFacts, Measures, ZoneFacts } from './measures.ts';
import type { Rule } from './rule.ts';

/** A rule's answer under the law of one day. */
export type Opinion = Omit<Verdict, 'rule' | 'legacy' | 'times'>;

/** An opinion with everything null that is not said. Field by field: objects spread from others have shapes of their own, and are slow to read. */
export const opinion = (outcome: Outcome, said: Partial<Opinion> = {}): Opinion => ({
  row: said.row ?? null,
  outcome,
  measured: said.measured ?? null,
  limit: said.limit ?? null,
  margin: said.margin ?? null,
  unit: said.unit ?? null,
  uncertainty: said.uncertainty ?? null,
  probability: said.probability ?? null,
  settle: said.settle ?? null,
  basis: said.basis ?? null,
  evidence: said.evidence ?? null,
  figures: said.figures ?? {},
  sources: said.sources ?? [],
});

const bare: Record<Outcome, Opinion> = {
  violates: opinion('violates'),
  unclear: opinion('unclear'),
  complies: opinion('complies'),
  'not-applicable': opinion('not-applicable'),
};

/** What is enough of an opinion where measures are `brief`. */
export const merely = (outcome: Outcome): Opinion => bare[outcome];

/** Measures for whoever asks for nothing but the outcome. */
const inBrief = (measures: Measures): Measures => (measures.brief ? measures : { ...measures, brief: true });

/** Measures for a rule that reads more of its own opinions than their outcome. */
export const inFull = (measures: Measures): Measures =>
  measures.brief ? { ...measures, brief: false } : measures;

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

function roundFigures(figures: Settle['figures']): Settle['figures'] {
  const rounded: Settle['figures'] = {};
  for (const key of Object.keys(figures)) {
    const value = figures[key]!;
    rounded[key] = typeof value === 'number' ? roundLength(value) : value;
  }
  return rounded;
}

const roundOrNull = (value: number | null, round: (value: number) => number): number | null =>
  value === null ? null : round(value);

/** What goes out: figures rounded, each source once. */
function verdictOf(rule: Rule, said: Opinion, legacy: boolean, times: Verdict['times']): Verdict {
  const round = said.unit === 'm' || said.unit === 'ratio' ? roundLength : roundArea;
  return {
    rule: rule.id,
    row: said.row,
    outcome: said.outcome,
    legacy,
    measured: roundOrNull(said.measured, round),
    limit: roundOrNull(said.limit, round),
    margin: roundOrNull(said.margin, round),
    unit: said.unit,
    uncertainty: roundOrNull(said.uncertainty, round),
    probability: roundOrNull(said.probability, roundShare),
    settle: said.settle,
    basis: said.basis,
    evidence: said.evidence && roundPositions(said.evidence),
    figures: roundFigures(said.figures),
    sources: unique(said.sources),
    times,
  };
}

const unique = (sources: Source[]): Source[] =>
  sources.length < 2
    ? sources
    : [...new Map(sources.map((source) => [`${source.kind} ${source.id}`, source])).values()];

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
 * was unclear when it was built, or is of an age nobody knows where older buildings may stay, is `unclear`: what would have decided it then
 * decides it now. `figures.standsSince` says where the two days differ.
 */
export function overTime(rule: Rule, measures: Measures): Verdict {
  const { reported, today } = measures.days;
  // a building of days to come is older than nothing
  const built = measures.days.built !== null && measures.days.built <= today ? measures.days.built : null;
  const known = new Map<Day, Opinion>();
  const now = on(rule, measures, today, known);
  // of other days only the outcome is told, unless they may excuse what violates today
  const others = now.outcome === 'violates' ? measures : inBrief(measures);
  const old = built === null ? null : on(rule, others, built, known);
  const then = old ? old.outcome : null;
  const times = {
    built: then,
    reported: reported === null ? null : on(rule, others, reported, known).outcome,
    today: now.outcome,
  };
  if (now.outcome !== 'violates' || rule.lasting) return verdictOf(rule, now, false, times);
  if (built === null)
    return verdictOf(rule, rule.statusQuo ? unclear('built-on', {}, now) : now, false, times);
  // A permit that came later says nothing of the day before it.
  if (then === 'violates' || old?.settle?.code === 'permit-silent') return verdictOf(rule, now, false, times);
  const dated = { ...now, figures: { ...now.figures, standsSince: built } };
  if (then === 'unclear') {
    const { code, figures } = old!.settle!;
    return verdictOf(rule, unclear(code, figures, dated), false, times);
  }
  return verdictOf(rule, { ...dated, outcome: 'complies' }, true, times);
}

/** The opinion under the law of a day, once a day. */
function on(rule: Rule, measures: Measures, day: Day, known: Map<Day, Opinion>): Opinion {
  const said = known.get(day) ?? placed(measures, rule.judge(measures, measures.law(day)));
  known.set(day, said);
  return said;
}

/** Nothing is sure of a thing that may stand beyond all that was looked at. */
function placed(measures: Measures, said: Opinion): Opinion {
  const { sigmaM } = measures.subject;
  if (said.outcome === 'unclear' || sigmaM === 0) return said;
  const doubtM = certainty.sigmas * sigmaM;
  return measures.seesTo(doubtM)
    ? said
    : unclear('locate-subject', { doubtM }, { basis: said.basis, sources: said.sources });
}

const lawWhenBuilt = 'law-when-built';

/** What a rule of the plan says on a day of which no plan is held: today there is none, in the past it is not known. */
export const withoutPlan = (measures: Measures, day: Day): Opinion =>
  day === measures.days.today ? unclear('no-plan') : unclear(lawWhenBuilt, { builtOn: day });

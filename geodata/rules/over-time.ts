import { roundArea, roundLength, roundPositions, roundShare } from '../geometry/index.ts';
import type { Day, Source, Verdict } from '../model/index.ts';
import { certainty } from './certainty.ts';
import type { Measures } from './measures.ts';
import { inBrief, type Opinion, roundFigures, unclear } from './opinion.ts';
import { type Held, heldOn, ownIn } from './permit/held.ts';
import type { Rule } from './rule.ts';

const roundOrNull = (value: number | null, round: (value: number) => number): number | null =>
  value === null ? null : round(value);

/** What a rule says over time: an opinion, whether it is status quo, and the outcomes of the three days. */
export interface Standing extends Pick<Verdict, 'legacy' | 'times'> {
  said: Opinion;
}

/** What goes out: figures rounded, each source once, what offends drawn. */
function verdictOf(rule: Rule, { said, legacy, times }: Standing): Verdict {
  const evidence = said.evidence?.() ?? null;
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
    evidence: evidence && roundPositions(evidence),
    figures: roundFigures(said.figures),
    sources: unique(said.sources),
    times,
  };
}

const unique = (sources: Source[]): Source[] =>
  sources.length < 2
    ? sources
    : [...new Map(sources.map((source) => [`${source.kind} ${source.id}`, source])).values()];

/** The verdict of a rule: what it says over time, as it goes out. */
export const overTime = (rule: Rule, measures: Measures): Verdict =>
  verdictOf(rule, standing(rule, measures));

/**
 * What a rule says out of the opinions under the law of the three days. Today's law speaks, with these exceptions: what violates
 * today but did not when it was built is older than its rule, and complies as `legacy` (status quo); what violates today and
 * was unclear when it was built, or is of an age nobody knows where older buildings may stay, is `unclear`: what would have decided it then
 * decides it now. So is what would be status quo, were its own first permit not younger than it. `figures.standsSince` says where the two days differ.
 */
export function standing(rule: Rule, measures: Measures): Standing {
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
  if (now.outcome !== 'violates' || rule.lasting) return { said: now, legacy: false, times };
  if (built === null)
    return { said: rule.statusQuo ? unclear('built-on', {}, now) : now, legacy: false, times };
  // A permit that came later says nothing of the day before it.
  if (then === 'violates' || old?.settle?.code === 'permit-silent')
    return { said: now, legacy: false, times };
  const dated = { ...now, figures: { ...now.figures, standsSince: built } };
  if (then === 'unclear') {
    const { code, figures } = old!.settle!;
    return { said: unclear(code, figures, dated), legacy: false, times };
  }
  const later = ownPermitAfter(measures, built);
  if (later) {
    const { number, issuedOn } = later.permit;
    const figures = { number, builtOn: built, issuedOn: issuedOn! };
    return { said: unclear('built-before-permit', figures, dated), legacy: false, times };
  }
  return { said: { ...dated, outcome: 'complies' }, legacy: true, times };
}

/** The building's own first permit to build, if it came after the day of building: one of the two days is wrong, or one of the buildings. */
function ownPermitAfter(measures: Measures, built: Day): Held | undefined {
  if (!measures.has('permits') || measures.subject.kind !== 'area') return undefined;
  const dated = heldOn(measures, measures.days.today).filter(({ permit }) => permit.issuedOn !== null);
  const own = ownIn(measures, dated);
  return own.some(({ permit }) => permit.issuedOn! <= built) ? undefined : own[0];
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

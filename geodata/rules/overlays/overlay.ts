import type { OverlayRow } from '../../model/index.ts';
import { surveyTo } from '../certainty.ts';
import { activityKey, type Law } from '../law.ts';
import type { Match } from '../matching.ts';
import type { Measures } from '../measures.ts';
import { type Opinion, opinion, restsOn, sourceOf, unclear, withoutPlan, worseFirst } from '../opinion.ts';
import type { Rule } from '../rule.ts';
import { type Inside, overlayReachM, overlaysAround } from './inside.ts';

/** Whether an activity is one that a row leaves alone: named itself, or of a KBLI group that is. */
function excepted({ exceptActivities }: OverlayRow, activity: string): Match {
  if (exceptActivities.length === 0) return 'no';
  if (activity === '') return 'unknown';
  const named = exceptActivities.map(activityKey);
  const inGroup = (group: string): boolean => /^\d{2,4}$/.test(group) && activity.startsWith(group);
  return named.some((name) => name === activity || inGroup(name)) ? 'yes' : 'no';
}

/** What one row says about a subject in its overlay. An overlay only tightens: at best it asks for nothing. */
function judgeRow(row: OverlayRow, within: Inside, measures: Measures, said: Partial<Opinion>): Opinion {
  const activity = activityKey(measures.circumstances.activity ?? '');
  const told = { ...said, ...restsOn(row) };
  const { name } = within;
  const except = excepted(row, activity);
  if (except === 'yes')
    return opinion('complies', { ...restsOn(row), figures: { name, activity, case: 'excepted' } });
  if (within.outcome === 'unclear') return unclear('survey', { toM: surveyTo(within.depthM) }, told);
  if (except === 'unknown') return unclear('overlay-activity', { name }, told);
  if (row.effect === 'prohibits')
    return opinion('violates', { ...told, figures: { ...told.figures, case: 'prohibited' } });
  const asked = { name, documents: row.requiredDocuments.join(', '), note: row.note ?? '' };
  const code = row.effect === 'document' ? 'overlay-document' : 'overlay-measure';
  return unclear(code, asked, { ...told, probability: null });
}

/** No row is about the overlay: today that is a gap, on an earlier day there was none, or it stood in a plan that nobody holds. */
function withoutRow(
  within: Inside,
  measures: Measures,
  law: Law,
  of: Provision,
  said: Partial<Opinion>,
): Opinion {
  if (law.day === measures.days.today)
    return unclear('no-overlay-row', { name: within.name }, { ...said, probability: null });
  return law.plan || of.national ? opinion('not-applicable') : withoutPlan(measures, law.day);
}

function judgeInside(within: Inside, measures: Measures, law: Law, of: Provision): Opinion {
  const { near, name, depthM, sigmaM, probability } = within;
  const said: Partial<Opinion> = {
    measured: depthM,
    limit: 0,
    margin: -depthM,
    unit: 'm',
    uncertainty: sigmaM,
    probability,
    evidence: () => near.evidence(0),
    figures: {
      case: within.outcome === 'unclear' ? 'border' : 'inside',
      name,
      insideM2: near.overlapM2(),
    },
  };
  if (within.kind === null) return unclear('overlay-kind', { name }, { ...said, probability: null });
  const rows = law.overlays(of.kind);
  return rows.length === 0
    ? withoutRow(within, measures, law, of, said)
    : rows.map((row) => judgeRow(row, within, measures, said)).toSorted(worseFirst)[0]!;
}

function judge(measures: Measures, law: Law, of: Provision): Opinion {
  if (!measures.has('overlays')) return unclear('layer-missing', { layer: 'overlays' });
  const around = overlaysAround(measures, [of.kind, null]);
  const [worst] = around.map((within) => judgeInside(within, measures, law, of)).toSorted(worseFirst);
  const sources = around.map(({ near }) => sourceOf('overlay', near.feature));
  return worst ? { ...worst, sources } : opinion('not-applicable');
}

/** A kind of special provision. */
interface Provision<Kind extends string = string> extends Pick<Rule, 'statusQuo'> {
  kind: Kind;
  /** True when national law says something about it by itself, whatever the plan adds. */
  national?: true;
}

/** The rule of one kind of special provision: what it asks is its rows, where it lies the layer of overlays. */
export const overlayRule = <Kind extends string>(of: Provision<Kind>): Rule<Kind> => ({
  id: of.kind,
  reads: [{ layer: 'overlays', withinM: overlayReachM }],
  ...(of.statusQuo ? { statusQuo: true } : {}),
  judge: (measures, law) => judge(measures, law, of),
});

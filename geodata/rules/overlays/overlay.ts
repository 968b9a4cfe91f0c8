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
  const name = within.near.feature.name ?? '';
  const except = excepted(row, activity);
  if (except === 'yes')
    return opinion('complies', { ...told, figures: { ...told.figures, activity, case: 'excepted' } });
  if (within.outcome === 'unclear') return unclear('survey', { toM: surveyTo(within.depthM) }, told);
  if (except === 'unknown') return unclear('overlay-activity', { name }, told);
  if (row.effect === 'prohibits')
    return opinion('violates', { ...told, figures: { ...told.figures, case: 'prohibited' } });
  const asked = { name, documents: row.requiredDocuments.join(', '), note: row.note ?? '' };
  const code = row.effect === 'document' ? 'overlay-document' : 'overlay-measure';
  return unclear(code, asked, { ...told, probability: null });
}

function judge(measures: Measures, law: Law, kind: string): Opinion {
  if (!measures.has('overlays')) return unclear('layer-missing', { layer: 'overlays' });
  const around = overlaysAround(measures, kind);
  const [within] = around;
  if (!within) return opinion('not-applicable');
  const { near, depthM, sigmaM, probability } = within;
  const said: Partial<Opinion> = {
    sources: around.map((each) => sourceOf('overlay', each.near.feature)),
    measured: depthM,
    limit: 0,
    margin: -depthM,
    unit: 'm',
    uncertainty: sigmaM,
    probability,
    evidence: near.evidence(0),
    figures: {
      case: within.outcome === 'unclear' ? 'border' : 'inside',
      name: near.feature.name ?? '',
      insideM2: near.overlapM2(),
    },
  };
  const rows = law.overlays(kind);
  if (rows.length > 0)
    return rows.map((row) => judgeRow(row, within, measures, said)).toSorted(worseFirst)[0]!;
  if (law.day !== measures.days.today)
    return law.plan ? opinion('not-applicable') : withoutPlan(measures, law.day);
  return unclear('no-overlay-row', { name: near.feature.name ?? '' }, { ...said, probability: null });
}

/** The rule of one kind of special provision: what it asks is its rows, where it lies the layer of overlays. */
export const overlayRule = <Kind extends string>(
  kind: Kind,
  more: Pick<Rule, 'statusQuo'> = {},
): Rule<Kind> => ({
  id: kind,
  reads: [{ layer: 'overlays', withinM: overlayReachM }],
  ...more,
  judge: (measures, law) => judge(measures, law, kind),
});

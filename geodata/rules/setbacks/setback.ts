import { roundLength } from '../../geometry/index.ts';
import type { LayerId } from '../../layers/index.ts';
import type { Outcome, SetbackRow } from '../../model/index.ts';
import { layerSigma, surveyTo, weigh, withinM } from '../certainty.ts';
import type { Law } from '../law.ts';
import type { Match } from '../matching.ts';
import type { FeatureFacts, Measures, Near } from '../measures.ts';
import { type Opinion, opinion, restsOn, sourceOf, unclear, worseFirst } from '../opinion.ts';

/** Metres beyond the widest setback within which a thing is still named, with the distance kept. */
export const namedWithinM = 50;

/** A kind of thing that one must keep away from: where it is drawn, what its rows are called, and how a row fits one. */
export interface KeepOff {
  object: SetbackRow['object'];
  layer: LayerId;
  /** `kind` of its sources. */
  kind: string;
  fits(row: SetbackRow, feature: FeatureFacts, measures: Measures): Match;
  /** What to find out first when fitting rows disagree for want of an attribute: a code of `settle`. */
  firstUnknown(feature: FeatureFacts, rows: SetbackRow[], measures: Measures): string;
  /** A code of `settle` for what complies by the line as drawn, though the law measures from another one; null mostly. */
  otherLine?(feature: FeatureFacts): string | null;
}

function answerFor(measures: Measures, near: Near, row: SetbackRow, sigma: number): Opinion {
  const limit = row.metres!;
  // Places are known to the millimetre: what misses the limit by less stands on the line.
  const margin = roundLength(near.distanceM - limit);
  const { probability, outcome } = weigh({ margin, sigma, tolerance: measures.tolerance.m });
  const full: Partial<Opinion> = {
    ...restsOn(row),
    measured: near.distanceM,
    limit,
    margin,
    unit: 'm',
    uncertainty: sigma,
    probability,
    evidence: margin < 0 ? near.evidence(limit) : null,
    figures: {
      case: margin < 0 ? 'inside' : 'outside',
      name: near.feature.name ?? '',
      intrusionM: Math.max(0, -margin),
      measuredFrom: row.measuredFrom,
      edge: near.shape === 'line' ? 'line' : 'area',
      ...(measures.circumstances.builtOn ? {} : { builtOn: 'unknown' }),
    },
  };
  return outcome === 'unclear' ? unclear('survey', { toM: surveyTo(margin) }, full) : opinion(outcome, full);
}

/** All rows that could be this thing's: agreeing they answer, else the missing attribute would decide. */
function judgeOne(measures: Measures, near: Near, rows: readonly SetbackRow[], of: KeepOff): Opinion | null {
  const fitting = rows
    .filter((row) => row.metres !== null && of.fits(row, near.feature, measures) !== 'no')
    .toSorted((a, b) => a.metres! - b.metres! || (a.id < b.id ? -1 : 1));
  const widest = fitting.at(-1);
  if (!widest || !withinM(measures, near.distanceM, widest.metres! + namedWithinM)) return null;
  const sigma = Math.hypot(measures.subject.sigmaM, layerSigma(near.feature.ce90M, of.layer));
  const answers = fitting.map((row) => answerFor(measures, near, row, sigma));
  const outcomes = new Set<Outcome>(answers.map(({ outcome }) => outcome));
  const last = answers.at(-1)!;
  if (outcomes.size === 1 && outcomes.has('violates')) return answers[0]!;
  if (outcomes.size === 1 && outcomes.has('complies')) {
    const other = of.otherLine?.(near.feature) ?? null;
    return other === null ? last : unclear(other, { name: near.feature.name ?? '' }, last);
  }
  const doubtful = answers.toSorted(worseFirst)[0]!;
  if (answers.length === 1) return doubtful;
  const limits = { fromM: fitting[0]!.metres!, toM: widest.metres! };
  const code = of.firstUnknown(near.feature, fitting, measures);
  return unclear(code, { name: near.feature.name ?? '', ...limits }, doubtful);
}

/** Does the subject keep its distance from everything of a kind that is near? The worst answer counts; of equals the least margin. */
export function keepOff(measures: Measures, law: Law, of: KeepOff): Opinion {
  const rows = law.setbacks(of.object);
  if (rows.length === 0)
    return law.day === measures.days.today
      ? unclear('no-setback-rows', { layer: of.layer })
      : opinion('not-applicable');
  const { basis } = rows[0]!;
  if (!measures.has(of.layer)) return unclear('layer-missing', { layer: of.layer }, { basis });
  const answers = measures
    .near(of.layer)
    .map((near) => {
      const said = judgeOne(measures, near, rows, of);
      return said && { ...said, sources: [sourceOf(of.kind, near.feature)] };
    })
    .filter((answer) => answer !== null)
    .toSorted((a, b) => worseFirst(a, b) || (a.margin ?? 0) - (b.margin ?? 0));
  const [first] = answers;
  const sources = answers.flatMap((answer) => answer.sources);
  if (first?.outcome === 'violates' || first?.outcome === 'unclear') return { ...first, sources };
  const farthest = Math.max(...rows.map(({ metres }) => metres ?? 0));
  if (!measures.seesTo(farthest))
    return unclear('not-seen', { layer: of.layer, withinM: farthest }, { basis });
  return first ? { ...first, sources } : opinion('not-applicable', { basis });
}

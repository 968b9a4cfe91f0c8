import { roundLength } from '../../geometry/index.ts';
import type { Outcome, SetbackRow } from '../../model/index.ts';
import { certainty, layerSigma, surveyTo, weigh, withinM } from '../certainty.ts';
import type { Law } from '../law.ts';
import type { Match } from '../matching.ts';
import type { FeatureFacts, Measures, Near } from '../measures.ts';
import { merely, type Opinion, opinion, restsOn, sourceOf, unclear, worseFirst } from '../opinion.ts';
import type { Read } from '../rule.ts';

/** Metres beyond the widest setback within which a thing is still named, with the distance kept; unless a kind says less, or the maps leave doubt farther. */
export const namedWithinM = 50;

/** A kind of thing that one must keep away from: where it is drawn, what its rows are called, and how a row fits one. */
export interface KeepOff {
  object: SetbackRow['object'];
  /** The layer that holds it, and how far around the subject it is known. */
  read: Read;
  /** `kind` of its sources. */
  kind: string;
  /** Rows as distances from the thing itself, where the law states them otherwise. */
  rows?(rows: readonly SetbackRow[]): readonly SetbackRow[];
  /** Whether a row is about this one; without it every row is. */
  fits?(row: SetbackRow, feature: FeatureFacts, measures: Measures): Match;
  /** What to find out first when fitting rows disagree for want of an attribute: a code of `settle`. */
  firstUnknown?(feature: FeatureFacts, rows: SetbackRow[], measures: Measures): string;
  /** A code of `settle` for what no row is about, though the subject stands nearer to it than any row asks. */
  unruled?: string;
  /** A code of `settle` for what complies by the line as drawn, though the law measures from another one; null mostly. */
  otherLine?(feature: FeatureFacts): string | null;
  /** Instead of {@link namedWithinM}. */
  namedWithinM?: number;
  /** For things drawn as axes: where their edges are. */
  edge?: Edge;
  /** What the law asks besides the distance. */
  besides?(answer: Opinion, near: Near, measures: Measures, law: Law): Opinion;
}

/** Edges of a thing that is drawn as its axis. */
interface Edge {
  /** Half its width, metres; null when nobody stated it. */
  halfM(feature: FeatureFacts): number | null;
  /** Farther from the axis than this no edge is expected. */
  farthestM: number;
  /** What to find out when the width is not stated: a code of `settle`. */
  unknown: string;
}

/** A thing drawn as its axis, seen from its edge. */
const fromEdge = (near: Near, halfM: number): Near => ({
  ...near,
  distanceM: near.distanceM - halfM,
  evidence: (withinM) => near.evidence(withinM + halfM),
});

function answerFor(measures: Measures, near: Near, row: SetbackRow, sigma: number): Opinion {
  const limit = row.metres!;
  // Places are known to the millimetre: what misses the limit by less stands on the line.
  const margin = roundLength(near.distanceM - limit);
  const { probability, outcome } = weigh({ margin, sigma, tolerance: measures.tolerance.m });
  if (measures.brief) return merely(outcome);
  const full: Partial<Opinion> = {
    ...restsOn(row),
    measured: near.distanceM,
    limit,
    margin,
    unit: 'm',
    uncertainty: sigma,
    probability,
    evidence: margin < 0 ? () => near.evidence(limit) : null,
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

/** Of all rows that surely are about a thing the widest, and the wider ones that may be: narrowest first. */
function mayApply(measures: Measures, near: Near, rows: readonly SetbackRow[], of: KeepOff): SetbackRow[] {
  const matched = rows
    .filter(({ metres }) => metres !== null)
    .map((row) => ({ row, match: of.fits?.(row, near.feature, measures) ?? 'yes' }))
    .toSorted((a, b) => a.row.metres! - b.row.metres! || (a.row.id < b.row.id ? -1 : 1));
  const sure = matched.findLast(({ match }) => match === 'yes');
  const least = sure?.row.metres ?? -Infinity;
  return matched
    .filter((each) => each === sure || (each.match === 'unknown' && each.row.metres! > least))
    .map(({ row }) => row);
}

const farthestOf = (rows: readonly SetbackRow[]): number =>
  Math.max(...rows.map(({ metres }) => metres ?? 0));

const unruled = (
  measures: Measures,
  near: Near,
  rows: readonly SetbackRow[],
  code: string,
): Opinion | null =>
  withinM(measures, near.distanceM, farthestOf(rows))
    ? unclear(code, { name: near.feature.name ?? '' })
    : null;

/** All rows that could be this thing's: agreeing they answer, else the missing attribute would decide. */
function judgeOne(measures: Measures, drawn: Near, rows: readonly SetbackRow[], of: KeepOff): Opinion | null {
  const halfM = of.edge && drawn.shape === 'line' ? of.edge.halfM(drawn.feature) : 0;
  const told = { name: drawn.feature.name ?? '' };
  const sigma = Math.hypot(measures.subject.sigmaM, layerSigma(drawn.feature.ce90M, of.read.layer));
  if (halfM === null) {
    const farthestM = of.edge!.farthestM + certainty.sigmas * sigma;
    return withinM(measures, drawn.distanceM, farthestM) ? unclear(of.edge!.unknown, told) : null;
  }
  const near = halfM === 0 ? drawn : fromEdge(drawn, halfM);
  const named = Math.max(of.namedWithinM ?? namedWithinM, certainty.sigmas * sigma);
  if (near.distanceM > farthestOf(rows) + named + measures.tolerance.m) return null;
  const fitting = mayApply(measures, near, rows, of);
  const widest = fitting.at(-1);
  if (!widest) return of.unruled ? unruled(measures, near, rows, of.unruled) : null;
  if (!withinM(measures, near.distanceM, widest.metres! + named)) return null;
  const answers = fitting.map((row) => answerFor(measures, near, row, sigma));
  const outcomes = new Set<Outcome>(answers.map(({ outcome }) => outcome));
  const last = answers.at(-1)!;
  if (outcomes.size === 1 && outcomes.has('violates')) return answers[0]!;
  if (outcomes.size === 1 && outcomes.has('complies')) {
    const other = of.otherLine?.(near.feature) ?? null;
    return other === null ? last : unclear(other, told, last);
  }
  const doubtful = answers.toSorted(worseFirst)[0]!;
  if (answers.length === 1) return doubtful;
  const limits = { fromM: fitting[0]!.metres!, toM: widest.metres! };
  return unclear(of.firstUnknown!(near.feature, fitting, measures), { ...told, ...limits }, doubtful);
}

/** Does the subject keep its distance from everything of a kind that is near? The worst answer counts; of equals the least margin. */
export function keepOff(measures: Measures, law: Law, of: KeepOff): Opinion {
  const { layer } = of.read;
  const stated = law.setbacks(of.object);
  const rows = of.rows?.(stated) ?? stated;
  if (rows.length === 0)
    return law.day === measures.days.today
      ? unclear('no-setback-rows', { layer })
      : opinion('not-applicable');
  const { basis } = rows[0]!;
  if (!measures.has(layer)) return unclear('layer-missing', { layer }, { basis });
  const answers = measures
    .near(layer)
    .map((near) => {
      const said = judgeOne(measures, near, rows, of);
      const full = said && (of.besides?.(said, near, measures, law) ?? said);
      if (measures.brief) return full;
      return full && { ...full, basis: full.basis ?? basis, sources: [sourceOf(of.kind, near.feature)] };
    })
    .filter((answer) => answer !== null)
    .toSorted((a, b) => worseFirst(a, b) || (a.margin ?? 0) - (b.margin ?? 0));
  const [first] = answers;
  const sources = answers.flatMap((answer) => answer.sources);
  if (first?.outcome === 'violates' || first?.outcome === 'unclear') return { ...first, sources };
  const farthest = farthestOf(rows);
  const doubtM = certainty.sigmas * measures.subject.sigmaM;
  if (farthest > of.read.withinM || !measures.seesTo(farthest + doubtM))
    return unclear('not-seen', { layer, withinM: farthest }, { basis });
  return first ? { ...first, sources } : opinion('not-applicable', { basis });
}

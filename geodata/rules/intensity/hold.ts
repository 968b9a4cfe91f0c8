import { roundArea, roundLength } from '../../geometry/index.ts';
import type { Geometry } from '../../model/index.ts';
import { surveyTo, weigh } from '../certainty.ts';
import type { Measures } from '../measures.ts';
import { merely, type Opinion, opinion, unclear } from '../opinion.ts';

/** A figure of a building that a row limits. */
export interface Figure {
  measured: number;
  limit: number;
  /** Whether the limit is the most or the least. */
  allows: 'at-most' | 'at-least';
  unit: 'percent' | 'ratio' | 'm' | 'count';
  /** 1 σ, in the unit; 0 of what a person counted or measured. */
  sigma: number;
  /** How far it may lie from what geometry gives, in the unit. */
  tolerance: number;
  /** What offends. */
  evidence(): Geometry | null;
}

/** Hundredths of a percent, millimetres and thousandths: less is the rounding of an area. */
const round = { percent: roundArea, ratio: roundLength, m: roundLength, count: roundLength };

/** Holds a figure against its limit. Its case is `over` on the wrong side of the limit and `under` on the right one. */
export function hold(
  { brief }: Measures,
  { measured, limit, allows, unit, sigma, tolerance, evidence }: Figure,
  tell: () => Partial<Opinion>,
): Opinion {
  const margin = round[unit](allows === 'at-most' ? limit - measured : measured - limit);
  const { probability, outcome } = weigh({ margin, sigma, tolerance });
  if (brief) return merely(outcome);
  const said = tell();
  const full: Partial<Opinion> = {
    ...said,
    measured,
    limit,
    margin,
    unit,
    uncertainty: sigma,
    probability,
    evidence: margin < 0 ? evidence : null,
    figures: { case: margin < 0 ? 'over' : 'under', ...said.figures },
  };
  return outcome === 'unclear'
    ? unclear('survey-area', { toPct: surveyTo((100 * margin) / Math.max(measured, limit)) }, full)
    : opinion(outcome, full);
}

import { roundLength } from '../../geometry/index.ts';
import type { Geometry } from '../../model/index.ts';
import { surveyTo, weigh } from '../certainty.ts';
import type { Measures } from '../measures.ts';
import { merely, type Opinion, opinion, unclear } from '../opinion.ts';

/** A distance that a building must keep. */
export interface Keep {
  distanceM: number;
  limitM: number;
  /** 1 σ, metres. */
  sigma: number;
  /** The part of the building that is too near. */
  evidence(): Geometry | null;
}

/** Holds a distance against its limit. Its case is `short` on the wrong side of the line and `clear` on the right one. */
export function keep(
  measures: Measures,
  { distanceM, limitM, sigma, evidence }: Keep,
  tell: () => Partial<Opinion>,
): Opinion {
  const margin = roundLength(distanceM - limitM);
  const { probability, outcome } = weigh({ margin, sigma, tolerance: measures.tolerance.m });
  if (measures.brief) return merely(outcome);
  const said = tell();
  const full: Partial<Opinion> = {
    ...said,
    measured: distanceM,
    limit: limitM,
    margin,
    unit: 'm',
    uncertainty: sigma,
    probability,
    evidence: margin < 0 ? evidence : null,
    figures: {
      case: margin < 0 ? 'short' : 'clear',
      ...said.figures,
      ...(margin < 0 ? { shortM: -margin } : {}),
    },
  };
  return outcome === 'unclear' ? unclear('survey', { toM: surveyTo(margin) }, full) : opinion(outcome, full);
}

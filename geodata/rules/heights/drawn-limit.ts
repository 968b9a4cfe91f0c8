import { roundLength } from '../../geometry/index.ts';
import type { Basis } from '../../model/index.ts';
import { numberOf } from '../attribute.ts';
import { surveyTo } from '../certainty.ts';
import type { Measures } from '../measures.ts';
import { type Opinion, opinion, sourceOf, unclear } from '../opinion.ts';
import { overlaysAround } from '../overlays/inside.ts';
import { implausible } from '../plausible.ts';

/** What the areas say that a plan draws for an airfield (overlays of kind `kkop`), each with its greatest height above the ground. */
export function underDrawnLimits(measures: Measures, basis: Basis): Opinion[] {
  if (!measures.has('overlays')) return [];
  const { heightM } = measures.circumstances;
  return overlaysAround(measures, ['kkop']).map(({ near, name, outcome, probability, depthM }): Opinion => {
    const limit = numberOf(near.feature.properties, 'limitM');
    const said: Partial<Opinion> = { basis, sources: [sourceOf('overlay', near.feature)] };
    if (limit === null) return unclear('kkop-limit', { name }, said);
    if (heightM === undefined)
      return unclear('building-height', { limitM: limit }, { ...said, limit, unit: 'm' });
    const odd = implausible(measures, 'heightM', said);
    if (odd) return odd;
    const margin = roundLength(limit - heightM);
    const full: Partial<Opinion> = {
      ...said,
      measured: heightM,
      limit,
      margin,
      unit: 'm',
      uncertainty: 0,
      probability: margin < 0 ? probability : 0,
      evidence: margin < 0 ? () => near.evidence(0) : null,
      figures: { case: margin < 0 ? 'above-drawn' : 'below-drawn', name },
    };
    if (margin >= 0) return opinion('complies', full);
    return outcome === 'violates'
      ? opinion('violates', full)
      : unclear('survey', { toM: surveyTo(depthM) }, full);
  });
}

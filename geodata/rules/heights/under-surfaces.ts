import { roundLength } from '../../geometry/index.ts';
import type { SetbackRow } from '../../model/index.ts';
import { numberOf } from '../attribute.ts';
import { certainty, layerSigma, weigh, withinM } from '../certainty.ts';
import type { FeatureFacts, Measures, Near } from '../measures.ts';
import { merely, type Opinion, opinion, restsOn, sourceOf, unclear } from '../opinion.ts';
import { implausible } from '../plausible.ts';
import { farthestReach, lowestSurfaces, type Surface } from './surfaces.ts';

/** How far the ground at a building lies above an airfield, metres; null when neither it nor the relief around is stated. */
function groundAbove({ properties }: FeatureFacts, measures: Measures): { m: number; sigma: number } | null {
  const elevation = numberOf(properties, 'elevationM');
  const ground = measures.circumstances.groundElevationM;
  if (ground !== undefined) return elevation === null ? null : { m: ground - elevation, sigma: 0 };
  const relief = numberOf(properties, 'reliefM');
  return relief === null ? null : { m: 0, sigma: relief / certainty.sigmas };
}

interface Building {
  heightM: number;
  ground: { m: number; sigma: number };
  /** 1 σ of its distance from the airfield, metres. */
  placeSigmaM: number;
}

/** A building under one surface. Both heights are told above the building's own ground. */
function under({ row, limitM, slope }: Surface, building: Building, measures: Measures): Opinion {
  const { heightM, ground, placeSigmaM } = building;
  const limit = limitM - ground.m;
  const margin = roundLength(limit - heightM);
  const sigma = Math.hypot(ground.sigma, slope * placeSigmaM);
  const { probability, outcome } = weigh({ margin, sigma, tolerance: slope * measures.tolerance.m });
  if (measures.brief) return merely(outcome);
  const full: Partial<Opinion> = {
    ...restsOn(row),
    measured: heightM,
    limit,
    margin,
    unit: 'm',
    uncertainty: sigma,
    probability,
    evidence: margin < 0 ? () => measures.subject.evidence : null,
    figures: { case: margin < 0 ? 'above' : 'below', surface: row.condition.surface ?? '', surfaceM: limitM },
  };
  return outcome === 'unclear' ? unclear('ground-elevation', { limitM }, full) : opinion(outcome, full);
}

function underOne(measures: Measures, near: Near, rows: readonly SetbackRow[]): Opinion | null {
  const { around, approach } = lowestSurfaces(measures, rows, near.distanceM);
  const lowest = around ?? approach;
  if (!lowest) return null;
  const name = near.feature.name ?? '';
  const said = { ...restsOn(lowest.row), figures: { case: 'limited', name, surfaceM: lowest.limitM } };
  const { heightM } = measures.circumstances;
  if (heightM === undefined) return unclear('building-height', { limitM: lowest.limitM }, said);
  const odd = implausible(measures, 'heightM', said);
  if (odd) return odd;
  const ground = groundAbove(near.feature, measures);
  if (ground === null) {
    const stated = measures.circumstances.groundElevationM !== undefined;
    return unclear(stated ? 'airfield-elevation' : 'ground-elevation', { name, limitM: lowest.limitM }, said);
  }
  const placeSigmaM = Math.hypot(measures.subject.sigmaM, layerSigma(near.feature.ce90M, 'airfields'));
  const building = { heightM, ground, placeSigmaM };
  const named = (answer: Opinion): Opinion =>
    measures.brief ? answer : { ...answer, figures: { ...answer.figures, name } };
  const answer = around && named(under(around, building, measures));
  if (answer && answer.outcome !== 'complies') return answer;
  const before = approach && named(under(approach, building, measures));
  return before && before.outcome !== 'complies'
    ? unclear(
        'kkop-approach',
        { name, limitM: approach.limitM },
        { ...before, probability: null, figures: { ...before.figures, case: 'approach' } },
      )
    : (answer ?? before);
}

/** What the surfaces around every airfield within reach say. */
export const underSurfaces = (measures: Measures, rows: readonly SetbackRow[], reachM: number): Opinion[] =>
  measures.near('airfields').flatMap((near): Opinion[] => {
    if (!withinM(measures, near.distanceM, Math.min(reachM, farthestReach(rows)))) return [];
    const said = underOne(measures, near, rows);
    return said ? [{ ...said, sources: [sourceOf('airfield', near.feature)] }] : [];
  });

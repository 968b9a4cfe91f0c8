import { roundArea } from '../../geometry/index.ts';
import type { IntensityRow } from '../../model/index.ts';
import { certainty, surveyTo, weigh } from '../certainty.ts';
import type { Law } from '../law.ts';
import type { Lot, Measures } from '../measures.ts';
import { type Opinion, opinion, restsOn, unclear } from '../opinion.ts';
import type { Rule } from '../rule.ts';
import { agreed, intensityAt, isOpinion, withoutLimit } from './intensity-row.ts';

function answerFor(measures: Measures, lot: Lot, row: IntensityRow, told: Partial<Opinion>): Opinion {
  const said = { ...told, ...restsOn(row) };
  const limit = row.kdbMaxPct;
  if (limit === null) return withoutLimit(row, said);
  const pct = (100 * lot.coveredM2) / lot.areaM2;
  const sigmas = lot.sigmas();
  const sigma = pct * Math.hypot(sigmas.coveredM2 / lot.coveredM2, sigmas.areaM2 / lot.areaM2);
  const tolerance = pct * (measures.tolerance.m2 / lot.coveredM2 + measures.tolerance.m2 / lot.areaM2);
  const margin = roundArea(limit - pct);
  const { probability, outcome } = weigh({ margin, sigma, tolerance });
  const full: Partial<Opinion> = {
    ...said,
    measured: pct,
    limit,
    margin,
    unit: 'percent',
    uncertainty: sigma,
    probability,
    evidence: margin < 0 ? lot.evidence() : null,
    figures: { ...said.figures, coveredM2: lot.coveredM2, case: margin < 0 ? 'over' : 'under' },
  };
  return outcome === 'unclear'
    ? unclear('survey-area', { toPct: surveyTo(margin) }, full)
    : opinion(outcome, full);
}

function judge(measures: Measures, law: Law): Opinion {
  const found = intensityAt(measures, law);
  if (isOpinion(found)) return found;
  const { lot, said } = found;
  const answer = agreed(found, (row) => answerFor(measures, lot, row, said));
  const lots = measures.lots().length;
  const elsewhere = 1 - lot.coveredM2 / measures.subject.areaM2;
  return lots > 1 && elsewhere > certainty.neighbourShare && answer.outcome === 'complies'
    ? unclear('several-parcels', { parcels: lots }, answer)
    : answer;
}

/** Does the building cover no more of its parcel than the zone allows (KDB)? One building at a time. */
export const kdb: Rule<'kdb'> = {
  id: 'kdb',
  reads: [
    { layer: 'parcels', withinM: 0 },
    { layer: 'roads', withinM: 30, lot: true },
    { layer: 'overlays', withinM: 0 },
  ],
  judge,
};

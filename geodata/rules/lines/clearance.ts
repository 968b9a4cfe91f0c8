import type { IntensityRow } from '../../model/index.ts';
import { layerSigma } from '../certainty.ts';
import {
  byRow,
  parcelName,
  severalParcels,
  standsElsewhere,
  withoutLimit,
} from '../intensity/intensity-row.ts';
import type { Law } from '../law.ts';
import type { Clearance, Lot, Measures } from '../measures.ts';
import { type Opinion, opinion, unclear } from '../opinion.ts';
import { keep } from './keep.ts';

function ofLot(
  measures: Measures,
  lot: Lot,
  which: 'side' | 'rear',
  limitM: number,
  said: Partial<Opinion>,
): Opinion {
  const sigma = Math.hypot(measures.subject.sigmaM, layerSigma(lot.parcel.ce90M, 'parcels'));
  const from = ({ metres: distanceM, evidence }: Clearance, told: Opinion['figures'] = {}): Opinion =>
    keep(measures, { distanceM, limitM, sigma, evidence: () => evidence(limitM) }, () => ({
      ...said,
      figures: { ...said.figures, ...told },
    }));
  // Far enough from every border is far enough from this one; which one it is need not be known then.
  const around = from({ metres: lot.borderM(), evidence: () => null }, { case: 'all-round' });
  if (around.outcome === 'complies') return around;
  if (!measures.has('roads')) return unclear('layer-missing', { layer: 'roads' }, said);
  if (standsElsewhere(measures, lot)) return severalParcels(measures, lot, said);
  const { [which]: own, unsure } = lot.clearances();
  const answer = own && from(own);
  if (answer?.outcome === 'violates') return answer;
  const doubtful = unsure && from(unsure, { case: 'unsure' });
  if (doubtful && doubtful.outcome !== 'complies')
    return unclear('parcel-front', { parcel: parcelName(lot) }, { ...doubtful, probability: null });
  return answer ?? doubtful ?? opinion('not-applicable', said);
}

/** Does the building keep its distance from the parcel's own sides, or from its back? */
export const keepClear = (
  measures: Measures,
  law: Law,
  which: 'side' | 'rear',
  limitOf: (row: IntensityRow) => number | null,
): Opinion =>
  byRow(measures, law, (row, lot, said) => {
    const limitM = limitOf(row);
    if (limitM === null) return withoutLimit(row, said);
    return limitM > 0 ? ofLot(measures, lot, which, limitM, said) : opinion('not-applicable', said);
  });

import type { IntensityRow } from '../../model/index.ts';
import type { Law } from '../law.ts';
import type { Lot, Measures } from '../measures.ts';
import { type Opinion, unclear } from '../opinion.ts';
import { implausible } from '../plausible.ts';
import type { Rule } from '../rule.ts';
import { type Figure, hold } from './hold.ts';
import { byRow, intensityReads, severalParcels, standsElsewhere, withoutLimit } from './intensity-row.ts';
import { coveredOverParcel, overParcel } from './parcel-share.ts';

/** The most and the least floor area that a row allows; null where it states neither. */
function limitsOf({ klbMax: most, klbMin = null }: IntensityRow) {
  return most === null && klbMin === null ? null : { most, least: klbMin };
}
type Limits = NonNullable<ReturnType<typeof limitsOf>>;

/** The floor area that somebody stated, against the most and the least. */
function ofStated(
  measures: Measures,
  lot: Lot,
  { most, least }: Limits,
  floorM2: number,
  told: Partial<Opinion>,
): Opinion {
  const said = () => ({ ...told, figures: { ...told.figures, floorM2 } });
  const { evidence } = lot;
  const against = (limit: number, allows: Figure['allows']): Opinion =>
    hold(measures, { ...overParcel(measures, lot, floorM2), limit, allows, unit: 'ratio', evidence }, said);
  const answer = most === null ? null : against(most, 'at-most');
  if (least === null || (answer && answer.outcome !== 'complies')) return answer!;
  const enough = against(least, 'at-least');
  if (enough.outcome === 'complies') return answer ?? enough;
  // The least is asked of the parcel: other buildings on it may make up for this one.
  const figures = { ...enough.figures, case: 'too-little' };
  return unclear('floor-area-others', {}, { ...enough, figures, evidence: null, probability: null });
}

/**
 * Seen from above no floor is larger than the footprint, so storeys times the footprint is the most that the floor area can be: it
 * may clear the building, never accuse it.
 */
function ofStoreys(
  measures: Measures,
  lot: Lot,
  { most, least }: Limits,
  storeys: number,
  said: Partial<Opinion>,
): Opinion {
  if (most === null || least !== null) return unclear('floor-area', {}, said);
  const figure: Figure = {
    ...coveredOverParcel(measures, lot, storeys),
    limit: most,
    allows: 'at-most',
    unit: 'ratio',
    evidence: () => null,
  };
  const answer = hold(measures, figure, () => ({
    ...said,
    figures: { ...said.figures, storeys, case: 'estimated' },
  }));
  return answer.outcome === 'complies' ? answer : unclear('floor-area', {}, { ...answer, probability: null });
}

const judge = (measures: Measures, law: Law): Opinion =>
  byRow(measures, law, (row, lot, said) => {
    const limits = limitsOf(row);
    if (!limits) return withoutLimit(row, said);
    if (standsElsewhere(measures, lot)) return severalParcels(measures, lot, said);
    const { floorAreaM2, storeys } = measures.circumstances;
    const odd = implausible(measures, floorAreaM2 === undefined ? 'storeys' : 'floorAreaM2', said);
    if (odd) return odd;
    if (floorAreaM2 !== undefined) return ofStated(measures, lot, limits, floorAreaM2, said);
    if (storeys === undefined) return unclear('floor-area', {}, said);
    return ofStoreys(measures, lot, limits, storeys, said);
  });

/** Is the floor area within what the zone allows on the parcel (KLB)? One building at a time. */
export const klb: Rule<'klb'> = { id: 'klb', reads: intensityReads, judge };

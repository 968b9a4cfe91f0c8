import { parcelName } from '../intensity/intensity-row.ts';
import type { Frontage, Lot, Measures } from '../measures.ts';
import { type Opinion, sourceOf, unclear, worseFirst } from '../opinion.ts';

/** The worst of the answers at the roads that a parcel lies at; of equals the one with the least margin. */
export function atRoads(
  measures: Measures,
  lot: Lot,
  said: Partial<Opinion>,
  answerAt: (road: Frontage) => Opinion,
): Opinion {
  if (!measures.has('roads')) return unclear('layer-missing', { layer: 'roads' }, said);
  const worst = lot
    .roads()
    .map((road) => ({ road, answer: answerAt(road) }))
    .toSorted((a, b) => worseFirst(a.answer, b.answer) || (a.answer.margin ?? 0) - (b.answer.margin ?? 0))
    // Whether somebody else's parcel lies between is asked of few: it is dear to know, and far roads do not offend.
    .find(({ road }) => road.faces());
  if (!worst) return unclear('no-road', { parcel: parcelName(lot) }, said);
  if (measures.brief) return worst.answer;
  const sources = [...(said.sources ?? []), sourceOf('road', worst.road.road)];
  return { ...worst.answer, sources };
}

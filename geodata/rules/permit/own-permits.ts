import type { Basis } from '../../model/index.ts';
import { foundOnce } from '../found.ts';
import type { Law } from '../law.ts';
import type { Measures } from '../measures.ts';
import { type Opinion, opinion, unclear } from '../opinion.ts';
import {
  type Held,
  heldOn,
  isInForce,
  maySpeakFor,
  numbersOf,
  ofUnclearStatus,
  ownIn,
  permitSources,
  statusUnclear,
} from './held.ts';

/** The building's own permits in force on a day, at least one, and what every answer about their terms says of them. */
export interface OwnPermits {
  own: Held[];
  said: Partial<Opinion>;
}

/** The documents in force that are the building's own. */
const ownOf = foundOnce((measures, law) => ownIn(measures, heldOn(measures, law.day).filter(isInForce)));

/** The permits whose terms the building must keep; or the opinion that says why there is nothing to compare it with. */
export function ownPermits(measures: Measures, law: Law, basis: Basis): OwnPermits | Opinion {
  if (!measures.has('permits')) return unclear('layer-missing', { layer: 'permits' }, { basis });
  if (measures.subject.kind !== 'area') return unclear('draw-footprint', {}, { basis });
  const own = ownOf(measures, law);
  if (own.length > 0 && measures.brief) return { own, said: {} };
  if (own.length > 0)
    return { own, said: { basis, sources: permitSources(own), figures: { number: numbersOf(own) } } };
  const held = heldOn(measures, law.day);
  const unplaced = held.filter((permit) => isInForce(permit) && maySpeakFor(permit));
  if (unplaced.length > 0)
    return unclear(
      'locate-permit',
      { number: unplaced[0]!.permit.number },
      { basis, sources: permitSources(unplaced) },
    );
  const doubted = ofUnclearStatus(measures, held);
  if (doubted)
    return statusUnclear(doubted, {
      basis,
      sources: permitSources([doubted]),
      figures: { number: doubted.permit.number },
    });
  // What has its permit today is not older than the terms of it because it had none on the day it was built.
  if (law.day !== measures.days.today && ownIn(measures, held).length > 0)
    return unclear('permit-silent', { number: numbersOf(ownIn(measures, held)) }, { basis });
  return opinion('not-applicable', { basis });
}

export const isOpinion = (answer: OwnPermits | Opinion): answer is Opinion => 'outcome' in answer;

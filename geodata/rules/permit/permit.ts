import type { Basis, PermitState, Source } from '../../model/index.ts';
import { certainty, surveyTo, violationProbability, weigh } from '../certainty.ts';
import type { Law } from '../law.ts';
import type { Measures } from '../measures.ts';
import { merely, type Opinion, opinion, unclear } from '../opinion.ts';
import type { Rule } from '../rule.ts';
import {
  coveringIn,
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

/** The duty to hold a building approval before building. */
const basis: Basis = {
  instrument: 'UU 28/2002 sebagaimana diubah UU 6/2023',
  article: 'ps. 36A',
  date: '2002-12-16',
  certainty: 'memory-high',
};

/** The city's permits as a whole: what was looked through where none of them can be named. */
const register: Source = { kind: 'permits', id: 'permits', version: null, name: null };

/** Some permits in force cover ground of the building: is all of it inside them? */
function inForce(measures: Measures, covering: Held[], said: Partial<Opinion>): Opinion {
  const { sigmaM } = measures.subject;
  const outside = measures.outside(covering.map(({ measure }) => measure));
  const margin = certainty.outlineToleranceM - outside.farthestM;
  const { probability, outcome } = weigh({ margin, sigma: sigmaM, tolerance: measures.tolerance.m });
  if (measures.brief) return merely(outcome);
  const main = covering[0]!.permit;
  const full: Partial<Opinion> = {
    ...said,
    basis,
    measured: outside.areaM2,
    limit: 0,
    margin: -outside.areaM2,
    unit: 'm2',
    uncertainty: sigmaM * outside.cutM,
    probability,
    evidence: () => outside.evidence,
    figures: {
      ...said.figures,
      case: outside.evidence ? 'outside' : 'inside',
      number: numbersOf(covering),
      outsideM: Math.max(0, outside.farthestM),
      sigmaM,
      ...(main.storeys === null ? {} : { storeysPermitted: main.storeys }),
    },
  };
  return outcome === 'unclear' ? unclear('survey', { toM: surveyTo(margin) }, full) : opinion(outcome, full);
}

/** What only a neighbour's permit could cover is an annexe with a permit of its own, or stands on the neighbour's: a person must say. */
function covered(measures: Measures, own: Held[], covering: Held[], said: Partial<Opinion>): Opinion {
  const answer = inForce(measures, own, said);
  const others = covering.filter((held) => !own.includes(held));
  if (others.length === 0 || answer.outcome === 'complies') return answer;
  const together = inForce(measures, covering, said);
  return together.outcome === answer.outcome
    ? together
    : unclear('whose-permit', { number: numbersOf(others) }, answer);
}

/** Why none of the permits that would cover the building helps it: best excuse last revoked, so that the nearest miss is told. */
const misses: PermitState[] = ['expired', 'revoked', 'not-yet'];

function none(measures: Measures, permits: readonly Held[], said: Partial<Opinion>): Opinion {
  const { sigmaM, areaM2, evidence } = measures.subject;
  const near = permits.find(
    ({ measure, hasArea, state }) =>
      hasArea && state === 'in-force' && sigmaM > 0 && measure.distanceM()! < certainty.sigmas * sigmaM,
  );
  const missed = misses
    .map((state) =>
      permits.find(
        (held) => held.state === state && (held.named || held.coveredM2 > areaM2 * certainty.neighbourShare),
      ),
    )
    .find((held) => held !== undefined);
  const elsewhere = permits.find(
    (held) => held.named && isInForce(held) && (held.hasArea || held.isElsewhere()),
  );
  const told = missed ?? elsewhere;
  const full: Partial<Opinion> = {
    ...said,
    basis,
    measured: areaM2,
    limit: 0,
    margin: -areaM2,
    unit: 'm2',
    probability: 1,
    evidence: () => evidence,
    figures: {
      ...said.figures,
      case: missed ? missed.state : elsewhere ? 'elsewhere' : 'none',
      ...(told ? { number: told.permit.number } : {}),
      ...(missed?.state === 'expired' && missed.permit.validTo ? { endedOn: missed.permit.validTo } : {}),
      ...(missed?.state === 'revoked' && missed.permit.revokedOn ? { endedOn: missed.permit.revokedOn } : {}),
      ...(missed?.state === 'not-yet' && missed.permit.issuedOn ? { startsOn: missed.permit.issuedOn } : {}),
      ...(elsewhere && !missed ? { distanceM: elsewhere.measure.distanceM()! } : {}),
    },
  };
  if (!near) return opinion('violates', full);
  const distance = near.measure.distanceM()!;
  const probability = 1 - violationProbability(distance, sigmaM);
  return unclear('survey', { toM: surveyTo(distance) }, { ...full, probability });
}

function judge(measures: Measures, law: Law): Opinion {
  if (!measures.has('permits')) return unclear('layer-missing', { layer: 'permits' }, { basis });
  if (measures.subject.kind !== 'area') return unclear('draw-footprint', {}, { basis });
  const permits = heldOn(measures, law.day);
  const placeless = permits.filter(maySpeakFor);
  const inForceNow = permits.filter(isInForce);
  const about = [
    ...permits.filter(({ coveredM2, named }) => coveredM2 >= certainty.touchM2 || named),
    ...placeless,
  ];
  const said: Partial<Opinion> = { sources: about.length > 0 ? permitSources(about) : [register] };
  const own = ownIn(measures, inForceNow);
  const answer =
    own.length > 0
      ? covered(measures, own, coveringIn(measures, inForceNow), said)
      : none(measures, permits, said);
  if (answer.outcome === 'complies') return answer;
  const doubted = ofUnclearStatus(measures, permits);
  if (doubted)
    return statusUnclear(doubted, {
      ...answer,
      basis,
      figures: { ...answer.figures, case: 'unclear', number: doubted.permit.number },
    });
  const candidate = placeless.find(isInForce);
  return candidate
    ? unclear('locate-permit', { number: candidate.permit.number }, { ...answer, basis })
    : answer;
}

/** Does the building stand inside building permits that are in force? */
export const permit: Rule<'permit'> = {
  id: 'permit',
  reads: [{ layer: 'parcels', withinM: 0 }],
  basis,
  judge,
};

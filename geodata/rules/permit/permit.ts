import type { Basis, Day, PermitState, Source } from '../../model/index.ts';
import { certainty, reachesM2, surveyTo, violationProbability, weigh } from '../certainty.ts';
import type { Law } from '../law.ts';
import type { Measures, PermitMeasure } from '../measures.ts';
import { type Opinion, opinion, unclear } from '../opinion.ts';
import type { Rule } from '../rule.ts';
import { permitState } from './permit-state.ts';

/** The duty to hold a building approval before building. */
const basis: Basis = {
  instrument: 'UU 28/2002 sebagaimana diubah UU 6/2023',
  article: 'ps. 36A',
  date: '2002-12-16',
  certainty: 'memory-high',
};

/** Only these are approvals to build; KKPR and SLF alone are not. */
const toBuild = new Set(['pbg', 'imb']);

/** A building permit, what it is worth on the day and how much of the building stands in it. */
export interface Held {
  measure: PermitMeasure;
  permit: PermitMeasure['permit'];
  state: PermitState;
  /** False for a permit that is only an address or has no place. */
  hasArea: boolean;
  coveredM2: number;
  named: boolean;
}

const numberKey = (number: string): string => number.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** Building permits that may speak for the subject, with their worth on a day. */
export function heldOn(measures: Measures, day: Day): Held[] {
  const wanted = numberKey(measures.circumstances.permitNumber ?? '');
  return measures
    .permits()
    .filter(({ permit }) => toBuild.has(permit.kind))
    .map((measure) => ({
      measure,
      permit: measure.permit,
      state: permitState(measure.permit, day),
      hasArea: measure.place === 'area',
      coveredM2: measure.coveredM2,
      named: wanted !== '' && numberKey(measure.permit.number) === wanted,
    }));
}

/** A permit without a footprint speaks for this building when it is named, has no place at all, or its address lies in it or on its parcel. */
function maySpeakFor({ measure, hasArea, named }: Held): boolean {
  if (hasArea) return false;
  return named || measure.place === 'none' || measure.distanceM() === 0 || measure.onLot();
}

/** The permits in force that are the building's own, most covering first: named, or covering more of it than a neighbour's would. */
export const ownIn = (measures: Measures, held: Held[]): Held[] =>
  coveringIn(measures, held).filter(
    ({ coveredM2, named }) => named || coveredM2 > measures.subject.areaM2 * certainty.neighbourShare,
  );

const coveringIn = (measures: Measures, held: Held[]): Held[] =>
  held
    .filter(
      ({ state, coveredM2 }) => state === 'in-force' && reachesM2(measures, coveredM2, certainty.touchM2),
    )
    .toSorted((a, b) => b.coveredM2 - a.coveredM2 || (a.permit.id < b.permit.id ? -1 : 1));

export const permitSources = (permits: Held[]): Source[] =>
  permits.map(({ permit: { id, version, number } }) => ({ kind: 'permit', id, version, name: number }));

/** Some permits in force cover ground of the building: is all of it inside them? */
function inForce(measures: Measures, covering: Held[], said: Partial<Opinion>): Opinion {
  const { sigmaM } = measures.subject;
  const outside = measures.outside(covering.map(({ measure }) => measure));
  const margin = certainty.outlineToleranceM - outside.farthestM;
  const { probability, outcome } = weigh({ margin, sigma: sigmaM, tolerance: measures.tolerance.m });
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
    evidence: outside.evidence,
    figures: {
      ...said.figures,
      case: outside.evidence ? 'outside' : 'inside',
      number: covering.map(({ permit: { number } }) => number).join(', '),
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
  const number = others.map(({ permit }) => permit.number).join(', ');
  return together.outcome === answer.outcome ? together : unclear('whose-permit', { number }, answer);
}

/** Why none of the permits that would cover the building helps it: best excuse last revoked, so that the nearest miss is told. */
const misses: PermitState[] = ['expired', 'revoked', 'not-yet'];

function none(measures: Measures, permits: Held[], said: Partial<Opinion>): Opinion {
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
  const elsewhere = permits.find(({ named, hasArea, state }) => named && hasArea && state === 'in-force');
  const told = missed ?? elsewhere;
  const full: Partial<Opinion> = {
    ...said,
    basis,
    measured: areaM2,
    limit: 0,
    margin: -areaM2,
    unit: 'm2',
    probability: 1,
    evidence,
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
  const covering = coveringIn(measures, permits);
  const about = [
    ...permits.filter(({ coveredM2, named }) => coveredM2 >= certainty.touchM2 || named),
    ...placeless,
  ];
  const said: Partial<Opinion> = { sources: permitSources(about) };
  const own = ownIn(measures, permits);
  const answer = own.length > 0 ? covered(measures, own, covering, said) : none(measures, permits, said);
  if (answer.outcome === 'complies') return answer;
  const candidate = placeless.find(({ state }) => state === 'in-force');
  return candidate
    ? unclear('locate-permit', { number: candidate.permit.number }, { ...answer, basis })
    : answer;
}

/** Does the building stand inside building permits that are in force? */
export const permit: Rule<'permit'> = { id: 'permit', reads: [{ layer: 'parcels', withinM: 0 }], judge };

import {
  areaM2,
  borderGap,
  difference,
  distanceM,
  farthestM,
  innerBorderM,
  isArea,
  overlapM2,
  union,
} from '../geometry/index.ts';
import type { Area, Basis, Permit, PermitState, Source } from '../model/index.ts';
import { certainty, outcomeOf, subjectSigma, surveyTo, violationProbability } from './certainty.ts';
import type { Law } from './law.ts';
import { type Opinion, opinion, overTime, unclear } from './opinion.ts';
import { permitState } from './permit-state.ts';
import type { Rule } from './rule.ts';
import type { Surroundings } from './surroundings.ts';

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
interface Held {
  permit: Permit;
  state: PermitState;
  /** The permitted footprint; null for a permit that is only an address or has no place. */
  area: Area | null;
  coveredM2: number;
  named: boolean;
}

const numberKey = (number: string): string => number.toUpperCase().replace(/[^A-Z0-9]/g, '');

function held(surroundings: Surroundings, building: Area, law: Law): Held[] {
  const wanted = numberKey(surroundings.subject.circumstances.permitNumber ?? '');
  return surroundings.permits
    .filter(({ kind }) => toBuild.has(kind))
    .map((permit) => {
      const area = permit.geometry && permit.geometry.type !== 'Point' ? permit.geometry : null;
      return {
        permit,
        state: permitState(permit, law.day),
        area,
        coveredM2: area ? overlapM2(building, area) : 0,
        named: wanted !== '' && numberKey(permit.number) === wanted,
      };
    });
}

/** A permit without a footprint speaks for this building when it is named, has no place at all, or its address lies in it or on its parcel. */
function maySpeakFor({ permit, area, named }: Held, building: Area, { parcels }: Surroundings): boolean {
  if (area) return false;
  const point = permit.geometry;
  if (named || point === null) return true;
  if (distanceM(point, building) === 0) return true;
  return parcels.some(
    ({ geometry }) => distanceM(point, geometry) === 0 && overlapM2(building, geometry) >= certainty.touchM2,
  );
}

const sourcesOf = (permits: Held[], surroundings: Surroundings): Source[] =>
  permits.map(({ permit }) => ({
    kind: 'permit',
    id: permit.id,
    version: surroundings.permits.find(({ id }) => id === permit.id)?.version ?? null,
    name: permit.number,
  }));

/** Some permits in force cover ground of the building: is all of it inside them? */
function inForce(building: Area, covering: Held[], sigma: number, said: Partial<Opinion>): Opinion {
  const areas = covering.map(({ area }) => area!);
  const permitted = areas.length > 1 ? union(areas)! : areas[0]!;
  const outside = difference(building, [permitted]);
  const measured = outside ? areaM2(outside) : 0;
  const outsideM = outside ? farthestM(outside, permitted) : -borderGap(building, permitted).metres;
  const beyond = measured < certainty.touchM2 ? Math.min(outsideM, 0) : outsideM;
  const probability = violationProbability(certainty.outlineToleranceM - beyond, sigma);
  const main = covering[0]!.permit;
  const full: Partial<Opinion> = {
    ...said,
    basis,
    measured,
    limit: 0,
    margin: -measured,
    unit: 'm2',
    uncertainty: outside ? sigma * innerBorderM(outside, building) : 0,
    probability,
    evidence: outside,
    figures: {
      ...said.figures,
      case: outside ? 'outside' : 'inside',
      number: covering.map(({ permit: { number } }) => number).join(', '),
      outsideM: Math.max(0, outsideM),
      sigmaM: sigma,
      ...(main.storeys === null ? {} : { storeysPermitted: main.storeys }),
    },
  };
  const outcome = outcomeOf(probability);
  if (outcome !== 'unclear') return opinion(outcome, full);
  return unclear('survey', { toM: surveyTo(certainty.outlineToleranceM - beyond) }, full);
}

/** What only a neighbour's permit could cover is an annexe with a permit of its own, or stands on the neighbour's: a person must say. */
function covered(
  building: Area,
  own: Held[],
  covering: Held[],
  sigma: number,
  said: Partial<Opinion>,
): Opinion {
  const answer = inForce(building, own, sigma, said);
  const others = covering.filter((held) => !own.includes(held));
  if (others.length === 0 || answer.outcome === 'complies') return answer;
  const together = inForce(building, covering, sigma, said);
  const number = others.map(({ permit }) => permit.number).join(', ');
  return together.outcome === answer.outcome ? together : unclear('whose-permit', { number }, answer);
}

/** Why none of the permits that would cover the building helps it: best excuse last revoked, so that the nearest miss is told. */
const misses: PermitState[] = ['expired', 'revoked', 'not-yet'];

function none(building: Area, permits: Held[], sigma: number, said: Partial<Opinion>): Opinion {
  const near = permits.find(
    ({ area, state }) =>
      area && state === 'in-force' && sigma > 0 && distanceM(building, area) < certainty.sigmas * sigma,
  );
  const whole = areaM2(building);
  const missed = misses
    .map((state) =>
      permits.find(
        (held) => held.state === state && (held.named || held.coveredM2 > whole * certainty.neighbourShare),
      ),
    )
    .find((held) => held !== undefined);
  const elsewhere = permits.find(({ named, area, state }) => named && area && state === 'in-force');
  const told = missed ?? elsewhere;
  const full: Partial<Opinion> = {
    ...said,
    basis,
    measured: whole,
    limit: 0,
    margin: -whole,
    unit: 'm2',
    probability: 1,
    evidence: building,
    figures: {
      ...said.figures,
      case: missed ? missed.state : elsewhere ? 'elsewhere' : 'none',
      ...(told ? { number: told.permit.number } : {}),
      ...(missed?.state === 'expired' && missed.permit.validTo ? { endedOn: missed.permit.validTo } : {}),
      ...(missed?.state === 'revoked' && missed.permit.revokedOn ? { endedOn: missed.permit.revokedOn } : {}),
      ...(missed?.state === 'not-yet' && missed.permit.issuedOn ? { startsOn: missed.permit.issuedOn } : {}),
      ...(elsewhere && !missed ? { distanceM: distanceM(building, elsewhere.area!) } : {}),
    },
  };
  if (!near) return opinion('violates', full);
  const probability = 1 - violationProbability(distanceM(building, near.area!), sigma);
  return unclear('survey', { toM: surveyTo(distanceM(building, near.area!)) }, { ...full, probability });
}

function judge(surroundings: Surroundings, law: Law): Opinion {
  const { geometry, circumstances } = surroundings.subject;
  if (!surroundings.layers.includes('permits'))
    return unclear('layer-missing', { layer: 'permits' }, { basis });
  if (!isArea(geometry)) return unclear('draw-footprint', {}, { basis });
  const permits = held(surroundings, geometry, law);
  const whole = areaM2(geometry);
  const sigma = subjectSigma(circumstances);
  const placeless = permits.filter((candidate) => maySpeakFor(candidate, geometry, surroundings));
  const covering = permits
    .filter(({ state, coveredM2 }) => state === 'in-force' && coveredM2 >= certainty.touchM2)
    .toSorted((a, b) => b.coveredM2 - a.coveredM2 || (a.permit.id < b.permit.id ? -1 : 1));
  const about = [
    ...permits.filter(({ coveredM2, named }) => coveredM2 >= certainty.touchM2 || named),
    ...placeless,
  ];
  const said: Partial<Opinion> = { sources: sourcesOf(about, surroundings) };
  const own = covering.filter(
    ({ coveredM2, named }) => named || coveredM2 > whole * certainty.neighbourShare,
  );
  const answer =
    own.length > 0 ? covered(geometry, own, covering, sigma, said) : none(geometry, permits, sigma, said);
  if (answer.outcome === 'complies') return answer;
  const candidate = placeless.find(({ state }) => state === 'in-force');
  return candidate
    ? unclear('locate-permit', { number: candidate.permit.number }, { ...answer, basis })
    : answer;
}

/** Does the building stand inside building permits that are in force? */
export const permit: Rule<'permit'> = {
  id: 'permit',
  judge: (surroundings) => overTime('permit', surroundings, (law) => judge(surroundings, law)),
};

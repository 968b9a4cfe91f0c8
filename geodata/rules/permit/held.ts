import type { Day, PermitKind, PermitState, Source } from '../../model/index.ts';
import { certainty, reachesM2, weigh } from '../certainty.ts';
import type { Measures, PermitMeasure } from '../measures.ts';
import { type Opinion, unclear } from '../opinion.ts';
import { keyNamed, numberKey } from './number-key.ts';
import { permitState } from './permit-state.ts';

/** A document about the building, what it is worth on the day and how much of the building stands in it. */
export interface Held {
  measure: PermitMeasure;
  permit: PermitMeasure['permit'];
  state: PermitState;
  /** False for a document that is only an address or has no place. */
  hasArea: boolean;
  coveredM2: number;
  named: boolean;
  /** True for an address that lies so far away that no error of addresses explains it. */
  isElsewhere(): boolean;
}

/** Only these are approvals to build; KKPR and SLF alone are not. */
export const toBuild: readonly PermitKind[] = ['pbg', 'imb'];

/** Documents of one subject by kinds and day. */
interface Kept {
  kinds: readonly PermitKind[];
  day: Day;
  held: readonly Held[];
}

/** Documents of some kinds that may speak for the subject, with their worth on a day: found once for a dozen rules. */
export function heldOn(
  measures: Measures,
  day: Day,
  kinds: readonly PermitKind[] = toBuild,
): readonly Held[] {
  const kept = (measures.found.get(findHeld) as Kept[] | undefined) ?? [];
  measures.found.set(findHeld, kept);
  const known = kept.find((each) => each.kinds === kinds && each.day === day);
  if (known) return known.held;
  const held = findHeld(measures, day, kinds);
  kept.push({ kinds, day, held });
  return held;
}

function findHeld(measures: Measures, day: Day, kinds: readonly PermitKind[]): Held[] {
  const wanted = keyNamed(measures.circumstances);
  return measures
    .permits()
    .filter(({ permit }) => kinds.includes(permit.kind))
    .map((measure) => ({
      measure,
      permit: measure.permit,
      state: permitState(measure.permit, day),
      hasArea: measure.place === 'area',
      coveredM2: measure.coveredM2,
      named: numberKey(measure.permit.number) === wanted,
      isElsewhere: () => measure.place === 'point' && isFar(measures, measure),
    }));
}

function isFar(measures: Measures, permit: PermitMeasure): boolean {
  const margin = certainty.addressWithinM - permit.distanceM()!;
  const { sigmaM } = measures.subject;
  return weigh({ margin, sigma: sigmaM, tolerance: measures.tolerance.m }).outcome === 'violates';
}

export const isInForce = ({ state }: Held): boolean => state === 'in-force';

/** True for the point of an address in the building or on its parcel. */
export const isAddressHere = ({ measure }: Held): boolean =>
  measure.place === 'point' && (measure.distanceM() === 0 || measure.onLot());

/** A permit without a footprint speaks for this building when it is named and not of another place, has no place at all, or its address lies in it or on its parcel. */
export const maySpeakFor = (held: Held): boolean =>
  !held.hasArea &&
  (held.measure.place === 'none' || isAddressHere(held) || (held.named && !held.isElsewhere()));

/** Documents that cover ground of the building, most covering first. */
export const coveringIn = (measures: Measures, held: readonly Held[]): Held[] =>
  held
    .filter(({ coveredM2 }) => reachesM2(measures, coveredM2, certainty.touchM2))
    .toSorted((a, b) => b.coveredM2 - a.coveredM2 || (a.permit.id < b.permit.id ? -1 : 1));

/** Documents that are the building's own, most covering first: named, or covering more of it than a neighbour's would. */
export const ownIn = (measures: Measures, held: readonly Held[]): Held[] =>
  coveringIn(measures, held).filter(
    ({ coveredM2, named }) =>
      named || reachesM2(measures, coveredM2, measures.subject.areaM2 * certainty.neighbourShare),
  );

/** The one that may be the building's own, were it known what its office's word for it means. */
export const ofUnclearStatus = (measures: Measures, held: readonly Held[]): Held | undefined => {
  const those = held.filter(({ state }) => state === 'unclear');
  return ownIn(measures, those)[0] ?? those.find(maySpeakFor);
};

/** Whoever knows what the office's word for a document means settles it. */
export const statusUnclear = ({ permit: { number, status } }: Held, said: Partial<Opinion>): Opinion =>
  unclear('permit-status', { number, status: status ?? '' }, said);

export const permitSources = (held: readonly Held[]): Source[] =>
  held.map(({ permit: { id, version, number } }) => ({ kind: 'permit', id, version, name: number }));

/** The numbers of some documents, as sentences name them. */
export const numbersOf = (held: readonly Held[]): string =>
  held.map(({ permit: { number } }) => number).join(', ');

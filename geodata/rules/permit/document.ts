import type { Basis, Day, PermitKind, PermitState } from '../../model/index.ts';
import { certainty, reachesM2, weigh } from '../certainty.ts';
import type { Law } from '../law.ts';
import type { Measures } from '../measures.ts';
import { type Opinion, opinion, unclear } from '../opinion.ts';
import {
  type Held,
  heldOn,
  isAddressHere,
  isInForce,
  maySpeakFor,
  numbersOf,
  ownIn,
  permitSources,
  statusUnclear,
} from './held.ts';

/** How a building stands to documents of one kind: held for the whole of it, for a part or maybe a part, by one without a known place, no longer or not yet held, or none on record. */
export interface Holding {
  state: 'whole' | 'part' | 'unplaced' | Exclude<PermitState, 'in-force'> | 'none';
  /** Those that the state speaks of. */
  held: Held[];
}

/** A document that must be held over a building beside its permit. */
export interface Document {
  kind: 'kkpr' | 'slf';
  basis: Basis;
  /** First day of the duty. */
  since: Day;
  /** True for one about the land: its address on the parcel is place enough. */
  ofLand: boolean;
  /** What those in force over the whole building say. */
  inForce(measures: Measures, law: Law, held: Held[], said: Partial<Opinion>): Opinion;
  /** The permits, of the building's own in force, that stand for the document as far as they reach. */
  through(permits: Held[], holding: Holding): Held[];
  /** True for a building that needs none. */
  spares?(measures: Measures, permits: Held[], holding: Holding): boolean;
}

function coversAll(measures: Measures, own: readonly Held[]): boolean {
  const { farthestM } = measures.outside(own.map(({ measure }) => measure));
  const margin = certainty.outlineToleranceM - farthestM;
  const { sigmaM } = measures.subject;
  return weigh({ margin, sigma: sigmaM, tolerance: measures.tolerance.m }).outcome === 'complies';
}

/** True when permits leave no more of the building out than a builder adds to his own: what is more is another's, and theirs say nothing of it. */
function coversMain(measures: Measures, own: readonly Held[]): boolean {
  const outside = measures.outside(own.map(({ measure }) => measure));
  return !reachesM2(measures, outside.areaM2, measures.subject.areaM2 * certainty.neighbourShare);
}

/** Documents of one kind alone. */
const only = { kkpr: ['kkpr'], slf: ['slf'] } as const satisfies Record<
  Document['kind'],
  readonly PermitKind[]
>;

function holdingOn(measures: Measures, day: Day, { kind, ofLand }: Document): Holding {
  const held = heldOn(measures, day, only[kind]);
  const inForce = held.filter(isInForce);
  const here = ofLand ? inForce.filter(isAddressHere) : [];
  if (here.length > 0) return { state: 'whole', held: here };
  const own = ownIn(measures, inForce);
  if (own.length > 0) return { state: coversAll(measures, own) ? 'whole' : 'part', held: own };
  const unplaced = inForce.filter(maySpeakFor);
  if (unplaced.length > 0) return { state: 'unplaced', held: unplaced };
  const drawn = ownIn(measures, held);
  const about = held.filter(
    (each) =>
      drawn.includes(each) ||
      (each.measure.place !== 'none' && maySpeakFor(each)) ||
      (each.measure.place === 'none' && each.named),
  );
  for (const state of ['unclear', 'revoked', 'expired', 'not-yet'] as const) {
    const those = about.filter((each) => each.state === state);
    if (those.length > 0) return { state, held: those };
  }
  return { state: 'none', held: [] };
}

/** The last day on which a document was worth something; null when nobody stated it. */
const endedOn = ({ permit, state }: Held): Day | null =>
  state === 'revoked' ? permit.revokedOn : permit.validTo;

/** True when a permit was issued after documents that ended: it stands on others than those. */
export const isLaterThan = (held: readonly Held[], issuedOn: Day | null): boolean =>
  held.map(endedOn).every((end) => end !== null && issuedOn !== null && end < issuedOn);

/** Is the document held over the whole building? */
export function judgeDocument(measures: Measures, law: Law, document: Document): Opinion {
  const { kind, basis, since } = document;
  if (law.day < since) return opinion('not-applicable', { basis });
  if (!measures.has('permits')) return unclear('layer-missing', { layer: 'permits' }, { basis });
  if (measures.subject.kind !== 'area') return unclear('draw-footprint', {}, { basis });
  const holding = holdingOn(measures, law.day, document);
  const { state, held } = holding;
  const number = numbersOf(held);
  const sources = permitSources(held);
  if (state === 'whole')
    return document.inForce(measures, law, held, { basis, sources, figures: { case: 'held', number } });
  const permits = ownIn(measures, heldOn(measures, law.day).filter(isInForce));
  const standing = document.through(permits, holding);
  if (standing.length > 0) {
    const through: Partial<Opinion> = {
      basis,
      sources: permitSources([...standing, ...held]),
      figures: { case: 'through-pbg', number: numbersOf(standing) },
    };
    return coversMain(measures, standing)
      ? opinion('complies', { ...through, probability: 0 })
      : unclear('permit-extent', { number: numbersOf(standing) }, { ...through, figures: {} });
  }
  if (document.spares?.(measures, permits, holding)) return opinion('not-applicable', { basis, sources });
  const said: Partial<Opinion> = { basis, sources, figures: { case: state, ...(number ? { number } : {}) } };
  if (state === 'part') return unclear(`${kind}-extent`, { number }, said);
  if (state === 'unplaced') return unclear('locate-permit', { number }, said);
  if (state === 'unclear') return statusUnclear(held[0]!, said);
  if (state === 'none' || state === 'not-yet') return unclear(kind, {}, said);
  const end = endedOn(held[0]!);
  return opinion('violates', {
    ...said,
    probability: 1,
    evidence: () => measures.subject.evidence,
    figures: { ...said.figures, ...(end ? { endedOn: end } : {}) },
  });
}

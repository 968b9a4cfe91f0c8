import { roundArea, roundLength } from '../../geometry/index.ts';
import type { Basis, Verdict } from '../../model/index.ts';
import { weigh } from '../certainty.ts';
import type { Law } from '../law.ts';
import type { Measures } from '../measures.ts';
import { merely, type Opinion, opinion, unclear } from '../opinion.ts';
import { implausible } from '../plausible.ts';
import type { Rule } from '../rule.ts';
import { numbersOf } from './held.ts';
import { isOpinion, ownPermits } from './own-permits.ts';

/** The duty to build as the approved technical plan says. */
const basis: Basis = {
  instrument: 'UU 28/2002 sebagaimana diubah UU 6/2023',
  article: 'ps. 40 ayat (2) huruf c',
  date: '2002-12-16',
  certainty: 'memory-medium',
};

/** A figure of the permit that the building may not pass. */
interface Term {
  /** Under this name both the building and the permit state it. */
  figure: 'storeys' | 'heightM' | 'floorAreaM2' | 'units';
  unit: NonNullable<Verdict['unit']>;
  /** What to state of the building when nobody has: a code of `settle`. */
  ask: string;
  /** True when several permits together allow the sum of what each allows. */
  adds: boolean;
}

/** Stated figures carry no error of measurement; hundredths of m² and millimetres are the writing of them. */
function against(measures: Measures, { unit }: Term, built: number, limit: number, said: Partial<Opinion>) {
  const margin = (unit === 'm2' ? roundArea : roundLength)(limit - built);
  const { probability, outcome } = weigh({ margin, sigma: 0, tolerance: 0 });
  if (measures.brief) return merely(outcome);
  const over = outcome === 'violates';
  return opinion(outcome, {
    ...said,
    limit,
    margin,
    uncertainty: 0,
    probability,
    evidence: over ? () => measures.subject.evidence : null,
    figures: { ...said.figures, case: over ? 'over' : 'within' },
  });
}

function judgeTerm(measures: Measures, law: Law, term: Term): Opinion {
  const found = ownPermits(measures, law, basis);
  if (isOpinion(found)) return found;
  const { own } = found;
  const built = measures.circumstances[term.figure];
  if (built === undefined) return unclear(term.ask, {}, found.said);
  const odd = implausible(measures, term.figure, found.said);
  if (odd) return odd;
  const said: Partial<Opinion> = { ...found.said, measured: built, unit: term.unit };
  // A permit for nothing is a cell that was filled with a zero.
  const silent = own.filter(({ permit }) => !permit[term.figure]);
  const stated = own.flatMap(({ permit }) => permit[term.figure] || []);
  if (stated.length === 0) return unclear('permit-silent', { number: numbersOf(own) }, said);
  const least = against(measures, term, built, Math.min(...stated), said);
  if (least.outcome === 'complies') return least;
  const limit = term.adds ? stated.reduce((sum, figure) => sum + figure, 0) : Math.max(...stated);
  const most = against(measures, term, built, limit, said);
  if (most.outcome === 'complies') return unclear('which-permit', { number: numbersOf(own) }, said);
  return silent.length > 0 ? unclear('permit-silent', { number: numbersOf(silent) }, said) : most;
}

const rule = <Id extends string>(id: Id, term: Term): Rule<Id> => ({
  id,
  reads: [{ layer: 'parcels', withinM: 0 }],
  basis,
  judge: (measures, law) => judgeTerm(measures, law, term),
});

/** Has the building no more storeys than its permits allow? */
export const permitStoreys = rule('permit-storeys', {
  figure: 'storeys',
  unit: 'count',
  ask: 'storeys-built',
  adds: false,
});

/** Is it no higher than its permits allow? */
export const permitHeight = rule('permit-height', {
  figure: 'heightM',
  unit: 'm',
  ask: 'height-built',
  adds: false,
});

/** Has it no more floor area than its permits allow? */
export const permitFloorArea = rule('permit-floor-area', {
  figure: 'floorAreaM2',
  unit: 'm2',
  ask: 'floor-area-built',
  adds: true,
});

/** Has it no more dwellings or shops than its permits allow? */
export const permitUnits = rule('permit-units', {
  figure: 'units',
  unit: 'count',
  ask: 'units-built',
  adds: true,
});
